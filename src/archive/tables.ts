/**
 * Documents as tables. Columns keep the names of the fields in snake case and their order; a new column is added at the
 * end. Offsets are UTF-16 units into the source.
 */

import { createReadStream } from 'node:fs'
import * as z from 'zod'
import { checkCall } from '../border.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../language/column-texts.js'
import { wholeDocument } from './border.js'
import { type DocumentLine, parseDocumentLine } from './document.js'
import { linesOf } from './lines.js'
import { CODE } from './table/document-columns.js'
import { type Column, column, type Row, type Table } from './table/schema.js'

const LABELS = COLUMN_LABELS.documents

/** Of what document: repeated on every row, so that one table alone can be grouped by region and year. */
const WHOSE_COLUMNS = [
  column('document_region', 'text', LABELS.documentRegion, 'the region whose document it is'),
  column('document_code', 'text', LABELS.documentCode, 'code of the region (GB/T 2260)'),
  column('document_level', 'text', LABELS.documentLevel, 'nation, province, city, county or township'),
  column('document_year', 'integer', LABELS.documentYear, 'the year that the document reports on'),
  column('document_plan_year', 'integer', LABELS.documentPlanYear, 'the year that it plans'),
  column('document_date', 'text', LABELS.documentDate, 'the day it is of (EDTF)'),
] as const
/** The names of these columns. */
export const WHOSE = WHOSE_COLUMNS.map(({ name }) => name)

const PATH = column('path', 'text', LABELS.path, 'the document: its file, or its place in a table or stream')
const INDEX = column(
  'index',
  'integer',
  LABELS.index,
  'the place of the fact among those of its document, from 0',
)
const TEXT = column('text', 'text', LABELS.text, 'the words, as the clean text has them')
const SPAN = [
  column('start', 'integer', LABELS.start, 'where it begins in the source', { unit: 'UTF-16 units' }),
  column('end', 'integer', LABELS.end, 'where it ends', { unit: 'UTF-16 units' }),
] as const
const SENTENCE = column('sentence', 'integer', LABELS.sentence, 'the sentence it stands in, from 0')
const RULE = column('rule', 'text', LABELS.rule, 'the rule that read it')
const ENDS = [
  column('min', 'number', LABELS.min, 'lower end of a range'),
  column('max', 'number', LABELS.max, 'upper end of a range'),
  column(
    'unit',
    'text',
    LABELS.unit,
    'what the figures count; amounts are in its base: 1亿元 is 100000000 元',
  ),
  column('mod', 'text', LABELS.mod, 'more (以上), less (以内) or approx (左右)'),
] as const

const DOCUMENTS = {
  name: 'documents',
  label: TABLE_LABELS.documents,
  columns: [
    PATH,
    column('title', 'text', LABELS.title, 'the title'),
    column('outlet', 'text', LABELS.outlet, 'who published it'),
    column('authors', 'list', LABELS.authors, 'authors and editors'),
    column('published_at', 'text', LABELS.publishedAt, 'the day of publication (EDTF)'),
    column('reference_date', 'date', LABELS.referenceDate, 'the day that relative dates were read against'),
    column('government', 'text', LABELS.government, 'whose report it is'),
    column('region', 'text', LABELS.region, 'its region'),
    CODE,
    column('level', 'text', LABELS.level, 'nation, province, city, county or township'),
    column('year', 'integer', LABELS.year, 'the year it reports on'),
    column('plan_year', 'integer', LABELS.planYear, 'the year it plans'),
    column('session', 'text', LABELS.session, 'the session it was given at'),
    column('speaker', 'text', LABELS.speaker, 'who gave it'),
    column('genre', 'text', LABELS.genre, 'what it is: report, communique, news …'),
    column('facts', 'integer', LABELS.facts, 'how many facts were read in it'),
    column('bytes', 'long', LABELS.bytes, 'size of the file', { unit: 'bytes' }),
    column('sha256', 'text', LABELS.sha256, 'hash of the file'),
    column('job', 'text', LABELS.job, 'hash of the version and options that it was read with'),
    column('repairs', 'integer', LABELS.repairs, 'how many places were repaired'),
    column('characters', 'integer', LABELS.characters, 'characters of the article, blanks left out'),
    column('words', 'integer', LABELS.words, 'words of the article, as measure and trends count them'),
    column('sentences', 'integer', LABELS.sentences, 'sentences of the article, headings and cells left out'),
  ],
} as const satisfies Table

const FACTS = {
  name: 'facts',
  label: TABLE_LABELS.facts,
  columns: [
    PATH,
    INDEX,
    column(
      'kind',
      'text',
      LABELS.kind,
      'date, quantity, indicator, slogan, campaign, term, document, meeting, person, organization, place',
    ),
    TEXT,
    ...SPAN,
    SENTENCE,
    RULE,
    column('type', 'text', LABELS.type, 'the sort within its kind'),
    column('name', 'text', LABELS.name, 'the name; of a document its title'),
    column('value', 'text', LABELS.value, 'the value: a number, a date (EDTF), a ratio'),
    column('number', 'number', LABELS.number, 'the value where it is a number'),
    ...ENDS,
    column('members', 'list', LABELS.members, 'the members of a slogan'),
    column('entity', 'text', LABELS.entity, 'the same for every mention of one thing'),
    column('json', 'json', LABELS.json, 'the whole fact'),
    ...WHOSE_COLUMNS,
  ],
} as const satisfies Table

