/** Members of a list that leave their unit to the last: 提高了23和47.5个百分点. */
import { COUNTER } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { COUNTING_TWO, isArabicDigit, LARGE_PLACES, ONES, PLACES } from '../../numeral/characters.js'
import { readNumeral } from '../../numeral/parse.js'
import { defineRule } from '../../rules/define.js'
import { continues, readAmount } from './amount.js'
import { clauseBefore } from './clause.js'
import { EACH_OWN } from './figure.js'
import type { QuantityFields, QuantityType } from './schema.js'

const NUMBER = `(?:[0-9]{1,9}(?:\\.[0-9]{1,4})?|[${ONES}${COUNTING_TWO}${PLACES}]{1,9})[${LARGE_PLACES}]{0,2}${COUNTER}?`
const ITEM = new RegExp(NUMBER, 'gu')
/** Words by which each member of a list has a value of its own. */
const SHARED = lazyPattern(() => anyOf('quantity/shared-by-list'))
const CLAUSE_REACH = 60

const list = defineRule({
  id: 'quantity/shared-unit',
  kind: 'quantity',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(`${NUMBER}(?:(?:、|${anyOf('joins/and-also')})${NUMBER}){1,8}`, 'u')
  },
  guards: [
    {
      id: 'continued',
      because: 'it goes on a number or a code before it',
      example: '分别增长A3和5个百分点',
      unless: ({ index }, { text }) => continues(text, index),
    },
    {
      id: 'ordinal',
      because: 'ranks, and no values: 第3和5个',
      example: '分别提高第3和5个百分点',
      unless: ({ index }, { text }) => ORDINAL_MARK.test(text.charAt(index - 1)),
    },
    {
      id: 'no-list-of-values',
      because: 'no word says that each has a value of its own',
      example: '其中3和5个百分点',
      unless: ({ index }, { text }) =>
        !(isArabicDigit(text.charCodeAt(index)) ? SHARED : EACH_OWN).test(
          clauseBefore(text, index, CLAUSE_REACH),
        ),
    },
    {
      id: 'coefficient',
      because: 'a coefficient or an index below one has no unit',
      example: '基尼系数、城镇化率分别为0.4、60%',
      unless: ({ index }, { text }) =>
        text.startsWith('0.', index) && BARE_NAME.test(clauseBefore(text, index, CLAUSE_REACH)),
    },
  ],
  produce: (match, { text }) => {
    const at = match.index
    const items = [...match[0].matchAll(ITEM)].map((m) => at + m.index)
    const last = readAmount(text, items.at(-1)!)
    if (!last?.row || last.row.type === 'time' || last.unit === undefined) return null
    const type: QuantityType = last.row.type
    const unit = last.unit
    const by = last.numeral.magnitude
    return items.slice(0, -1).flatMap((start) => {
      const numeral = readNumeral(text, start)
      if (!numeral || numeral.value === null) return []
      // 1.2个、0.8个百分点; 3个和5个项目 has a unit of its own
      const pieces = text[numeral.end] === COUNTER
      if (pieces && unit !== '个百分点') return []
      const value = numeral.magnitude === 1 && by > 1 ? numeral.value * by : numeral.value
      const fields: QuantityFields = { type, value, unit }
      return [{ start, end: numeral.end + (pieces ? 1 : 0), fields }]
    })
  },
  examples: [
    {
      text: '分别提高了12和3.5个百分点',
      facts: [{ text: '12', type: 'percent', value: 12, unit: '个百分点' }],
    },
    {
      text: '分别达到15、22和31个',
      facts: [
        { text: '15', value: 15, unit: '个' },
        { text: '22', value: 22, unit: '个' },
      ],
    },
    {
      text: '分别提高1.2个、0.8个百分点',
      facts: [{ text: '1.2个', type: 'percent', value: 1.2, unit: '个百分点' }],
    },
    { text: '比上年回落2.4个和1.5个百分点', facts: [{ text: '2.4个', type: 'percent', value: 2.4 }] },
    {
      text: '分别有三、四、六人',
      facts: [
        { text: '三', value: 3, unit: '人' },
        { text: '四', value: 4, unit: '人' },
      ],
    },
    {
      text: '分别提高1个和2.5个百分点',
      facts: [{ text: '1个', type: 'percent', value: 1, unit: '个百分点' }],
    },
    { text: '依次增长8和9.5%', facts: [{ text: '8', value: 8, unit: '%' }] },
  ],
  nearMisses: [
    '第3和5个',
    '2019和2020年',
    { text: '1、3个项目', facts: [{ text: '3个', value: 3, unit: '个' }] },
    {
      text: '3.5%和4%',
      facts: [
        { text: '3.5%', value: 3.5, unit: '%' },
        { text: '4%', value: 4, unit: '%' },
      ],
    },
  ],
})
/** The name of what is told as a bare figure, in a row of names. */
const BARE_NAME = lazyPattern(
  () =>
    `(?:${anyOf('quantity/bare-statistic')})(?:、|${anyOf('joins/and-also')}|(?:${anyOf('quantity/shared-by-list')}))`,
)
const ORDINAL_MARK = lazyPattern(() => anyOf('quantity/ordinal-mark'))

export const listRules = [list]
