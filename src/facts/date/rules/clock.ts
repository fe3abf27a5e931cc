/** Times of day. */
import { defineRule } from '../../../rules/define.js'
import type { AnyRule } from '../../../rules/rule.js'
import { readClock } from '../clock.js'
import type { DateFields } from '../schema.js'

const fields = (value: string): DateFields => ({ type: 'time', value, basis: 'stated' })

const clock = defineRule({
  id: 'date/time-of-day',
  kind: 'date',
  trigger: 'numeral',
  pattern: /(?:[0-9]{1,2}|[〇零一二两三四五六七八九十]{1,3})[点时:：]/u,
  produce: (match, { text }) => {
    const before = text.charAt(match.index - 1)
    if (/[0-9.:：第同千安~]/u.test(before)) return null
    const read = readClock(text, match.index, false)
    return read ? { end: read.end, fields: fields(read.value) } : null
  },
  examples: [
    { text: '10点30分', facts: [{ type: 'time', value: 'T10:30', basis: 'stated' }] },
    { text: '14时20分', facts: [{ value: 'T14:20' }] },
    { text: '8点半', facts: [{ value: 'T08:30' }] },
    { text: '八点一刻', facts: [{ value: 'T08:15' }] },
    { text: '9时整', facts: [{ value: 'T09:00' }] },
    { text: '十二点钟', facts: [{ value: 'T12:00' }] },
    {
      text: '13时至15时30分',
      facts: [
        { text: '13时', value: 'T13:00' },
        { text: '15时30分', value: 'T15:30' },
      ],
    },
    { text: '零点整', facts: [{ value: 'T00:00' }] },
    { text: '11:09:05', facts: [{ value: 'T11:09:05' }] },
    {
      text: '9时至17时',
      facts: [
        { text: '9时', value: 'T09:00' },
        { text: '17时', value: 'T17:00' },
      ],
      unframed: 'an hour without minutes needs a pause behind it',
    },
  ],
  nearMisses: [
    '25时',
    '三点希望',
    '上涨3点，',
    '38:62',
    '8点建议',
    '24小时服务',
    '提高0.5个百分点',
    '2时段',
    '一点也不',
    '61:20:00',
  ],
})

const DAYTIMES = [
  '凌晨',
  '清晨',
  '早晨',
  '早上',
  '上午',
  '中午',
  '正午',
  '午后',
  '下午',
  '傍晚',
  '晚上',
  '晚间',
  '夜间',
  '深夜',
  '午夜',
  '早',
  '晚',
]

const daytimeClock = defineRule({
  id: 'date/time-with-part-of-day',
  kind: 'date',
  trigger: DAYTIMES,
  pattern:
    /(?:凌晨|清晨|早[晨上]?|上午|[中正]午|午后|下午|傍晚|晚[上间]?|夜间|深夜|午夜)\s?(?:[0-9]{1,2}|[〇零一二两三四五六七八九十]{1,3})[点时:：]/u,
  produce: (match, { text }) => {
    const read = readClock(text, match.index, false)
    return read ? { end: read.end, fields: fields(read.value) } : null
  },
  examples: [
    { text: '上午10点30分', facts: [{ type: 'time', value: 'T10:30' }] },
    { text: '下午4点', facts: [{ value: 'T16:00' }] },
    { text: '晚8时', facts: [{ value: 'T20:00' }] },
    { text: '凌晨3点', facts: [{ value: 'T03:00' }] },
    { text: '晚上七点半', facts: [{ value: 'T19:30' }] },
    { text: '上午9:30', facts: [{ value: 'T09:30' }] },
    { text: '中午12点', facts: [{ value: 'T12:00' }] },
  ],
  nearMisses: ['下午召开', '早3年', '晚25时', '上午两个会', '最晚3个月'],
})

export const clockRules: readonly AnyRule[] = [clock, daytimeClock]
