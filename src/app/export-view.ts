/** What can be taken home: documents and facts, and what was judged. */
import type { DocumentLine } from '../archive/document.js'
import { PATH } from '../archive/table/document-columns.js'
import { column, type Row, type Table } from '../archive/table/schema.js'
import { DOCUMENT_TABLES, rowsOf, TABLES, type TableName } from '../archive/tables.js'
import { appTexts } from '../language/app-texts.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../language/column-texts.js'
import { fill, type Language } from '../language/language.js'
import { h } from '../view/archive/client/dom.js'
import { breather } from './breath.js'
import { labelsOf, saveCsv, saveLines, saveTables, saveXlsx } from './exports.js'
import { inOrder, type Library } from './state.js'
import { unpack } from './worker.js'

const LABELS = COLUMN_LABELS.judgements

const JUDGEMENTS: Table = {
  name: 'judgements',
  label: TABLE_LABELS.judgements,
  columns: [
    PATH,
    column('kind', 'text', LABELS.kind, 'kind of the fact'),
    column('text', 'text', LABELS.text, 'its words'),
    column('start', 'integer', LABELS.start, 'where they begin in the source'),
    column('end', 'integer', LABELS.end, 'where they end'),
    column('rule', 'text', LABELS.rule, 'the rule that read it'),
    column('judgement', 'text', LABELS.judgement, 'right or wrong'),
  ],
}

/** The buttons. */
export function exportView(library: Library, language: Language): HTMLElement {
  const texts = appTexts(language)
  const labels = labelsOf(language)
  const judged = [...library.judged.values()].flatMap((facts) => [...facts.values()])
  /** Documents are unpacked one after the other: all at once would fill the memory. */
  async function* documentLines(): AsyncGenerator<DocumentLine> {
    const breathe = breather()
    for (const { path, packed } of inOrder(library)) {
      const { referenceDate, metadata, facts, links, quotations, repairs } = unpack(packed).report
      yield { path, referenceDate, metadata, facts, links, quotations, repairs } as DocumentLine
      await breathe()
    }
  }
  async function* tableRows(name: TableName): AsyncGenerator<Row> {
    for await (const line of documentLines()) yield* rowsOf(name, line)
  }
  const button = (id: string, text: string, work: () => Promise<unknown>) => {
    const made = h(
      'button',
      {
        type: 'button',
        id,
        onclick: async () => {
          made.disabled = true
          await work()
          made.disabled = false
        },
      },
      text,
    )
    return made
  }
  const judgements = () => judged.map((row): Row => ({ ...row }))
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'exports' },
      button('export-xlsx', texts.tablesXlsx, () =>
        saveTables(
          'gongbao.xlsx',
          TABLES.map((name) => ({ table: DOCUMENT_TABLES[name], rows: tableRows(name) })),
          labels,
        ),
      ),
      button('export-csv', texts.factsCsv, () =>
        saveCsv('facts.csv', DOCUMENT_TABLES.facts, tableRows('facts'), labels),
      ),
      button('export-documents', texts.documentsCsv, () =>
        saveCsv('documents.csv', DOCUMENT_TABLES.documents, tableRows('documents'), labels),
      ),
      button('export-jsonl', texts.jsonl, () => saveLines('facts.jsonl', documentLines())),
      button('export-judgements', texts.judgements, () =>
        saveCsv('judgements.csv', JUDGEMENTS, judgements(), labels),
      ),
      button('export-judgements-xlsx', texts.judgementsXlsx, () =>
        saveXlsx('judgements.xlsx', JUDGEMENTS, judgements(), labels),
      ),
    ),
    h('p', { class: 'count' }, fill(texts.judged, { n: judged.length })),
  )
}
