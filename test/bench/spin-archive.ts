/**
 * Spins every text of a folder and restores it:
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/spin-archive.ts FOLDER \
 *       [narrow] [half] [bare] [cut] [like=FILE] [places] [every=N]
 *
 * Prints the share of characters that come back, and whether the unspun texts pass through restoration untouched.
 * Every convertible character is glossed; `like=FILE` glosses those that the spun article FILE has glossed (real ones
 * have some dozens of kinds glossed and leave the rest), `half` half of them, `bare` none. `cut` cuts the bytes at signs
 * before they are decoded, across characters too. `narrow` makes full-width signs
 * half-width, `places` prints every place that differs, `every=N` reads each Nth file only.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extendMap, type OffsetMap, sourceSpan } from '../../src/text/map.js'
import { findEvidence } from '../../src/text/restore/evidence.js'
import { restore, type SourceRepair } from '../../src/text/restore/restore.js'
import { simplify } from '../../src/text/simplify.js'
import { gbkOnly, spin } from '../text/spinner.js'

const [folder = '.', ...flags] = process.argv.slice(2)
const narrow = flags.includes('narrow')
const model = flags.find((flag) => flag.startsWith('like='))?.slice(5)
const table = model === undefined ? undefined : findEvidence(readFileSync(model, 'utf8'))?.glossed
const half = flags.includes('half')
const bare = flags.includes('bare')
const cut = flags.includes('cut')
const glossed = (c: string) =>
  !bare && (table?.has(c.charCodeAt(0)) ?? true) && !(half && c.charCodeAt(0) % 2 === 1)
const every = Number(flags.find((flag) => flag.startsWith('every='))?.slice(6) ?? 1)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(?:md|txt)$/u.test(f))
  .sort()
  .filter((_, i) => i % every === 0)

/** `[from, to)` of `wanted` came back as `[gotFrom, gotTo)` of the other text. */
interface Difference {
  readonly from: number
  readonly to: number
  readonly gotFrom: number
  readonly gotTo: number
}

/** Where two texts differ, walking both and stepping over what differs. */
function differences(wanted: string, got: string): Difference[] {
  const found: Difference[] = []
  let i = 0
  let j = 0
  while (i < wanted.length) {
    if (wanted[i] === got[j]) {
      i++
      j++
      continue
    }
    // the nearest place where eight characters agree again
    let step: readonly [number, number] | undefined
    for (let a = 0; a < 80; a++) {
      const b = got.slice(j, j + 160).indexOf(wanted.slice(i + a, i + a + 8))
      if (b >= 0 && (step === undefined || a + b < step[0] + step[1])) step = [a, b]
    }
    const [a, b] = step ?? [1, 1]
    found.push({ from: i, to: i + a, gotFrom: j, gotTo: j + b })
    i += a
    j += b
  }
  return found
}

interface Read {
  readonly source: string
  readonly text: string
  readonly map: OffsetMap
  readonly repairs: readonly SourceRepair[]
}

/** One difference on a line: what was there, what came back, how sure that was, and what the spinner had made of it. */
function show(wanted: string, back: Read, place: Difference): string {
  const { from, to, gotFrom, gotTo } = place
  const span = sourceSpan(back.map, Math.max(0, gotFrom - 5), Math.min(back.text.length, gotTo + 5))
  const sure = back.repairs.filter((r) => r.type !== 'gloss' && r.start < span.end && r.end > span.start)
  const certainties = [...new Set(sure.map((r) => r.certainty))].join()
  const parts = [
    `${wanted.slice(from - 5, from)}[${wanted.slice(from, to)}|${back.text.slice(gotFrom, gotTo)}]${wanted.slice(to, to + 5)}`,
    certainties,
    back.source.slice(span.start, span.end),
  ]
  return parts.join('\t').replaceAll('\n', '⏎')
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
  const spun = spin(clean, { narrow, glossed, cut })
  torn += spun.torn
  spunLength += spun.text.length
  const began = performance.now()
  const restored = restore(spun.text)
  const { repairs } = restored
  took += performance.now() - began
  for (const r of repairs) {
    const key = `${r.type} ${r.certainty}`
    tally[key] = (tally[key] ?? 0) + 1
  }
  const { text, edits } = simplify(restored.text)
  const back = { text, map: extendMap(restored.map, edits), source: spun.text, repairs }
  const wanted = simplify(
    narrow ? clean.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)) : clean,
  ).text
  const places = differences(wanted, back.text)
  total += wanted.length
  same += wanted.length - places.reduce((sum, { from, to }) => sum + to - from, 0)
  if (flags.includes('places')) for (const place of places) console.log(show(wanted, back, place))
}
console.log(`${files.length} files, ${torn} torn places, ${touched} unspun texts touched`)
console.log(`given back: ${same} of ${total} characters, ${((100 * same) / total).toFixed(4)} %`)
console.log(`${(spunLength / took / 1000).toFixed(2)} M characters/s restored`)
console.log(tally)
