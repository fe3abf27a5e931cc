/** Names behind words for people that are in no table, by how these end: 拆迁户|安喜贵, 绣娘|覃玉香, 华商|郭鹤年. */

import { titlesByEnd } from '../../gazetteer/names.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { isSpeaker, isUncut } from './beside-role.js'
import { endScore } from './edges.js'
import { bare, type PersonFields, person } from './fields.js'
import { isShortForeign, untilRefused } from './first.js'
import { foreignFrom } from './foreign.js'
import { tells } from './given-characters.js'
import { listedNames } from './list.js'
import { type NameReading, nameFrom, surnameLength } from './name.js'
import { noNames } from './no-names.js'
import { isPlainName, isWordToo } from './plain-name.js'

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
      unless: (text, name) => !isUncut(text, name) && !isSpeaker(text, name) && !isPlainName(text, name),
      because: 'words may be read there as well',
      example: '拆迁户高科技',
    },
    {
      id: 'word-as-surname',
      unless: (text, name) => isDoubtful(text, name) && !isSpeaker(text, name),
      because: 'the surname is a word elsewhere, and what follows is seldom given',
      example: '卷烟厂联合工房二期、',
    },
    {
      id: 'goes-on',
      unless: (text, name) => endScore(text, name.end) < CLOSED && !isSpeaker(text, name),
      because: 'nothing there closes a name',
      example: '绣娘覃玉香刺绣',
    },
  ],
  (_, { start }) => start,
)

/** Whether a surname that is a word stands before characters that say little by themselves. */
const isDoubtful = (text: string, { start, end }: NameReading): boolean =>
  isWordToo(text[start]!) &&
  surnameLength(text, start) === 1 &&
  [...text.slice(start + 1, end)].reduce((told, character) => told + tells(character), 0) < TOLD
const TOLD = 2

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
    const foreign = foreignFrom(text, at)
    if (foreign && isShortForeign(text, foreign)) return bare(person(context, at, foreign.end, undefined))
    const name = nameFrom(text, at)
    if (!name || refusedBy(notBehindRole, text, name) || refusedBy(noNames, text, name)) return null
    const names = [name, ...untilRefused(text, listedNames(text, name.end))]
    return names
      .map(({ start, end }) => bare(person(context, start, end, undefined)))
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    { text: '拆迁户郑喜贵高兴极了', facts: [{ text: '郑喜贵' }] },
    { text: '华商郭鹤鸣、', facts: [{ text: '郭鹤鸣' }] },
    { text: '土家族绣娘谭玉香，', facts: [{ text: '谭玉香' }] },
    { text: '银匠罗茂庭现场展示', facts: [{ text: '罗茂庭' }] },
    { text: '叉车工邱小玲、丁文海', facts: [{ text: '邱小玲' }, { text: '丁文海' }] },
    { text: '摄像师库尔班江走进直播间', facts: [{ text: '库尔班江' }] },
    { text: '救人者邱小玲，', facts: [{ text: '邱小玲' }] },
    { text: '分拣员邱小玲说', facts: [{ text: '邱小玲' }] },
  ],
  nearMisses: ['高新区', '工作者方向明确'],
})
export const roleRules = [behindRole]
