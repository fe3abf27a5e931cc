/** Kinds that only block are read where they can block something: a filter leaves what it keeps as it is. */
import { expect, test } from 'vitest'
import { closure, onlyBlocking } from '../../src/analyze/options.js'
import { createAnalyzer } from '../../src/analyze.js'
import { KINDS } from '../../src/facts/registry.js'
import { readCorpus } from '../corpus/read.js'

const triesIn = (text: string, rules: RegExp, kinds?: readonly ('date' | 'quantity')[]): number[] => {
  const at: number[] = []
  createAnalyzer({ kinds }).explain(text, (trial) => {
    if (rules.test(trial.rule)) at.push(trial.at)
  })
  return at
}
const BLOCKING = /^(?:campaign|slogan|document|meeting)\//u

test('in a sentence without a date no rule is tried of a kind that only blocks dates', () => {
  const text = '实施质量强县战略。2020年实施千村饮水提质工程。'
  expect(triesIn(text, BLOCKING).some((at) => at < 9)).toBe(true)
  expect(triesIn(text, BLOCKING, ['date']).every((at) => at >= 9)).toBe(true)
  expect(triesIn(text, BLOCKING, ['date'])).not.toEqual([])
})

test.each([
  ['a quotation', '坚持“不等不靠。三年脱贫”的口号，'],
  ['a title', '印发《关于改革的意见。2020年》，'],
  ['a mark that is not closed', '坚持“不等不靠。三年脱贫，'],
])('a stop in %s ends no sentence', (_, text) => {
  const tried = triesIn(text, BLOCKING)
  expect(tried).not.toEqual([])
  expect(triesIn(text, BLOCKING, ['date'])).toEqual(tried)
})

test('a line break always ends one', () => {
  expect(triesIn('“实施质量强县战略\n2020年建成', BLOCKING, ['date'])).toEqual([])
})

test('kinds that are told, or read by such, or block what passes find, are read everywhere', () => {
  const of = (...kinds: string[]) => [...onlyBlocking(closure(new Set(kinds)), new Set(kinds))].sort()
  expect(of('date')).toEqual(['campaign', 'document', 'meeting', 'slogan'])
  expect(of('date', 'place')).toEqual(['document'])
  expect(of('person')).toEqual([])
  expect(of(...KINDS.map(({ kind }) => kind))).toEqual([])
})

test('dates are the same, whatever else is asked for', () => {
  const [all, alone] = [createAnalyzer(), createAnalyzer({ kinds: ['date'] })]
  for (const { source } of readCorpus().slice(0, 20))
    expect(alone.analyze(source).facts).toEqual(all.analyze(source).facts.filter((f) => f.kind === 'date'))
})