const INDICATORS = {
  name: 'indicators',
  label: TABLE_LABELS.indicators,
  columns: [
    PATH,
    INDEX,
    column('name', 'text', LABELS.name, 'the name as written'),
    column('canonical', 'text', LABELS.canonical, 'the name it is known by'),
    column('code', 'text', LABELS.code, 'its code in dict/indicators.tsv'),
    column('change', 'text', LABELS.change, 'increase, decrease or level'),
    column('status', 'text', LABELS.status, 'actual, target or estimate'),
    column('period', 'text', LABELS.period, 'the year or span it is about (EDTF)'),
    column('basis', 'text', LABELS.basis, 'what it is compared with'),
    column('area', 'text', LABELS.area, 'whose figure it is, where not that of the region of the document'),
    column('value', 'number', LABELS.indicatorsValue, 'the figure; of a range none'),
    ...ENDS,
    column('from', 'number', LABELS.from, 'what it rose or fell from'),
    TEXT,
    ...SPAN,
    SENTENCE,
    RULE,
    ...WHOSE_COLUMNS,
    column(
      'commitment',
      'text',
      LABELS.commitment,
      'how firmly a target is promised: ensure, expect, strive',
    ),
  ],
} as const satisfies Table

const LINKS = {
  name: 'links',
  label: TABLE_LABELS.links,
  columns: [
    PATH,
    column('type', 'text', LABELS.type, 'what the one fact is to the other'),
    column('from', 'integer', LABELS.linksFrom, 'index of the fact that the link leads from'),
    column('to', 'integer', LABELS.to, 'index of the fact that it leads to'),
    TEXT,
    ...SPAN,
  ],
} as const satisfies Table

/** The tables of documents, by name. */
export const DOCUMENT_TABLES = { documents: DOCUMENTS, facts: FACTS, indicators: INDICATORS, links: LINKS }
/** A table's name. */
export type TableName = keyof typeof DOCUMENT_TABLES
/** Their names. */
export const TABLES = Object.keys(DOCUMENT_TABLES) as TableName[]

type Fields = Readonly<Record<string, unknown>>

const whoseOf = ({ metadata, referenceDate }: DocumentLine): Row => ({
  document_region: metadata.region?.name,
  document_code: metadata.region?.code,
  document_level: metadata.region?.level,
  document_year: metadata.year,
  document_plan_year: metadata.planYear,
  document_date: metadata.publishedAt ?? referenceDate,
})

/** The fields of `source` that a table has columns for, by the same names. */
const fieldsOf = (columns: readonly Column[], source: Fields): Row =>
  Object.fromEntries(columns.map(({ name }) => [name, source[name] as Row[string]]))

function documentRow({ path, source, referenceDate, metadata, facts, repairs, size }: DocumentLine): Row {
  const { region, publishedAt, planYear } = metadata
  return {
    ...fieldsOf(DOCUMENTS.columns, { ...metadata }),
    path,
    published_at: publishedAt,
    reference_date: referenceDate,
    region: region?.name,
    code: region?.code,
    level: region?.level,
    plan_year: planYear,
    facts: facts.length,
    bytes: source?.bytes,
    sha256: source?.sha256,
    job: source?.job,
    repairs: repairs.length,
    characters: size?.characters,
    words: size?.words,
    sentences: size?.sentences,
  }
}

function factRow(document: DocumentLine, fact: Fields, index: number): Row {
  const { kind, value, title, name } = fact
  return {
    ...fieldsOf(FACTS.columns, fact),
    path: document.path,
    index,
    // a document is named by its title; a person's title is a post
    name: (name ?? (kind === 'document' ? title : undefined)) as string | undefined,
    value: value === undefined || value === null ? null : String(value),
    number: typeof value === 'number' ? value : null,
    json: JSON.stringify(fact),
    ...whoseOf(document),
  }
}

/** The rows that `document` has in the table `name`. */
export function rowsOf(name: TableName, document: DocumentLine): Row[] {
  checkCall({ name: [name, z.enum(TABLES)], document: [document, wholeDocument] })
  const { path } = document
  const facts = document.facts.map((fact): Fields => ({ ...fact }))
  if (name === 'documents') return [documentRow(document)]
  if (name === 'links')
    return document.links.map((link) => ({ ...fieldsOf(LINKS.columns, { ...link }), path }))
  if (name === 'facts') return facts.map((fact, index) => factRow(document, fact, index))
  return facts.flatMap((fact, index) =>
    fact.kind === 'indicator'
      ? [{ ...fieldsOf(INDICATORS.columns, fact), path, index, ...whoseOf(document) }]
      : [],
  )
}

/** The rows of the table `name`, of the document lines in the file `lines`. */
export async function* rowsOfLines(name: TableName, lines: string): AsyncGenerator<Row> {
  for await (const line of linesOf(createReadStream(lines), Infinity)) {
    if (line === null || line.trim() === '') continue
    const parsed = parseDocumentLine(line)
    if (parsed.success) yield* rowsOf(name, parsed.data)
  }
}
