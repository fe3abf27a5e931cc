/** What the functions of `gongbao/archive` are given: the schemas of their arguments. */
import * as z from 'zod'
import { aFunction, aSegmenter, texts } from '../border.js'
import { targetOptions } from './table/border.js'

const record = z.record(z.string(), z.unknown())
const flag = z.boolean().optional()
const text = z.string().optional()
const count = z.number().optional()

/** How tables of texts are looked at; what belongs to it is in `InputOptions`. */
const inputShape = {
  columns: z
    .strictObject({ text, id: text, title: text, region: text, year: text, date: text, sheet: text })
    .optional(),
  tell: aFunction.optional(),
  except: aFunction.optional(),
  follow: aFunction.optional(),
}
export const inputOptions = z.strictObject(inputShape)
const reading = { workers: count, inputs: inputOptions.optional() }

const files = z.union([z.string(), texts]).optional()
export const readOptions = z.strictObject({ ...inputShape, rules: files, dictionaries: texts.optional() })

export const dtmOptions = z.strictObject({
  ...reading,
  stopWords: texts.optional(),
  ngrams: z.tuple([z.number(), z.number()]).optional(),
  shortest: count,
  numerals: flag,
  dictionary: texts.optional(),
  userWords: z.array(record).optional(),
  fewest: count,
  mostShare: count,
  part: text,
})
export const kwicOptions = z.strictObject({
  ...reading,
  lists: z.record(z.string(), texts).optional(),
  pattern: text,
  kinds: texts.optional(),
  name: text,
  indicator: text,
  context: count,
  parts: texts.optional(),
  links: z.strictObject({ folder: z.string(), pages: z.string() }).optional(),
})
export const measureOptions = z.strictObject({ ...reading, parts: texts.optional() })
export const sectionOptions = z.strictObject(reading)
export const panelOptions = z.strictObject({
  indicator: z.string(),
  change: text,
  status: text,
  unit: text,
})
export const pairOptions = panelOptions.omit({ status: true })
export const drawOptions = z.strictObject({
  ...reading,
  indicators: z.array(panelOptions).optional(),
  kinds: texts.optional(),
  size: z.number(),
  seed: z.number(),
  by: z.array(z.enum(['region', 'level', 'year'])).optional(),
})
export const keywordOptions = z.strictObject({ by: text, top: count, segmenter: aSegmenter.optional() })
export const newPhraseOptions = keywordOptions.extend({ by: z.literal('year').optional(), documents: count })
export const trendOptions = z.strictObject({
  kinds: texts.optional(),
  ownKinds: texts.optional(),
  name: text,
  topics: texts.optional(),
  lexicon: z.record(z.string(), texts).optional(),
  terms: flag,
  count: text,
  zeros: flag,
  by: text,
  segmenter: aSegmenter.optional(),
})
export const quotationOptions = z.strictObject({ as: texts.optional(), fewest: count })

/** How a file is read: see `JobOptions`. */
const job = {
  format: text,
  kinds: texts.optional(),
  rules: files,
  dictionaries: texts.optional(),
  referenceDate: text,
  includeFurniture: flag,
  size: flag,
}
export const batchOptions = z.strictObject({
  ...job,
  paths: texts,
  inputs: inputOptions.optional(),
  workers: count,
  workerMegabytes: count,
  signal: z.custom((value) => value instanceof AbortSignal, 'expected an AbortSignal').optional(),
  out: z.string(),
  errors: text,
  force: flag,
  resume: flag,
  shard: z.strictObject({ index: z.int().min(1), of: z.int().min(1) }).optional(),
  made: z.unknown().optional(),
})
export const madeOptions = targetOptions.omit({ out: true, force: true }).extend({ tables: texts.min(1) })

const metadata = z.looseObject({ region: z.looseObject({ name: z.string() }).optional() })
const listOf = (name: string) =>
  z.custom(
    (value) =>
      Array.isArray(value) &&
      value.every((one) => typeof (one as Record<string, unknown> | null)?.[name] === 'string'),
    `expected a list of objects with \`${name}\``,
  )
const facts = listOf('kind')

/** Documents, as `readDocuments` gives them. */
export const aDocument = z.looseObject({ path: z.string(), metadata, facts })
export const quotingDocument = z.looseObject({ metadata, quotations: listOf('text') })
export const wholeDocument = aDocument.extend({
  links: listOf('type'),
  quotations: listOf('text'),
  repairs: z.array(record),
})
export const textDocument = z.looseObject({ metadata, text: z.string() })
export const trendDocument = z.looseObject({
  metadata,
  facts: facts.optional(),
  text: z.string().optional(),
  counts: record.optional(),
})

/** Rows, as the functions of this entry give them. */
const cell = z.string().nullable()
export const writtenRow = z.looseObject({ text: cell, unit: cell })
export const panelRow = z.looseObject({
  region: cell,
  code: cell,
  year: z.number().nullable(),
  text: cell,
  unit: cell,
  check: cell,
})
export const pairRow = z.looseObject({
  year: z.number().nullable(),
  target_text: cell,
  outcome_text: cell,
  met: cell,
})
export const judgedRow = z.looseObject({
  id: z.string(),
  what: z.string(),
  stratum: z.string(),
  filled: z.boolean(),
  population: z.number(),
})
export const judgedSheet = z.tuple([z.string(), z.array(judgedRow)])
export const series = z.looseObject({ stem: z.string(), label: z.string() })
export const seriesRows = z.looseObject({ series, rows: z.array(panelRow) })

export const wordLists = z.record(z.string(), texts)
const numbers = z.custom(
  (value) => value instanceof Uint32Array || (Array.isArray(value) && value.every(Number.isFinite)),
  'expected numbers',
)
export const aMatrix = z.looseObject({
  terms: texts,
  rows: z.array(z.looseObject({ ids: numbers, counts: numbers })),
})
export const matrixOfDocuments = aMatrix.extend({ documents: z.array(z.looseObject({ path: z.string() })) })
