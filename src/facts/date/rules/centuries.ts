/** Decades and centuries. */

import { isBehindEra } from '../../../calendar/eras.js'
import {
  CENTURY_MARK,
  DECADE_MARK,
  END_MARKS,
  LOWER,
  MIDDLE_MARK,
  START_MARK,
  UPPER,
  YEAR_MARK,
} from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { alternation } from '../../../lexicon/pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../../lexicon/words-by-role.js'
import { figuresOf, numberOf, yearOf } from '../../../numeral/calendar.js'
import { CENTURY_ONES, ONES, PLAIN_ZEROS, TEN, ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleContext, RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import type { Expression, YearRef } from '../expression.js'
import { extend } from '../read.js'
import type { DateMod } from '../schema.js'

const DECADE = `(?:[1-9]0|[${ONES}](?:、?[${ONES}])?${TEN})`
const century = () =>
  `(?:(?<stated>[12]?[0-9]|[${CENTURY_ONES}]?${TEN}[${ONES}]?)|(?<relative>${anyOf('date/which-century')}))${CENTURY_MARK}`
const firstYearsOf = () =>
  `(?:${anyOf('date/first-of-century')})(?<first>[${ONES.slice(0, 5)}]?${TEN}|[1-5]?[05])${YEAR_MARK}`
const EDGES: Readonly<Record<string, DateMod>> = {
  初: 'start',
  初期: 'start',
  前期: 'start',
  早期: 'start',
  初叶: 'start',
  前半叶: 'start',
  上半叶: 'start',
  中: 'mid',
  中期: 'mid',
  中叶: 'mid',
  中后期: 'mid',
  末: 'end',
  末叶: 'end',
  末期: 'end',
  后期: 'end',
  下半叶: 'end',
}
const EDGE = `(?<edge>${alternation(Object.keys(EDGES).filter((e) => e.length > 1 || END_MARKS.includes(e)))}|${START_MARK}(?!步)|${MIDDLE_MARK}(?=[，。、；]|$))`

const firstDigit = (decade: string): number => figuresOf(decade[0]!)

/** Decade or century from the groups of a match. */
function centuryRef(
  groups: Readonly<Record<string, string | undefined>>,
  decade: string | undefined,
): YearRef | null {
  const tens = decade === undefined ? undefined : firstDigit(decade)
  if (groups.stated !== undefined) {
    const century = numberOf(groups.stated) - 1
    if (!(century >= 0 && century <= 21)) return null
    const year = String(century).padStart(2, '0')
    return { by: 'stated', year: tens === undefined ? `${year}XX` : `${year}${tens}X` }
  }
  const shift = groups.relative?.startsWith(UPPER) ? -1 : groups.relative?.startsWith(LOWER) ? 1 : 0
  return { by: 'century', shift, ...(tens === undefined ? {} : { decade: tens }) }
}

const relativeCentury = defineRule({
  id: 'date/century',
  kind: 'date',
  get trigger() {
    return wordsOf('date/which-century').map((word) => `${word}${CENTURY_MARK}`)
  },
  get pattern() {
    return new RegExp(`${century()}(?:(?<decade>${DECADE})${DECADE_MARK}|${firstYearsOf()})?${EDGE}?`, 'u')
  },
  produce: centuryDraft,
  examples: [
    { text: '本世纪中叶', facts: [{ value: '20XX', mod: 'mid', basis: 'inferred' }] },
    { text: '上世纪90年代', facts: [{ value: '199X' }] },
    { text: '上个世纪八十年代初', facts: [{ value: '198X', mod: 'start' }] },
    { text: '本世纪末', facts: [{ value: '20XX', mod: 'end' }] },
    { text: '上世纪八九十年代', facts: [{ value: '198X/199X' }] },
    { text: '本世纪头二十年', facts: [{ value: '2001/2020' }] },
  ],
  nearMisses: [
    '新世纪',
    '跨世纪人才',
    '世纪大道',
    { text: '三个世纪', facts: [{ type: 'duration', value: 'P300Y' }] },
  ],
})

/** 八九十年代, 八、九十年代 */
const LATER_DECADE = new RegExp(`^.、?(.)${TEN}$`, 'u')

function centuryDraft(match: RegExpExecArray, context: RuleContext) {
  const groups = match.groups!
  const year = centuryRef(groups, groups.decade)
  if (!year) return null
  const end = match.index + match[0].length
  if (groups.first !== undefined) return firstYears(year, numberOf(groups.first), match.index, end, context)
  const mod = groups.edge === undefined ? undefined : EDGES[groups.edge]
  const later = LATER_DECADE.exec(groups.decade ?? '')?.[1]
  const last = later === undefined ? null : centuryRef(groups, later)
  // 八九十年代 are two decades
  if (last) return draftOf({ expression: { from: { year }, to: { year: last } }, end }, match.index, context)
  return draftOf(extend(context.text, { year }, match.index, end, mod), match.index, context)
}

/** 本世纪头二十年: counted from 2001, as is the custom. */
function firstYears(year: YearRef, count: number, start: number, end: number, context: RuleContext) {
  const hundreds = year.by === 'stated' ? Number(year.year.slice(0, 2)) : speakersCentury(context, year)
  if (hundreds === null || !(count > 0)) return null
  const inferred = year.by === 'stated' ? {} : { guessed: true as const }
  const at = (n: number) =>
    ({ year: { by: 'stated', year: String(hundreds * 100 + n), ...inferred } }) as const
  return draftOf({ expression: { from: at(1), to: at(count) }, end }, start, context)
}

function speakersCentury({ referenceDate }: RuleContext, year: YearRef): number | null {
  if (referenceDate === null || !('shift' in year)) return null
  return Number(referenceDate.slice(0, 2)) + year.shift
}

const OTHER_CENTURY_BEFORE = lazyPattern(() => `[${charactersOf('date/before-other-century')}]$`)

const statedCentury = defineRule({
  id: 'date/numbered-century',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `${century()}(?:(?<decade>${DECADE})年代|${firstYearsOf()})?${EDGE}?(?!${anyOf('date/after-century-in-name')})`,
      'u',
    )
  },
  guards: [
    {
      id: 'before-christ',
      example: '公元前3世纪',
      because: 'an ordinal, or a century before Christ',
      unless: precededBy(OTHER_CENTURY_BEFORE),
    },
  ],
  produce: centuryDraft,
  examples: [
    { text: '20世纪90年代', facts: [{ value: '199X', basis: 'stated' }] },
    { text: '二十世纪七十年代末', facts: [{ value: '197X', mod: 'end' }] },
    { text: '21世纪初', facts: [{ value: '20XX', mod: 'start' }] },
    { text: '20世纪80年代以来', facts: [{ value: '198X/..' }] },
    { text: '21世纪', facts: [{ value: '20XX' }] },
  ],
  nearMisses: [
    { text: '三个世纪', facts: [{ type: 'duration', value: 'P300Y' }] },
    '25世纪',
    { text: '半个多世纪', facts: [{ type: 'duration', value: 'P50Y', mod: 'more' }] },
    '21世纪海上丝绸之路',
    '公元前3世纪',
  ],
})

