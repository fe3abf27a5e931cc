/** Years before 1000 and before Christ. */
import { YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { charactersOf } from '../../../lexicon/words-by-role.js'
import { ONES, TO_TEN, ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleContext } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import { readEarlyYear } from '../early-year.js'
import { readDate } from '../read.js'

/** The date that begins with an early year. */
const earlyDraft = (match: RegExpExecArray, context: RuleContext) =>
  readEarlyYear(context.text, match.index)
    ? draftOf(readDate(context.text, match.index), match.index, context)
    : null

export const commonEra = defineRule({
  id: 'date/common-era',
  kind: 'date',
  trigger: ['公元'],
  pattern: /公元/u,
  produce: earlyDraft,
  examples: [
    { text: '公元前221年', facts: [{ value: '-0220', basis: 'stated' }] },
    { text: '公元789年', facts: [{ value: '0789' }] },
    { text: '公元二〇八年冬季', facts: [{ value: '0208-24' }] },
    { text: '公元前202年至公元8年', facts: [{ value: '-0201/0008' }] },
    { text: '公元2000年', facts: [{ text: '公元2000年', value: '2000' }] },
  ],
  nearMisses: ['公元前后', '公元前的遗址', '公元世纪', '公元前3世纪'],
})

const NUMBER_BEFORE = lazyPattern(() => `[0-9.${TO_TEN}${ZEROS}${charactersOf('date/before-early-year')}]`)

export const early = defineRule({
  id: 'date/early-year',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(`(?:[1-9][0-9]{2}|[${ONES}][${ONES}${ZEROS}]{2})${YEAR_MARK}`, 'u')
  },
  guards: [
    {
      id: 'part-of-more',
      example: '第三六七年一月一日',
      because: 'a part of a longer number, or of an era',
      unless: precededBy(NUMBER_BEFORE),
    },
  ],
  produce: earlyDraft,
  examples: [
    { text: '三六七年一月一日', facts: [{ value: '0367-01-01', basis: 'stated' }] },
    { text: '始建于789年，', facts: [{ text: '789年', value: '0789' }] },
  ],
  nearMisses: [
    { text: '至今789年', facts: [{ text: '789年', type: 'duration', value: 'P789Y' }] },
    { text: '120年历史', facts: [{ text: '120年', type: 'duration', value: 'P120Y' }] },
    { text: '运行100年3个月', facts: [{ text: '100年3个月', type: 'duration', value: 'P100Y3M' }] },
    { text: '延续三百年', facts: [{ text: '三百年', type: 'duration', value: 'P300Y' }] },
  ],
})
