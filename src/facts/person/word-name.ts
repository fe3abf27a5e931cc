/** Words that people are called by, `dict/name-words.tsv`: 县委书记|张扬, 队长|高原. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import type { NameReading } from './name.js'

/** How sure a word is that nothing but what stands around it makes a name. */
const WORD_SCORE = 2.5

const HAN = /\p{Script=Han}/u

/** Whether what stands at `end` is a mark or a word that follows names, which has not begun before: 高峰|在, not 高峰|会. */
function isClosed(text: string, end: number, verb: boolean): boolean {
  const { after } = nameLexicon()
  const next = text[end] ?? ''
  if (!HAN.test(next)) return !verb
  if (after.has(text.slice(end, end + 2))) return true
  if (isCommonWord(text, end - 1)) return false
  return verb ? isActing(next) : after.has(next) && !isNotAlone(next)
}
/** What only somebody who acts is followed by. */
const isActing = hasRole('person/acts-alone')
/** 会 of 高峰会, 的 of 阳光的孩子: they follow words as well. */
const isNotAlone = hasRole('person/follows-words-too')

/** The word at `at` that is a name where a post stands before it; `verb`: only where a verb tells that somebody acts. */
export function wordName(text: string, at: number, verb = false): NameReading | undefined {
  const end = at + 2
  if (!nameLexicon().words.has(text.slice(at, end)) || !isClosed(text, end, verb)) return undefined
  return { start: at, end, score: WORD_SCORE }
}
