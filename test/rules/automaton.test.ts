import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { Automaton } from '../../src/rules/automaton.js'
import { nearMissOf } from '../../src/rules/near-miss.js'
import { Places } from '../../src/rules/places.js'
import { readText } from '../../src/text/read.js'
import { readCorpus } from '../corpus/read.js'

/** Which of `patterns` are tried at the beginning of `text`. */
const chosen = (patterns: readonly RegExp[], text: string) =>
  new Automaton([...patterns.keys()], new Places((rule) => patterns[rule]!)).choose(text, 0)

test.each([
  [/[0-9]{4}年/u, '2019年', '2019月'],
  [/[0-9]{4}(?:年|级)?度/u, '2019级度', '2019级'],
  [/[0-9]{1,2} ?(?:年|个?月)/u, '12 个月', '12 个年'],
  [/[一二三](?=年|月)/u, '三月', '三度'],
  [/(?<n>[0-9]+)(?<![5])[.\p{Pd}][0-9]/u, '18—2', '18—二'],
  [/十(?:[一二三]五|五)[”’]/u, '十三五”', '十三五规'],
  [/\cJ[0-9]/u, '\n1', '\n年'],
  [/\u5e74[0-9]/u, '年1', '年月'],
  [/\x31年/u, '1年', '1月'],
  [/𠮷野/u, '𠮷野', '吉野'],
] as const)('%s is tried at %s and not at %s', (pattern, can, cannot) => {
  expect([chosen([pattern], can), chosen([pattern], cannot), chosen([pattern], '')]).toEqual([[0], [], []])
})

/** A class of strings, which compilers for older targets do not take as a literal. */
const STRING = String.raw`\q{1项}`
const STRINGS = new RegExp(`[${STRING}]`, 'v')

test.each([
  /[0-9]/u,
  /[0-9]年?/u,
  /([0-9])\1/u,
  /(?<n>[0-9])\k<n>?项/u,
  /[0-9](?!年)/u,
  /(?:[0-9]|年)+/u,
  STRINGS,
])('what %s asks beyond its first characters is left to it', (pattern) => {
  expect(chosen([pattern], '1项')).toEqual([0])
})

test('of several rules those are tried that can match, in their order', () => {
  const patterns = [/[0-9]+年/u, /[0-9]+/u, /[0-9]+月/u, /[0-9]+年[0-9]+月/u]
  expect(['12年3月', '12年', '12月', '12'].map((text) => chosen(patterns, text))).toEqual([
    [0, 1, 3],
    [0, 1],
    [1, 2],
    [1],
  ])
})

test('a text that leads everywhere is read without keeping all ways', () => {
  const automaton = new Automaton(
    [0, 1],
    new Places((rule) => (rule === 0 ? /\p{Script=Han}{1,8}。/u : /\p{L}\p{L}，/u)),
  )
  let tried = 0
  for (let code = 0x4e00; code < 0x9000; code++)
    tried += automaton.choose(`${String.fromCharCode(code, code + 1, code + 2, code + 3)}。`, 0).length
  expect(tried).toBe(0x9000 - 0x4e00)
})

test('no rule is left out where its pattern matches: examples, near misses and articles', () => {
  const { rules } = createAnalyzer()
  const texts = [
    ...rules.flatMap((r) => [
      ...r.examples.map((e) => e.text),
      ...r.nearMisses.map((n) => nearMissOf(n).text),
    ]),
    ...readCorpus().map(({ source }) => source),
  ].map((text) => readText(text).text)
  let matched = 0
  for (const { id, pattern } of rules) {
    const automaton = new Automaton([0], new Places(() => pattern))
    const anywhere = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/gu, '')}g`)
    for (const text of texts)
      for (const { index } of text.matchAll(anywhere)) {
        if (automaton.choose(text, index).length === 0)
          expect.fail(`${id} is shut at 「${text.slice(index, index + 20)}」`)
        matched++
      }
  }
  expect(matched).toBeGreaterThan(10_000)
})
