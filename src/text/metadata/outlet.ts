/** Outlets: what may be the name of one. */

import * as z from 'zod'
import table from '../../../dict/outlet-words.tsv'
import { YEAR_MARK } from '../../calendar/marks.js'
import { defineGuards, refusedBy } from '../../lexicon/guard.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { STROKES } from '../strokes.js'
import { yearsIn } from './calendar.js'

export const outletRowSchema = z.object({ word: z.string(), use: z.enum(['end', 'none']) })

const rows = lazyTable('outlet-words.tsv', table, outletRowSchema)

interface OutletWords {
  readonly none: ReadonlySet<string>
  readonly end: RegExp
}

let words: OutletWords | undefined

function load(): OutletWords {
  words ??= {
    none: new Set(rows().flatMap((r) => (r.use === 'none' ? [r.word] : []))),
    end: new RegExp(`(?:${alternation(rows().flatMap((r) => (r.use === 'end' ? [r.word] : [])))})$`, 'u'),
  }
  return words
}

/** Whether `word` says that nobody is named: 佚名, 本站, 未知. */
export function isNobody(word: string): boolean {
  return load().none.has(word)
}

const LENGTH = 30
const STARTS = lazyPattern(
  () =>
    String.raw`^[\s:：|${STROKES}/·•,，（(【[《“"'‘]+|^(?:${anyOf('metadata/taken-from')})(?=\p{Script=Han}{2})`,
  'gu',
)
const STOPS = lazyPattern(
  () =>
    String.raw`[\s|${STROKES};；。！？?!】]|[（(【[](?=.{0,4}(?:${anyOf('metadata/after-outlet')}))|https?:`,
)
const ENDS = new RegExp(String.raw`[\s:：|${STROKES}/·•,，）)】\]》”"'’。-]{1,20}$`, 'u')
const LATIN = new RegExp(String.raw`^[A-Za-z][A-Za-z .&'’-]{1,40}(?=$|[|${STROKES},，\d])`, 'u')
const BEFORE_DATE = new RegExp(String.raw`(?:19|20)\d{2} ?[-${YEAR_MARK}/.]`, 'u')
const MARKUP = /[<>{}=*#@\\]|\.(?:com|cn|net|org|html?|jpe?g|png)/iu

/** Reasons for which what stands after a label names no outlet. */
const GUARDS = defineGuards<[name: string]>('metadata/outlet', [
  {
    id: 'nobody',
    example: '大桥今日建成通车\n来源：未知\n大桥今日建成通车。',
    because: 'it says that nobody is named: 未知, 本站',
    unless: isNobody,
  },
  {
    id: 'markup',
    example: '大桥今日建成通车\n来源：www.abc.com\n大桥今日建成通车。',
    because: 'an address or a piece of a page',
    unless: (name) => MARKUP.test(name),
  },
  {
    id: 'no-word',
    example: '大桥今日建成通车\n来源：A1\n大桥今日建成通车。',
    because: 'neither two Chinese characters nor a word of Latin ones',
    unless: (name) => !/\p{Script=Han}{2}|[A-Za-z]{3}/u.test(name),
  },
  {
    id: 'date',
    example: '大桥今日建成通车\n来源：二〇一九年五月日报\n大桥今日建成通车。',
    because: 'a date stands in it',
    unless: (name) => yearsIn(name).length > 0,
  },
  {
    id: 'sentence',
    example: '大桥今日建成通车\n来源：在云岭日报\n大桥今日建成通车。',
    because: 'a piece of a sentence: 来源于群众的智慧',
    unless: (name) => OF_SENTENCE.test(name),
  },
])
const OF_SENTENCE = lazyPattern(() => `[，,]|^[${charactersOf('metadata/goes-on-as-sentence')}]`)

/** The outlet that `value` names, cleaned, or undefined: no address, no number, no date, nothing that names nobody. */
export function outletIn(value: string): string | undefined {
  const trimmed = value.replace(STARTS.regexp, '').replace(STARTS.regexp, '').trim()
  const latin = LATIN.exec(trimmed)?.[0].trim()
  const cut = latin ?? (trimmed.split(STOPS.regexp)[0] as string)
  const name = (cut.split(BEFORE_DATE, 1)[0] as string).replace(ENDS, '')
  const bare = name.replace(/[《》“”]/gu, '')
  const fits = bare.length >= 2 && bare.length <= LENGTH
  return fits && !refusedBy(GUARDS, bare) ? bare : undefined
}

/** Whether `name` ends as the names of papers, stations, sites and organs do. */
export function endsAsOutlet(name: string): boolean {
  return load().end.test(name)
}
