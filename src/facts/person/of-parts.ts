/** Names of two words and more, Tibetan and Mongol, that stand bare: 来学艺的扎西顿珠. */

import { givenParts } from '../../gazetteer/names.js'
import { once } from '../../lexicon/once.js'
import { defineRule } from '../../rules/define.js'
import { endScore } from './edges.js'
import { bare, person } from './fields.js'
import { partsFrom } from './parts.js'
import { titleWordBefore } from './title.js'

/** Fewest characters: words of fewer are things too. */
const FEWEST = 4

const firstWords = once(() => givenParts().flatMap(({ part }) => (part.length > 1 ? [part] : [])))
const HAN = /\p{Script=Han}/u

const ofParts = defineRule({
  id: 'person/of-parts',
  kind: 'person',
  get trigger() {
    return firstWords()
  },
  pattern: /\p{Script=Han}{2}/u,
  produce: (match, context) => {
    const { text } = context
    const start = match.index
    const made = partsFrom(text, start)
    if (!made || made.parts < 2 || made.end - start < FEWEST) return null
    const before = text[start - 1] ?? ''
    const open = !HAN.test(before) ? before !== '·' : before === '的' || titleWordBefore(text, start) > 0
    const closed = text[made.end] !== '·' && endScore(text, made.end) >= 2
    return open && closed ? bare(person(context, start, made.end, undefined)) : null
  },
  examples: [
    { text: '专程来学艺的扎西顿珠，', facts: [{ text: '扎西顿珠' }] },
    {
      text: '，斯琴高娃走上舞台',
      facts: [{ text: '斯琴高娃' }],
      unframed: 'the clause begins with the name',
    },
    { text: '“好看！”洛桑丹增，', facts: [{ text: '洛桑丹增' }], unframed: 'holds speech' },
  ],
  nearMisses: ['格桑花开', '呼和浩特', '，达瓦更扎景区'],
})

export const partRules = [ofParts]
