import { restore } from '../../src/text/restore/restore.js'
import { simplify } from '../../src/text/simplify.js'
import { readFileSync } from 'node:fs'
for (const line of readFileSync(0,'utf8').split('\n').filter(Boolean)) {
  const r=restore(JSON.parse('"'+line.replace(/\\(?!u)/g,'\\\\').replace(/"/g,'\\"')+'"'))
  console.log(line,'→',simplify(r.text).text, r.repairs.map(x=>x.type+' '+x.certainty).join())
}
