/** A numeral that sums up names quoted before it: “绿树、清水、蓝天”三大工程, “甲”“乙”“丙”三项制度. */
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { standsBefore } from '../../text/ranges.js'
import { SEVERAL } from '../phrase/numerals.js'
import { innerOf, rowOf } from '../phrase/quotes.js'
import { readFormula } from './formula.js'
import type { SloganFields } from './schema.js'

const summedUp = (): string =>
  `[${SEVERAL}]{1,2}[${charactersOf('slogan/classifier-of-names')}](?:\\p{Script=Han}{0,4}?)(?:${anyOf('slogan/summed-up-noun')})`
const CLOSERS = new Set('”’」』"')
const FILLERS = ['等', '这', '']

export const namedCount = defineRule({
  id: 'slogan/named-count',
  kind: 'slogan',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(summedUp(), 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const filler = FILLERS.find((f) => standsBefore(text, f, match.index)) ?? ''
    const close = match.index - filler.length - 1
    if (!CLOSERS.has(text.charAt(close))) return null
    const quote = context.quotationAt(close)
    if (quote?.end !== close + 1) return null
    const row = rowOf(context, quote)
    const total = readFormula(match[0])?.total ?? 0
    const single = innerOf(text, quote).text.split(/[、，；\s]+/u)
    const names = single.length === total && total > 1 ? single : row.quotes.map((q) => innerOf(text, q).text)
    if (names.length !== total || total < 2) return null
    const fields: SloganFields = { form: 'numeric', name: match[0], members: names }
    return { fields }
  },
  examples: [
    {
      text: '“绿树、清水、蓝天”三大工程',
      facts: [{ text: '三大工程', form: 'numeric', members: ['绿树', '清水', '蓝天'] }],
    },
    {
      text: '“首问负责”“限时办结”两项制度',
      facts: [{ text: '两项制度', members: ['首问负责', '限时办结'] }],
    },
    {
      text: '“规范、提速、减负、增效”四项重点任务',
      facts: [{ text: '四项重点任务', members: ['规范', '提速', '减负', '增效'] }],
    },
  ],
  nearMisses: ['四项重点任务', '“规范、提速”四项重点任务', '“放心消费”三个示范街区', '三大工程'],
})
