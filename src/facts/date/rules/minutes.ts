/** Lengths told in minutes and seconds. */
import { HALF_MARK, HOUR_MARKS, MINUTE_MARK, SECOND_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { charactersOf } from '../../../lexicon/words-by-role.js'
import { countOf } from '../../../numeral/calendar.js'
import { COUNTS, TO_TEN, ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { precededBy } from '../beside.js'
import { isoDuration } from '../length.js'

const CLOCK_BEFORE = lazyPattern(() => `[${HOUR_MARKS}:：.0-9${ZEROS}]`)

/** 3分20秒; 分 alone may be points. Behind an hour it is a time of day. */
export const minutesAndSeconds = defineRule({
  id: 'date/minutes-and-seconds',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `([0-9]{1,3}|[${COUNTS}]{1,3})${MINUTE_MARK}([0-9]{1,2}|[${TO_TEN}]{1,3})${SECOND_MARK}(?!表)`,
      'u',
    )
  },
  guards: [
    {
      id: 'of-day',
      example: '25时3分20秒',
      because: 'after an hour it is a time of day',
      unless: precededBy(CLOCK_BEFORE),
    },
  ],
  produce: (match) => {
    const [minutes, seconds] = [match[1]!, match[2]!].map((n) => countOf(n))
    if (!(seconds! < 60) || !Number.isFinite(minutes)) return null
    return { fields: { type: 'duration', value: `PT${minutes}M${seconds}S`, basis: 'stated' } }
  },
  examples: [
    { text: '3分20秒', facts: [{ type: 'duration', value: 'PT3M20S' }] },
    { text: '十二分三十秒', facts: [{ value: 'PT12M30S' }] },
  ],
  nearMisses: [{ text: '8时3分20秒', facts: [{ type: 'time', value: 'T08:03:20' }] }, '扣3分', '3分70秒'],
})

const SCORE_BEFORE = lazyPattern(
  () => `(?:[0-9${TO_TEN}][${HOUR_MARKS}]|[:：.0-9${ZEROS}${charactersOf('date/before-points-of-score')}])$`,
)

/** 一分半 may be points as well: 钟 or a pause must stand behind it, and no word of scores before. */
export const minutesAndHalf = defineRule({
  id: 'date/minutes-and-half',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(`([0-9]{1,3}|[${COUNTS}]{1,3})${MINUTE_MARK}${HALF_MARK}(?:钟|(?=[，。；、）]|$))`, 'u')
  },
  guards: [
    {
      id: 'points',
      example: '得五分半，',
      because: 'points of a score, or a part of a time or of a number',
      unless: precededBy(SCORE_BEFORE, 2),
    },
  ],
  produce: (match) => {
    const value = isoDuration(countOf(match[1]!), '分钟', true)
    return value === null ? null : { fields: { type: 'duration', value, basis: 'stated' } }
  },
  examples: [
    { text: '一分半钟', facts: [{ type: 'duration', value: 'PT1M30S' }] },
    { text: '用时两分半钟', facts: [{ text: '两分半钟', value: 'PT2M30S' }] },
    { text: '仅用5分半，', facts: [{ text: '5分半', value: 'PT5M30S' }] },
  ],
  nearMisses: [
    '得五分半，',
    { text: '8点5分半，', facts: [{ text: '8点5分', type: 'time', value: 'T08:05' }] },
    '十分半信半疑',
  ],
})
