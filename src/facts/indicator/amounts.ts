/** The quantities and dates of a document as the derivation looks at them. */

import { DAY_COUNTED } from '../../calendar/marks.js'
import { isThreshold } from '../../gazetteer/thresholds.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { isNumeralCharacter } from '../../numeral/characters.js'
import { readNumeral } from '../../numeral/parse.js'
import type { Candidate, CandidateOf, KindFields } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { wordBefore } from './words.js'

/** A quantity fact. */
/** What an indicator has of its amount. */
export type AmountFields = Pick<KindFields['indicator'], 'value' | 'min' | 'max' | 'unit' | 'mod'>

export interface Amount {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly unit: string | null
  readonly noun: string | undefined
  /** `value`, `min`, `max`, `unit`, `mod` as the quantity has them. */
  readonly fields: AmountFields
}

/** A date fact. `value` is EDTF, an ISO duration, or `null`. */
export interface Moment {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string | null
}

const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start - b.start || b.end - a.end

/** 优良天数达到325天: days that are counted under a name. */
const DAYS_REACH = 28
const DAYS = /^P(\d{1,4})D$/u
const COUNTED_DAYS = new RegExp(
  String.raw`${DAY_COUNTED}数[^，。；：、\d]{0,12}(?:\d{1,3}${DAY_COUNTED}，[^，。；：、\d]{0,8})?$`,
  'u',
)

/** A length of time is a value where its days are counted under a name. */
const LENGTHS = defineGuards<[text: string, start: number]>(
  'indicator/length',
  [
    {
      id: 'no-count',
      example: '审批时间缩短至20天',
      because: 'a length of time, and no count of days: only 天数 makes a value of it',
      unless: (text, start) => !COUNTED_DAYS.test(charsBefore(text, start, DAYS_REACH)),
    },
  ],
  (_, start) => start,
)

/** How many days there are is bounded by these; 初 and 末 are of a date on the calendar. */
const BOUNDS = ['approx', 'more', 'less'] as const

function daysOf({ start, end, fields }: CandidateOf<'date'>, text: string): Amount | undefined {
  const value = Number(DAYS.exec(fields.value ?? '')?.[1])
  if (Number.isNaN(value) || refusedBy(LENGTHS, text, start)) return undefined
  const mod = BOUNDS.find((bound) => bound === fields.mod)
  const bound = mod === undefined ? {} : { mod }
  return {
    start,
    end,
    type: 'measure',
    unit: DAY_COUNTED,
    noun: undefined,
    fields: { value, unit: DAY_COUNTED, ...bound },
  }
}

/** 与上年持平: no change at all is told without a number. */
const STEADY = /持平/gu

function steadyAmounts(text: string): Amount[] {
  return [...text.matchAll(STEADY)].map(({ index }) => ({
    start: index,
    end: index + 2,
    type: 'steady',
    unit: '%',
    noun: undefined,
    fields: { value: 0, unit: '%' },
  }))
}

const LARGE = '亿'
const isFigure = (code: number) => isNumeralCharacter(code) || code === 46
/** The longest verb of passing a level, and the longest figure before 亿. */
const VERB_REACH = 4
const FIGURE_REACH = 8
const CLAUSE_ENDS = new Set('，。；！\n')

/** 突破8000亿大关, 迈上1.5万亿新台阶: a level that was passed, its unit left out. Whether it is money the name tells. */
function elidedAmounts(text: string): Amount[] {
  const amounts: Amount[] = []
  for (let at = text.indexOf(LARGE); at >= 0; at = text.indexOf(LARGE, at + 1)) {
    const end = at + 1
    if (!CLAUSE_ENDS.has(text.charAt(end)) && !isThreshold(text, end)) continue
    let start = at
    while (start > at - FIGURE_REACH && start > 0 && isFigure(text.charCodeAt(start - 1))) start--
    if (!wordBefore(text, Math.max(0, start - VERB_REACH), start)?.roles.has('crossing')) continue
    const numeral = readNumeral(text, start)
    if (numeral?.end !== end || numeral.value === null) continue
    const fields = { value: numeral.value, unit: '元', mod: 'more' as const }
    amounts.push({ start, end, type: 'elided', unit: '元', noun: undefined, fields })
  }
  return amounts
}

/** What can be an indicator's value: all quantities but ranks, counted days, 持平 and levels without a unit. In order of the text. */
export function amountsOf(candidates: readonly Candidate[], text: string): Amount[] {
  const amounts = [...steadyAmounts(text), ...elidedAmounts(text)]
  for (const candidate of candidates) {
    if (candidate.kind === 'date' && candidate.fields.type === 'duration') {
      const days = daysOf(candidate, text)
      if (days) amounts.push(days)
    }
    if (candidate.kind !== 'quantity') continue
    const { start, end, fields } = candidate
    if (fields.type === 'ordinal' || fields.unit === '周年') continue
    // 突破千亿|大关: of what the text does not say
    if (fields.unit === '大' && text.startsWith('关', end)) continue
    const { value, min, max, unit, mod, noun, type } = fields
    const told: AmountFields = {
      value,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      unit,
      ...(mod === undefined ? {} : { mod }),
    }
    amounts.push({ start, end, type, unit, noun, fields: told })
  }
  return amounts.sort(byPlace)
}

/** The dates, in order of the text. */
export function momentsOf(candidates: readonly Candidate[]): Moment[] {
  const moments: Moment[] = []
  for (const { kind, start, end, fields } of candidates) {
    if (kind !== 'date') continue
    const { type, value } = fields
    moments.push({ start, end, type, value })
  }
  return moments.sort(byPlace)
}
