/** What looks like an amount and is none: articles, set words, denominators, labels, numbering. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { LARGE_PLACES, PLACES, SEVERAL_MARKS } from '../../numeral/characters.js'
import { defineGuards, refusalBy, refusedBy, tellRefusal } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'
import type { Amount } from './amount.js'
import { isThing, nounAt } from './noun.js'
import { standsInLexical } from './words.js'

const LEVEL_NAME = /[级届]/u
const CALENDAR = lazyPattern(() => anyOf('quantity/goes-on-date'))
/** 每, 第, 前 make something else of the amount behind them. */
const EACH = /[每第]/u

/** Whether `amount` is 一 used as an article (一位, 一批), which counts nothing. */
function isArticle(text: string, amount: Amount): boolean {
  return (
    amount.value === 1 &&
    amount.numeral.script === 'chinese' &&
    amount.numeral.end - amount.numeralStart === 1 &&
    text[amount.numeralStart] === '一'
  )
}

/** Whether the numeral can stand before its unit at all, by the `numerals` column of the table. */
function fitsUnit(text: string, amount: Amount): boolean {
  const { numeral, row } = amount
  if (!row) return true
  if (numeral.script !== 'chinese') return true
  if (numeral.string || amount.value === 0) return false
  const sure =
    isFormal(text.charAt(amount.numeralStart)) ||
    amount.certain ||
    amount.range ||
    // 六七十趟, 二十余间: neither is in a word
    amount.min !== undefined ||
    amount.mod !== undefined ||
    amount.before !== undefined ||
    amount.behind !== undefined
  if (row.numerals === 'arabic' && !sure && !numeral.bare && (amount.value ?? amount.min ?? 0) < 100)
    return false
  // 二 labels where 两 counts: 二级, 二期, 二次
  const lone = numeral.end - numeral.start === 1 ? text[numeral.start] : ''
  return lone !== '二' || row.type !== 'count' || '个项种'.includes(row.unit)
}

/** Units that a bare 百, 千 or 万 counts: 百项工程, 千名干部. */
const isBareUnit = hasRole('quantity/counted-by-hundreds')

const BEFORE_BARE = /^$|[\p{Script=Han}，。、；：“”》\n]/u

/** Whether a numeral without digits (百, 千万, 亿) is an amount here. */
function barePasses(text: string, amount: Amount): boolean {
  const { numeral, row } = amount
  // 百分之百
  if (!numeral.bare || numeral.mod || amount.mod || (amount.unit && !row)) return true
  // （万台） heads a table's column
  if (!row || !BEFORE_BARE.test(text.charAt(amount.start - 1))) return false
  // 百万吨, 千亿元; one character alone only before the commonest classifiers
  if (numeral.end - numeral.start >= 2) return true
  return row.type !== 'percent' && isBareUnit(row.unit) && numeral.magnitude < 1e8
}

