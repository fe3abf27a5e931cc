/** Who is chosen, appointed or relieved, and whose life is told: 补选向荣为委员, 雷鸣同志任局长, 赖志刚，男，1978年6月生. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { chineseDigit } from '../../numeral/characters.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { type PersonFields, person } from './fields.js'
import { listedNames } from './list.js'
import { isOnlyName, type NameReading, nameFrom, nameUpTo, surnameLength, wholeName } from './name.js'
import { partsFrom } from './parts.js'

/** Score a name needs that only what stands around it makes one. */
const TOLD = 3.5

/** A short life, as notices of appointments print it: 赖志刚，男，1978年6月生. */
const vita = defineRule({
  id: 'person/vita',
  kind: 'person',
  trigger: ['，男', '，女'],
  pattern: /，[男女](?=，)/u,
  produce: (match, context) => {
    const { text } = context
    const name = nameUpTo(text, match.index)
    if (name && name.score >= VITA) return person(context, name.start, name.end, undefined)
    // 周到，男，汉族，: whoever opens the line, be it a word
    const opening = OPENING.regexp.exec(text.slice(Math.max(0, match.index - OPENING_REACH), match.index))
      ?.groups?.name
    const told =
      opening !== undefined && LIFE.test(text.slice(match.index + match[0].length, match.index + LIFE_REACH))
    if (!told || !isSurnamed(opening)) return null
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
      text: '任职前公示：洪卫东，男，汉族，',
      facts: [{ text: '洪卫东' }],
      unframed: 'the name opens its line',
    },
  ],
  nearMisses: ['不分民族，男，女，老，少', '高中学生，男，女'],
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
const WOMAN = '(?:（[女男][^）\n]{0,8}）)?'
const ITEM = '\\p{Script=Han}{2,4}?'
/** To what office, or from what: 为市长, 辞去, 的局长职务. */
const office = () =>
  `(?:为[^，。；\\n]{2,30}[${charactersOf('person/ends-office')}]|辞去|代理|的[^，。；\\n]{2,24}职务)`
const ITEMS = lazyPattern(
  () => `：?(?<items>${ITEM}${WOMAN}(?:、${ITEM}){0,9})(?=(?:同志)?${WOMAN}${office()})`,
  'uy',
)

function wholeItems(context: RuleContext, at: number): Draft<PersonFields>[] {
  ITEMS.regexp.lastIndex = at
  const found = ITEMS.exec(context.text)
  const items = found?.groups?.items?.split('、') ?? []
  if (!items.every((item) => isSurnamed(item) && !refusedBy(noItems, item))) return []
  let start = at + (found?.[0].length ?? 0) - (found?.groups?.items?.length ?? 0)
  return items.flatMap((item) => {
    const own = start
    start += item.length + 1
    return person(context, own, own + item.length, undefined, item.length > 2) ?? []
  })
}

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
    if (!name || !isOnlyName(text, name) || !INTO_OFFICE.test(text.slice(name.end, name.end + 16)))
      return null
    return [name, ...listedNames(text, name.end, false)].flatMap(
      (n) => person(context, n.start, n.end, undefined) ?? [],
    )
  },
  examples: [
    { text: '任命冮云龙为市人民政府副市长', facts: [{ text: '冮云龙' }] },
    { text: '补选向荣、粟谷为县人大常委会委员', facts: [{ text: '向荣' }, { text: '粟谷' }] },
    { text: '任命冷锋为市应急管理局副局长', facts: [{ text: '冷锋' }] },
    { text: '接受关山月辞去主任职务的请求', facts: [{ text: '关山月' }] },
    { text: '接受尚新辞去院长职务的请求', facts: [{ text: '尚新' }] },
    { text: '免去洪卫东、赖小青同志的副局长职务', facts: [{ text: '洪卫东' }, { text: '赖小青' }] },
  ],
  nearMisses: ['接受高等教育的权利', '选举产生新一届委员会', '任命为副局长', '接受安全教育培训的职工'],
})
/** Who is called 同志 and given a post or relieved of it, where the clause begins: 秦川|同志任, 免去|时光|同志…职务. */
const comrade = defineRule({
  id: 'person/comrade',
  kind: 'person',
  trigger: ['同志'],
  pattern:
    /(?:同志)(?:（[女男][^）\n]{0,10}）)?(?=(?:兼|挂职)?任|为|挂职|不再|的?[^，。；\n]{2,24}职务|，[男女]，)/u,
  produce: (match, context) => {
    const { text } = context
    const clause = DOES_WITH.regexp.exec(text.slice(Math.max(0, match.index - 12), match.index))
    const told = clause?.[1] ?? ''
    // 免去|时光: what is done with them stands before the name
    const name = told.slice(LED.exec(told)?.[0].length ?? 0)
    const start = match.index - name.length
    // 于|老同志
    if (name.endsWith('老')) return null
    return isAnyName(name) || isLikely(nameFrom(text, start), match.index)
      ? person(context, start, match.index, '同志', name.length > 2)
      : null
  },
  examples: [
    { text: '。雷鸣同志任县教育局局长', facts: [{ text: '雷鸣', title: '同志' }] },
    { text: '免去时光同志县林业局局长职务', facts: [{ text: '时光' }] },
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

/** How many they are, behind the names: 高山、向阳|两名同志, 成功、易水寒|等同志. */
const counted = defineRule({
  id: 'person/counted',
  kind: 'person',
  trigger: ['同志'],
  pattern: /同志/u,
  produce: (match, context) => {
    const { text } = context
    const found = LIST.regexp.exec(text.slice(Math.max(0, match.index - LIST_REACH), match.index))?.groups
    const list = found?.list
    if (list === undefined) return null
    const items = list.split('、')
    const told = chineseDigit((found?.number ?? '').charCodeAt(0))
    const first = items[0]!
    // 同意|高山: what is done to them stands before the first
    const lead = first.length > 3 ? LED.exec(first)?.[0] : undefined
    if (lead) items[0] = first.slice(lead.length)
    const about = lead?.endsWith('关于')
    if ((items.length < 2 && !about) || !items.every((item) => isAnyName(item) || isOfParts(item)))
      return null
    const sure = items.some((item) => isOfParts(item) || (wholeName(item) && !isCommonWord(item, 0)))
    if (!about && (told === undefined ? !sure : told !== items.length)) return null
    let at = match.index - found!.count!.length - items.join('、').length
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
/** 巴根那, 额尔敦陶克陶: the name begins with a word of its people, and goes on in the characters of such names. */
const isOfParts = (name: string): boolean =>
  partsFrom(name, 0) !== undefined && [...name].every((character) => nameLexicon().foreign.has(character))

/** 全国同志, 公安同志, 党员同志. */
const ALL_OF_THEM = /^[全公党和](?:\p{Script=Han}$|有)/u

/** What is done with the one who is named. */
const INTO_OFFICE = lazyPattern(
  () =>
    `^(?:、[\\p{Script=Han}、]{2,12}?)?(?:同志)?${WOMAN}(?:${anyOf('person/leaves-office')}|的[^，。]{0,10}(?:职务|[长任记]))`,
)

export const officeRules = [vita, resolved, comrade, counted]
