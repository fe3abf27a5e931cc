import { expect, test } from 'vitest'
import type { DocumentLine } from '../../src/archive/document.js'
import { type QuotationOptions, type QuotedAs, quotationTable } from '../../src/archive/quotations.js'

/** A document that speaks from `year` and quotes these. */
const quoting = (
  year: number | undefined,
  region: { name: string; code?: string } | undefined,
  ...quoted: [string, QuotedAs][]
) =>
  ({
    metadata: { authors: [], origins: {}, planYear: year, region },
    referenceDate: null,
    quotations: quoted.map(([text, as]) => ({ text, as })),
  }) as unknown as DocumentLine

const XIAMEN = { name: '厦门市', code: '350200' }
const ARCHIVE = [
  quoting(
    2018,
    XIAMEN,
    ['四个自信', 'slogan'],
    ['四个自信', 'other'],
    ['四个自信', 'slogan'],
    ['甲', 'other'],
  ),
  quoting(2019, { name: '某区' }, ['四个自信', 'term'], ['乙', 'other'], ['乙', 'other'], ['我说', 'speech']),
  quoting(undefined, undefined, ['丙', 'document']),
]
const table = (options?: QuotationOptions) => quotationTable(ARCHIVE, options)

test('a phrase has a row: what it mostly is, how often, in how many documents, regions and years it is quoted', async () => {
  expect(await table()).toEqual([
    {
      phrase: '四个自信',
      as: 'slogan',
      mentions: 4,
      documents: 2,
      regions: 2,
      first_year: 2018,
      last_year: 2019,
    },
    { phrase: '乙', as: 'other', mentions: 2, documents: 1, regions: 1, first_year: 2019, last_year: 2019 },
    {
      phrase: '丙',
      as: 'document',
      mentions: 1,
      documents: 1,
      regions: 0,
      first_year: null,
      last_year: null,
    },
    { phrase: '甲', as: 'other', mentions: 1, documents: 1, regions: 1, first_year: 2018, last_year: 2018 },
  ])
})

test.each<[QuotationOptions, string[]]>([
  [{ as: ['speech'] }, ['我说']],
  [{ as: ['document', 'slogan'] }, ['四个自信', '丙']],
  [{ fewest: 2 }, ['四个自信']],
])('%j leaves the others out', async (options, phrases) => {
  expect((await table(options)).map(({ phrase }) => phrase)).toEqual(phrases)
})
