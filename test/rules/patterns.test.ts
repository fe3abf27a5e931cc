import { expect, test } from 'vitest'
import { KINDS } from '../../src/facts/registry.js'
import { growth, STEEP } from '../growth.js'

const RULES = KINDS.flatMap((k) => k.rules)

/** What the pattern's own examples are made of, to be repeated over and over, and never its end. */
function hostileUnits(examples: readonly string[]): Set<string> {
  const pieces = examples.flatMap((text) => [
    text,
    text.slice(0, Math.ceil(text.length / 2)),
    text.slice(0, 1),
  ])
  return new Set([...pieces, '1', '一', '“', '《', '年', ' ', '、', '的'])
}

const run = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Tries the pattern at every place of a stretch of the input. */
function tryOn(pattern: RegExp, input: string): void {
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/gu, '')}y`)
  for (let at = 0; at < Math.min(input.length, 64); at++) {
    sticky.lastIndex = at
    sticky.exec(input)
  }
}

test('no pattern of the registry takes more than linear time on hostile input', () => {
  let walked = 0
  const slow: string[] = []
  for (const { id, pattern, examples } of RULES)
    for (const unit of hostileUnits(examples.map((e) => e.text))) {
      walked++
      if (growth((size) => tryOn(pattern, run(unit, size)), 2_000) >= STEEP) slow.push(`${id}: ${unit}…`)
    }
  expect(slow).toEqual([])
  expect(RULES.length).toBeGreaterThan(20)
  expect(walked).toBeGreaterThan(RULES.length * 8)
})

test('the walk sees a quadratic pattern', () => {
  expect(growth((size) => tryOn(/一*一*二/u, run('一', size)), 400, 0)).toBeGreaterThan(STEEP)
})
