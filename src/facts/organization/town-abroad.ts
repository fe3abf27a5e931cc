/** Towns abroad whose names are spelled in characters, and their councils: 林查班市政府, 尼斯市议会. */
import { isCommonWord } from '../../gazetteer/names.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { officeBehind } from './office.js'
import { spelledFrom } from './school-abroad.js'

const SHORTEST = 3

/** Reasons for which characters that spell foreign names are none of a town. */
const NAME = defineGuards<[text: string, start: number, end: number]>(
  'organization/town-abroad',
  [
    {
      id: 'short',
      example: '到尔根市政府',
      because: 'two characters spell other names too',
      unless: (_, start, end) => end - start < SHORTEST,
    },
    {
      id: 'everyday',
      example: '，东方里文市政府',
      because: 'a word of everyday is in it',
      unless: (text, start, end) => {
        for (let at = start; at + 1 < end; at++) if (isCommonWord(text, at)) return true
        return false
      },
    },
  ],
  (_, start) => start,
)

export const townAbroad = defineRule({
  id: 'organization/town-abroad',
  kind: 'organization',
  get trigger() {
    return wordsOf('organization/town-hall')
  },
  get pattern() {
    return new RegExp(`(?:${anyOf('organization/town-hall')})`, 'u')
  },
  produce: (match, { text }) => {
    const at = match.index
    const start = spelledFrom(text, at)
    if (refusedBy(NAME, text, start, at)) return null
    const { end } = officeBehind(text, at + match[0].length)
    return { start, end, fields: { name: text.slice(start, end), type: 'government' as const } }
  },
  examples: [{ text: '访问巴登巴登市政府', facts: [{ text: '巴登巴登市政府', type: 'government' }] }],
  nearMisses: [{ text: '到尔根市政府', facts: [{ text: '市政府' }] }],
})
