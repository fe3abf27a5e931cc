/** Vague times, whose value is null: 近年来, 日前; 多年, 一段时间. And years told by two digits. */

import * as z from 'zod'
import vagueText from '../../../../dict/vague-times.tsv'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { alternation } from '../../../lexicon/pattern.js'
import { lazyTable } from '../../../lexicon/table.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { COUNTS, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { isComparisonBase } from '../base.js'
import { draftOf } from '../draft.js'
import { extend, readDate } from '../read.js'
import type { DateFields } from '../schema.js'

const vagueTimes = lazyTable(
  'vague-times.tsv',
  vagueText,
  z.object({ surface: z.string(), type: z.enum(['date', 'duration']) }),
)
const words = vagueTimes()
const typeOf = new Map(words.map((w) => [w.surface, w.type]))
/** Words that mean something else behind these: 今天 is no 几天, 十几年 is the numeral's. */
const BEFORE = lazyPattern(() => `[0-9${TO_TEN}${charactersOf('date/before-vague')}]`)
const BEFORE_RECENT = lazyPattern(() => `${anyOf('date/before-recent')}`)

const NO_RECENT_BEHIND = lazyPattern(() => `^(?:${anyOf('date/after-recent')})`)

const RECENT = lazyPattern(() => `^近[${charactersOf('date/recent-unit')}]$`)

const NO_RIQIAN_BEFORE = lazyPattern(() => `[0-9${COUNTS}${charactersOf('date/before-riqian')}]`)

const IN_WORD_BEHIND = lazyPattern(() => `^(?:${anyOf('date/after-vague-in-word')})`)

const vague = defineRule({
  id: 'date/vague',
  kind: 'date',
  trigger: words.map((w) => w.surface),
  pattern: new RegExp(`${alternation(words.map((w) => w.surface))}`, 'u'),
  produce: (match, { text }) => {
    const type = typeOf.get(match[0])!
    const before = text.charAt(match.index - 1)
    const end = match.index + match[0].length
    const after = text.slice(end, end + 2)
    if (type === 'duration' ? BEFORE.test(before) : BEFORE_RECENT.test(before)) return null
    if (/[年月天]$/u.test(match[0]) && IN_WORD_BEHIND.test(after)) return null
    if (match[0] === '日前' && NO_RIQIAN_BEFORE.test(before)) return null
    if (RECENT.test(match[0]) && NO_RECENT_BEHIND.test(after)) return null
    if (match[0] === '最近' && /^(?:的(?!几|一)|邻)/u.test(after)) return null
    if (isComparisonBase(text, match.index, end)) return null
    const fields: DateFields = { type, value: null, basis: 'stated' }
    return { fields }
  },
  examples: [
    { text: '近年来', facts: [{ type: 'date', value: null, basis: 'stated' }] },
    { text: '近几年', facts: [{ type: 'date', value: null }] },
    { text: '日前', facts: [{ type: 'date', value: null }] },
    { text: '近日', facts: [{ type: 'date', value: null }] },
    { text: '不久前', facts: [{ type: 'date', value: null }] },
    { text: '长期以来', facts: [{ type: 'date', value: null }] },
    { text: '多年', facts: [{ type: 'duration', value: null }] },
    { text: '多年来', facts: [{ type: 'duration', value: null }] },
    { text: '一段时间', facts: [{ type: 'duration', value: null }] },
    { text: '今后一个时期', facts: [{ type: 'duration', value: null }] },
    { text: '数月', facts: [{ type: 'duration', value: null }] },
  ],
  nearMisses: [
    { text: '三十多年', facts: [{ type: 'duration', value: 'P30Y', mod: 'more' }] },
    '15日前',
    '同一个时期',
    '附近日处理',
    '多年级',
    '几年级',
  ],
})

const shortYear = defineRule({
  id: 'date/two-digit-year',
  kind: 'date',
  trigger: ['’', '‘', "'"],
  pattern: /['’‘]([0-9]{2})(?![0-9])(?:年|(?=\p{Script=Han})|$)/u,
  produce: (match, context) => {
    const { text } = context
    const at = match.index
    if (/[0-9A-Za-z]/u.test(text.charAt(at - 1))) return null
    const end = at + match[0].length
    if (/^[’']/u.test(text.charAt(end))) return null
    if (match[0].endsWith('年')) return draftOf(readDate(text, at), at, context)
    return draftOf(extend(text, { year: { by: 'short', digits: Number(match[1]) } }, at, end), at, context)
  },
  examples: [
    { text: '’98抗洪', facts: [{ text: '’98', value: '1998' }] },
    { text: '’97年', facts: [{ value: '1997' }] },
    { text: '’08奥运', facts: [{ text: '’08', value: '2008' }] },
    { text: '’98年7月', facts: [{ value: '1998-07' }] },
  ],
  unturned: {
    wrapped: 'the mark at the end of a line closes a quotation',
    blanks: 'with a blank behind it the mark closes a quotation',
  },
  nearMisses: ["5'30秒", '’2008', '’5项'],
})

export const vagueRules: readonly RuleOf<'date'>[] = [vague, shortYear]
