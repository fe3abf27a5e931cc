/** Ratios: 0.3:36.6:63.1, 三分之二, 1/3. */

import { boundBefore, boundBehind, boundOverWhole } from '../../gazetteer/bounds.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import {
  BOTH_MARK,
  DECIMAL_POINT,
  FRACTION_MARK,
  FRACTION_OF,
  LARGE_PLACES,
  ODD_MARKS,
  SEVERAL_MARKS,
  SIMPLIFIED_FORMAL_THREE,
} from '../../numeral/characters.js'
import { readNumeral } from '../../numeral/parse.js'
import type { Bound } from '../../report.js'
import { defineRule } from '../../rules/define.js'
import type { RuleGuard } from '../../rules/rule.js'
import { continues, perParts } from './amount.js'
import { readPrefix } from './figure.js'
import { NUMERAL_CHARACTER } from './pattern.js'
import type { QuantityFields } from './schema.js'

/** A share is bounded by 过 as a large figure is: 过三分之二. */
const SHARE = { bare: false, large: true, step: false }

const GOES_ON_DATE = /[0-9年月]/u
const CLOCK = /^(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9]$/u
const COMPARED = lazyPattern(() => anyOf('quantity/compares-parts'))

/** What goes on a number before it is no ratio or fraction of its own. */
const continued = (example: string): RuleGuard => ({
  id: 'continued',
  because: 'it goes on a number, a code or a path before it',
  example,
  unless: ({ index }, { text }) => continues(text, index),
})

const largePlaces = new Set(LARGE_PLACES)

const endOf = (match: RegExpExecArray) => match.index + match[0].length

const ratio = defineRule({
  id: 'quantity/ratio',
  kind: 'quantity',
  trigger: 'numeral',
  guards: [
    continued('A2:3'),
    {
      id: 'of-date',
      because: 'a date or a longer number follows',
      example: '2:1年',
      unless: (match, { text }) => GOES_ON_DATE.test(text.charAt(endOf(match))),
    },
    {
      id: 'amount',
      because: 'its last number is of an amount: 2：60亿元',
      example: '2：60亿元',
      unless: (match, { text }) => largePlaces.has(text.charAt(endOf(match))),
    },
    {
      id: 'label',
      because: 'it numbers a table, a figure or a note: 图1:2',
      example: '图1:2',
      unless: ({ index }, { text }) => LABEL_BEFORE.test(text.charAt(index - 1)),
    },
    {
      id: 'clock',
      because: 'a time of day, as nothing is compared: 10:30',
      example: '24:30',
      unless: (match, { text }) =>
        CLOCK.test(match[0].replace(/\s/gu, '')) && !COMPARED.test(charsBefore(text, match.index, 12)),
    },
  ],
  pattern: /[0-9]{1,6}(?:\.[0-9]{1,4})?(?: ?[:：比] ?[0-9]{1,6}(?:\.[0-9]{1,4})?){1,5}/u,
  produce: (match, { text }) => {
    const end = match.index + match[0].length
    const value = match[0].replace(/\s/gu, '').replace(/[：比]/gu, ':')
    const before = boundBefore(text, match.index, SHARE)
    const behind = boundBehind(text, end)
    const mod = before?.mod ?? behind?.mod
    return {
      start: before?.at ?? match.index,
      end: behind?.at ?? end,
      fields: { type: 'ratio', value, unit: null, ...(mod ? { mod } : {}) } as QuantityFields,
    }
  },
  examples: [
    { text: '0.3:36.6:63.1', facts: [{ type: 'ratio', value: '0.3:36.6:63.1', unit: null }] },
    { text: '17.5∶40.7∶41.8', facts: [{ value: '17.5:40.7:41.8' }] },
    { text: '38 : 62', facts: [{ value: '38:62' }] },
    { text: '不得低于1：3', facts: [{ text: '不得低于1：3', value: '1:3', mod: 'more' }] },
    { text: '比例为1：3', facts: [{ text: '1：3', value: '1:3' }] },
  ],
  nearMisses: ['10:30', '20：15', '2：\n4', 'T10:30', '2020-05-20T11:09:05'],
})
const LABEL_BEFORE = lazyPattern(() => anyOf('quantity/labels-figure'))

/** 三分之一强, 四分之一多: a little more; 弱: a little less. */
const ROUNDED: Readonly<Record<string, Bound>> = { 多: 'more', 强: 'more', 弱: 'less' }
/** 多种, 多数, 强化, 弱势: words that begin so. */
const ROUNDED_WORD = lazyPattern(() => anyOf('quantity/rounding-begins-word'))

function roundedBehind(text: string, at: number): { mod: Bound; at: number } | undefined {
  const mod = ROUNDED[text.charAt(at)]
  return mod === undefined || ROUNDED_WORD.test(text.charAt(at + 1)) ? undefined : { mod, at: at + 1 }
}

interface Fraction {
  readonly upper: number
  readonly lower: number
  readonly end: number
  readonly mod?: Bound
}

/** X分之Y at `at`, with or without a whole number and 又 before it (一又二分之一). */
function fractionAt(text: string, at: number): Fraction | undefined {
  const first = readNumeral(text, at)
  if (!first?.value) return undefined
  const whole = text[first.end] === '又' ? first : undefined
  const lower = whole ? readNumeral(text, whole.end + 1) : first
  if (!lower?.value || lower.mod || !text.startsWith('分之', lower.end)) return undefined
  const minus = text[lower.end + 2] === '负'
  const upper = readNumeral(text, lower.end + (minus ? 3 : 2))
  if (!upper?.value) return undefined
  return {
    upper: (minus ? -1 : 1) * (upper.value + (whole?.value ?? 0) * lower.value),
    lower: lower.value,
    end: upper.end,
    ...(upper.mod ? { mod: upper.mod } : {}),
  }
}

