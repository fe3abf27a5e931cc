/** The quantities and dates of a document as the derivation looks at them. */

import { isNumeralCharacter } from '../../numeral/characters.js'
import { readNumeral } from '../../numeral/parse.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Candidate } from '../../rules/rule.js'
import { isThreshold } from '../quantity/threshold.js'
import { wordBefore } from './words.js'

/** A quantity fact. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly unit: string | null
  readonly noun: string | undefined
  /** `value`, `min`, `max`, `unit`, `mod` as the quantity has them. */
  readonly fields: Readonly<Record<string, unknown>>
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
const DAYS = /^P(\d{1,4})D$/u
const COUNTED_DAYS = /天数[^，。；：、\d]{0,12}$/u

/** A length of time is a value where its days are counted under a name. */
const LENGTHS = defineGuards<[text: string, start: number]>(
  'indicator/length',
  [
    {
      id: 'no-count',
      example: '审批时间缩短至20天',
      because: 'a length of time, and no count of days: only 天数 makes a value of it',
      unless: (text, start) => !COUNTED_DAYS.test(text.slice(Math.max(0, start - 16), start)),
    },
  ],
  (_, start) => start,
)

function daysOf({ start, end, fields }: Candidate, text: string): Amount | undefined {
  const value = Number(DAYS.exec(String(fields.value ?? ''))?.[1])
  if (Number.isNaN(value) || refusedBy(LENGTHS, text, start)) return undefined
  const { mod } = fields
  const bound = mod === undefined ? {} : { mod }
  return { start, end, type: 'measure', unit: '天', noun: undefined, fields: { value, unit: '天', ...bound } }
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
    const fields = { value: numeral.value, unit: '元', mod: 'more' }
    amounts.push({ start, end, type: 'elided', unit: '元', noun: undefined, fields })
  }
  return amounts
}

/** What can be an indicator's value: all quantities but ranks, counted days, 持平 and levels without a unit. In order of the text. */
export function amountsOf(candidates: readonly Candidate[], text: string): Amount[] {
  const amounts = [...steadyAmounts(text), ...elidedAmounts(text)]
  for (const candidate of candidates) {
    const { kind, start, end, fields } = candidate
    if (kind === 'date' && fields.type === 'duration') {
      const days = daysOf(candidate, text)
      if (days) amounts.push(days)
    }
    if (kind !== 'quantity' || fields.type === 'ordinal' || fields.unit === '周年') continue
    // 突破千亿|大关: of what the text does not say
    if (fields.unit === '大' && text.startsWith('关', end)) continue
    const { unit, noun, type } = fields as { unit?: string | null; noun?: string; type?: string }
    const value: Record<string, unknown> = {}
    for (const name of ['value', 'min', 'max', 'unit', 'mod'])
      if (fields[name] !== undefined) value[name] = fields[name]
    amounts.push({ start, end, type: type ?? 'count', unit: unit ?? null, noun, fields: value })
  }
  return amounts.sort(byPlace)
}

/** The dates, in order of the text. */
export function momentsOf(candidates: readonly Candidate[]): Moment[] {
  const moments: Moment[] = []
  for (const { kind, start, end, fields } of candidates) {
    if (kind !== 'date') continue
    const { type, value } = fields as { type?: string; value?: string | null }
    moments.push({ start, end, type: type ?? 'date', value: value ?? null })
  }
  return moments.sort(byPlace)
}
