/**
 * Numerals: jieba glues the commonest ones to what they count (一年, 亿美元), tears the rest (二 ○ ○ 一年) and knows no
 * digits. Here a numeral is a word (1.39万亿, 第二十一, 百分之八), what it counts is the next, and the year, month, day and
 * hour of a date keep their unit (2020年, 十二月), as both Peking University and Microsoft Research write them.
 */

import { DAY_MARK, HOUR_MARK, MINUTE_MARK, MONTH_MARK, ORDINAL_MARK, YEAR_MARK } from '../calendar/marks.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../lexicon/words-by-role.js'
import {
  COUNTING_TWO,
  DECIMAL_POINT,
  FRACTION_MARK,
  FRACTION_OF,
  HUNDRED,
  LARGE_PLACES,
  ODD_MARKS,
  ONE,
  ONES,
  PLACES,
  PLAIN_ZEROS,
  SEVERAL_MARKS,
  TEN,
  THOUSAND,
  THREE,
  TWO,
  ZEROS,
} from '../numeral/characters.js'
import type { TaggedWord } from './tokens.js'
import { isUnitWord } from './units.js'

const ARABIC = '0-9０-９'
const NUMERAL = `${ZEROS}${ONES}${PLACES}${LARGE_PLACES}${COUNTING_TWO}`
const HAN_NUMERAL = new RegExp(`^[${NUMERAL}]+$`, 'u')
const DIGIT = /^[0-9０-９]+$/u
const LETTER = /^[A-Za-zＡ-Ｚａ-ｚ]+$/u
const JOINT = /^[.．,，·:：]$/u
const PERCENT = /^[%％‰]$/u
const ENDS_IN_DIGIT = new RegExp(`[${ARABIC}]$`, 'u')
const ALL_DIGITS = new RegExp(`^[${ARABIC}]+$`, 'u')

/** The numeral that a word opens with: 三|个, 第一|次, 亿|美元. */
const NUMERAL_START = new RegExp(`^${ORDINAL_MARK}?[${NUMERAL}${SEVERAL_MARKS}]+`, 'u')
/** Round figures: 多|万|元, 十|多|年. */
const ROUND_START = new RegExp(`^[${ODD_MARKS}]`, 'u')
/** Units that open with a character that may be a numeral. */
const UNIT_OF_NUMERAL = lazyPattern(
  () => `^[${HUNDRED}${THOUSAND}${LARGE_PLACES[0]}](?:${anyOf('segment/unit-after-power')})`,
)

const isNumeral = (word: string): boolean => HAN_NUMERAL.test(word)

/** The numerals at the front of `word`, and the longest unit that is left after them; `undefined` where it is no such word. */
function glued(word: string): TaggedWord[] | undefined {
  const round = ROUND_START.test(word) ? word.charAt(0) : ''
  const rest = word.slice(round.length)
  const start: TaggedWord[] = round === '' ? [] : [{ word: round, tag: 'm' }]
  if (round !== '' && isUnitWord(rest)) return [...start, { word: rest, tag: 'q' }]
  if (round !== '' && isNumeral(rest)) return [...start, { word: rest, tag: 'm' }]
  const [longest = ''] = NUMERAL_START.exec(rest) ?? []
  for (let length = longest.startsWith(ORDINAL_MARK) ? 2 : 1; length <= longest.length; length++) {
    const numeral = { word: rest.slice(0, length), tag: 'm' }
    const after = rest.slice(length)
    if (isUnitWord(after)) return [...start, numeral, { word: after, tag: 'q' }]
    if (ROUND_START.test(after) && isUnitWord(after.slice(1)))
      return [...start, numeral, { word: after.charAt(0), tag: 'm' }, { word: after.slice(1), tag: 'q' }]
  }
  return undefined
}

/** Words of `words` that are a numeral and its unit as two, unless `whole` has them. */
export function splitNumerals(words: readonly TaggedWord[], whole: (word: string) => boolean): TaggedWord[] {
  return words.flatMap((token) => {
    const counts =
      token.tag === 'm' && token.word.length > 1 && !whole(token.word) && !UNIT_OF_NUMERAL.test(token.word)
    return (counts ? glued(token.word) : undefined) ?? [token]
  })
}

const textOf = (words: readonly TaggedWord[], from: number, to: number): string => {
  let text = ''
  for (let i = from; i < to; i++) text += words[i]!.word
  return text
}

/** How the digits, letters and marks from `at` run on: 3.5%, 2,178, GDP. `at` + 1 where they do not. */
function runEnd(words: readonly TaggedWord[], at: number): number {
  const first = words[at]!.word
  let end = at + 1
  if (LETTER.test(first)) {
    while (end < words.length && LETTER.test(words[end]!.word)) end++
    return end
  }
  if (!DIGIT.test(first)) return end
  for (; end < words.length; end++) {
    const { word } = words[end]!
    if (DIGIT.test(word)) continue
    const between = JOINT.test(word) && DIGIT.test(words[end + 1]?.word ?? '')
    if (!between) break
  }
  if (end < words.length && PERCENT.test(words[end]!.word)) return end + 1
  // 5G and 4A are words, 5kg is two
  let letters = end
  while (letters < words.length && LETTER.test(words[letters]!.word)) letters++
  return isUnitWord(textOf(words, end, letters)) ? end : letters
}

/** Digits and letters that the engine gave one by one, as words. */
export function joinDigits(words: readonly TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = []
  for (let at = 0; at < words.length; ) {
    const end = runEnd(words, at)
    if (end === at + 1) {
      const token = words[at]!
      out.push(DIGIT.test(token.word) ? { word: token.word, tag: 'm' } : token)
    } else out.push({ word: textOf(words, at, end), tag: LETTER.test(words[end - 1]!.word) ? 'eng' : 'm' })
    at = end
  }
  return out
}

