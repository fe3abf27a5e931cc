/** Counts: a numeral and a classifier. */

import { COUNTER } from '../../calendar/marks.js'
import { namesThreshold } from '../../gazetteer/thresholds.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import type { RuleContext, RuleGuard } from '../../rules/rule.js'
import { standsBefore } from '../../text/ranges.js'
import type { Amount } from './amount.js'
import { amountAt, fieldsOf, isOfType, readsAmount } from './candidate.js'
import { isThing, nounAt } from './noun.js'
import { boundHints } from './resolve.js'

/** Classifiers that leave no noun behind them: what they count is in them. */
const WITHOUT_NOUN = new Set(['person', 'anniversary', 'effort', 'event-times', 'rank'])
const isNamedPerson = hasRole('quantity/counts-persons')
/** 26县 and 3省 name what they count. */
const isPlace = hasRole('quantity/names-what-it-counts')

/** Technologies are broken through (突破三项技术), they do not exceed a number. */
const BROKEN_THROUGH = lazyPattern(() => anyOf('quantity/broken-through'))

/** Words for passing a mark. */
const PASSED = lazyPattern(() => `^(?:${anyOf('quantity/passes')})`)

/** 连续三届: terms of office are counted only so. */
const RUN = lazyPattern(() => `(?:${anyOf('quantity/run-of-times')})$`)

/** Party congresses: 十八大. */
function isCongress(text: string, amount: Amount): boolean {
  const value = amount.value ?? 0
  if (amount.row?.unit !== '大' || amount.numeral.script !== 'chinese') return false
  if (value > 10) return value <= 30
  return value > 6 && (standsBefore(text, '党的', amount.start) || standsBefore(text, '大、', amount.start))
}

/** 十一届三次全会: which session it was, not how many there were. */
function isSession(text: string, amount: Amount): boolean {
  if (amount.row?.unit !== '次' || amount.numeral.script !== 'chinese') return false
  const before = charsBefore(text, amount.start, 12)
  return SESSION.test(text.slice(amount.end, amount.end + 4)) && ASSEMBLY.test(before)
}
const ASSEMBLY = lazyPattern(
  () => `届|(?:${anyOf('quantity/assembly')}|[${charactersOf('figure/one-to-ten')}]、)$`,
)
const SESSION = lazyPattern(() => `^(?:[、和]|${anyOf('quantity/session')})`)

export function countDraft(context: RuleContext, amount: Amount) {
  const { text } = context
  const row = amount.row
  let start = amount.start
  const unit = row?.unit ?? ''
  const quiet = (WITHOUT_NOUN.has(row?.dimension ?? '') && !isNamedPerson(unit)) || isPlace(unit)
  const behind = quiet ? undefined : nounAt(text, amount.end)
  // 两次|上门服务: behind 次 it is a verb more often than not
  const noun = unit === '次' && behind && !isThing(behind) ? undefined : behind
  const fields = fieldsOf('count', amount, amount.unit ?? null, noun)
  const passed = amount.before !== undefined && PASSED.test(amount.before)
  if (
    passed &&
    ((noun && BROKEN_THROUGH.test(noun)) ||
      // 跨过3个万亿元级台阶: so many steps were taken, not more than three
      (unit === PIECE && namesThreshold(text.slice(amount.end, amount.end + 8))))
  ) {
    start = amount.numeralStart
    delete fields.mod
  }
  return { start, end: amount.end, fields, hints: boundHints(amount) }
}

const PIECE = COUNTER
/** 每千人口托位数2.1个: what is told for each may be a fraction of a piece. */
const PER_HEAD = lazyPattern(() => `(?:${anyOf('quantity/tells-for-each')})[^，。；]{2,26}$`)
const PER_HEAD_REACH = 30
/** 1个和2.3个百分点: the unit is told behind the last. */
const POINTS_BEHIND = lazyPattern(
  () => String.raw`^(?:、|${anyOf('joins/and')})[\d.]{1,5}(?:${anyOf('quantity/points')})`,
)

/** A guard of what is counted: it looks at the amount. */
export const ofAmount =
  (unless: (text: string, amount: Amount) => boolean): RuleGuard['unless'] =>
  ({ index }, context) => {
    const amount = amountAt(context, index)
    return amount !== undefined && unless(context.text, amount)
  }

