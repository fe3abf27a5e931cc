/** Vague times, whose value is null: 近年来, 日前; 多年, 一段时间. And years told by two digits. */

import * as z from 'zod'
import vagueText from '../../../../dict/vague-times.tsv'
import { DAY_COUNTED, MONTH_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { alternation } from '../../../lexicon/pattern.js'
import { lazyTable } from '../../../lexicon/table.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { COUNTS, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { isComparisonBase } from '../base.js'
import { endOf, followedBy, ifWord, precededBy } from '../beside.js'
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
const isLength = (match: RegExpExecArray) => typeOf.get(match[0]) === 'duration'
/** Words that mean something else after these: 今天 is no 几天, 十几年 is the numeral's. */
const afterNumber = precededBy(lazyPattern(() => `[0-9${TO_TEN}${charactersOf('date/before-vague')}]`))
const afterRecent = precededBy(lazyPattern(() => anyOf('date/before-recent')))
const goesOnAsRecent = followedBy(
  lazyPattern(() => `^(?:${anyOf('date/after-recent')})`),
  2,
)

const RECENT = lazyPattern(() => `^近[${charactersOf('date/recent-unit')}]$`)

const NO_RIQIAN_BEFORE = lazyPattern(() => `[0-9${COUNTS}${charactersOf('date/before-riqian')}]`)

const goesOnAsWord = followedBy(
  lazyPattern(() => `^(?:${anyOf('date/after-vague-in-word')})`),
  2,
)
const ENDS_IN_UNIT = new RegExp(`[${YEAR_MARK}${MONTH_MARK}${DAY_COUNTED}]$`, 'u')
const DAYS_AGO = '日前'

const vague = defineRule({
  id: 'date/vague',
  kind: 'date',
  trigger: words.map((w) => w.surface),
  pattern: new RegExp(`${alternation(words.map((w) => w.surface))}`, 'u'),
  guards: [
    {
      id: 'other-length',
      example: '同一个时期',
      because: 'a number or a word before it makes another length or word of it: 今天, 十几年',
      unless: (match, context) => isLength(match) && afterNumber(match, context),
    },
    {
      id: 'in-word',
      example: '最近日照充足',
      because: 'its first character ends the word before: 附近, 将近',
      unless: (match, context) => !isLength(match) && afterRecent(match, context),
    },
    {
      id: 'goes-on',
      example: '多年级',
      because: 'its unit begins the word after it: 多|年级',
      unless: (match, context) => ENDS_IN_UNIT.test(match[0]) && goesOnAsWord(match, context),
    },
    {
      id: 'days-before',
      example: '15日前',
      because: 'a number or a word of day before it: 15日|前, 今日|前',
      unless: ifWord(DAYS_AGO, precededBy(NO_RIQIAN_BEFORE)),
    },
    {
      id: 'recent-in-word',
      example: '近日点',
      because: '近 is near in space here, or belongs to the word after it',
      unless: (match, context) => RECENT.test(match[0]) && goesOnAsRecent(match, context),
    },
    {
      id: 'comparison',
      example: '比近年来的平均值高',
      because: 'what a change is measured against',
      unless: (match, { text }) => isComparisonBase(text, match.index, endOf(match)),
    },
  ],
  produce: (match) => {
    const type = typeOf.get(match[0])!
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
  pattern: new RegExp(`['’‘]([0-9]{2})(?![0-9])(?:${YEAR_MARK}|(?=\\p{Script=Han})|$)`, 'u'),
  guards: [
    {
      id: 'minutes',
      example: '5’30米处',
      because: 'after a figure or a letter the mark is one of minutes or of an apostrophe',
      unless: precededBy(/[0-9A-Za-z]/u),
    },
    {
      id: 'quoted',
      example: '‘98年’',
      because: 'the number stands in quotation marks',
      unless: followedBy(/^[’']/u),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const at = match.index
    const end = endOf(match)
    if (match[0].endsWith(YEAR_MARK)) return draftOf(readDate(text, at), at, context)
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
