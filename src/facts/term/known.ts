/** Known terms without quotation marks: 新质生产力, 河长制, 改革开放. */

import { isCommonWord } from '../../lexicon/common-words.js'
import { alternation } from '../../lexicon/pattern.js'
import { defineRule } from '../../rules/define.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'
import { bareNames, knownOf, termNamed } from '../phrase/terms.js'
import type { TermFields } from './schema.js'

/** Whether a word before `at` reaches into what begins there: 创新|动能 holds no 新动能. */
const cutsWord = (text: string, at: number) =>
  isCommonWord(text, at - 1) && !isCommonWord(text, at - 2) && !isCommonWord(text, at)

export const knownTerm = defineRule({
  id: 'term/known',
  kind: 'term',
  get trigger() {
    return bareNames()
  },
  get pattern() {
    return new RegExp(alternation(bareNames()), 'u')
  },
  guards: [
    {
      id: 'cuts-word',
      example: '创新动能持续增强',
      because: 'a word before it reaches into it: 创新|动能',
      unless: ({ index }, { text }) => cutsWord(text, index),
    },
  ],
  produce: (match, context) => {
    const [name] = match
    const entry = termNamed(name)!
    const quote = context.quotationAt(match.index)
    const quoted = quote?.innerStart === match.index && quote.innerEnd === match.index + name.length
    const known = knownOf(
      entry,
      spokenYear({ metadata: context.document.metadata, referenceDate: context.referenceDate }),
    )
    const form = quoted ? 'quoted' : 'known'
    const fields: TermFields = { name, form, sort: entry.sort, ...(known ? { known } : {}) }
    return { fields }
  },
  examples: [
    {
      text: '改革开放',
      facts: [
        {
          text: '改革开放',
          form: 'known',
          sort: 'concept',
          known: { name: '改革开放', year: 1978, domain: 'politics' },
        },
      ],
    },
    { text: '全面推行河长制', facts: [{ text: '河长制', name: '河长制', form: 'known', sort: 'mechanism' }] },
    {
      text: '因地制宜发展新质生产力',
      facts: [{ text: '新质生产力', sort: 'concept' }],
      referenceDate: '2024-03-01',
    },
    { text: '构建亲清新型政商关系', facts: [{ text: '新型政商关系', sort: 'concept' }] },
    { text: '加强生态文明建设', facts: [{ text: '生态文明', sort: 'concept' }] },
    { text: '“新常态”下的经济', facts: [{ text: '新常态', form: 'quoted', sort: 'concept' }] },
  ],
  nearMisses: ['创新动能持续增强', '改革和开放都要抓', '河长们上岗', '文化强省', '专项债券', '对外开放'],
})
