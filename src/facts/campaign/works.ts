/** Works: what is built or cared for, which trades are no works of their own, and items of lists of works. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { SMALL } from '../phrase/numerals.js'
import { endsWhole } from './words.js'

/** Works that are built, not carried out as a programme: 水库, 扩建, 二期. */
const BUILT = lazyPattern(() => `(?:${anyOf('campaign/built')}|[${SMALL}\\d]期)$`)
/** Works that the state builds everywhere are a trade, unless a place or a phase makes them one work: 农村供水. */
const TRADE = lazyPattern(() => `^(?:${anyOf('campaign/trade-of-area')})?(?:${anyOf('campaign/trade')})+$`)
/** What is cared for, moved or put up: 工程 alone completes it. */
const CARED_FOR = lazyPattern(() => `(?:${anyOf('campaign/cared-for')})$`)

/** Whether `modifier` is what is built everywhere, and no work of its own. */
export const isTrade = (modifier: string): boolean => BUILT.test(modifier) && TRADE.test(modifier)

/** Whether `item` ends in what is built or cared for, so that 工程 alone completes it: 天然林保护, 小河坝水库. */
export const isWork = (item: string): boolean => BUILT.test(item) || CARED_FOR.test(item)

const NO_ITEM = lazyPattern(() => `[的了]|^[上下]述|^(?:${anyOf('campaign/at-large-item')})`)

/** Whether `item` of a list could be a work or an undertaking whose noun is left out. */
export const isItem = (item: string): boolean =>
  item.length >= 2 && item.length <= 24 && !NO_ITEM.test(item) && !endsWhole(item.replace(/建设$/u, ''))

/** The sign before an item of a list: ——, 1., （二）, ①. */
const SIGN = `(?:[—-]{1,2}|\\d{1,2}[.、]|（[${SMALL}\\d]{1,2}）|[①-⑳])`
/** What stands between the beginning of a line and an item of a list of works. */
const BULLET = new RegExp(`(?:^|[\\n；：])[ 　]{0,4}${SIGN}[ 　]?$`, 'u')
const ENDS_ITEM = /^(?:[，。；：（\n]|$)/u
const LONG_ENOUGH = 8

/** ——黑河流域综合治理工程，由…负责: an item of a list of works, told by its line and by what is built. */
export const isListItem = (text: string, start: number, modifier: string, end: number): boolean =>
  modifier.length >= LONG_ENOUGH &&
  BUILT.test(modifier) &&
  !TRADE.test(modifier) &&
  ENDS_ITEM.test(text.slice(end, end + 1)) &&
  BULLET.test(charsBefore(text, start, 9))
