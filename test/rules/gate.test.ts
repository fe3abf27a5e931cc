import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { gateOf, opensFor, takerOf } from '../../src/rules/gate.js'
import { nearMissOf } from '../../src/rules/near-miss.js'
import { readText } from '../../src/text/read.js'
import { readCorpus } from '../corpus/read.js'

const RUN = [...'〇零○一二三四五六七八九十百千万亿兆两廿卅壹贰叁肆伍陆柒捌玖拾佰仟0123456789']

const opens = (pattern: RegExp, next: string) => opensFor(gateOf(pattern, RUN), next, takerOf(pattern.flags))

test.each([
  [/[0-9]{4}年/u, '年', '月'],
  [/[0-9]{4}(?:年|级)?度/u, '度', '月'],
  [/[0-9]{1,4} ?(?:年|个?月)/u, '个', '度'],
  [/[一二三](?=年|月)/u, '月', '度'],
  [/(?<n>[0-9]+)(?<![5])[.\p{Pd}][0-9]/u, '—', '，'],
  [/十(?:[一二三]五|五)[”’]/u, '”', '规'],
] as const)('%s can be followed by %s and not by %s', (pattern, can, cannot) => {
  expect([opens(pattern, can), opens(pattern, cannot), opens(pattern, '')]).toEqual([true, false, false])
})

test.each([/[0-9]/u, /[0-9]年?/u, /([0-9])\1/u, /[0-9](?!年)/u, /(?:[0-9]|年)+/u])(
  '%s can end within the numerals, so that anything may follow',
  (pattern) => {
    expect([opens(pattern, '项'), opens(pattern, '')]).toEqual([true, true])
  },
)

test('no gate refuses what its pattern matches: examples, near misses and articles', () => {
  const { rules } = createAnalyzer()
  const texts = [
    ...rules.flatMap((r) => [
      ...r.examples.map((e) => e.text),
      ...r.nearMisses.map((n) => nearMissOf(n).text),
    ]),
    ...readCorpus().map(({ source }) => source),
  ].map((text) => readText(text).text)
  let matched = 0
  for (const { id, trigger, pattern } of rules) {
    if (trigger !== 'numeral') continue
    const gate = gateOf(pattern, RUN)
    const takes = takerOf(pattern.flags)
    const anywhere = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/gu, '')}g`)
    for (const text of texts)
      for (const { index } of text.matchAll(anywhere)) {
        if (!RUN.includes(text.charAt(index))) continue
        let end = index
        while (RUN.includes(text.charAt(end)) && end < text.length) end++
        const next = end < text.length ? String.fromCodePoint(text.codePointAt(end)!) : ''
        if (!opensFor(gate, next, takes)) expect.fail(`${id} is shut at 「${text.slice(index, index + 20)}」`)
        matched++
      }
  }
  expect(matched).toBeGreaterThan(1_000)
})
