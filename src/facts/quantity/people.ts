/** Bare numbers of people: 惠及1100多万学生, 新增就业1186万. */

import { boundBehind } from '../../gazetteer/bounds.js'
import { isThreshold } from '../../gazetteer/thresholds.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import type { Amount } from './amount.js'
import { fieldsOf, readsAmount } from './candidate.js'
import { clauseBefore } from './clause.js'
import { peopleAt } from './noun.js'
import { speaksOfPeople } from './words.js'

/** How far back the clause is searched for a word that shows people to be counted. */
const CLAUSE_REACH = 24
/** Where the clause is over behind the number. */
const CLAUSE_END = lazyPattern(
  () => String.raw`[，。；、！？\s）${charactersOf('quantity/after-people')}]|$`,
  'uy',
)

/** 1186万: ten thousands without a unit. */
const isLargeFigure = ({ unit, magnitude }: Amount) => unit === undefined && magnitude >= 1e4

const bare = defineRule({
  id: 'quantity/people',
  kind: 'quantity',
  trigger: 'numeral',
  ...readsAmount(isLargeFigure, (amount, context) => {
    const { text } = context
    const end = boundBehind(text, amount.unitEnd)?.at ?? amount.unitEnd
    const noun = peopleAt(text, end)
    if (noun) return { start: amount.start, end: amount.end, fields: fieldsOf('count', amount, '人', noun) }
    CLAUSE_END.regexp.lastIndex = end
    // 人口突破300万|大关
    const closes = CLAUSE_END.test(text) || isThreshold(text, end)
    if (!closes || !speaksOfPeople(clauseBefore(text, amount.start, CLAUSE_REACH))) return null
    return { start: amount.start, end: amount.end, fields: fieldsOf('count', amount, '人') }
  }),
  examples: [
    {
      text: '1100多万学生',
      facts: [{ text: '1100多万', type: 'count', value: 11000000, unit: '人', noun: '学生', mod: 'more' }],
    },
    { text: '300万困难群众', facts: [{ text: '300万', value: 3000000, unit: '人', noun: '困难群众' }] },
    { text: '各级政协有60万委员', facts: [{ text: '60万', value: 600000, unit: '人', noun: '委员' }] },
    {
      text: '城镇新增就业1186万。',
      facts: [{ text: '1186万', value: 11860000, unit: '人' }],
    },
    {
      text: '农村贫困人口减少800万以上，',
      facts: [{ text: '800万以上', value: 8000000, unit: '人', mod: 'more' }],
    },
    {
      text: '常住人口突破300万大关',
      facts: [{ text: '突破300万', value: 3000000, unit: '人', mod: 'more' }],
    },
  ],
  nearMisses: ['万众一心', '3000万级集装箱大港', '千万工程', '亿万人民', '10万亿级产业'],
})

export const peopleRules = [bare]
