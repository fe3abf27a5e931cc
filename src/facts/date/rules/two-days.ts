/** Two days together: 今明两天, 明后天. */
import { anyOf } from '../../../lexicon/words-by-role.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { draftOf } from '../draft.js'

const TOMORROW_AND_AFTER = '明后'

const bothDays = defineRule({
  id: 'date/two-days',
  kind: 'date',
  trigger: ['今明', '明后', '昨今'],
  get pattern() {
    return new RegExp(`(${anyOf('date/two-days')})(?:[两二]天|天(?!气))`, 'u')
  },
  guards: [
    {
      id: 'no-number',
      example: '说今明天开工',
      because: 'only 明后天 goes without a number of days',
      unless: ([all, days]) => all.length === days!.length + 1 && days !== TOMORROW_AND_AFTER,
    },
  ],
  produce: (match, context) => {
    const first = { 昨今: -1, 今明: 0, 明后: 1 }[match[1]!]!
    const at = (shift: number) => ({ dayRef: { by: 'reference', shift } }) as const
    const expression = { from: at(first), to: at(first + 1) }
    return draftOf({ expression, end: match.index + match[0].length }, match.index, context)
  },
  examples: [
    { text: '今明两天', facts: [{ value: '2020-05-20/2020-05-21', basis: 'inferred' }] },
    { text: '明后天', facts: [{ value: '2020-05-21/2020-05-22' }] },
    { text: '昨今两天', facts: [{ value: '2020-05-19/2020-05-20' }] },
  ],
  nearMisses: [{ text: '今明两年', facts: [{ value: '2020/2021' }] }, '说明后天气'],
})

export const twoDayRules: readonly RuleOf<'date'>[] = [bothDays]
