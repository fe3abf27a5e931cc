/** Outlets: what may be the name of one. */
import * as z from 'zod'
import table from '../../../dict/outlet-words.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
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
const STARTS = /^[\s:：|｜丨/·•,，（(【[《“"'‘]+|^(?:据|综合|转自|来源于|来自|自)(?=\p{Script=Han}{2})/gu
const STOPS = /[\s|｜丨;；。！？?!】]|[（(【[](?=.{0,4}(?:记者|作者|编辑|责|微信|ID|公众号))|https?:/u
const ENDS = /[\s:：|｜丨/·•,，）)】\]》”"'’。-]{1,20}$/u
const MARKUP = /[<>{}=*#@\\]|\.(?:com|cn|net|org|html?|jpe?g|png)/iu

/** The outlet that `value` names, cleaned, or undefined: no address, no number, no date, nothing that names nobody. */
export function outletIn(value: string): string | undefined {
  const trimmed = value.replace(STARTS, '').replace(STARTS, '').trim()
  const latin = /^[A-Za-z][A-Za-z .&'’-]{1,40}(?=$|[|｜丨,，\d])/u.exec(trimmed)?.[0].trim()
  const cut = latin ?? (trimmed.split(STOPS)[0] as string)
  const name = (cut.split(/(?:19|20)\d{2} ?[-年/.]/u, 1)[0] as string).replace(ENDS, '')
  const bare = name.replace(/[《》“”]/gu, '')
  if (bare.length < 2 || bare.length > LENGTH || isNobody(bare) || MARKUP.test(bare)) return undefined
  if (!/\p{Script=Han}{2}|[A-Za-z]{3}/u.test(bare) || yearsIn(bare).length > 0) return undefined
  // of a sentence: 来源于群众的智慧，…
  if (/[，,]/u.test(bare) || /^[的了和与及在是]/u.test(bare)) return undefined
  return bare
}

/** Whether `name` ends as the names of papers, stations, sites and organs do. */
export function endsAsOutlet(name: string): boolean {
  return load().end.test(name)
}
