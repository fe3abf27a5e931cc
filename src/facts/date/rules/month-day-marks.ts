/** Days of no year, as events are named: “4·23”, “九·一八”. */

import { exists } from '../../../calendar/gregorian.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf } from '../../../lexicon/words-by-role.js'
import { figuresOf } from '../../../numeral/calendar.js'
import { ONES, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { AnyRule, RuleOf } from '../../../rules/rule.js'
import { endOf, followedBy, precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import type { Expression } from '../expression.js'

const NUMERAL_BEFORE = lazyPattern(() => `[0-9·•‧.${TO_TEN}]`)

const LAW_CAMPAIGN_AFTER = lazyPattern(() => `^[”"]?${anyOf('date/law-campaign')}`)

const monthDayMark = defineRule({
  id: 'date/month-day-mark',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(?:(1[0-2]|[1-9])[·•‧]([12][0-9]|3[01]|0?[1-9])(?![0-9·•‧.%])|(一[一二]|[${ONES}]|十[一二]?)[·•‧]([${TO_TEN}]{1,3})(?![·•‧${TO_TEN}]))`,
      'u',
    )
  },
  guards: [
    {
      id: 'longer-row',
      example: '1·2·3',
      because: 'its figures are the end of a longer row',
      unless: precededBy(NUMERAL_BEFORE),
    },
    {
      id: 'law-campaign',
      example: '“4·5”普法',
      because: 'the number of a law campaign: “五·五”普法',
      unless: followedBy(LAW_CAMPAIGN_AFTER, 3),
    },
  ],
  produce: (match, context) => {
    const [month, day] = match[1] ? [Number(match[1]), Number(match[2])] : chineseMark(match[3]!, match[4]!)
    if (!exists(month, day)) return null
    const end = endOf(match)
    const expression: Expression = { from: { year: { by: 'stated', year: 'XXXX' }, month, day } }
    return draftOf({ expression, end }, match.index, context)
  },
  examples: [
    { text: '“4·23”', facts: [{ text: '4·23', value: 'XXXX-04-23', basis: 'stated' }] },
    { text: '“6·7”', facts: [{ text: '6·7', value: 'XXXX-06-07' }] },
    { text: '“四·二三”', facts: [{ text: '四·二三', value: 'XXXX-04-23' }] },
    { text: '5·12汶川特大地震', facts: [{ text: '5·12', value: 'XXXX-05-12' }] },
    { text: '“九·一八”', facts: [{ text: '九·一八', value: 'XXXX-09-18' }] },
    { text: '“一二·九”', facts: [{ text: '一二·九', value: 'XXXX-12-09' }] },
  ],
  nearMisses: ['13·5', '2·30', '“双11”', '1·2·3', '“五一”', '“四·五”普法教育', '史蒂夫·三世'],
})

/** 四·二三, 九·一八, 一二·九: digits in a row. */
const chineseMark = (first: string, second: string): [number, number] => [figuresOf(first), figuresOf(second)]

export const markRules: readonly RuleOf<'date'>[] = [monthDayMark]
