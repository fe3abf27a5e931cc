/** What stands after a report and is no part of it: glossaries, notes, annexes. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { ONES } from '../../numeral/characters.js'

const ANNEX = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('text/annex')})[\s\d${ONES}十：:]{0,4}$|(?:${anyOf('text/what-is-explained')})的?(?:${anyOf('text/explanation')})(?:和[^。，]{0,8}说明)?[】）]?$|^注释$`,
)

/** Whether a heading with these words opens an annex. */
export const isAnnex = (title: string): boolean => ANNEX.test(title)
