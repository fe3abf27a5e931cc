/** Who is called 同志, where a post is given or how many they are is told: 雷鸣同志任局长, 高山、向阳两名同志. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { chineseDigit } from '../../numeral/characters.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { person } from './fields.js'
import { type NameReading, nameFrom, surnameLength, wholeName } from './name.js'
import { isNameOfParts } from './parts.js'
import { holdsNoWord } from './slot.js'

/** Score a name needs that only what stands around it makes one. */
const TOLD = 3.5

/** What stands before 同志, and is nobody. */
const noComrade = defineGuards<[string, string, number]>(
  'person/comrade',
  [
    {
      id: 'old-comrades',
      unless: (_, name) => name.endsWith('老'),
      because: 'old comrades, not one of the name',
      example: '。于老同志任组长',
    },
    {
      id: 'may-be-words',
      unless: (text, name, start) =>
        !isAnyName(name) && !holdsNoWord(name) && !isLikely(nameFrom(text, start), start + name.length),
      because: 'words may be read there as well',
      example: '由党员同志任组长',
    },
  ],
  (_, __, start) => start,
)

/** Who is called 同志 and given a post or relieved of it, where the clause begins: 秦川|同志任, 免去|时光|同志…职务. */
const comrade = defineRule({
  id: 'person/comrade',
  kind: 'person',
  trigger: ['同志'],
  pattern:
    /(?:同志)(?:（[女男][^）\n]{0,10}）)?(?=(?:兼|挂职)?任|为|挂职|不再|的?[^，。；\n]{2,24}职务|，[男女]，)/u,
  produce: (match, context) => {
    const { text } = context
    const clause = DOES_WITH.regexp.exec(charsBefore(text, match.index, 12))
    const told = clause?.[1] ?? ''
    // 免去|时光: what is done with them stands before the name
    const name = told.slice(LED.exec(told)?.[0].length ?? 0)
    const start = match.index - name.length
    return name === '' || refusedBy(noComrade, text, name, start)
      ? null
      : person(context, start, match.index, '同志', name.length > 2)
  },
  examples: [
    { text: '。雷鸣同志不再担任县教育局局长', facts: [{ text: '雷鸣', title: '同志' }] },
    { text: '免去时光同志县林业局局长职务', facts: [{ text: '时光' }] },
    { text: '免去排玉勒同志的县林业局局长职务', facts: [{ text: '排玉勒' }] },
    {
      text: '决定：\n高山同志为党组成员',
      facts: [{ text: '高山' }],
      unframed: 'the clause begins with the name',
    },
  ],
  nearMisses: ['免去有关同志的职务', '全体同志任劳任怨', '老同志为国家作出贡献', '由党员同志任组长'],
})

/** What is done with somebody, or a mark, before the name. */
const DOES_WITH = lazyPattern(
  () => `(?:^|[\\n　：。；，]|${anyOf('person/does-with')})[ 　]{0,4}(\\p{Script=Han}{2,4})$`,
)

const isLikely = (name: NameReading | undefined, end: number) => name?.end === end && name.score >= TOLD

/** What is counted behind it, and is no row of people. */
const notCounted = defineGuards<
  [number, { items: readonly string[]; about: boolean; told: number | undefined }]
>(
  'person/counted',
  [
    {
      id: 'alone',
      unless: (_, { items, about }) => items.length < 2 && !about,
      because: 'only one, whom nothing is said to be about',
      example: '授予易水寒等同志奖章',
    },
    {
      id: 'may-be-words',
      unless: (_, { items }) => !items.every((item) => isAnyName(item) || isNameOfParts(item)),
      because: 'one of them may be a word',
      example: '机关、单位两名同志',
    },
    {
      id: 'not-sure',
      unless: (_, { items, about, told }) =>
        !about &&
        told === undefined &&
        !items.some((item) => isNameOfParts(item) || (wholeName(item) && !isCommonWord(item, 0))),
      because: 'each of them may be a word, and they are not counted',
      example: '授予成功、高山等同志奖章',
    },
    {
      id: 'miscounted',
      unless: (_, { items, about, told }) => !about && told !== undefined && told !== items.length,
      because: 'they are as many as others',
      example: '同意高山、向阳三名同志辞职',
    },
  ],
  (at) => at,
)

/** How many they are, behind the names: 高山、向阳|两名同志, 成功、易水寒|等同志. */
const counted = defineRule({
  id: 'person/counted',
  kind: 'person',
  trigger: ['同志'],
  pattern: /同志/u,
  produce: (match, context) => {
    const { text } = context
    const found = LIST.regexp.exec(charsBefore(text, match.index, LIST_REACH))?.groups
    const list = found?.list
    if (list === undefined) return null
    const items = list.split('、')
    const told = chineseDigit((found?.number ?? '').charCodeAt(0))
    const first = items[0]!
    // 同意|高山: what is done to them stands before the first
    const lead = first.length > 3 ? LED.exec(first)?.[0] : undefined
    if (lead) items[0] = first.slice(lead.length)
    const about = lead?.endsWith('关于')
    let at = match.index - found!.count!.length - items.join('、').length
    if (refusedBy(notCounted, at, { items, about: about ?? false, told })) return null
    return items.flatMap((item) => {
      const start = at
      at += item.length + 1
      return person(context, start, start + item.length, '同志', item.length > 2) ?? []
    })
  },
  examples: [
    {
      text: '同意高山、向阳两名同志辞职',
      facts: [
        { text: '高山', title: '同志' },
        { text: '向阳', title: '同志' },
      ],
    },
    {
      text: '授予成功、易水寒、米兰等同志奖章',
      facts: [{ text: '成功' }, { text: '易水寒' }, { text: '米兰' }],
    },
    { text: '授予巴根那、额尔敦陶克陶等12名同志称号', facts: [{ text: '巴根那' }, { text: '额尔敦陶克陶' }] },
  ],
  nearMisses: ['关于老党员等同志的待遇', '党员、干部等同志', '机关、单位两名同志', '常委、代表三名同志'],
})
const LIST = lazyPattern(() => {
  const number = charactersOf('person/small-number')
  return `(?<list>\\p{Script=Han}{2,10}?(?:、\\p{Script=Han}{2,8}?){0,12})(?<count>(?<number>[${number}])[名位]|等(?:[${number}十\\d]{1,2}[名位])?)$`
})
const LIST_REACH = 60
const LED = lazyPattern(() => `^\\p{Script=Han}{0,2}?(?:${anyOf('person/done-with')})`)

/** Whether `name` could be one where only a name stands: all its characters are given, and people in general are not called so. */
function isAnyName(name: string): boolean {
  const { given, titles } = nameLexicon()
  const surname = surnameLength(name, 0)
  const own = [...name].slice(surname)
  if (surname === 0 || own.length === 0 || own.length > 2 || titles.has(name)) return false
  return own.every((character) => given.has(character)) && !ALL_OF_THEM.test(name) && !isCommonWord(name, 1)
}

/** 全国同志, 公安同志, 党员同志. */
export const ALL_OF_THEM = /^[全公党和](?:\p{Script=Han}$|有)/u

export const comradeRules = [comrade, counted]
