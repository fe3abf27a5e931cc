/** Names that only what somebody does, or is done through them, tells: 周慧敏接过锦旗, 在牛玉儒的带领下, 从褚有粮手中. */

import { OF } from '../../calendar/marks.js'
import { isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { endsInPreposition } from './edges.js'
import { bare, person } from './fields.js'
import { isOnlyGiven, type NameReading, nameUpTo, surnameLength } from './name.js'
import { isOnlyName, isPlainName, isWholeName } from './plain-name.js'
import { titleOf } from './title.js'

const isPlaceEnd = hasRole('person/ends-place')

/** Whether it reads as nothing but a name: a surname that is no word and two given characters, or a surname of two. */
function isWhole(text: string, name: NameReading): boolean {
  if (isPlainName(text, name)) return true
  const surname = surnameLength(text, name.start)
  return (
    surname > 1 &&
    name.end - name.start > surname &&
    isOnlyGiven(text, name) &&
    !isCommonWord(text, name.end - 1)
  )
}

/** What stands before a verb, and is no name that nothing else tells. */
const notAtWork = defineGuards<[string, NameReading]>(
  'person/at-work',
  [
    {
      id: 'words-before',
      unless: (text, { start }) => !isOpen(text, start),
      because: 'other words run into it',
      example: '年逾花甲褚文敏接过锦旗',
    },
    {
      id: 'may-be-words',
      unless: (text, name) =>
        !isWhole(text, name) && !(isRelated(text, name.start) && isWholeName(text, name)),
      because: 'words may be read there as well',
      example: '，文艺兵走进军营',
    },
  ],
  (_, { start }) => start,
)

/** What stands where one is told through whom something is done, and is no name. */
const notThrough = defineGuards<[string, NameReading]>(
  'person/through-whom',
  [
    {
      id: 'may-be-words',
      unless: (text, name) => name.score < THROUGH && !isNamedThrough(text, name),
      because: 'words may be read there as well',
      example: '在党组织的带领下',
    },
    {
      id: 'nothing-leads-there',
      unless: (text, { start }) => !LEADS_TO.test(charsBefore(text, start, 3)),
      because: 'no 在, 从 or 受 stands before it',
      example: '，车文彬邀请，',
    },
  ],
  (_, { start }) => start,
)

/** What looks like a name before a verb, and is something else's. */
const elseOnes = defineGuards<[string, NameReading]>(
  'person/at-work',
  [
    {
      id: 'of-a-place',
      unless: (text, { end }) => isPlaceEnd(text[end - 1]!),
      because: 'it ends as names of places and works do',
      example: '，仙女湖走进了镜头',
    },
    {
      id: 'preposition-last',
      unless: (text, { end }) => endsInPreposition(text, end),
      because: 'its last character governs what follows: 夏侯平|向代表',
      example: '，夏侯平向代表致意',
    },
    {
      id: 'a-division',
      unless: (text, { start, end }) => isShortName(text.slice(start, end)),
      because: 'it is what a division is called',
      example: '，石家庄走进了春天',
    },
  ],
  (_, { start }) => start,
)

const HAN = /\p{Script=Han}/u

/** Whether nothing runs into the name: it opens its clause, or stands behind 的. */
const isOpen = (text: string, start: number): boolean => {
  const before = text[start - 1] ?? ''
  return !HAN.test(before) ? before !== '·' : before === '的'
}

/** 掌勺的|廖八妹: what somebody does, or where, is told before. */
const isRelated = (text: string, start: number): boolean =>
  text[start - 1] === OF && HAN.test(text[start - 2] ?? '')

const atWork = defineRule({
  id: 'person/at-work',
  kind: 'person',
  get trigger() {
    return wordsOf('person/acts')
  },
  get pattern() {
    return new RegExp(anyOf('person/acts'), 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const name = nameUpTo(text, match.index)
    if (!name || refusedBy(notAtWork, text, name)) return null
    return refusedBy(elseOnes, text, name)
      ? null
      : bare(person(context, name.start, name.end, titleOf(text, name.start, name.end)))
  },
  examples: [
    { text: '，褚文敏接过锦旗', facts: [{ text: '褚文敏' }], unframed: 'the clause begins with the name' },
    {
      text: '正在田里忙活的傅建国直起腰',
      facts: [{ text: '傅建国' }],
    },
    { text: '掌勺的廖八妹今年56岁', facts: [{ text: '廖八妹' }] },
    { text: '。欧阳春兰从小喜欢唱歌', facts: [{ text: '欧阳春兰' }], unframed: 'a sentence begins with it' },
    { text: '“好！”钱玉芬握着他的手', facts: [{ text: '钱玉芬' }], unframed: 'holds speech' },
    { text: '，路建华走进会议室', facts: [{ text: '路建华' }], unframed: 'the clause begins with the name' },
  ],
  nearMisses: ['，老党员接过锦旗', '，高新区走进新时代', '，文艺兵走进军营', '，各单位带头签订责任书'],
})

/** By whom, after whom or from whom, where what follows closes the phrase: 在…的带领下, 从…手中. */
const through = defineRule({
  id: 'person/through-whom',
  kind: 'person',
  get trigger() {
    return wordsOf('person/of-somebody')
  },
  get pattern() {
    return new RegExp(anyOf('person/of-somebody'), 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const name = nameUpTo(text, match.index)
    if (!name || refusedBy(notThrough, text, name)) return null
    return refusedBy(elseOnes, text, name)
      ? null
      : bare(person(context, name.start, name.end, undefined, isWhole(text, name)))
  },
  examples: [
    { text: '在牛玉儒的带领下，', facts: [{ text: '牛玉儒' }] },
    { text: '在蓝玉田的带领下', facts: [{ text: '蓝玉田' }] },
    { text: '拉着廖八妹的手不放', facts: [{ text: '廖八妹' }] },
    { text: '在赖国庆看来，', facts: [{ text: '赖国庆' }] },
    { text: '按照马志明的说法，', facts: [{ text: '马志明' }] },
    { text: '受车文彬邀请，', facts: [{ text: '车文彬' }] },
    { text: '从周慧敏手中接过锦旗', facts: [{ text: '周慧敏' }] },
    { text: '跟随曹文轩的脚步', facts: [{ text: '曹文轩' }] },
    { text: '来到贾春生家中', facts: [{ text: '贾春生' }] },
    { text: '走进薛桂英家的小院', facts: [{ text: '薛桂英' }] },
  ],
  nearMisses: [
    '在党组织的带领下',
    '从政府手中接过',
    '来到农户家中',
    '走进困难群众家中',
    '在老党员的带动下',
    '在应急部门看来',
    '在常人看来',
  ],
})
const THROUGH = 3
/** 在|蓝玉田|的带领下: a surname that is a word elsewhere, where all that follows it is given. */
const isNamedThrough = (text: string, name: NameReading): boolean =>
  (name.end - name.start === 3 && name.score >= WORD_THROUGH && isOnlyName(text, name)) ||
  isWholeName(text, name)
const WORD_THROUGH = 2
const LEADS_TO = lazyPattern(() => `(?:${anyOf('person/before-somebody')})$`)

export const atWorkRules = [atWork, through]
