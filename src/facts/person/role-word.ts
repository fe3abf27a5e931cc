/** Names behind words for people that are in no table, by how these end: 拆迁户|安喜贵, 绣娘|覃玉香, 华商|郭鹤年. */

import { titlesByEnd } from '../../gazetteer/names.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { endScore } from './edges.js'
import { bare, person } from './fields.js'
import { noNames } from './first.js'
import { isPlainName, isWordToo, type NameReading, nameFrom } from './name.js'

/** What the text behind must say of the end of the name, see `endScore`. */
const CLOSED = 2

/** Whether a post or a word for somebody that is in the table ends at `end`. */
const titleWordAt = (text: string, end: number): boolean =>
  titlesByEnd().longest(text, end - 1, LONGEST, (_, length) => length > 1) > 0
const LONGEST = 8

/** What stands behind a word that ends as those for people do, and is no name. */
const notBehindRole = defineGuards<[string, NameReading]>(
  'person/behind-role-word',
  [
    {
      id: 'may-be-words',
      unless: (text, name) => isWordToo(text[name.start]!) || !isPlainName(text, name),
      because: 'words may be read there as well',
      example: '拆迁户高科技',
    },
    {
      id: 'goes-on',
      unless: (text, { end }) => endScore(text, end) < CLOSED,
      because: 'nothing there closes a name',
      example: '绣娘覃玉香刺绣',
    },
  ],
  (_, { start }) => start,
)

const behindRole = defineRule({
  id: 'person/behind-role-word',
  kind: 'person',
  get trigger() {
    return wordsOf('person/ends-role')
  },
  get pattern() {
    return new RegExp(`(?<=\\p{Script=Han})(?:${anyOf('person/ends-role')})(?=\\p{Script=Han}{3})`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const at = match.index + match[0].length
    // a word of the table has been judged
    if (titleWordAt(text, at)) return null
    const name = nameFrom(text, at)
    if (!name || refusedBy(notBehindRole, text, name)) return null
    return refusedBy(noNames, text, name) ? null : bare(person(context, name.start, name.end, undefined))
  },
  examples: [
    { text: '拆迁户郑喜贵高兴极了', facts: [{ text: '郑喜贵' }] },
    { text: '华商郭鹤鸣、', facts: [{ text: '郭鹤鸣' }] },
    { text: '土家族绣娘谭玉香，', facts: [{ text: '谭玉香' }] },
    { text: '银匠罗茂庭现场展示', facts: [{ text: '罗茂庭' }] },
    { text: '分拣员邱小玲说', facts: [{ text: '邱小玲' }] },
  ],
  nearMisses: ['高新区', '工作者方向明确'],
})
export const roleRules = [behindRole]