/** Powers that a numeral in digits takes: 1.39|万亿, 500|亿. */
const POWER_RUN = new RegExp(`^[${PLACES}${LARGE_PLACES}]+$`, 'u')

/** 三|点|五 is a decimal, 五|点|三十 a time of day. */
const DECIMALS = new RegExp(`^[${ZEROS}${ONES}]+$`, 'u')
/** What a numeral goes on from: 第, 第二, 百分之, 三分之二, 百分之三点. */
const OUT_OF = `${FRACTION_MARK}${FRACTION_OF}`
const GOES_ON = new RegExp(
  `^${ORDINAL_MARK}$|^${ORDINAL_MARK}.{0,30}[${ONES}${PLACES}]$|${OUT_OF}[${PLAIN_ZEROS}${ONES}${PLACES}]*${DECIMAL_POINT}?$`,
  'u',
)

/** `word` and what of the numeral stands in the words from `at`. */
function numeralFrom(words: readonly TaggedWord[], word: string, at: number): string {
  let numeral = word
  let end = at
  const takeHan = () => {
    while (end < words.length && HAN_NUMERAL.test(words[end]!.word)) numeral += words[end++]!.word
  }
  takeHan()
  if (words[end]?.word === OUT_OF && HAN_NUMERAL.test(words[end + 1]?.word ?? '')) {
    numeral += words[end++]!.word
    takeHan()
  }
  const decimals = words[end + 1]?.word ?? ''
  if (words[end]?.word === DECIMAL_POINT && DECIMALS.test(decimals) && words[end + 2]?.word !== MINUTE_MARK)
    numeral += `${DECIMAL_POINT}${decimals}`
  return numeral
}

/** Numerals of several words as one: 二|○○|一, 55.6|亿, 第二|十一, 百分之|八, 三十五|点|六. */
export function joinNumerals(words: readonly TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = []
  for (let at = 0; at < words.length; ) {
    let { word, tag } = words[at]!
    let end = at + 1
    if (ENDS_IN_DIGIT.test(word)) {
      while (end < words.length && POWER_RUN.test(words[end]!.word)) word += words[end++]!.word
      tag = 'm'
    } else if (HAN_NUMERAL.test(word) || GOES_ON.test(word)) {
      const digits = word === ORDINAL_MARK && ALL_DIGITS.test(words[end]?.word ?? '')
      if (digits) word += words[end++]!.word
      else word = numeralFrom(words, word, end)
      end = at
      for (let length = 0; length < word.length; ) length += words[end++]!.word.length
      if (end > at + 1) tag = 'm'
    }
    out.push(end === at + 1 ? words[at]! : { word, tag })
    at = end
  }
  return out
}

/** What may follow 年, 月, 日 in the word that the engine made of it: 月|底, 日|电, 年|前. */
const AFTER_DATE = lazyPattern(() => `^(?:$|(?:${anyOf('segment/after-date')}))`)
/** Where 年, 月, 日, 时 open a word that is none of a date. */
const isNoDate = hasRole('segment/no-part-of-date')
/** 31日|电: the dispatch of an agency. */
const isDispatch = hasRole('segment/dispatch')
const CHINESE_YEAR = new RegExp(`^[${ZEROS}０${ONES}]{4}$`, 'u')
const CHINESE_SMALL = new RegExp(`^(?:${TWO}?${TEN}[${ONES}]?|[${ONES}]|${THREE}${TEN}${ONE}?)$`, 'u')
/** 5月, 五月, 12月, and a day of the month; 3个月 has its own word. */
const TWO_DIGITS = new Set([MONTH_MARK, DAY_MARK, HOUR_MARK, MINUTE_MARK])

function isDatePart(numeral: string, unit: string, before: string | undefined): boolean {
  if (unit === YEAR_MARK) return ALL_DIGITS.test(numeral) ? numeral.length === 4 : CHINESE_YEAR.test(numeral)
  if (!TWO_DIGITS.has(unit)) return false
  if (ALL_DIGITS.test(numeral)) return numeral.length <= 2 && (unit !== MINUTE_MARK || before === HOUR_MARK)
  return (unit === MONTH_MARK || unit === DAY_MARK) && CHINESE_SMALL.test(numeral)
}

/** Years, months, days and hours with their unit: 2001|年, 31|日电 → 2001年, 31日|电. */
export function joinDates(words: readonly TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = []
  for (let at = 0; at < words.length; at++) {
    const token = words[at]!
    const next = words[at + 1]
    const unit = next?.word.charAt(0) ?? ''
    const rest = next?.word.slice(1) ?? ''
    const fits =
      next !== undefined &&
      !isNoDate(next.word) &&
      AFTER_DATE.test(rest) &&
      isDatePart(token.word, unit, out.at(-1)?.word.slice(-1))
    if (!fits) {
      out.push(token)
      continue
    }
    out.push({ word: token.word + unit, tag: 't' })
    if (rest !== '') out.push({ word: rest, tag: isDispatch(rest) ? 'n' : 'f' })
    at++
  }
  return out
}

/** A run of dashes or dots is one mark. */
export function joinMarks(words: readonly TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = []
  for (const token of words) {
    const last = out.at(-1)
    if (last !== undefined && /^[—…－-]+$/u.test(last.word) && last.word.charAt(0) === token.word)
      out[out.length - 1] = { word: last.word + token.word, tag: 'x' }
    else out.push(token)
  }
  return out
}
