/** What characters and words cost where a text is torn or was read in another encoding: a weight that moves is to be seen. */
import { expect, test } from 'vitest'
import { languageModel } from '../../src/text/restore/model.js'
import { neighbourShares } from '../../src/text/restore/neighbours.js'
import { createUsage } from '../../src/text/restore/usage.js'
import { wordPrice } from '../../src/text/restore/word-price.js'
import { countOf, wordWeights } from '../../src/text/restore/words.js'
import { testForms } from '../forms.js'

const unitsOf = (text: string) => Array.from(text, (c) => c.charCodeAt(0))
const told = (price: number) => String(Number(price.toFixed(4)))

/** What each character costs behind those before it; a text after `|` is what the model has seen. */
testForms('test/text/forms/prices.tsv', (line) => {
  const [text = '', seen = ''] = line.split('|')
  const usage = createUsage(seen.length)
  usage.add(seen)
  const { unit, cost } = languageModel(usage)
  const units = unitsOf(text)
  const alone = units.map((one) => told(unit[one]!))
  const inText = units.map((one, i) => told(cost(units[i - 2] ?? 0, units[i - 1] ?? 0, one)))
  return `${inText.join(' ')} | ${alone.join(' ')} | ${told(wordPrice(units))}`
})

test.each([
  [0, 0],
  [1, 10 ** (-9 / 20)],
  [10, 1],
  [30, 10],
  [255, 10 ** 12.25],
])('a weight of %i counts %f', (weight, count) => {
  expect(countOf(weight)).toBeCloseTo(count, 9)
})

test('the word list weighs words, pairs and characters', () => {
  const { unit, pair, word } = wordWeights()
  const of = (text: string) => {
    const units = unitsOf(text)
    return [
      unit[units[0]!],
      pair(units[0]!, units[1]!),
      word(units, 0, units.length),
      word([0, ...units, 0], 1, units.length + 1),
    ]
  }
  expect(['发展', '经济', '我们', '人民政府', '发经', '齉龘'].map(of)).toEqual([
    [120, 107, 107, 107],
    [117, 105, 104, 104],
    [123, 110, 110, 110],
    [130, 112, 94, 94],
    [120, 0, 0, 0],
    [16, 0, 0, 0],
  ])
})

test('the table of neighbours tells shares, what is left and the least of what it tells', () => {
  const { share, rest, least } = neighbourShares()
  const of = (text: string) => {
    const [first = 0, second = 0] = unitsOf(text)
    return [share(first, second), rest(first), least(first)].map(told).join(' ')
  }
  expect(['发展', '发这', '，全', '0万', '\n一', '龘龘'].map(of)).toEqual([
    '0.72 0.0747 0.0028',
    '0 0.0747 0.0028',
    '0.0225 0.2603 0.0028',
    '0.045 0.03 0.0028',
    '0.0112 0.2463 0.0028',
    '0 1 1',
  ])
})

test('a text counts its characters, glosses and torn places left out', () => {
  const usage = createUsage(100)
  usage.add('發(fā)展發展1年2年AbCé?發展')
  const [develop = 0, stand = 0] = unitsOf('发展')
  expect([
    usage.total,
    usage.unit(develop),
    usage.unit(0x30),
    usage.unit(0x61),
    usage.pair(develop, stand),
    usage.followers(develop),
    usage.followers(stand),
    usage.triple(develop, stand, develop),
    usage.triple(stand, develop, stand),
    usage.pair(0x61, develop),
    usage.pair(0, develop),
  ]).toEqual([13, 3, 2, 3, 3, 1, 2, 1, 1, 0, 0])
})

test.each([
  ['(abcdefg)', 0],
  ['(abcdefgh)', 10],
  ['(ab', 3],
  ['(1)', 3],
])('a gloss is no usage: %s', (text, total) => {
  const usage = createUsage(10)
  usage.add(text)
  expect(usage.total).toBe(total)
})
