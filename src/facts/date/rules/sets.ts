/** What recurs, by its period: 每年, 每周四晚上, 逐月. */
import { defineRule } from '../../../rules/define.js'
import type { AnyRule } from '../../../rules/rule.js'
import { readClock } from '../clock.js'
import { isoDuration } from '../length.js'
import { DAY, MONTH, numberOf } from '../numerals.js'
import { matchAt } from '../point.js'
import type { DateFields } from '../schema.js'

const PERIODS: Readonly<Record<string, string>> = {
  年: 'P1Y',
  年度: 'P1Y',
  学年: 'P1Y',
  学期: 'P6M',
  季: 'P3M',
  季度: 'P3M',
  月: 'P1M',
  月份: 'P1M',
  半年: 'P6M',
  半月: 'P15D',
  半个月: 'P15D',
  周: 'P1W',
  星期: 'P1W',
  周末: 'P1W',
  旬: 'P10D',
  天: 'P1D',
  日: 'P1D',
  夜: 'P1D',
  晚: 'P1D',
  早: 'P1D',
  深夜: 'P1D',
  夜晚: 'P1D',
  清晨: 'P1D',
  早晨: 'P1D',
  傍晚: 'P1D',
  黄昏: 'P1D',
  工作日: 'P1D',
  昼夜: 'P1D',
  小时: 'PT1H',
  分钟: 'PT1M',
  秒: 'PT1S',
}
const fields = (value: string): DateFields => ({ type: 'set', value, basis: 'stated' })

const PERIOD =
  '半个?月|半年|年度|学[年期]|季(?!度)|月份|周末|旬|深夜|夜晚|夜|晚|早晨|早|清晨|傍晚|黄昏|昼夜|秒'
const DAYTIME = /的?(?:凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚间|深夜|夜里|晚)/uy
const WHEN = new RegExp(
  `(?:[一二三四五六日天](?=[^个次名户件\\p{Script=Han}]|[上下中晚早定召开举组集到都]|$)|的?第?[一二三四五]个?(?:周|星期)[一二三四五六日天]|${MONTH}月(?:份|${DAY}[日号])?|${DAY}[日号]|年?[初底末](?!步)|[上中下]旬)`,
  'uy',
)

const every = defineRule({
  id: 'date/set',
  kind: 'date',
  trigger: ['每'],
  pattern: new RegExp(
    `每(?:隔|逢|到|间隔)?(?:(?:一个|一|个)?(?<period>${PERIOD})|(?<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})?个?(?<unit>年|月|周|星期|天|日|季度|小时|分钟|工作日))`,
    'u',
  ),
  produce: (match, { text }) => {
    const { count, unit, period } = match.groups!
    let end = match.index + match[0].length
    const after = text.slice(end, end + 2)
    if (/^(?:[报刊]|经济|电讯|新报|级|均|轮|产|亩)/u.test(after) && !/^均/u.test(after)) return null
    const word = period ?? unit!
    // 每分每秒 means always
    if (/^[分秒]/u.test(word) && text[match.index - 1] === '分') return null
    // 每年 alone, 每两年, 每隔一周
    const number = count === undefined ? 1 : numberOf(count.replace('两', '二'))
    const skips = match[0].startsWith('每隔') && count !== undefined && number === 1 && word !== '工作日'
    const value = period ? PERIODS[period]! : isoDuration(skips ? 2 : number, unit!, false)
    if (value === null || value === undefined) return null
    if (/^[周年月]$/u.test(word) || word === '星期' || word === '天' || word === '日' || word === '工作日') {
      end += matchAt(WHEN, text, end)?.[0].length ?? 0
      // 每天上午10点30分 is a set and a time
      const clock = readClock(text, text[end] === '的' ? end + 1 : end, false)
      if (!clock) end += matchAt(DAYTIME, text, end)?.[0].length ?? 0
    }
    return { end, fields: fields(value) }
  },
  examples: [
    { text: '每年', facts: [{ type: 'set', value: 'P1Y', basis: 'stated' }] },
    { text: '每月', facts: [{ value: 'P1M' }] },
    { text: '每季度', facts: [{ value: 'P3M' }] },
    { text: '每两周', facts: [{ value: 'P2W' }] },
    { text: '每3个月', facts: [{ value: 'P3M' }] },
    { text: '每五年', facts: [{ value: 'P5Y' }] },
    { text: '每半年', facts: [{ value: 'P6M' }] },
    { text: '每周四晚上', facts: [{ value: 'P1W' }] },
    { text: '每个工作日', facts: [{ value: 'P1D' }] },
    { text: '每天', facts: [{ value: 'P1D' }] },
    { text: '每个季度', facts: [{ value: 'P3M' }] },
    { text: '每一个清晨', facts: [{ value: 'P1D' }] },
    { text: '每月15日', facts: [{ value: 'P1M' }] },
    { text: '每年12月', facts: [{ value: 'P1Y' }] },
    { text: '每天清晨5点半', facts: [{ text: '每天', value: 'P1D' }] },
    { text: '每人每月补助280元', facts: [{ text: '每月', value: 'P1M' }] },
  ],
  nearMisses: ['每个人', '每一位', '每亩', '每件事', '每日经济新闻', '每次', '每分每秒', '每级'],
})

const ADVERBS: Readonly<Record<string, string>> = {
  逐年: 'P1Y',
  逐季: 'P3M',
  逐月: 'P1M',
  逐周: 'P1W',
  逐日: 'P1D',
  隔年: 'P2Y',
  隔月: 'P2M',
  隔周: 'P2W',
  隔日: 'P2D',
  隔天: 'P2D',
  年年: 'P1Y',
  月月: 'P1M',
  周周: 'P1W',
  天天: 'P1D',
}

/** 天天|食品有限公司: the name of a firm. */
const FIRM = /\p{Script=Han}{0,8}(?:有限(?:责任)?公司|股份|集团)/uy

const adverb = defineRule({
  id: 'date/set-adverb',
  kind: 'date',
  trigger: Object.keys(ADVERBS),
  pattern: /[逐隔]年(?!龄)|逐[季月周日]|隔[月周日天]|年年(?![底初末中均轻会度内])|月月|周周|天天(?!向上)/u,
  produce: (match, { text }) => {
    const before = text.charAt(match.index - 1)
    const after = text.charAt(match.index + match[0].length)
    if (/[0-9一二三四五六七八九十百千今去明前后上本每全当同次翌多近几数间相阻分整半]/u.test(before))
      return null
    if (/^[年月周天]/u.test(match[0]) && before === match[0][0]) return null
    if (after === match[0][1] || before === '·') return null
    FIRM.lastIndex = match.index + match[0].length
    if (FIRM.test(text)) return null
    return { fields: fields(ADVERBS[match[0]]!) }
  },
  examples: [
    { text: '逐年', facts: [{ type: 'set', value: 'P1Y' }] },
    { text: '逐月', facts: [{ value: 'P1M' }] },
    { text: '隔年', facts: [{ value: 'P2Y' }] },
    { text: '年年都有新进展', facts: [{ text: '年年', value: 'P1Y' }] },
    { text: '天天调度', facts: [{ text: '天天', value: 'P1D' }] },
  ],
  nearMisses: ['五年年均', '今年年底', '一天天好起来', '间隔月份', '相隔年代', '天天食品有限公司'],
})

export const setRules: readonly AnyRule[] = [every, adverb]
