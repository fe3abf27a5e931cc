/** Names of peoples without surnames, before a bracket that tells which people somebody is of: 卓玛（藏族，42岁）. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { isHan } from './edges.js'
import { person } from './fields.js'
import { nameUpTo } from './name.js'
import { partsFrom } from './parts.js'
import { isOnlyName } from './plain-name.js'
import { titleOf, titleWordBefore } from './title.js'
import { isOfPeople } from './without-surname.js'
import { SEXES } from './woman.js'

const SHORTEST = 2
const LONGEST = 5

const opensName = hasRole('person/before-noted')

/** Whether nothing runs into what begins at `start`: a mark, 和 or 有, or a post, stands before it. */
const isOpen = (text: string, start: number): boolean =>
  !isHan(text[start - 1]) ||
  (opensName(text[start - 1]!) && !isCommonWord(text, start - 1)) ||
  titleWordBefore(text, start) > 0

interface Noted {
  readonly start: number
  readonly end: number
}

/** What stands before such a bracket, and is no name. */
const nobodyNoted = defineGuards<[string, Noted]>(
  'person/noted',
  [
    {
      id: 'who-they-are',
      unless: (text, { start, end }) =>
        nameLexicon().titles.has(text.slice(start, end)) || titleWordBefore(text, end) > 0,
      because: 'a post, or a word for who somebody is',
      example: '，额吉（蒙古族）说',
    },
    {
      id: 'seldom-written',
      unless: (text, { start, end }) =>
        // 尼玛 is a county, and a name of every second family
        partsFrom(text, start)?.end !== end &&
        !isOfPeople(text.slice(start, end)) &&
        !isHanName(text, start, end),
      because: 'such names are written with other characters, and a place or a word is none',
      example: '，鞋帽（藏族）、',
    },
  ],
  (_, { start }) => start,
)

/** 李秀英（土家族，42岁）: a surname, and what people are given. */
function isHanName(text: string, start: number, end: number): boolean {
  const name = nameUpTo(text, end)
  return name?.start === start && isOnlyName(text, name)
}

/** What ends at `end` and begins where nothing runs into it. */
function itemUpTo(text: string, end: number): Noted | undefined {
  for (let start = end - LONGEST; start <= end - SHORTEST; start++) {
    if (start < 0 || !isOpen(text, start) || ![...text.slice(start, end)].every(isHan)) continue
    if (!refusedBy(nobodyNoted, text, { start, end })) return { start, end }
  }
  return undefined
}

const noted = defineRule({
  id: 'person/noted',
  kind: 'person',
  get trigger() {
    return ['（']
  },
  get pattern() {
    return new RegExp(`（(?=(?:[${SEXES}][，、])?(?:${anyOf('person/people-noted')})族[，、）])`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const name = itemUpTo(text, match.index)
    return name
      ? person(context, name.start, name.end, titleOf(text, name.start, name.end), name.end - name.start > 2)
      : null
  },
  examples: [
    {
      text: '，卓玛（藏族，42岁）开了一家民宿',
      facts: [{ text: '卓玛' }],
      unframed: 'the clause begins with the name',
    },
    {
      text: '获奖者有普布（藏族）和次仁（女，藏族）',
      facts: [{ text: '普布' }, { text: '次仁' }],
    },
    {
      text: '。吾守尔（维吾尔族，55岁）是护林员',
      facts: [{ text: '吾守尔' }],
      unframed: 'the sentence begins with the name',
    },
  ],
  nearMisses: [
    '少数民族（藏族、羌族）占三成',
    '，干部（藏族，35岁）',
    '，学生（女，藏族）三人',
    '，同胞（回族）',
  ],
})

export const notedRules = [noted]
