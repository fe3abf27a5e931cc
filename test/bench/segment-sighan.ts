/**
 * Word F1 on the PKU and MSR test sets of the second SIGHAN bakeoff (2005), ours beside the two jiebas it can run on:
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/segment-sighan.ts ../icwb2-data
 *
 * Nothing here was trained on these sets. Where they and this library part by rule is listed with how often it happens.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { createNodejieba: createJieba } = await import('../../src/segment/nodejieba.js')
const { createNodeRsJieba } = await import('../../src/segment/node-rs.js')
const nativeRequire = createRequire(import.meta.url)

interface Line {
  readonly text: string
  readonly gold: readonly string[]
}

function linesOf(folder: string, set: string): Line[] {
  const gold = readFileSync(join(folder, `gold/${set}_test_gold.utf8`), 'utf8').replace(/^\ufeff/u, '')
  return gold
    .split('\n')
    .map((line) => line.split(/\s+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .map((words) => ({ text: words.join(''), gold: words }))
}

function spansOf(words: readonly string[]): Map<number, number> {
  const spans = new Map<number, number>()
  let at = 0
  for (const word of words) {
    spans.set(at, at + word.length)
    at += word.length
  }
  return spans
}

type Cut = (text: string) => readonly string[]

/** What a difference is, by the convention it follows; `other` where it is none. */
function conventionOf(gold: readonly string[], ours: readonly string[]): string {
  const text = gold.join('')
  const merged = ours.length === 1
  if (/^[\d０-９零〇○一二三四五六七八九十百千万亿两几数多余第点.．]/u.test(text))
    return merged ? 'numeral and unit: gold cuts' : 'numeral, unit or date: gold joins or cuts elsewhere'
  if (
    merged &&
    gold.length === 2 &&
    gold[0]!.length === 1 &&
    /^\p{Script=Han}{2,3}$/u.test(text) &&
    surnames.has(gold[0]!)
  )
    return 'surname and given name: gold cuts'
  if (merged && names.has(text)) return 'a name of the dictionaries: gold cuts'
  if (!merged && gold.length === 1)
    return text.length > 4 ? 'a long name or phrase: gold joins' : 'a short word: gold joins'
  return merged ? 'two words: gold cuts' : 'another boundary'
}

const { surnameRows } = await import('../../src/lexicon/surnames.js')
const { dictionaryNames } = await import('../../src/segment/names.js')
const surnames = new Set(surnameRows().map((row) => row.surname))
const names = dictionaryNames()

function score(lines: readonly Line[], cut: Cut, conventions?: Map<string, number>): string {
  let right = 0
  let found = 0
  let wanted = 0
  for (const { text, gold } of lines) {
    const words = cut(text)
    const golden = spansOf(gold)
    found += words.length
    wanted += gold.length
    for (const [start, end] of spansOf(words)) if (golden.get(start) === end) right++
    if (conventions) count(gold, words, conventions)
  }
  const precision = right / found
  const recall = right / wanted
  const percent = (value: number) => (100 * value).toFixed(2)
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent((2 * precision * recall) / (precision + recall))}`
}

/** Count the stretches that the two cut differently. */
function count(gold: readonly string[], words: readonly string[], conventions: Map<string, number>): void {
  let i = 0
  let k = 0
  while (i < gold.length && k < words.length) {
    const from = [i, k] as const
    let a = gold[i++]!.length
    let b = words[k++]!.length
    while (a !== b) {
      if (a < b) a += gold[i++]!.length
      else b += words[k++]!.length
    }
    if (i - from[0] === 1 && k - from[1] === 1) continue
    const sort = conventionOf(gold.slice(from[0], i), words.slice(from[1], k))
    conventions.set(sort, (conventions.get(sort) ?? 0) + 1)
  }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('expected the folder that holds gold/pku_test_gold.utf8')
const nodejieba = nativeRequire('nodejieba') as typeof import('nodejieba')
const { Jieba } = nativeRequire('@node-rs/jieba') as typeof import('@node-rs/jieba')
const { dict } = nativeRequire('@node-rs/jieba/dict') as { dict: Uint8Array }
const nodeRs = Jieba.withDict(dict)
const began = performance.now()
const ours = createJieba()
ours.segment('开始')
console.log(`loaded in ${(performance.now() - began).toFixed(0)} ms`)
const second = createNodeRsJieba()
const wordsOf = (tokens: readonly { readonly text: string }[]) => tokens.map((token) => token.text)
for (const set of ['pku', 'msr']) {
  const lines = linesOf(folder, set)
  const conventions = new Map<string, number>()
  const engines: readonly (readonly [string, Cut])[] = [
    ['nodejieba', (text) => nodejieba.cut(text)],
    ['nodejieba, guessing', (text) => nodejieba.cut(text, true)],
    ['@node-rs/jieba', (text) => nodeRs.cut(text, false)],
    ['@node-rs/jieba, guessing', (text) => nodeRs.cut(text, true)],
    ['gongbao on @node-rs/jieba', (text) => wordsOf(second.segment(text))],
  ]
  for (const [name, cut] of engines) console.log(`${set}  ${name.padEnd(26)} ${score(lines, cut)}`)
  console.log(
    `${set}  ${'gongbao'.padEnd(26)} ${score(lines, (text) => wordsOf(ours.segment(text)), conventions)}`,
  )
  for (const [sort, times] of [...conventions].sort((a, b) => b[1] - a[1]))
    console.log(`      ${String(times).padStart(5)} ${sort}`)
}
