import { expect, test } from 'vitest'
import { KINDS } from '../../src/facts/registry.js'

const RULES = KINDS.flatMap((k) => k.rules)

/** What the pattern's own examples are made of, over and over, and never its end. */
function hostileInputs(examples: readonly string[], length: number): string[] {
  const pieces = examples.flatMap((text) => [
    text,
    text.slice(0, Math.ceil(text.length / 2)),
    text.slice(0, 1),
  ])
  const units = [...new Set([...pieces, '1', '一', '“', '《', '年', ' ', '、', '的'])]
  return units.map((unit) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length))
}

/** Milliseconds to try the pattern at every place of a stretch of the input. */
function timeOf(pattern: RegExp, input: string): number {
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/gu, '')}y`)
  const start = performance.now()
  for (let at = 0; at < Math.min(input.length, 64); at++) {
    sticky.lastIndex = at
    sticky.exec(input)
  }
  return performance.now() - start
}

test('no pattern of the registry takes more than linear time on hostile input', () => {
  let walked = 0
  const slow: string[] = []
  for (const { id, pattern, examples } of RULES) {
    const texts = examples.map((e) => e.text)
    const short = hostileInputs(texts, 4_000)
    const long = hostileInputs(texts, 8_000)
    short.forEach((input, i) => {
      walked++
      const best = (text: string) =>
        Math.min(timeOf(pattern, text), timeOf(pattern, text), timeOf(pattern, text))
      const growth = () => best(long[i]!) / Math.max(best(input), 0.5)
      // a noisy machine may fake one bad reading, not three
      if (growth() >= 3 && growth() >= 3 && growth() >= 3) slow.push(`${id}: ${input.slice(0, 20)}…`)
    })
  }
  expect(slow).toEqual([])
  expect(RULES.length).toBeGreaterThan(20)
  expect(walked).toBeGreaterThan(RULES.length * 8)
})

test('the walk sees a quadratic pattern', () => {
  const quadratic = /(?:一+)+[二三]/u
  const time = (n: number) => timeOf(quadratic, '一'.repeat(n))
  expect(time(24) / Math.max(time(20), 0.01)).toBeGreaterThan(3)
})
