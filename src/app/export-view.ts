/** What can be taken home: documents and facts, and what was judged. */
import type { DocumentLine } from '../archive/document.js'
import { PATH } from '../archive/table/document-columns.js'
import { column, type Row, type Table } from '../archive/table/schema.js'
import { DOCUMENT_TABLES, rowsOf, TABLES, type TableName } from '../archive/tables.js'
import { appTexts } from '../language/app-texts.js'
import { fill, type Language } from '../language/language.js'
import { h } from '../view/archive/client/dom.js'
import { save, saveCsv, saveTables, saveXlsx } from './exports.js'
import { inOrder, type Library } from './state.js'
import { unpack } from './worker.js'

const JUDGEMENTS: Table = {
  name: 'judgements',
  label: '正误',
  columns: [
    PATH,
    column('kind', 'text', '类别', 'kind of the fact'),
    column('text', 'text', '原文', 'its words'),
    column('start', 'integer', '起点', 'where they begin in the source'),
    column('end', 'integer', '终点', 'where they end'),
    column('rule', 'text', '规则', 'the rule that read it'),
    column('judgement', 'text', '判断', 'right or wrong'),
  ],
}

/** The buttons. */
export function exportView(library: Library, language: Language): HTMLElement {
  const texts = appTexts(language)
  const judged = [...library.judged.values()].flatMap((facts) => [...facts.values()])
  const documentLines = () =>
    inOrder(library).map(({ path, packed }) => {
      const { referenceDate, metadata, facts, links, quotations, repairs } = unpack(packed).report
      return { path, referenceDate, metadata, facts, links, quotations, repairs }
    })
  /** A line each, as `extract` writes it. */
  const lines = () => documentLines().map((line) => `${JSON.stringify(line)}\n`)
  const tableRows = (name: TableName): Row[] =>
    documentLines().flatMap((line) => rowsOf(name, line as DocumentLine))
  const button = (id: string, text: string, onclick: () => void) =>
    h('button', { type: 'button', id, onclick }, text)
  const judgements = () => judged as unknown as Row[]
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'exports' },
      button('export-xlsx', texts.tablesXlsx, () => {
        void saveTables(
          'gongbao.xlsx',
          TABLES.map((name) => ({ table: DOCUMENT_TABLES[name], rows: tableRows(name) })),
        )
      }),
      button('export-csv', texts.factsCsv, () => {
        void saveCsv('facts.csv', DOCUMENT_TABLES.facts, tableRows('facts'))
      }),
      button('export-documents', texts.documentsCsv, () => {
        void saveCsv('documents.csv', DOCUMENT_TABLES.documents, tableRows('documents'))
      }),
      button('export-jsonl', texts.jsonl, () => save('facts.jsonl', lines(), 'application/x-ndjson')),
      button('export-judgements', texts.judgements, () => {
        void saveCsv('judgements.csv', JUDGEMENTS, judgements())
      }),
      button('export-judgements-xlsx', texts.judgementsXlsx, () => {
        void saveXlsx('judgements.xlsx', JUDGEMENTS, judgements())
      }),
    ),
    h('p', { class: 'count' }, fill(texts.judged, { n: judged.length })),
  )
}
