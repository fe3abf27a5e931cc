/** Documents of one region with figures that are told apart by what a test gives. */
import { type PanelDocument, type PanelOptions, panel } from '../../../src/archive/panel.js'
import type { Indicator } from '../../../src/facts/indicator/schema.js'

/** A growth of 8% of the product in 2018, with what is told otherwise. */
export const fact = (fields: Partial<Indicator> = {}): Indicator => ({
  kind: 'indicator',
  text: '地区生产总值增长8%',
  start: 10,
  end: 21,
  sentence: 0,
  rule: 'indicator/of-quantity',
  name: '地区生产总值',
  code: 'gdp',
  value: 8,
  unit: '%',
  change: 'increase',
  status: 'actual',
  period: '2018',
  cleanStart: 10,
  cleanEnd: 21,
  ...fields,
})

/** A report of 厦门市 on 2018 and its plan for 2019. */
export const documentOf = (
  facts: readonly Indicator[],
  metadata: Partial<PanelDocument['metadata']> = {},
  path = 'a.md',
): PanelDocument => ({
  path,
  metadata: {
    region: { name: '厦门市', code: '350200', level: 'prefecture' },
    year: 2018,
    planYear: 2019,
    genre: 'report',
    ...metadata,
  } as PanelDocument['metadata'],
  facts: [...facts],
})

/** The row that a panel has for the document. */
export const rowOf = (document: PanelDocument, options: Partial<PanelOptions> = {}) =>
  panel([document], { indicator: 'gdp', status: 'actual', ...options })[0]!
