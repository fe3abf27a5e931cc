import { expect, test } from 'vitest'
import { countNumerals } from '../../../src/archive/measure/numerals.js'
import { measuresOf } from '../../../src/archive/measure/text-measures.js'
import { countTones } from '../../../src/archive/measure/tone.js'
import { countingSegmenter } from '../../../src/archive/reading/reading.js'

const tokens = (text: string) => countingSegmenter().segment(text)

test('words are counted by the tone of the list, whole words only', () => {
  const { positive, negative, pressure } = countTones(
    tokens('成效显著，但经济下行压力较大，困难不少，腐败问题仍有。'),
  )
  expect(positive).toBeGreaterThanOrEqual(1)
  expect(negative).toBeGreaterThanOrEqual(2)
  expect(pressure).toBeGreaterThanOrEqual(1)
  expect(countTones([])).toEqual({ positive: 0, negative: 0, caution: 0, pressure: 0 })
})

test('numerals begin with a digit or are Chinese ones of two characters and more', () => {
  expect(countNumerals(tokens('投入1.39万亿元，增长百分之八，新建二十三所。'))).toBe(3)
  expect(countNumerals(tokens('一批项目，一些困难。'))).toBe(0)
})

test('what cannot be told of so little text is empty', () => {
  expect(measuresOf({ text: '', sentences: [], tokens: [], indicators: [] })).toMatchObject({
    characters: 0,
    mean_sentence: null,
    numerals_per_1k: null,
    ensure_share: null,
    mattr: null,
    mtld: null,
    tone_balance: null,
  })
})

test('commitments are shares of the targets', () => {
  const target = (commitment?: 'ensure' | 'strive') => ({ status: 'target', commitment }) as const
  const measures = measuresOf({
    text: '增长6%。',
    sentences: ['增长6%。'],
    tokens: [],
    indicators: [target('ensure'), target(), target('strive'), target(), { status: 'actual' }],
  })
  expect(measures).toMatchObject({ targets: 4, ensure_share: 0.25, strive_share: 0.25, expect_share: 0 })
})
