/** Ranks and ordinals: 第5次, 全国第六, 全球第3个, 全国首位, 前十位. */

import { OF } from '../../calendar/marks.js'
import { unitAt } from '../../gazetteer/units.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { type Numeral, readNumeral } from '../../numeral/parse.js'
import { defineRule } from '../../rules/define.js'
import { refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import { nounAt } from './noun.js'
import { NUMERAL_CHARACTER } from './pattern.js'
import { isNumbered, ORDINAL_GUARDS, standsAlone } from './rank-guards.js'
import type { QuantityFields } from './schema.js'
import { scopeBefore } from './words.js'

const JOINED = lazyPattern(() => `[、${charactersOf('joins/and')}]`)
const CLAUSE = /[，。；：！？\n]/u

/** How far back the rank before is looked for. */
const LIST_REACH = 30

/** The scope of the ranks before, where this one is joined to them: 全球第3个…和第6大…, 全国第2、第3和第5位. */
function sharedScope(text: string, at: number): string | undefined {
  if (!JOINED.test(text.charAt(at - 1))) return undefined
  for (let pos = at - 1; pos > 0 && at - pos < LIST_REACH && !CLAUSE.test(text.charAt(pos)); pos--) {
    if (text[pos] !== '第') continue
    const scope = scopeBefore(text, pos)
    if (scope || !JOINED.test(text.charAt(pos - 1))) return scope
  }
  return undefined
}

/** 居六都第二, 列中部省份第三, 进入同类园区的前五名: a field that no table holds, between a verb of rank and 第 or 前. */
const FREE_SCOPE = lazyPattern(
  () =>
    String.raw`(?:${anyOf('quantity/ranked-in')})(?<scope>[\p{Script=Han}]{1,7}(?:${anyOf('quantity/ranked-among')}))${OF}?$`,
)
const FREE_SCOPE_REACH = 15

/** Among whom it ranks, and where that begins. */
interface Scope {
  readonly name: string
  readonly start: number
}

function freeScope(text: string, end: number): Scope | undefined {
  const from = Math.max(0, end - FREE_SCOPE_REACH)
  const lead = text.slice(from, end)
  const name = FREE_SCOPE.exec(lead)?.groups?.scope
  return name === undefined ? undefined : { name, start: from + lead.lastIndexOf(name) }
}

function scopeAt(text: string, end: number): Scope | undefined {
  const name = scopeBefore(text, end)
  return name === undefined ? freeScope(text, end) : { name, start: end - name.length }
}

const DAY_NAME = /[日节]$/u

/** 第1—3名, 第一至第三: from one rank to another. */
const TO = /(?:[—~-]{1,2}|至|到)第?/uy

/** 第十和第十五之间. */
const AND = lazyPattern(() => anyOf('quantity/joins-ranks'), 'uy')
const BETWEEN = lazyPattern(() => `^(?:${anyOf('quantity/between-ranks')})`)

/** The last rank of the range whose first one is `from`, if it begins one. */
function lastRank(text: string, from: Numeral): Numeral | undefined {
  const join = [TO, AND.regexp].find((mark) => {
    mark.lastIndex = from.end
    return mark.test(text)
  })
  const to = join && readNumeral(text, join.lastIndex)
  if (!to || from.value === null || to.value === null || to.bare || to.value <= from.value) return undefined
  return join === TO || BETWEEN.test(text.slice(to.end, to.end + 3)) ? to : undefined
}

/** 第三、第四位: what a rank shares with the next. */
const NEXT = lazyPattern(() => `[、${charactersOf('joins/and')}]第`, 'uy')
/** No longer list of ranks is followed. */
const MAX_LIST = 6

interface Ordinal {
  readonly start: number
  readonly end: number
  readonly fields: QuantityFields
}

/** 第N or 前N whose numeral begins at `at`. */
function ordinalAt(context: RuleContext, at: number, depth = 0): Ordinal | undefined {
  const { text } = context
  const mark = text.charAt(at - 1)
  if (mark !== '第' && mark !== '前') return undefined
  const first = readNumeral(text, at)
  if (!first || first.value === null || first.bare) return undefined
  const to = mark === '第' ? lastRank(text, first) : undefined
  const numeral = to ?? first
  const own = scopeAt(text, at - 1)
  const scope = own?.name ?? (mark === '第' ? sharedScope(text, at - 1) : undefined)
  const start = own?.start ?? at - 1
  const unit = unitAt(text, numeral.end)
  const values = to?.value ? { value: null, min: first.value, max: to.value } : { value: first.value }
  const base = { type: 'ordinal', ...values, ...(scope ? { scope } : {}) } as const
  const seen = {
    text,
    at,
    first: mark === '第',
    numeral,
    unit,
    scoped: scope !== undefined || to !== undefined,
  }
  if (refusedBy(ORDINAL_GUARDS, seen, () => sharesUnit(context, numeral.end, depth))) return undefined
  if (unit?.type === 'time')
    return { start, end: numeral.end + unit.unit.length, fields: { ...base, unit: unit.unit } }
  if (mark === '前') {
    const end = numeral.end + (unit?.unit.length ?? 0)
    return { start, end, fields: { ...base, unit: unit?.unit ?? null, mod: 'less' } }
  }
  if (unit && isNumbered(unit.unit)) {
    const end = numeral.end + unit.unit.length
    const counted = standsAlone(unit.unit) ? undefined : nounAt(text, end)
    // 第三个中国农民丰收节: a name, and no thing of which there are several
    const noun = counted && DAY_NAME.test(counted) ? undefined : counted
    return { start, end, fields: { ...base, unit: unit.unit, ...(noun ? { noun } : {}) } }
  }
  return { start, end: numeral.end, fields: { ...base, unit: null } }
}

/** Whether the list that goes on at `at` ends in 位 or 名: 第三、|第四位. */
function sharesUnit(context: RuleContext, at: number, depth: number): boolean {
  NEXT.regexp.lastIndex = at
  if (depth === MAX_LIST || !NEXT.test(context.text)) return false
  const next = ordinalAt(context, NEXT.regexp.lastIndex, depth + 1)
  return next !== undefined && (next.fields.unit === null || standsAlone(next.fields.unit))
}

const ordinal = defineRule({
  id: 'quantity/ordinal',
  kind: 'quantity',
  trigger: 'numeral',
  opens: ({ text }, at) => text[at - 1] === '第' || text[at - 1] === '前',
  pattern: NUMERAL_CHARACTER,
  produce: (match, context) => ordinalAt(context, match.index) ?? null,
  examples: [
    { text: '第5次', facts: [{ type: 'ordinal', value: 5, unit: '次' }] },
    { text: '第二轮', facts: [{ value: 2, unit: '轮' }] },
    { text: '位居全国第六，', facts: [{ text: '全国第六', value: 6, unit: null, scope: '全国' }] },
    {
      text: '世界第二大经济体',
      facts: [{ text: '世界第二大', value: 2, unit: '大', noun: '经济体', scope: '世界' }],
    },
    { text: '居全省第3位', facts: [{ text: '全省第3位', value: 3, unit: '位', scope: '全省' }] },
    { text: '排名第一，', facts: [{ text: '第一', value: 1, unit: null }] },
    { text: '居六县第二，', facts: [{ text: '六县第二', value: 2, unit: null, scope: '六县' }] },
    {
      text: '列沿江港口第3位',
      facts: [{ text: '沿江港口第3位', value: 3, unit: '位', scope: '沿江港口' }],
    },
    { text: '获第1—3名', facts: [{ text: '第1—3名', value: null, min: 1, max: 3, unit: '名' }] },
    {
      text: '第三、第四位',
      facts: [
        { text: '第三', value: 3, unit: null },
        { text: '第四位', value: 4, unit: '位' },
      ],
    },
    { text: '连续第8年', facts: [{ text: '第8年', value: 8, unit: '年' }] },
    { text: '连续第三个月', facts: [{ text: '第三个月', value: 3, unit: '个月' }] },
    { text: '全国前十位', facts: [{ value: 10, unit: '位', scope: '全国', mod: 'less' }] },
    { text: '排名进入前10名，', facts: [{ text: '前10名', value: 10, unit: '名', mod: 'less' }] },
    {
      text: '跻身同类园区的前5名，',
      facts: [{ text: '同类园区的前5名', value: 5, unit: '名', scope: '同类园区', mod: 'less' }],
    },
  ],
  nearMisses: [
    '第一产业',
    '第一时间',
    '第一书记',
    '第三方',
    '第五次全国经济普查',
    '第八次全国代表大会',
    '第一个百年奋斗目标',
    '第32届夏季奥运会',
    '第十二条规定',
    '第七个五年计划',
    '第三章',
    '第3和5个',
    '第二、三个月',
    '第二至第四季度',
    '第一、第二产业',
    '三连冠',
    '省十五次党代会',
  ],
})

const first = defineRule({
  id: 'quantity/first-place',
  kind: 'quantity',
  trigger: ['首位'],
  pattern: /首位/u,
  produce: (match, context) => {
    const scope = scopeBefore(context.text, match.index)
    if (!scope) return null
    return {
      start: match.index - scope.length,
      end: match.index + 2,
      fields: { type: 'ordinal', value: 1, unit: '位', scope } as QuantityFields,
    }
  },
  examples: [
    { text: '全国首位', facts: [{ type: 'ordinal', value: 1, unit: '位', scope: '全国' }] },
    { text: '居全省首位', facts: [{ text: '全省首位', value: 1, scope: '全省' }] },
    { text: '稳居世界首位', facts: [{ text: '世界首位', value: 1, scope: '世界' }] },
  ],
  nearMisses: ['首位度', '摆在首位', '首个项目', '首批试点'],
})

export const rankRules = [ordinal, first]
