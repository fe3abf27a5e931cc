/**
 * Documents as tables. Columns keep the names of the fields in snake case and their order; a new column is added at the
 * end. Offsets are UTF-16 units into the source.
 */

import { createReadStream } from 'node:fs'
import * as z from 'zod'
import { checkCall } from '../border.js'
import { wholeDocument } from './border.js'
import { type DocumentLine, parseDocumentLine } from './document.js'
import { linesOf } from './lines.js'
import { type Column, column, type Row, type Table } from './table/schema.js'

/** Of what document: repeated on every row, so that one table alone can be grouped by region and year. */
const WHOSE_COLUMNS = [
  column('document_region', 'text', '文件地区', 'the region whose document it is'),
  column('document_code', 'text', '文件区划代码', 'code of the region (GB/T 2260)'),
  column('document_level', 'text', '文件层级', 'nation, province, city, county or township'),
  column('document_year', 'integer', '文件年份', 'the year that the document reports on'),
  column('document_plan_year', 'integer', '文件计划年份', 'the year that it plans'),
  column('document_date', 'text', '文件日期', 'the day it is of (EDTF)'),
] as const
/** The names of these columns. */
export const WHOSE = WHOSE_COLUMNS.map(({ name }) => name)

const PATH = column('path', 'text', '文件', 'the document: its file, or its place in a table or stream')
const INDEX = column('index', 'integer', '序号', 'the place of the fact among those of its document, from 0')
const TEXT = column('text', 'text', '原文', 'the words, as the clean text has them')
const SPAN = [
  column('start', 'integer', '起点', 'where it begins in the source', { unit: 'UTF-16 units' }),
  column('end', 'integer', '终点', 'where it ends', { unit: 'UTF-16 units' }),
] as const
const SENTENCE = column('sentence', 'integer', '句序', 'the sentence it stands in, from 0')
const RULE = column('rule', 'text', '规则', 'the rule that read it')
const ENDS = [
  column('min', 'number', '下限', 'lower end of a range'),
  column('max', 'number', '上限', 'upper end of a range'),
  column(
    'unit',
    'text',
    '计量单位',
    'what the figures count; amounts are in its base: 1亿元 is 100000000 元',
  ),
  column('mod', 'text', '界限', 'more (以上), less (以内) or approx (左右)'),
] as const

const DOCUMENTS = {
  name: 'documents',
  label: '文件',
  columns: [
    PATH,
    column('title', 'text', '标题', 'the title'),
    column('outlet', 'text', '来源', 'who published it'),
    column('authors', 'list', '作者', 'authors and editors'),
    column('published_at', 'text', '发布日期', 'the day of publication (EDTF)'),
    column('reference_date', 'date', '基准日期', 'the day that relative dates were read against'),
    column('government', 'text', '政府', 'whose report it is'),
    column('region', 'text', '地区', 'its region'),
    column('code', 'text', '区划代码', 'code of the region (GB/T 2260)'),
    column('level', 'text', '层级', 'nation, province, city, county or township'),
    column('year', 'integer', '年份', 'the year it reports on'),
    column('plan_year', 'integer', '计划年份', 'the year it plans'),
    column('session', 'text', '会议', 'the session it was given at'),
    column('speaker', 'text', '报告人', 'who gave it'),
    column('genre', 'text', '文体', 'what it is: report, communique, news …'),
    column('facts', 'integer', '事实数', 'how many facts were read in it'),
    column('bytes', 'long', '字节数', 'size of the file', { unit: 'bytes' }),
    column('sha256', 'text', '哈希', 'hash of the file'),
    column('job', 'text', '任务', 'hash of the version and options that it was read with'),
    column('repairs', 'integer', '修复数', 'how many places were repaired'),
    column('characters', 'integer', '字符数', 'characters of the article, blanks left out'),
    column('words', 'integer', '词数', 'words of the article, as measure and trends count them'),
    column('sentences', 'integer', '句数', 'sentences of the article, headings and cells left out'),
  ],
} as const satisfies Table

const FACTS = {
  name: 'facts',
  label: '事实',
  columns: [
    PATH,
    INDEX,
    column(
      'kind',
      'text',
      '种类',
      'date, quantity, indicator, slogan, campaign, term, document, meeting, person, organization, place',
    ),
    TEXT,
    ...SPAN,
    SENTENCE,
    RULE,
    column('type', 'text', '类型', 'the sort within its kind'),
    column('name', 'text', '名称', 'the name; of a document its title'),
    column('value', 'text', '值', 'the value: a number, a date (EDTF), a ratio'),
    column('number', 'number', '数值', 'the value where it is a number'),
    ...ENDS,
    column('members', 'list', '内容', 'the members of a slogan'),
    column('entity', 'text', '实体', 'the same for every mention of one thing'),
    column('json', 'json', '全部', 'the whole fact'),
    ...WHOSE_COLUMNS,
  ],
} as const satisfies Table

const INDICATORS = {
  name: 'indicators',
  label: '指标',
  columns: [
    PATH,
    INDEX,
    column('name', 'text', '名称', 'the name as written'),
    column('canonical', 'text', '规范名称', 'the name it is known by'),
    column('code', 'text', '代码', 'its code in dict/indicators.tsv'),
    column('change', 'text', '变动', 'increase, decrease or level'),
    column('status', 'text', '性质', 'actual, target or estimate'),
    column('period', 'text', '时期', 'the year or span it is about (EDTF)'),
    column('basis', 'text', '基期', 'what it is compared with'),
    column('area', 'text', '范围', 'whose figure it is, where not that of the region of the document'),
    column('value', 'number', '数值', 'the figure; of a range none'),
    ...ENDS,
    column('from', 'number', '起始值', 'what it rose or fell from'),
    TEXT,
    ...SPAN,
    SENTENCE,
    RULE,
    ...WHOSE_COLUMNS,
    column('commitment', 'text', '承诺程度', 'how firmly a target is promised: ensure, expect, strive'),
  ],
} as const satisfies Table

const LINKS = {
  name: 'links',
  label: '联系',
  columns: [
    PATH,
    column('type', 'text', '类型', 'what the one fact is to the other'),
    column('from', 'integer', '始', 'index of the fact that the link leads from'),
    column('to', 'integer', '至', 'index of the fact that it leads to'),
    TEXT,
    ...SPAN,
  ],
} as const satisfies Table

/** The tables of documents, by name. */
export const DOCUMENT_TABLES = { documents: DOCUMENTS, facts: FACTS, indicators: INDICATORS, links: LINKS }
/** A table's name. */
export type TableName = keyof typeof DOCUMENT_TABLES
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
    ...fieldsOf(DOCUMENTS.columns, metadata as unknown as Fields),
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
  const facts = document.facts as unknown as Fields[]
  if (name === 'documents') return [documentRow(document)]
  if (name === 'links')
    return document.links.map((link) => ({ ...fieldsOf(LINKS.columns, link as unknown as Fields), path }))
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