const count = defineRule({
  id: 'quantity/count',
  kind: 'quantity',
  trigger: 'numeral',
  ...readsAmount(isOfType('count'), (amount, context) => countDraft(context, amount)),
  guards: [
    {
      id: 'points',
      because: 'pieces are whole: 1.2个、0.8个百分点',
      example: '下降1.2个、',
      unless: ofAmount(
        (text, { row, value, start }) =>
          row?.unit === PIECE &&
          value !== null &&
          !Number.isInteger(value) &&
          !PER_HEAD.test(charsBefore(text, start, PER_HEAD_REACH)),
      ),
    },
    {
      id: 'points-behind',
      because: 'the unit is told behind the last: 1个和2.3个百分点',
      example: '1个和2.3个百分点',
      unless: ofAmount(
        (text, { row, end }) => row?.unit === PIECE && POINTS_BEHIND.test(text.slice(end, end + 14)),
      ),
    },
    {
      id: 'congress',
      because: 'a Party congress: 十九大',
      example: '三十大庆',
      unless: ofAmount(isCongress),
    },
    {
      id: 'session',
      because: 'which session it was: 十一届三次全会',
      example: '省政协三次会议',
      unless: ofAmount(isSession),
    },
    {
      id: 'term',
      because: 'terms of office are counted only where they follow one another: 连续三届',
      example: '两届政府',
      unless: ofAmount(
        (text, { row, start }) => row?.numerals === 'run' && !RUN.test(text.slice(start - 2, start)),
      ),
    },
  ],
  examples: [
    { text: '259项', facts: [{ type: 'count', value: 259, unit: '项' }] },
    { text: '近300人', facts: [{ value: 300, unit: '人', mod: 'less' }] },
    { text: '1200万人以上', facts: [{ value: 12000000, unit: '人', mod: 'more' }] },
    { text: '2000至3000人', facts: [{ value: null, min: 2000, max: 3000, unit: '人' }] },
    { text: '几千名', facts: [{ value: null, min: 1000, max: 10000, unit: '名' }] },
    { text: '两三百户', facts: [{ value: null, min: 200, max: 300, unit: '户' }] },
    { text: '三五个', facts: [{ value: null, min: 3, max: 5, unit: '个' }] },
    { text: '十五六家', facts: [{ value: null, min: 15, max: 16, unit: '家' }] },
    { text: '三点希望', facts: [{ text: '三点', value: 3, unit: '点', noun: '希望' }] },
    { text: '6.3万套（间）', facts: [{ value: 63000, unit: '套（间）' }] },
    { text: '连续三届', facts: [{ text: '三届', value: 3, unit: '届' }] },
    { text: '七十周年', facts: [{ value: 70, unit: '周年' }] },
    { text: '突破三项关键技术', facts: [{ text: '三项', value: 3, noun: '关键技术' }] },
    { text: '近百家', facts: [{ value: 100, unit: '家', mod: 'less' }] },
    { text: '600 多家', facts: [{ value: 600, unit: '家', mod: 'more' }] },
    { text: '12大类', facts: [{ value: 12, unit: '大类' }] },
    { text: '不得少于3人', facts: [{ value: 3, unit: '人', mod: 'more' }] },
    { text: '不应多于五家', facts: [{ value: 5, unit: '家', mod: 'less' }] },
    { text: '不得不少于3人', facts: [{ value: 3, mod: 'less' }] },
    { text: '没有超过20人', facts: [{ value: 20, mod: 'less' }] },
    { text: '尚未达到300家', facts: [{ value: 300, mod: 'less' }] },
    { text: '至少有10个', facts: [{ value: 10, mod: 'more' }] },
    { text: '起码三次', facts: [{ value: 3, mod: 'more' }] },
    { text: '50人（含）以上', facts: [{ value: 50, mod: 'more' }] },
    { text: '100人以上300人以下', facts: [{ value: null, min: 100, max: 300, unit: '人' }] },
    {
      text: '分别突破30家和20家',
      facts: [
        { text: '突破30家', value: 30, mod: 'more' },
        { text: '20家', value: 20, mod: 'more' },
      ],
    },
    { text: '一百十一人', facts: [{ value: 111, unit: '人' }] },
    { text: '一点几万人', facts: [{ value: null, min: 10000, max: 20000, unit: '人' }] },
    { text: '两到三千户', facts: [{ value: null, min: 2000, max: 3000, unit: '户' }] },
    { text: '30与50人之间', facts: [{ value: null, min: 30, max: 50, unit: '人' }] },
    { text: '约三、四百人', facts: [{ value: null, min: 300, max: 400, unit: '人', mod: 'approx' }] },
    { text: '共有七、八个', facts: [{ text: '七、八个', value: null, min: 7, max: 8 }] },
    { text: '10人以上（含10人）', facts: [{ text: '10人以上', value: 10, mod: 'more' }] },
    { text: '20人不到的', facts: [{ text: '20人不到', value: 20, mod: 'less' }] },
    { text: '五年跨越3个千亿元大关', facts: [{ text: '3个', value: 3, unit: '个' }] },
    { text: '跨过1000万人大关', facts: [{ text: '跨过1000万人', value: 1e7, mod: 'more' }] },
    { text: '为8万名学生免费检查', facts: [{ text: '8万名', value: 80000, noun: '学生' }] },
    { text: '三双', facts: [{ value: 3, unit: '双' }] },
    { text: '超1.5亿剂次', facts: [{ value: 150000000, unit: '剂次', mod: 'more' }] },
  ],
  nearMisses: [
    '一位母亲',
    '一系列措施',
    '500强企业',
    '千家万户',
    '三次产业',
    '每三户',
    '党的二十大',
    '十九大报告',
    '四处奔走',
    '两地合作',
    '一级主任科员',
    '三位一体',
    '二期工程',
    '1，23，4',
    '“稳外贸20条”',
    '“百企千家”',
    '中国十大名镇',
    '三番五次',
    '拾起',
    '陆家嘴',
    '四处张贴',
    '十万大山',
    '618大促',
    '第3和5个',
    '第3或5个',
    '10的6次方',
    '省十五次党代会',
    '来过，12\n- 一种',
  ],
})

export const countRules = [count]
