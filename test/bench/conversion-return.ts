/**
 * There and back: how many characters of a folder's texts come back as they were from each standard.
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/conversion-return.ts FOLDER [STANDARD…]
 *
 * What does not is listed by kind: the words there, and what became of them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from '../../src/text/convert.js'

const { convertWithMap } = await import('../../src/text/convert.js')
const { sourceSpan } = await import('../../src/text/map.js')
const { simplify } = await import('../../src/text/simplify.js')

const [folder, ...standards] = process.argv.slice(2)
if (folder === undefined) throw new Error('expected a folder of texts')
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort()
  .map((name) => simplify(readFileSync(join(folder, name), 'utf8')).text)

/** Places of `text` that came back otherwise, as [from, to) with what stands there now. */
function losses(text: string, by: Script): { start: number; end: number; there: string; back: string }[] {
  const there = convertWithMap(text, { from: 'cn', to: by })
  const back = convertWithMap(there.text, { from: by, to: 'cn' })
  const found: { start: number; end: number; there: string; back: string }[] = []
  for (let at = 0; at < back.text.length; ) {
    const middle = sourceSpan(back.map, at, at + 1)
    const origin = sourceSpan(there.map, middle.start, middle.end)
    let to = at + 1
    for (; to < back.text.length; to++) {
      const next = sourceSpan(back.map, to, to + 1)
      if (sourceSpan(there.map, next.start, next.end).start >= origin.end) break
    }
    const all = sourceSpan(back.map, at, to)
    const { start, end } = sourceSpan(there.map, all.start, all.end)
    const now = back.text.slice(at, to)
    if (now !== text.slice(start, end))
      found.push({ start, end, there: there.text.slice(all.start, all.end), back: now })
    at = to
  }
  return found
}

for (const by of (standards.length > 0 ? standards : ['t', 'tw', 'hk', 'twp']) as Script[]) {
  let characters = 0
  let lost = 0
  let milliseconds = 0
  const kinds = new Map<string, { times: number; example: string }>()
  for (const text of texts) {
    const began = performance.now()
    convertWithMap(text, { from: 'cn', to: by })
    milliseconds += performance.now() - began
    characters += text.length
    for (const { start, end, there, back } of losses(text, by)) {
      lost += end - start
      const kind = `${text.slice(start, end)} → ${there} → ${back}`
      const known = kinds.get(kind)
      if (known) known.times++
      else
        kinds.set(kind, {
          times: 1,
          example: text.slice(Math.max(0, start - 8), end + 8).replace(/\s/gu, ' '),
        })
    }
  }
  console.log(
    `${by}: ${characters} characters, ${(100 * (1 - lost / characters)).toFixed(4)} % come back; ` +
      `${(characters / milliseconds / 1000).toFixed(2)} M characters/s`,
  )
  for (const [kind, { times, example }] of [...kinds].sort((a, b) => b[1].times - a[1].times).slice(0, 200))
    console.log(`  ${String(times).padStart(5)}  ${kind}    …${example}…`)
}
