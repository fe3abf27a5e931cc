/** Dates that begin with a year told in numbers. */

import { OF, YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../../lexicon/words-by-role.js'
import { SHORT_YEAR, TO, YEAR } from '../../../numeral/calendar.js'
import { COUNTING_TWO, ONES, TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { defineGuards, refusedBy } from '../../../rules/guard.js'
import type { RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import { formExamples, formNearMisses } from '../forms.js'
import { readDate } from '../read.js'
import { readShortYear } from '../short-year.js'
import { readShortYearRange } from '../year-ranges.js'
import { commonEra, early } from './early-years.js'

/** 27.2021年…: the length of an item's number before the year. */
const itemNumberOf = ([all]: RegExpExecArray) => /^[0-9]{1,2}\./u.exec(all)?.[0].length ?? 0
const opensLine = precededBy(/^$|[\n*（]/u)

const year = defineRule({
  id: 'date/year',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(?:[0-9]{1,2}\\.)?${YEAR} ?(?:[学财]?${YEAR_MARK}(?![${charactersOf('date/after-year-in-name')}])|(?:${TO}|/)(?:${YEAR}|${SHORT_YEAR}) ?(?:[学财]|[${COUNTING_TWO}${ONES.slice(2)}${TEN}])?${YEAR_MARK})`,
      'u',
    )
  },
  guards: [
    {
      id: 'decimal',
      example: '增长3.2021年底',
      because: 'only at the beginning of a line is the first figure an item’s number',
      unless: (match, context) => itemNumberOf(match) > 0 && !opensLine(match, context),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const start = match.index + itemNumberOf(match)
    const draft = draftOf(readDate(text, start), start, context)
    return draft && !refusedBy(YEAR_GUARDS, text, match, draft.end!) ? draft : null
  },
  examples: [
    { text: '2018年', facts: [{ type: 'date', value: '2018', basis: 'stated' }] },
    { text: '二〇二五年', facts: [{ value: '2025' }] },
    { text: '二○○九年', facts: [{ value: '2009' }] },
    { text: '一九八三年四月', facts: [{ value: '1983-04' }] },
    { text: '2016年3月', facts: [{ value: '2016-03' }] },
    { text: '2016年三月二十一日', facts: [{ value: '2016-03-21' }] },
    { text: '2024年2月29日', facts: [{ value: '2024-02-29' }] },
    { text: '2014年9月18日上午9时30分', facts: [{ value: '2014-09-18T09:30' }] },
    { text: '2017年以来', facts: [{ value: '2017/..' }] },
    { text: '2015年6月起', facts: [{ value: '2015-06/..' }] },
    { text: '2008年初', facts: [{ value: '2008', mod: 'start' }] },
    { text: '2013年年末', facts: [{ value: '2013', mod: 'end' }] },
    { text: '2009年底', facts: [{ value: '2009', mod: 'end' }] },
    { text: '2011年5月底', facts: [{ value: '2011-05', mod: 'end' }] },
    { text: '2030年以前', facts: [{ value: '2030', mod: 'before' }] },
    { text: '2012年之后实际', facts: [{ text: '2012年之后', value: '2012', mod: 'after' }] },
    { text: '2035年前后实现', facts: [{ text: '2035年前后', value: '2035', mod: 'approx' }] },
    { text: '2010年上半年', facts: [{ value: '2010-40' }] },
    { text: '2010年第三季度', facts: [{ value: '2010-35' }] },
    { text: '2018年前三季度', facts: [{ value: '2018-01/2018-09' }] },
    { text: '2018年一至三季度', facts: [{ value: '2018-01/2018-09' }] },
    { text: '2018年头两个月', facts: [{ value: '2018-01/2018-02' }] },
    { text: '2019年1—8月', facts: [{ value: '2019-01/2019-08' }] },
    { text: '2019年8月上旬', facts: [{ value: '2019-08-01/2019-08-10' }] },
    { text: '2019年2月下旬', facts: [{ value: '2019-02-21/2019-02-28' }] },
    { text: '2008年冬季', facts: [{ value: '2008-24' }] },
    { text: '2006年至2010年', facts: [{ value: '2006/2010' }] },
    { text: '2006—2010年', facts: [{ value: '2006/2010' }] },
    { text: '1984年末至1986年', facts: [{ value: '1984/1986' }] },
    { text: '2010年11月至2011年3月', facts: [{ value: '2010-11/2011-03' }] },
    { text: '2012年7月9日至13日', facts: [{ value: '2012-07-09/2012-07-13' }] },
    { text: '2012年7月9—13日', facts: [{ value: '2012-07-09/2012-07-13' }] },
    { text: '2021年度', facts: [{ value: '2021' }] },
    { text: '1986—90年', facts: [{ value: '1986/1990' }] },
    { text: '一九八六至九○年', facts: [{ value: '1986/1990' }] },
    { text: '2019至2020学年', facts: [{ value: '2019/2020' }] },
    { text: '二○一九至二○二○年度', facts: [{ value: '2019/2020' }] },
    { text: '2016至2018三年', facts: [{ text: '2016至2018', value: '2016/2018' }] },
    { text: '2019财年', facts: [{ value: '2019' }] },
    { text: '2020学年', facts: [{ value: '2020' }] },
    { text: '2018/2019学年', facts: [{ value: '2018/2019' }] },
    { text: '2018/19学年', facts: [{ value: '2018/2019' }] },
    { text: '2018年三季度中，', facts: [{ text: '2018年三季度中', value: '2018-35', mod: 'mid' }] },
    { text: '2001年起至今', facts: [{ value: '2001/..' }] },
    { text: '2013年一季度末', facts: [{ value: '2013-33', mod: 'end' }] },
    ...formExamples,
    { text: '2012年农历正月十五', facts: [{ value: '2012-02-06' }] },
    { text: '1991年农历8月23号', facts: [{ value: '1991-09-30' }] },
    { text: '2019年腊月二十三', facts: [{ value: '2020-01-17' }] },
    { text: '2019年8月中下旬', facts: [{ value: '2019-08-11/2019-08-31' }] },
    { text: '二〇一八年八月十五，', facts: [{ text: '二〇一八年八月十五', value: '2018-08-15' }] },
    { text: '二○一九年十月二十一晚', facts: [{ text: '二〇一九年十月二十一', value: '2019-10-21' }] },
    { text: '2019年6月上半月', facts: [{ value: '2019-06-01/2019-06-15' }] },
    { text: '两千零二十四年', facts: [{ value: '2024' }] },
    { text: '两千〇二十四年三月五日', facts: [{ value: '2024-03-05' }] },
    {
      text: '2019年8月1日（星期四）至3日（星期六）',
      facts: [{ value: '2019-08-01/2019-08-03' }],
    },
    { text: '2014年9月18日22时至次日6时', facts: [{ value: '2014-09-18T22:00/2014-09-19T06:00' }] },
    { text: '2019年10月1日（含）以后', facts: [{ value: '2019-10-01', mod: 'after' }] },
    { text: '2019年10月1日（含）起', facts: [{ value: '2019-10-01/..' }] },
    { text: '不晚于2019年10月1日', facts: [{ value: '2019-10-01', mod: 'before' }] },
    { text: '2001年以来至今', facts: [{ value: '2001/..' }] },
    { text: '2015年和2018年之间', facts: [{ value: '2015/2018' }] },
    { text: '普查2018年开始，每年', facts: [{ text: '2018年开始', value: '2018/..' }] },
    { text: '工程于2018年开始，', facts: [{ text: '2018年', value: '2018' }] },
    { text: '从2018年开始', facts: [{ text: '2018年开始', value: '2018/..' }] },
    {
      text: '2018年9月1日及以后实际',
      facts: [{ text: '2018年9月1日及以后', value: '2018-09-01', mod: 'after' }],
    },
    { text: '2014年9月18日9时至11时', facts: [{ value: '2014-09-18T09:00/2014-09-18T11:00' }] },
    {
      text: '2014年至2011年',
      facts: [
        { text: '2014年', value: '2014' },
        { text: '2011年', value: '2011' },
      ],
    },
    {
      text: '由2013年的5.2万人增加到2017年的8.1万人',
      facts: [
        { text: '2013年', value: '2013' },
        { text: '2017年', value: '2017' },
      ],
    },
  ],
  nearMisses: [
    ...formNearMisses,
    '比2014年增长8.3%',
    '较2019年下降1.2个百分点',
    '与2016年相比',
    '2018年同期',
    '是1980年的23倍',
    '高于2019年的实际',
    '12019年',
    { text: '1990年代', facts: [{ value: '199X' }] },
    '2019年13月',
    '2019年2月30日',
    { text: '1300年的历史', facts: [{ text: '1300年', type: 'duration', value: 'P1300Y' }] },
    '承办2019年世界园艺博览会',
    '2023年中国网络创新大会圆满落幕',
    '国发〔2018〕7号',
    '0531-66661234',
    '20193年',
  ],
})

const HISTORY_BEHIND = lazyPattern(
  () => `^(?:多|余|[${OF}]?(?:悠久)?(?:${anyOf('date/history')}|前$|前[，。${OF}]))`,
)

const YEAR_GUARDS = defineGuards<[text: string, match: RegExpExecArray, end: number]>(
  'date/stated-year',
  [
    {
      id: 'long-ago',
      example: '1300年的历史',
      because: 'a length of time: 1300年的历史',
      unless: isLongAgo,
    },
  ],
  (_, match) => match.index,
)

/** 1300年的历史, 有2200年建城史: a length of time. */
function isLongAgo(text: string, match: RegExpExecArray, end: number): boolean {
  if (end > match.index + match[0].length) return false
  return HISTORY_BEHIND.test(text.slice(end, end + 10))
}

const shortYear = defineRule({
  id: 'date/short-year',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`${SHORT_YEAR} ?(?:${YEAR_MARK}(?![代级])|${TO}${SHORT_YEAR} ?${YEAR_MARK})`, 'u'),
  produce: (match, context) =>
    draftOf(
      readShortYearRange(context.text, match.index) ?? shortDate(context.text, match.index),
      match.index,
      context,
    ),
  examples: [
    { text: '92年底', facts: [{ value: '1992', mod: 'end', basis: 'inferred' }] },
    { text: '98年4月', facts: [{ value: '1998-04' }] },
    { text: '15年3月2日', facts: [{ value: '2015-03-02' }] },
    { text: '从83年到87年', facts: [{ text: '83年到87年', value: '1983/1987' }] },
    { text: '85—89年', facts: [{ value: '1985/1989' }] },
    { text: '九零年9月', facts: [{ value: '1990-09' }] },
    { text: '九七年一季度', facts: [{ value: '1997-33' }] },
    { text: '八五年至九〇年', facts: [{ value: '1985/1990' }] },
    { text: '自92年以来', facts: [{ text: '92年以来', value: '1992/..' }] },
    { text: '07年以后实际', facts: [{ text: '07年以后', value: '2007', mod: 'after' }] },
    { text: '05年', facts: [{ value: '2005' }] },
    { text: '零八年上半年', facts: [{ value: '2008-40' }] },
    { text: '到95年', facts: [{ text: '95年', value: '1995' }] },
    { text: '八四年', facts: [{ value: '1984', basis: 'inferred' }] },
    { text: '七六年以来', facts: [{ value: '1976/..' }] },
    { text: '五八年底', facts: [{ value: '1958', mod: 'end' }] },
  ],
  nearMisses: [
    { text: '15年的努力', facts: [{ text: '15年', type: 'duration', value: 'P15Y' }] },
    { text: '工作了20年', facts: [{ text: '20年', type: 'duration', value: 'P20Y' }] },
    '70年大庆',
    { text: '30年3个月', facts: [{ type: 'duration', value: 'P30Y3M' }] },
    '比90年增长',
    { text: '20年底蕴', facts: [{ text: '20年', type: 'duration', value: 'P20Y' }] },
    '七八年',
    { text: '九十年', facts: [{ type: 'duration', value: 'P90Y' }] },
    '第六五年',
    { text: '50—70年', facts: [{ type: 'duration', value: null, min: 'P50Y', max: 'P70Y' }] },
    { text: '历经96年', facts: [{ text: '96年', type: 'duration', value: 'P96Y' }] },
  ],
})

const afterFrom = precededBy(lazyPattern(() => `[${charactersOf('date/from')}]`))

const unmarkedRange = defineRule({
  id: 'date/years-without-mark',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    const [first, last] = ['first', 'last'].map((end) => `(?<${end}>(?:19|20)[0-9]{2})`)
    return new RegExp(`${first}${TO}${last}(?=[，。；、）]|,(?![0-9])|${anyOf('date/after-years')}|$)`, 'u')
  },
  guards: [
    {
      id: 'not-from',
      example: '由2016至2018，',
      because: 'without 年 only 从 or 自 before them shows that years are meant',
      unless: (match, context) => !afterFrom(match, context),
    },
  ],
  produce: (match, context) => {
    const { first, last } = match.groups!
    if (last! <= first!) return null
    const point = (year: string) => ({ year: { by: 'stated', year } }) as const
    const expression = { from: point(first!), to: point(last!) }
    return draftOf({ expression, end: match.index + match[0].length }, match.index, context)
  },
  examples: [
    { text: '从2016到2018，', facts: [{ text: '2016到2018', value: '2016/2018', basis: 'stated' }] },
    { text: '从1998—2003的变化', facts: [{ text: '1998—2003', value: '1998/2003' }] },
  ],
  nearMisses: ['从2016到2018户', '由2016至2018，', '2016—2018', '从2018到2016，'],
})

/** A date that begins with two digits of a year, or nothing: a month or part alone is for other rules. */
function shortDate(text: string, at: number) {
  return readShortYear(text, at) ? readDate(text, at) : undefined
}

export const yearRules: readonly RuleOf<'date'>[] = [year, shortYear, unmarkedRange, commonEra, early]
