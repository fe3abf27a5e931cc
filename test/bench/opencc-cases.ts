/**
 * OpenCC's own test cases, from test/testcases/testcases.json of a checkout of OpenCC:
 *
 *     npx tsx test/bench/opencc-cases.ts ../OpenCC/test/testcases/testcases.json
 *
 * Prints how many pass here and in opencc-js, and every case where the two differ.
 */
import './tsv-modules.js'
import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js'
import type { Script } from '../../src/text/convert.js'

const { convertWithMap } = await import('../../src/text/convert.js')
const { sourceSpan } = await import('../../src/text/map.js')

interface Case {
  readonly id: string
  readonly input: string
  readonly expected: Readonly<Record<string, string>>
}

/** The file is JSON with comments and trailing commas. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/\/.*$/gmu, '').replace(/,(?=\s*[\]}])/gu, '')
}

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('expected the path of testcases.json')
const { cases } = JSON.parse(withoutComments(readFileSync(path, 'utf8'))) as { cases: readonly Case[] }
const CONFIG = /^(?<from>s|t|tw|hk|jp)2(?<to>s|t|tw|hk|jp)(?<phrases>p?)$/u

function directionOf(config: string): { from: Script; to: Script } | undefined {
  const { from, to, phrases } = CONFIG.exec(config)?.groups ?? {}
  if (from === undefined || to === undefined) return undefined
  const name = (side: string) => (side === 's' ? 'cn' : phrases && side === 'tw' ? 'twp' : side)
  const direction = { from: name(from) as Script, to: name(to) as Script }
  // hkp is no standard of this library
  return phrases && (from === 'hk' || to === 'hk') ? undefined : direction
}

const converters = new Map<string, (text: string) => string>()
let run = 0
let passed = 0
let passedThere = 0
let unaligned = 0
const skipped: Record<string, number> = {}
for (const { id, input, expected } of cases)
  for (const [config, wanted] of Object.entries(expected)) {
    const direction = directionOf(config)
    if (direction === undefined) {
      skipped[config] = (skipped[config] ?? 0) + 1
      continue
    }
    const there = converters.get(config) ?? Converter(direction)
    converters.set(config, there)
    const theirs = there(input)
    const { text, map } = convertWithMap(input, direction)
    run++
    if (text === wanted) passed++
    if (theirs === wanted) passedThere++
    if (theirs !== text)
      console.log(`${id} ${config}: ${input} → ${text}, opencc-js ${theirs}, expected ${wanted}`)
    let at = 0
    for (let i = 0; i < text.length; i++) {
      const { start, end } = sourceSpan(map, i, i + 1)
      if (start < at || end <= start || end > input.length) unaligned++
      at = start
    }
    if (text.length > 0 && sourceSpan(map, 0, text.length).end !== input.length) unaligned++
  }
console.log(
  `${run} cases: ${passed} pass here, ${passedThere} in opencc-js; ${unaligned} characters out of line`,
)
console.log('directions not offered:', skipped)
