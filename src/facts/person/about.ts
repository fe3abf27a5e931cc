/** Who a decision is about, between 关于 and 同志: 关于|扎西南杰|等同志职务任免. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { person } from './fields.js'
import { surnameLength } from './name.js'
import { isNameOfParts } from './parts.js'
import { titleWordBefore } from './title.js'

/** Whether it is a surname and one or two characters that people are given. */
function isSurnamed(name: string): boolean {
  const surname = surnameLength(name, 0)
  const given = name.length - surname
  return (
    surname > 0 && given > 0 && given < 3 && [...name.slice(surname)].every((c) => nameLexicon().given.has(c))
  )
}

/** What stands in such a slot, and is no name. */
const nobodyAbout = defineGuards<[number, string]>(
  'person/about',
  [
    {
      id: 'no-name',
      unless: (_, name) => !isSurnamed(name) && !isNameOfParts(name),
      because: 'neither a surname and what people are given nor words that names are made of',
      example: '关于莉莉同志任职的通知',
    },
    {
      id: 'word-there',
      unless: (_, name) => !isNameOfParts(name) && (isCommonWord(name, 0) || isCommonWord(name, 1)),
      because: 'a word of everyday is part of it',
      example: '关于高新同志任职的通知',
    },
    {
      id: 'body-or-area',
      unless: (_, name) =>
        divisionEnd(name, 0, name.length) > 0 ||
        titleWordBefore(name, name.length) > 0 ||
        organWordBefore(name, name.length) !== undefined,
      because: 'an area, a body or a post, and nobody who holds it',
      example: '关于石家庄同志任职的通知',
    },
  ],
  (start) => start,
)

const about = defineRule({
  id: 'person/about',
  kind: 'person',
  get trigger() {
    return wordsOf('person/opens-title')
  },
  get pattern() {
    return new RegExp(
      `(?:${anyOf('person/opens-title')})(?<name>\\p{Script=Han}{2,6}?)等?(?<called>${anyOf('person/address')})(?=[^，。；\\n]{0,8}(?:${anyOf('person/decided-about')}))`,
      'u',
    )
  },
  produce: (match, context) => {
    const { name, called } = match.groups as { name: string; called: string }
    const start = match.index + match[0].indexOf(name)
    return refusedBy(nobodyAbout, start, name) ? null : person(context, start, start + name.length, called)
  },
  examples: [
    { text: '关于扎西南杰等同志职务任免的通知', facts: [{ text: '扎西南杰', title: '同志' }] },
    { text: '关于戈英同志任职的通知', facts: [{ text: '戈英', title: '同志' }] },
  ],
  nearMisses: ['关于部分同志任职的通知', '关于有关同志职务任免的通知'],
})

export const aboutRules = [about]
