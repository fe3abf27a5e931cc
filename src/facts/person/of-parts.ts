/** Names of two words and more, Tibetan and Mongol, that stand bare: 来学艺的扎西顿珠. */

import { divisionEnd, divisionIndex } from '../../gazetteer/divisions.js'
import { givenParts, isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { nationNames } from '../../gazetteer/nations.js'
import { once } from '../../lexicon/once.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { endScore } from './edges.js'
import { bare, person } from './fields.js'
import { partsFrom } from './parts.js'
import { titleWordBefore } from './title.js'
import { isTown } from './town.js'

/** Fewest characters: words of fewer are things too. */
const FEWEST = 4

const firstWords = once(() => givenParts().flatMap(({ part }) => (part.length > 1 ? [part] : [])))
const HAN = /\p{Script=Han}/u

/** What is made of such words, and is part of something else. */
const partOfElse = defineGuards<[string, number, number]>(
  'person/of-parts',
  [
    {
      id: 'words-before',
      unless: (text, start) => {
        const before = text[start - 1] ?? ''
        return !HAN.test(before) ? before === '·' : before !== '的' && titleWordBefore(text, start) === 0
      },
      because: 'other words run into it',
      example: '只见扎西顿珠，',
    },
    {
      id: 'goes-on',
      unless: (text, _, end) => text[end] === '·' || endScore(text, end) < 2,
      because: 'nothing there closes a name',
      example: '，洛桑丹增饭店',
    },
  ],
  (_, start) => start,
)

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
    return refusedBy(partOfElse, text, start, made.end)
      ? null
      : bare(person(context, start, made.end, undefined))
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

/** Fewest and most characters of a name without dots that is written as foreign names are. */
const FOREIGN_FEWEST = 4
const FOREIGN_MOST = 7

/** What is written with such characters, and is no person. */
const elseForeign = defineGuards<[string, number, number]>(
  'person/of-peoples',
  [
    {
      id: 'words-before',
      unless: (text, start) => /[\p{Script=Han}·]/u.test(text[start - 1] ?? ''),
      because: 'other words run into it',
      example: '只见吐尔逊古丽坐在炕头',
    },
    {
      id: 'holds-word',
      unless: (text, start, end) => {
        for (let at = start; at < end; at++) if (isCommonWord(text, at)) return true
        return false
      },
      because: 'a word of everyday is part of it, or runs over its end',
      example: '，巴图苏木坐在一起',
    },
    {
      id: 'state-or-division',
      unless: (text, start, end) =>
        nationNames().some((name) => text.startsWith(name, start)) ||
        divisionEnd(text, start, end) > start ||
        divisionIndex().short.has(text.slice(start, end)),
      because: 'a state or a division is called so',
      example: '，哈萨克斯坦坐在一起',
    },
    {
      id: 'a-town',
      unless: (text, start, end) => isTown(text, text.slice(start, end)),
      because: 'a town of the text is called so',
      example: '诺维萨德市代表团来访。诺维萨德坐在河边',
    },
  ],
  (_, start) => start,
)

/** 吐尔逊古丽|坐在, 那顺巴图|骑着: a clause begins with the characters of such names, and somebody does something. */
const ofPeoples = defineRule({
  id: 'person/of-peoples',
  kind: 'person',
  get trigger() {
    return [...wordsOf('person/acts'), ...wordsOf('person/handles')]
  },
  get pattern() {
    return new RegExp(anyOf('person/acts', 'person/handles'), 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const { foreign } = nameLexicon()
    const end = match.index
    let start = end
    while (end - start < FOREIGN_MOST && foreign.has(text[start - 1] ?? '')) start--
    if (end - start < FOREIGN_FEWEST) return null
    return refusedBy(elseForeign, text, start, end) ? null : bare(person(context, start, end, undefined))
  },
  examples: [
    {
      text: '，买合苏提坐在炕头',
      facts: [{ text: '买合苏提' }],
      unframed: 'the clause begins with the name',
    },
    {
      text: '。吉木里呷赶着羊群上山',
      facts: [{ text: '吉木里呷' }],
      unframed: 'the clause begins with the name',
    },
    {
      text: '“好！”哈比布拉握着他的手',
      facts: [{ text: '哈比布拉' }],
      unframed: 'holds speech',
    },
  ],
  nearMisses: ['，马来西亚坐在一起', '，巴基斯坦发来贺电', '，古尔班通古特沙漠坐在'],
})

export const partRules = [ofParts, ofPeoples]
