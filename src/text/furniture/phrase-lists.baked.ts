/** The phrases of page furniture by what is asked of them, written down as JSON: every text asks for them. */
import * as z from 'zod'
import table from '../../../dict/furniture.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

const rows = lazyTable(
  'furniture.tsv',
  table,
  z.object({ phrase: z.string(), sort: z.string(), place: z.enum(['line', 'start', 'edge', 'tail']) }),
)

/** What can be done with a page: 设为首页, 打印本页, 分享到. */
const BAR = new Set(['navigation', 'share'])

export const phraseLists = (): string => {
  const at = (place: string) => rows().flatMap((r) => (r.place === place ? [r.phrase] : []))
  const line = at('line')
  const bar = rows().flatMap(({ phrase, sort, place }) =>
    place === 'start' && BAR.has(sort) && /^\p{Script=Han}{2,8}$/u.test(phrase) ? [phrase] : [],
  )
  return JSON.stringify({
    sorts: rows().map((r) => [r.phrase, r.sort]),
    start: alternation(at('start')),
    edge: alternation(at('edge')),
    line,
    bar: [...line, ...bar],
    tail: at('tail'),
  })
}
