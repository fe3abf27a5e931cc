/** Well-known formulas, in or out of quotation marks: 三严三实, 一带一路, 四个全面. */
import { ORDINAL_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { COUNTING_TWO, COUNTS, HUNDRED, LARGE_PLACES, THOUSAND, TO_TEN } from '../../numeral/characters.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import { innerOf } from '../phrase/quotes.js'
import { namedUndertaking } from '../phrase/undertaking.js'
import { numeralWord } from './formula.js'
import { bareFormulaAt } from './lexicon.js'
import type { SloganFields } from './schema.js'

/** First characters of the formulas in the table that are read without quotation marks; a test holds it to the table. */
export const FIRST = [...`${COUNTS}${HUNDRED}${THOUSAND}${LARGE_PLACES[0]}双新干尊监`]
/** A longer numeral or an ordinal stands before: 第三农场, 十三个代表团, 二十四个自信. */
const NUMERAL_BEFORE = new RegExp(
  String.raw`[${ORDINAL_MARK}${TO_TEN}${HUNDRED}${THOUSAND}\d零〇${COUNTING_TWO}]$`,
  'u',
)
/** The formula goes on as another word. */
const GOES_ON = lazyPattern(() => `^(?:${anyOf('slogan/after-known-in-word')})`)

/** Reasons for which a formula is a part of another name. */
const NAMED = defineGuards<[context: RuleContext, start: number, end: number]>(
  'slogan/known-formula-in-name',
  [
    {
      id: 'undertaking',
      example: '“四在农家·清水绿岸”行动',
      because: 'the name of an undertaking holds it',
      unless: (context, start, end) => {
        const quote = context.quotationAt(start)
        return (
          quote !== undefined &&
          end - start < innerOf(context.text, quote).text.length &&
          namedUndertaking(context, quote) !== null
        )
      },
    },
  ],
  (_, start) => start,
)

export const knownFormula = defineRule({
  id: 'slogan/known-formula',
  kind: 'slogan',
  trigger: FIRST,
  opens: ({ text }, at) => bareFormulaAt(text, at) !== undefined,
  pattern: new RegExp(`[${FIRST.join('')}]\\p{Script=Han}`, 'u'),
  guards: [
    {
      id: 'longer-word',
      example: '四个伟大成就',
      because: 'it opens a longer word that merely begins with a numeral: 四个伟大成就',
      unless: ({ index }, { text }) =>
        (numeralWord(text.slice(index, index + 8))?.length ?? 0) > (bareFormulaAt(text, index)?.length ?? 0),
    },
    {
      id: 'longer-numeral',
      example: '十三大攻坚战',
      because: 'a longer numeral or an ordinal: 十三个, 第三',
      unless: ({ index }, { text }) => NUMERAL_BEFORE.test(text.charAt(index - 1)),
    },
    {
      id: 'longer-unit',
      example: '三公里',
      because: 'what follows the numeral begins a longer unit: 三公里, 三公斤',
      unless: ({ index }, { read, text }) => {
        const unit = read.unit(index + 1)
        return unit !== null && unit.end > index + (bareFormulaAt(text, index)?.length ?? 0)
      },
    },
    {
      id: 'goes-on',
      example: '三农处负责',
      because: 'it goes on as another word: 三农处',
      unless: ({ index }, { text }) => {
        const name = bareFormulaAt(text, index) ?? ''
        return name.length < 4 && GOES_ON.test(text.slice(index + name.length, index + name.length + 2))
      },
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const name = bareFormulaAt(text, match.index)
    if (!name) return null
    const end = match.index + name.length
    if (refusedBy(NAMED, context, match.index, end)) return null
    const fields: SloganFields = { form: 'numeric', name }
    return { end, fields }
  },
  examples: [
    { text: '三大攻坚战', facts: [{ text: '三大攻坚战', form: 'numeric', name: '三大攻坚战' }] },
    { text: '继续打好三大攻坚战', facts: [{ text: '三大攻坚战' }] },
    { text: '千村示范、万村整治', facts: [{ name: '千村示范、万村整治', form: 'numeric' }] },
    { text: '三大攻坚战取得关键进展', facts: [{ text: '三大攻坚战' }] },
  ],
  nearMisses: ['四个伟大成就', '走了三公里山路', '三公斤大米', '三大运营商', '十三大攻坚战', '两次会议'],
})