/** A numeral before 分之: few are, and the others cost one look. */
const BEFORE_PARTS = lazyPattern(
  () =>
    `${NUMERAL_CHARACTER.source}(?=(?:${NUMERAL_CHARACTER.source}|[${SEVERAL_MARKS}${ODD_MARKS}${BOTH_MARK}${SIMPLIFIED_FORMAL_THREE}${DECIMAL_POINT}${charactersOf('quantity/within-numeral')},.，'’ ]){0,48}${FRACTION_MARK}${FRACTION_OF})`,
)

const fraction = defineRule({
  id: 'quantity/fraction',
  kind: 'quantity',
  trigger: 'numeral',
  guards: [
    {
      id: 'per-parts',
      because: '百分之 and 千分之 are units',
      example: '百分之五强',
      unless: ({ index }, { text }) => perParts(text, index) !== undefined,
    },
    continued('A三分之一'),
  ],
  get pattern() {
    return BEFORE_PARTS.regexp
  },
  produce: (match, { text }) => {
    const at = match.index
    const read = fractionAt(text, at)
    if (!read) return null
    const { start, negative } = readPrefix(text, at)
    const before = boundBefore(text, negative ? start : at, SHARE) ?? boundOverWhole(text, at, true)
    const behind = boundBehind(text, read.end) ?? roundedBehind(text, read.end)
    const mod = before?.mod ?? behind?.mod ?? read.mod
    return {
      start: before?.at ?? (negative ? start : at),
      end: behind?.at ?? read.end,
      fields: {
        type: 'ratio',
        value: `${negative ? -read.upper : read.upper}/${read.lower}`,
        unit: null,
        ...(mod ? { mod } : {}),
      } as QuantityFields,
    }
  },
  examples: [
    { text: '三分之一', facts: [{ type: 'ratio', value: '1/3', unit: null }] },
    { text: '近三分之二', facts: [{ value: '2/3', mod: 'less' }] },
    { text: '五分之四以上', facts: [{ value: '4/5', mod: 'more' }] },
    { text: '十分之一', facts: [{ value: '1/10' }] },
    { text: '百万分之五', facts: [{ value: '5/1000000' }] },
    { text: '一又二分之一', facts: [{ value: '3/2' }] },
    { text: '负三分之一', facts: [{ value: '-1/3' }] },
    { text: '一百分之二', facts: [{ value: '2/100' }] },
    { text: '三分之一强', facts: [{ value: '1/3', mod: 'more' }] },
    { text: '不超过三分之一', facts: [{ value: '1/3', mod: 'less' }] },
    {
      text: '不得少于总数的三分之二',
      facts: [{ text: '三分之二', value: '2/3', mod: 'more' }],
    },
  ],
  nearMisses: [{ text: '百分之五', facts: [{ value: 5, unit: '%' }] }, '十分之重要', '三部分之一'],
})

/** 占全国1/4, 不到全省的1/3: what the share is one of stands between. */
const SHARED = /占[^，。；、：！？\n0-9]{0,8}$/u

/** Whether what stands around `[at, end)` makes a share of it: 占3/4, 3/4以上, 3/4的. */
const isToldAsShare = (text: string, at: number, end: number) =>
  text.startsWith('的', end) ||
  BEFORE_SHARE.test(text.charAt(at - 1)) ||
  SHARED.test(charsBefore(text, at, 10)) ||
  (boundBefore(text, at, SHARE) ?? boundOverWhole(text, at, true) ?? boundBehind(text, end)) !== undefined

const slashed = defineRule({
  id: 'quantity/slashed-fraction',
  kind: 'quantity',
  trigger: 'numeral',
  guards: [
    continued('A2/3以上'),
    {
      id: 'improper',
      because: 'a share is less than the whole',
      example: '占4/3',
      unless: ({ groups }) => Number(groups?.upper) >= Number(groups?.lower),
    },
    {
      id: 'untold',
      because: 'a bare 3/4 may be a page or a date',
      example: '课件1/3。',
      unless: (match, { text }) => !isToldAsShare(text, match.index, endOf(match)),
    },
  ],
  pattern: /(?<upper>[1-9][0-9]?)[/／](?<lower>[1-9][0-9]?)(?![0-9/.])/u,
  produce: (match, { text }) => {
    const at = match.index
    const upper = Number(match.groups?.upper)
    const lower = Number(match.groups?.lower)
    const end = at + match[0].length
    const before = boundBefore(text, at, SHARE) ?? boundOverWhole(text, at, true)
    const behind = boundBehind(text, end)
    const mod = before?.mod ?? behind?.mod
    return {
      start: before?.at ?? at,
      end: behind?.at ?? end,
      fields: {
        type: 'ratio',
        value: `${upper}/${lower}`,
        unit: null,
        ...(mod ? { mod } : {}),
      } as QuantityFields,
    }
  },
  examples: [
    { text: '约1/3', facts: [{ type: 'ratio', value: '1/3', mod: 'approx' }] },
    { text: '占2/5', facts: [{ text: '2/5', value: '2/5' }] },
    { text: '不足全国的1/5', facts: [{ text: '1/5', value: '1/5', mod: 'less' }] },
    { text: '（占全国1/4）', facts: [{ text: '1/4', value: '1/4' }] },
    { text: '3/4以上', facts: [{ value: '3/4', mod: 'more' }] },
  ],
  nearMisses: ['5/20', '2020/5/20', '第1/3页', '4/3'],
})
const BEFORE_SHARE = lazyPattern(() => anyOf('quantity/before-share'))

export const proportionRules = [ratio, fraction, slashed]
