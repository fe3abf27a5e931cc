/** Words of about before a date or time: 大约十点, 约5月下旬; not the end of 预约 or 合约. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'

const ABOUT = lazyPattern(() => `(?:${anyOf('date/about')}|(?<!${anyOf('date/before-yue')})约)$`)
const LONGEST = 3

/** How long the word of about is that ends at `at`; 0 if none does. */
export function lengthOfAbout(text: string, at: number): number {
  return ABOUT.exec(charsBefore(text, at, LONGEST))?.[0].length ?? 0
}
