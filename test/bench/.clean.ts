import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { restore } from '../../src/text/restore/restore.js'
const [folder='.', every='1', limit='60']=process.argv.slice(2)
const files=readdirSync(folder,{recursive:true,encoding:'utf8'}).filter(f=>/\.(md|txt)$/.test(f)).sort().filter((_,i)=>i%Number(every)===0)
let n=0, chars=0, shown=0; const t:Record<string,number>={}; const b=performance.now()
for (const f of files){const s=readFileSync(join(folder,f),'utf8'); chars+=s.length; const r=restore(s); for(const x of r.repairs){const k=x.type+' '+x.certainty;t[k]=(t[k]??0)+1; if(['torn','mojibake','unresolved','gloss','lookalike','mark','digit'].includes(x.type)&&shown<Number(limit)){shown++;console.log(f,x.type,x.certainty,JSON.stringify(s.slice(Math.max(0,x.start-8),x.end+8)))}}}
console.log(t,files.length,(chars/(performance.now()-b)/1000).toFixed(2)+' M/s')
