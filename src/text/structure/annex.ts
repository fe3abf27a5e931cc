/** What stands after a report and is no part of it: glossaries, notes, annexes. */
import { OF } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { TO_TEN } from '../../numeral/characters.js'

const ANNEX = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('text/annex')})[\s\d${TO_TEN}：:]{0,4}$|(?:${anyOf('text/what-is-explained')})${OF}?(?:${anyOf('text/explanation')})(?:${anyOf('text/and')}[^。，]{0,8}(?:${anyOf('text/explains')}))?[】）]?$|^(?:${anyOf('text/notes')})$`,
)

/** Whether a heading with these words opens an annex. */
export const isAnnex = (title: string): boolean => ANNEX.test(title)
