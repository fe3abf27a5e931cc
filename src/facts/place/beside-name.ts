/** What stands before and after the name of a division, and what it makes of the name. */

import { divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'

/** A mark or a word before which a phrase opens. */
const OPEN_BEFORE = lazyPattern(() => `[${charactersOf('place/before-short')}、，。；：“（\\s]`)
export const opensPhrase = (text: string, start: number): boolean => OPEN_BEFORE.test(text[start - 1] ?? ' ')

/** A mark or a word with which a phrase closes. */
const OPEN_AFTER = lazyPattern(() => `[${charactersOf('place/after-short')}、，。；：！？“”（）《\\s]`)
export const closesPhrase = (text: string, end: number): boolean => OPEN_AFTER.test(text[end] ?? ' ')

/** What a river, a town, a street or a brand of the same name goes on with. */
const OTHER_THING = lazyPattern(() => {
  const town = `镇(?![${charactersOf('place/town-of-place')}])`
  const country = `乡(?![${charactersOf('place/country-of-place')}])`
  const street = `街(?![${charactersOf('place/street-of-place')}])`
  return `^(?:${anyOf('place/other-thing')}|${town}|${country}|${street})`
})
const isRiverOrHill = hasRole('place/water-or-mountain')
const WATER = lazyPattern(() => `^[${charactersOf('place/water')}]`)
/** 西安话|题: the word for a language begins another. */
const LANGUAGE = lazyPattern(() => `^话(?![${charactersOf('place/after-speech')}])`)

/** Whether what follows the name makes that of another thing of it: 天津|路; but 宁波|海事局. */
export function isOtherThing(text: string, end: number): boolean {
  const after = text.slice(end, end + 2)
  if (LANGUAGE.test(after)) return true
  if (!OTHER_THING.test(after)) return false
  // 珲春|海洋经济, but 大理|石材, 天津|海河
  const isWord = WATER.test(after) && isCommonWord(text, end)
  return !(
    isWord &&
    (hasOrganAt(text, end) || (isRiverOrHill(text[end]!) && !isRiverOrHill(text[end + 1] ?? '')))
  )
}

/** Lengths of the words for organs that may stand right behind a place. */
const ORGAN_LENGTHS = [2, 3, 4, 5]
const hasOrganAt = (text: string, at: number) =>
  ORGAN_LENGTHS.some((n) => organWordBefore(text, at + n)?.name.length === n)

const STATE: ReadonlySet<string> = new Set(['party', 'government', 'congress', 'cppcc', 'court'])
/** 张家港|海关, 德清|法院: whether an organ of party or state stands right behind the name. */
export const isOrganBehind = (text: string, end: number): boolean =>
  ORGAN_LENGTHS.some((n) => {
    const word = organWordBefore(text, end + n)
    return word?.name.length === n && STATE.has(word.type ?? '')
  })

const isUnit = hasRole('place/division-mark')
/** 和田|间, but not 南京|城墙: whether the last character of the name and the next are a word, and no other word begins there. */
export const cutsWord = (text: string, end: number): boolean =>
  isCommonWord(text, end - 1) && !isUnit(text[end]!) && !isCommonWord(text, end)

/** Whether the name of a division begins at `start`, be it short. */
export function divisionBegins(text: string, start: number): boolean {
  if (divisionEnd(text, start, text.length) > start) return true
  const { counties } = divisionIndex()
  return [2, 3].some((length) => counties.has(text.slice(start, start + length)))
}

const isRiver = hasRole('place/river-or-lake')
const NEXT_RIVER = lazyPattern(
  () =>
    `^、\\p{Script=Han}{1,3}?[${charactersOf('place/river-or-lake')}](?=[、，。；]|${anyOf('place/after-river')})`,
)

/** Whether a division, be it a county called for short, ends at `end`. */
export const divisionEnds = (text: string, end: number): boolean =>
  divisionStart(text, end) < end ||
  [2, 3].some((length) => divisionIndex().counties.has(charsBefore(text, end, length)))

/** 淮河、|巢湖, 巢湖|、淮河: whether a lake or a river stands beside one in a list that is no division. */
export function isAmongRivers(text: string, start: number, end: number): boolean {
  if (!isRiver(text[end - 1]!)) return false
  // 黑龙江|黑河、洛古河
  if (divisionStart(text, start) < start) return false
  if (text[start - 1] === '、' && isRiver(text[start - 2] ?? '') && !divisionEnds(text, start - 1))
    return true
  const next = NEXT_RIVER.exec(text.slice(end, end + 6))?.[0].length ?? 0
  return next > 0 && !divisionBegins(text, end + 1) && !divisionEnds(text, end + next)
}

/** What the last character of a full name may begin instead: 厦门|市场, 长安|区域; but 厦门市|市民政局. */
const OTHER_WORD = lazyPattern(() => {
  const citizens = `市民(?![${charactersOf('place/citizens-of-body')}])`
  const municipal = `市政(?![${charactersOf('place/municipal-body')}])`
  return `^(?:${anyOf('place/unit-begins-word')}|${citizens}|${municipal})`
})
/** Whether the last character of the full name that ends at `end` begins a word instead. */
export const unitBeginsWord = (text: string, end: number): boolean =>
  OTHER_WORD.test(text.slice(end - 1, end + 2))
