/** An undertaking that is called by clauses: 查隐患、促整改行动 is one, and no list of two. */
import { isCommonWord } from '../../lexicon/common-words.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import { beginningOf } from './boundary.js'

const VERB = lazyPattern(() => `^[${charactersOf('slogan/clause-verb')}]`)
/** A verb of one character and its object, as such names are built. */
const CLAUSE = /^\p{Script=Han}{3,4}$/u

/** Whether `[start, end)` begins with a verb of one character that is no part of a word: 查|隐患, 解|难题, but not 排污|口. */
function isClause(text: string, start: number, end: number, shape: RegExp): boolean {
  if (!shape.test(text.slice(start, end)) || !VERB.test(text[start]!)) return false
  return !isCommonWord(text, start) || isCommonWord(text, start + 1)
}

/** 促整改|百日: what stands between the last clause and the noun is of the name too. */
const LAST = /^\p{Script=Han}{3,8}$/u

/**
 * Where the name begins whose last clause begins at `start`: `start` itself where no clause stands before it, `undefined`
 * where no verb governs the clauses, so that nothing is named.
 */
export function clausesStart(text: string, start: number, nounStart: number): number | undefined {
  if (text.charAt(start - 1) !== '、' || !isClause(text, start, nounStart, LAST)) return start
  let first = start
  for (;;) {
    const end = first - 1
    const length = [3, 4].find(
      (n) => text.charAt(end - n - 1) === '、' && isClause(text, end - n, end, CLAUSE),
    )
    if (length === undefined) {
      const begins = beginningOf(text, end, end)
      if (begins && isClause(text, begins.start, end, CLAUSE))
        return begins.edge === 'verb' ? begins.start : undefined
      return first
    }
    first = end - length
    if (text.charAt(first - 1) !== '、') return first
  }
}
