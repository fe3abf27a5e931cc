/**
 * Spins every text of a folder and restores it: `spin-archive FOLDER [narrow] [half]`.
 * Prints the share of characters that come back, and whether the unspun texts pass through restoration untouched.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { restore } from '../../src/text/restore/restore.js'
import { simplify } from '../../src/text/simplify.js'
import { gbkOnly, spin } from '../text/spinner.js'

const [folder = '.', ...flags] = process.argv.slice(2)
const narrow = flags.includes('narrow')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(?:md|txt)$/u.test(f))
  .sort()

/** Characters of `wanted` that stand in `got` too, walking both and stepping over what differs. */
function common(wanted: string, got: string): { same: number; places: string[] } {
  let same = 0
  const places: string[] = []
  let j = 0
  for (let i = 0; i < wanted.length; ) {
    if (wanted[i] === got[j]) {
      same++
      i++
      j++
      continue
    }
    // the nearest place where eight characters agree again
    let step: [number, number] | undefined
    for (let a = 0; a < 80; a++) {
      const b = got.slice(j, j + 160).indexOf(wanted.slice(i + a, i + a + 8))
      if (b >= 0 && (step === undefined || a + b < step[0] + step[1])) step = [a, b]
    }
    const [a, b] = step ?? [1, 1]
    if (places.length < 400)
      places.push(
        `${wanted.slice(i - 6, i)}[${wanted.slice(i, i + a)}|${got.slice(j, j + b)}]${wanted.slice(i + a, i + a + 6)}`,
      )
    i += a
    j += b
  }
  return { same, places }
}

let total = 0
let same = 0
let torn = 0
let touched = 0
let took = 0
let spunLength = 0
const tally: Record<string, number> = {}
for (const file of files) {
  const source = readFileSync(join(folder, file), 'utf8')
  const unspun = restore(source)
  if (unspun.repairs.some((r) => r.type !== 'width')) {
    touched++
    console.log(
      'touched',
      file,
      unspun.repairs.map((r) => [r.type, source.slice(r.start - 4, r.end + 4)]).slice(0, 5),
    )
  }
  const clean = restore(gbkOnly(source)).text
  const spun = spin(clean, {
    narrow,
    ...(flags.includes('half') ? { glossed: (c: string) => c.charCodeAt(0) % 2 === 0 } : {}),
  })
  torn += spun.torn
  spunLength += spun.text.length
  const began = performance.now()
  const restored = restore(spun.text)
  const back = simplify(restored.text).text
  took += performance.now() - began
  for (const r of restored.repairs) {
    const key = `${r.type} ${r.certainty}`
    tally[key] = (tally[key] ?? 0) + 1
  }
  const wanted = narrow
    ? clean.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : clean
  const result = common(simplify(wanted).text, back)
  total += wanted.length
  same += result.same
  if (flags.includes('places')) for (const place of result.places) console.log(place)
}
console.log(`${files.length} files, ${torn} torn places, ${touched} unspun texts touched`)
console.log(`given back: ${same} of ${total} characters, ${((100 * same) / total).toFixed(4)} %`)
console.log(`${(spunLength / took / 1000).toFixed(2)} M characters/s restored and simplified`)
console.log(tally)