const BEHIND_CENTURY = new RegExp(`(?<=${CENTURY_MARK})`, 'u')
const decade = defineRule({
  id: 'date/decade',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`(?<decade>${DECADE})${DECADE_MARK}${EDGE}?`, 'u'),
  guards: [
    {
      id: 'of-century',
      unless: BEHIND_CENTURY,
      because: 'with its century the longer rule reads it',
      example: '25世纪90年代',
    },
    {
      id: 'era',
      unless: ({ index }, { text }) => isBehindEra(text, index),
      because: 'the decade of an era: 民国六十年代',
      example: '民国六十年代',
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const digits = match.groups!.decade!.replace(new RegExp(`[${TEN}、]`, 'gu'), '')
    const at = (d: string): YearRef => ({ by: 'century', shift: 0, decade: firstDigit(d) })
    const end = match.index + match[0].length
    const mod = match.groups!.edge === undefined ? undefined : EDGES[match.groups!.edge]
    if (/^[1-9]/u.test(digits) || digits.length === 1)
      return draftOf(extend(text, { year: at(digits) }, match.index, end, mod), match.index, context)
    const expression: Expression = { from: { year: at(digits[0]!) }, to: { year: at(digits.at(-1)!) } }
    return draftOf({ expression, end }, match.index, context)
  },
  examples: [
    { text: '90年代', facts: [{ value: '199X', basis: 'inferred' }] },
    { text: '八十年代中期', facts: [{ value: '198X', mod: 'mid' }] },
    { text: '七十年代末', facts: [{ value: '197X', mod: 'end' }] },
    { text: '六十年代以来', facts: [{ value: '196X/..' }] },
    { text: '七、八十年代', facts: [{ value: '197X/198X' }] },
  ],
  nearMisses: [
    '年代久远',
    '民国六十年代',
    '25世纪90年代',
    { text: '90年历史', facts: [{ text: '90年', type: 'duration', value: 'P90Y' }] },
    { text: '九十个年头', facts: [{ type: 'duration', value: 'P90Y' }] },
  ],
})

const DIGIT_BEFORE = lazyPattern(() => `[0-9.${ONES}${ZEROS}]`)

const yearDecade = defineRule({
  id: 'date/decade-of-years',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `(?<decade>(?:1[0-9]|20)[0-9]0|[${CENTURY_ONES}][${ONES}${ZEROS}]{2}[${PLAIN_ZEROS}])${DECADE_MARK}${EDGE}?`,
    'u',
  ),
  guards: [
    {
      id: 'longer-number',
      example: '附件.1990年代',
      because: 'its figures are the end of a longer number',
      unless: precededBy(DIGIT_BEFORE),
    },
  ],
  produce: (match, context) => {
    const year = `${yearOf(match.groups!.decade!).slice(0, 3)}X`
    const mod = match.groups!.edge === undefined ? undefined : EDGES[match.groups!.edge]
    const end = match.index + match[0].length
    return draftOf(
      extend(context.text, { year: { by: 'stated', year } }, match.index, end, mod),
      match.index,
      context,
    )
  },
  examples: [
    { text: '1990年代', facts: [{ value: '199X', basis: 'stated' }] },
    { text: '2010年代初', facts: [{ value: '201X', mod: 'start' }] },
    { text: '1980年代以来', facts: [{ value: '198X/..' }] },
    { text: '一九八〇年代', facts: [{ value: '198X' }] },
  ],
  nearMisses: ['1994年代表', '2000户', '11990年代'],
})

export const centuryRules: readonly RuleOf<'date'>[] = [relativeCentury, statedCentury, decade, yearDecade]