/** “三个率先”, “三声服务”: a small Chinese numeral that opens a quotation makes a formula or a name of it. */
function opensQuotation(text: string, amount: Amount): boolean {
  const { row, numeral, value } = amount
  // “五吨” is an amount in quotation marks; “一公里” is a figure of speech
  const measured = row?.type === 'measure' || row?.type === 'percent'
  if (
    measured &&
    !numeral.bare &&
    CLOSER.test(text.charAt(amount.end)) &&
    !(value === 1 && row.unit === '公里')
  )
    return false
  const small = amount.numeral.bare || (amount.value ?? amount.max ?? 0) < 100
  return small && amount.numeral.script === 'chinese' && OPENER.test(text.charAt(amount.start - 1))
}
const OPENER = /[“‘「『"]/u

/** “稳外贸20条”: a set of measures is called by how many there are. */
function closesLabel(text: string, amount: Amount): boolean {
  if (!CLOSER.test(text.charAt(amount.end)) || !'条招策'.includes(amount.row?.unit ?? '无')) return false
  return LABEL.test(charsBefore(text, amount.start, 8))
}
/** “百企千岗”: the second half of a name in quotation marks; 中国十大名镇: an honour. */
function isOfName(text: string, amount: Amount): boolean {
  const { start, end, numeral, row } = amount
  if (row?.unit === '大' && numeral.script === 'chinese') return HONOURED.test(charsBefore(text, start, 2))
  if (!numeral.bare || numeral.end - numeral.start > 1) return false
  return HALF_NAME.test(charsBefore(text, start, 3)) && CLOSER.test(text.charAt(end))
}
const HONOURED = lazyPattern(() => anyOf('quantity/honours'))
const HALF_NAME = lazyPattern(
  () => String.raw`[“‘「『"][${charactersOf('quantity/half-of-name')}]\p{Script=Han}$`,
)
const CLOSER = /[”’」』"]/u
const LABEL = /[“‘「『"]\p{Script=Han}{2,6}$/u

/** 拾起, 陆家嘴: one formal numeral alone counts nothing but money and measures. */
const isFormal = hasRole('figure/formal')
/** No group of things has so many members: 618大促. */
const LARGEST_GROUP = 100

/** Whether numeral and classifier are a word rather than a count: 拾起, 四处奔走, 618大促. */
function isWord(text: string, amount: Amount): boolean {
  const { row, numeral, numeralStart, end } = amount
  if (row?.type !== 'count') return false
  const lone = numeral.end - numeralStart === 1 ? text.charAt(numeralStart) : ''
  if (isFormal(lone)) return true
  if (row.unit === '大') return (amount.value ?? 0) >= LARGEST_GROUP
  if (row.unit !== '处' || lone !== '四' || amount.start !== numeralStart) return false
  if (!HAN.test(text.charAt(end))) return false
  const noun = nounAt(text, end)
  return noun === undefined || !isThing(noun)
}
const HAN = /\p{Script=Han}/u

/** 第3和5个, 第二、三次: the second of two ordinals. */
function followsOrdinal(text: string, amount: Amount): boolean {
  return AFTER_ORDINAL.test(charsBefore(text, amount.start, 16))
}
const AFTER_ORDINAL = lazyPattern(
  () =>
    `第[0-9${charactersOf('figure/one-to-ten')}]{1,4}(?:[、—${charactersOf('joins/or-to')}-][0-9${charactersOf('figure/one-to-ten')}]{1,4}){0,4}[、—${charactersOf('joins/or-to')}-]$`,
)

/** 省十五次党代会, 省15次党代会: which congress it was. */
function isNumberedCongress(text: string, amount: Amount): boolean {
  if (amount.row?.unit !== '次') return false
  return BODY.test(text.charAt(amount.start - 1)) && CONGRESS.test(text.slice(amount.end, amount.end + 6))
}
const BODY = lazyPattern(() => anyOf('quantity/meets-in-congress'))
const CONGRESS = lazyPattern(() => `^(?:${anyOf('quantity/congress')})`)

const LEADING_ZERO = /^0[0-9]+(?![0-9.])/u

/** 50人以上（含|50人|）: what is said a second time to tell whether the bound itself is meant. */
function isInclusion(text: string, amount: Amount): boolean {
  const open = INCLUDED.exec(charsBefore(text, amount.start, 4))
  if (!open || !CLOSES_NOTE.test(text.charAt(amount.end))) return false
  const note = amount.start - open[0].length
  const said = text.slice(amount.start, amount.end)
  return text.slice(Math.max(0, note - said.length - 4), note).includes(said)
}
const INCLUDED = lazyPattern(() => `（(?:${anyOf('quantity/whether-included')})$`)
const CLOSES_NOTE = /）/u

/** 10的6次方: a power, and no occasions. */
function isPower(text: string, amount: Amount): boolean {
  if (amount.row?.unit !== '次') return false
  return POWER.test(text.slice(amount.unitEnd, amount.unitEnd + 2)) && text[amount.start - 1] === '的'
}
const POWER = /^[方幂]/u

/** 万人 stands in 万人大会, 近万人 is an amount. */
const standsInWord = (text: string, { numeral, mod, certain, numeralStart }: Amount) =>
  !(numeral.bare && mod !== undefined) && !certain && standsInLexical(text, numeralStart)

/** 几 and 数; what of a numeral may stand before them: 百|几万. */
const severalMarks = new Set(SEVERAL_MARKS)
const numeralPlaces = new Set(`${PLACES}${LARGE_PLACES}`)

/** Reasons for which an amount is none. */
const GUARDS = defineGuards<[text: string, amount: Amount]>(
  'quantity/amount',
  [
    {
      id: 'each',
      example: '第五次人口普查',
      because: '每 or 第 before it',
      unless: (t, a) => EACH.test(t.charAt(a.start - 1)),
    },
    {
      id: 'goes-on-numeral',
      example: '来了一百几万人',
      because: 'its open numeral goes on one before it: 一百几万',
      unless: (t, a) =>
        severalMarks.has(t.charAt(a.numeralStart)) && numeralPlaces.has(t.charAt(a.numeralStart - 1)),
    },
    {
      id: 'leading-zero',
      example: '024区',
      because: 'a number with a leading zero is a label: 024区, 007号',
      unless: (t, a) => LEADING_ZERO.test(t.slice(a.numeralStart, a.numeral.end)),
    },
    {
      id: 'last-mile',
      example: '打通最后一公里',
      because: '最后一公里 is a figure of speech',
      unless: (t, a) => standsBefore(t, '最后', a.numeralStart) && t.startsWith('一公里', a.numeralStart),
    },
    {
      id: 'word',
      example: '百万吨死亡人数下降',
      because: 'it stands in a word or set phrase',
      unless: standsInWord,
    },
    {
      id: 'lone-word',
      example: '拾起信心',
      because: 'numeral and classifier are a word: 拾起, 四处奔走',
      unless: isWord,
    },
    {
      id: 'ordinal',
      example: '第3和5个',
      because: 'the second of two ordinals: 第3和5个',
      unless: followsOrdinal,
    },
    {
      id: 'congress',
      example: '省十五次党代会',
      because: 'which congress it was: 十五次党代会',
      unless: isNumberedCongress,
    },
    {
      id: 'inclusion',
      example: '50人以上（含50人）',
      because: 'said again to tell whether a bound is included',
      unless: isInclusion,
    },
    { id: 'power', example: '10的6次方', because: 'a power: 10的6次方', unless: isPower },
    {
      id: 'formula',
      example: '“千名人才扶持计划”',
      because: 'it opens a formula or a name in quotation marks',
      unless: opensQuotation,
    },
    {
      id: 'label',
      example: '所谓的“北京八条”',
      because: 'a set of measures is called by how many there are: “稳外贸20条”',
      unless: closesLabel,
    },
    { id: 'name', example: '中国十大名镇', because: 'a part of a name', unless: isOfName },
    {
      id: 'level-name',
      example: '百万千瓦级核电',
      because: '级 or 届 after it',
      unless: (t, a) => a.row?.unit !== '级' && LEVEL_NAME.test(t.charAt(a.unitEnd)),
    },
    {
      id: 'session',
      example: '市政协十二届三次',
      because: 'which session it was: 十三届三次会议',
      unless: (t, a) => t.charAt(a.start - 1) === '届' && a.row?.unit === '次',
    },
    {
      id: 'calendar',
      example: '去年31.5万城市居民参保',
      because: 'it goes on a date: 2019年3',
      unless: (t, a) => CALENDAR.test(t.charAt(a.start - 1)) && a.row === undefined,
    },
    {
      id: 'numerals',
      example: '三方共建',
      because: 'its unit is not counted in such numerals',
      unless: (t, a) => !fitsUnit(t, a),
    },
    {
      id: 'bare',
      example: '原煤 亿吨 30.5',
      because: '百, 千 or 万 without a digit counts nothing here',
      unless: (t, a) => !barePasses(t, a),
    },
    {
      id: 'article',
      example: '一位老人',
      because: '一 is an article',
      unless: (t, a) => a.row?.type === 'count' && isArticle(t, a),
    },
  ],
  (_, { start }) => start,
)

/** Why the amount is none (a label, a denominator, a piece of a date or a name), if it is. */
export function refusalOf(text: string, amount: Amount): string | undefined {
  const guard = refusedBy(GUARDS, text, amount)
  return guard && tellRefusal(refusalBy(GUARDS, guard))
}
