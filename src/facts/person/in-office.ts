/** Who is chosen, appointed or relieved, and whose life is told: 补选向荣为委员, 雷鸣同志任局长, 赖志刚，男，1978年6月生. */

import { nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { ALL_OF_THEM, comradeRules } from './comrades.js'
import { type PersonFields, person } from './fields.js'
import { listedNames } from './list.js'
import { type NameReading, nameFrom, nameUpTo, surnameLength } from './name.js'
import { isNameOfParts } from './parts.js'
import { isOnlyName } from './plain-name.js'
import { isOfPeople } from './without-surname.js'
import { SEXES, WOMAN } from './woman.js'

/** Whose life may follow, and is nobody: of the text, what opens the line, and where it ends. */
const noVita = defineGuards<[string, string, number]>(
  'person/vita',
  [
    {
      id: 'no-life',
      unless: (text, _, end) => ![end, end + 2].some((at) => LIFE.test(text.slice(at, end + LIFE_REACH))),
      because: 'no people, birth or place follows',
      example: '名单：\n周到，男，优秀',
    },
    {
      id: 'no-surname',
      unless: (_, name) => !isSurnamed(name),
      because: 'no surname with one or two characters behind it, or a post',
      example: '名单：\n莉莉，女，汉族，',
    },
  ],
  (_, name, end) => end - name.length,
)

/** A short life, as notices of appointments print it: 赖志刚，男，1978年6月生. */
const vita = defineRule({
  id: 'person/vita',
  kind: 'person',
  get trigger() {
    return ['，男', '，女', ...wordsOf('person/told-of-candidate').map((word) => `，${word}`)]
  },
  get pattern() {
    return new RegExp(`，(?:[${SEXES}](?=，)|${anyOf('person/told-of-candidate')})`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const name = nameUpTo(text, match.index)
    if (name && name.score >= VITA) return person(context, name.start, name.end, undefined)
    // 周到，男，汉族，: whoever opens the line, be it a word
    const opening = OPENING.regexp.exec(charsBefore(text, match.index, OPENING_REACH))?.groups?.name
    if (opening === undefined || refusedBy(noVita, text, opening, match.index)) return null
    return person(context, match.index - opening.length, match.index, undefined, opening.length > 2)
  },
  examples: [
    {
      text: '。曾小娥，女，1984年11月生，',
      facts: [{ text: '曾小娥' }],
      unframed: 'the name opens its line',
    },
    {
      text: '名单：\n周到，男，汉族，',
      facts: [{ text: '周到' }],
      unframed: 'the name opens its line',
    },
    {
      text: '。曾小娥，现任州水务局局长',
      facts: [{ text: '曾小娥' }],
      unframed: 'the name opens its line',
    },
    {
      text: '任职前公示：洪卫东，男，汉族，',
      facts: [{ text: '洪卫东' }],
      unframed: 'the name opens its line',
    },
  ],
  nearMisses: ['不分民族，男，女，老，少', '高中学生，男，女', '不久前，现任', '毕业后，曾任教师'],
})
const VITA = 3.5
const OPENING = lazyPattern(
  () => `(?:^|[\\n　。；：]|\\d[.、]|${anyOf('person/candidate')})[ 　]{0,4}(?<name>\\p{Script=Han}{2,3})$`,
)
const OPENING_REACH = 12
/** What a short life goes on with: the people, the birth, the place. */
const LIFE = lazyPattern(
  () => `^，(?:\\p{Script=Han}{1,5}族|\\d{4}年|\\d{1,3}岁|${anyOf('person/after-vita')})`,
)
const LIFE_REACH = 14

/** Whether `name` is a surname and one or two characters more, of which the last ones are no everyday word. */
const noItems = defineGuards<[string]>('person/resolved', [
  {
    id: 'no-surname',
    unless: (item) => !isSurnamed(item) && !isNameOfParts(item) && !isOfPeople(item),
    because: 'no surname with one or two characters behind it, or a post',
    example: '免去莉莉的局长职务',
  },
  {
    id: 'everybody',
    unless: (item) => ALL_OF_THEM.test(item) || isNobody(item.slice(1)),
    because: 'people in general: 全体, 公安人员',
    example: '免去全员的局长职务',
  },
])
const isNobody = hasRole('person/nobody')
const isSurnamed = (name: string): boolean => {
  const given = name.length - surnameLength(name, 0)
  return given > 0 && given < name.length && given < 3 && !nameLexicon().titles.has(name)
}

/** Names, whole between what is done with them and the office: 补选|向荣、粟谷|为委员, 接受|关山月|辞去. */
const ITEM = '\\p{Script=Han}{2,6}?'
/** To what office, or from what: 为市长, 辞去, 的局长职务. */
const office = () =>
  `(?:为[^，。；\\n]{2,30}[${charactersOf('person/ends-office')}]|辞去|代理|的[^，。；\\n]{2,24}(?:${anyOf('person/of-office')}))`
const ITEMS = lazyPattern(
  () => `：?(?<items>${ITEM}(?:${WOMAN})?(?:、${ITEM}){0,9})(?=(?:同志)?(?:${WOMAN})?${office()})`,
  'uy',
)

function wholeItems(context: RuleContext, at: number): Draft<PersonFields>[] {
  ITEMS.regexp.lastIndex = at
  const found = ITEMS.exec(context.text)
  const items = found?.groups?.items?.split('、') ?? []
  if (items.some((item) => refusedBy(noItems, item))) return []
  let start = at + (found?.[0].length ?? 0) - (found?.groups?.items?.length ?? 0)
  return items.flatMap((item) => {
    const own = start
    start += item.length + 1
    return person(context, own, own + item.length, undefined, item.length > 2) ?? []
  })
}

/** What stands behind a word for what is resolved, and is nobody. */
const notResolved = defineGuards<[string, NameReading]>(
  'person/resolved',
  [
    {
      id: 'may-be-words',
      unless: (text, name) => !isOnlyName(text, name),
      because: 'words may be read there as well',
      example: '接受高建设辞职',
    },
    {
      id: 'no-office',
      unless: (text, { end }) => !INTO_OFFICE.test(text.slice(end, end + 16)),
      because: 'no office is given or taken',
      example: '选举冮云龙参加',
    },
  ],
  (_, { start }) => start,
)

/** Who is appointed or leaves, in a sentence: 任命冮云龙为副市长, 接受尚新辞去院长职务的请求. */
const resolved = defineRule({
  id: 'person/resolved',
  kind: 'person',
  get trigger() {
    return wordsOf('person/into-office')
  },
  get pattern() {
    return new RegExp(`(?:${anyOf('person/into-office')})了?`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const start = match.index + match[0].length
    const told = wholeItems(context, start)
    if (told.length > 0) return told
    const name = nameFrom(text, start)
    if (!name || refusedBy(notResolved, text, name)) return null
    return [name, ...listedNames(text, name.end)].flatMap(
      (n) => person(context, n.start, n.end, undefined) ?? [],
    )
  },
  examples: [
    { text: '任命冮云龙为市人民政府副市长', facts: [{ text: '冮云龙' }] },
    { text: '补选向荣、粟谷为县人大常委会委员', facts: [{ text: '向荣' }, { text: '粟谷' }] },
    { text: '任命更登群培、操建国为县民政局副局长', facts: [{ text: '更登群培' }, { text: '操建国' }] },
    { text: '免去官却才让的县信访局局长职务', facts: [{ text: '官却才让' }] },
    { text: '任命冷锋为市应急管理局副局长', facts: [{ text: '冷锋' }] },
    { text: '批准关山远辞去主任职务', facts: [{ text: '关山远' }] },
    { text: '接受关山月辞去主任职务的请求', facts: [{ text: '关山月' }] },
    { text: '确认终止谭立国的县人大代表资格', facts: [{ text: '谭立国' }] },
    { text: '罢免胡建元的代表职务', facts: [{ text: '胡建元' }] },
    { text: '接受尚新辞去院长职务的请求', facts: [{ text: '尚新' }] },
    { text: '免去洪卫东、赖小青同志的副局长职务', facts: [{ text: '洪卫东' }, { text: '赖小青' }] },
  ],
  nearMisses: ['接受高等教育的权利', '选举产生新一届委员会', '任命为副局长', '接受安全教育培训的职工'],
})
/** What is done with the one who is named. */
const INTO_OFFICE = lazyPattern(
  () =>
    `^(?:、[\\p{Script=Han}、]{2,12}?)?(?:同志)?(?:${WOMAN})?(?:${anyOf('person/leaves-office')}|的[^，。]{0,10}(?:职务|[长任记]))`,
)

export const officeRules = [vita, resolved, ...comradeRules]
