/** What can be taken home: documents and facts, and what was judged. */
import { column, type Row, type Table } from '../archive/table/schema.js'
import { appTexts } from '../language/app-texts.js'
import { fill, type Language } from '../language/language.js'
import { h } from '../view/archive/client/dom.js'
import { save, saveCsv, saveXlsx } from './exports.js'
import { inOrder, type Library } from './state.js'
import { unpack } from './worker.js'

const DOCUMENTS: Table = {
  name: 'documents',
  label: '文件',
  columns: [
    column('path', 'text', '文件', 'the file'),
    column('title', 'text', '标题', 'what it is called'),
    column('region', 'text', '地区', 'whose it is'),
    column('code', 'text', '区划代码', 'code of the region (GB/T 2260)'),
    column('year', 'integer', '年份', 'the year it speaks from'),
    column('genre', 'text', '文体', 'what it is'),
    column('facts', 'integer', '事实数', 'facts read'),
  ],
}

const JUDGEMENTS: Table = {
  name: 'judgements',
  label: '正误',
  columns: [
    column('path', 'text', '文件', 'the file'),
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
  const documents = (): Row[] =>
    inOrder(library).map(({ path, facts, draft: { title, region, code, year, genre } }) => ({
      path,
      title,
      region,
      code,
      year,
      genre,
      facts,
    }))
  /** A line each, as `extract` writes it. */
  const lines = () =>
    inOrder(library).map(({ path, packed }) => {
      const { referenceDate, metadata, facts, links, quotations, repairs } = unpack(packed).report
      return `${JSON.stringify({ path, referenceDate, metadata, facts, links, quotations, repairs })}\n`
    })
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'exports' },
      h(
        'button',
        {
          type: 'button',
          id: 'export-jsonl',
          onclick: () => save('facts.jsonl', lines(), 'application/x-ndjson'),
        },
        texts.jsonl,
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'export-xlsx',
          onclick: () => saveXlsx('documents.xlsx', DOCUMENTS, documents()),
        },
        texts.factsXlsx,
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'export-judgements',
          onclick: () => saveCsv('judgements.csv', JUDGEMENTS, judged as unknown as Row[]),
        },
        texts.judgements,
      ),
    ),
    h('p', { class: 'count' }, fill(texts.judged, { n: judged.length })),
  )
}
