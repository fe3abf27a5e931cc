/** Names with their post behind them: 张建国（市发改委主任）, 王建国任市财政局局长, and a line 高建平，县委副书记、县长. */

import { nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { type PersonFields, person } from './fields.js'
import { type NameReading, nameUpTo, surnameLength, wholeName } from './name.js'
import { titleBefore } from './title.js'
import { namesUpTo } from './up-to.js'
import { SEXES } from './woman.js'

/** Score a name needs that only what follows makes one. */
const NEEDED = 3.5

/** 现任, 时任, 原: whether the post is held still is no part of it. */
const HOLDING = lazyPattern(() => `^(?:${anyOf('person/holding')})`)

/** What stands behind a name as a post does, and is none. */
const noPost = defineGuards<[string, number, string]>(
  'person/post-after',
  [
    {
      id: 'part-of-it',
      unless: (text, to, title) => !titleBefore(text, to)?.endsWith(title),
      because: 'of what stands there at most a part is a post',
      example: '张建国（最年轻的局长）',
    },
  ],
  (_, to) => to,
)

/** What stands before a post that is told, and is nobody. */
const nobody = defineGuards<[string, NameReading]>(
  'person/post-after',
  [
    {
      id: 'may-be-words',
      unless: (_, { score }) => score < NEEDED,
      because: 'words may be read there as well',
      example: '由县长任组长',
    },
  ],
  (_, { start }) => start,
)

/** What begins a line with a post in brackets, and is nobody. */
const noLineName = defineGuards<[number, string, boolean]>(
  'person/post-after',
  [
    {
      id: 'no-surname',
      unless: (_, bare) => {
        const given = bare.length - surnameLength(bare, 0)
        return given === bare.length || given < 1 || given > 2
      },
      because: 'no surname with one or two characters behind it',
      example: '名单：\n旁 听 （副市长）\n',
    },
    {
      id: 'post-itself',
      unless: (_, bare) => nameLexicon().titles.has(bare),
      because: 'what is spaced is a post as well',
      example: '名单：\n司　机 （副市长）\n',
    },
    {
      id: 'word-there',
      unless: (_, bare, spaced) => !spaced && !wholeName(bare),
      because: 'nothing shows that it is a name',
      example: '名单：\n高度（副市长）\n',
    },
  ],
  (at) => at,
)

/**
 * The draft for the name that ends at `end`, whose post is all of `[from, to)`; it is the title where nothing parts them
 * (`told`).
 */
function withPost(
  context: RuleContext,
  end: number,
  from: number,
  to: number,
  told = true,
): Draft<PersonFields> | null {
  const { text } = context
  const start = from + (HOLDING.regexp.exec(text.slice(from, to))?.[0].length ?? 0)
  const title = text.slice(start, to).replace(/[ 　]/gu, '')
  if (refusedBy(noPost, text, to, title)) return null
  const before = charsBefore(text, end, COMRADE.length) === COMRADE ? end - COMRADE.length : end
  const name = nameUpTo(text, before)
  return name && !refusedBy(nobody, text, name)
    ? person(context, name.start, name.end, told ? title : undefined)
    : null
}
const COMRADE = '同志'

/** A line that begins with a name and goes on with its post in brackets: 于　是 （市政府副秘书长）. */
const ROW =
  /(?:^|\n)[ 　]{0,4}(?:\d{1,3}[.、][ 　]?)?(?<name>\p{Script=Han}(?:[ 　]{0,3}\p{Script=Han}){1,3})[ 　]{0,2}$/u

function namedInRow(context: RuleContext, end: number, from: number, to: number): Draft<PersonFields> | null {
  const { text } = context
  const found = ROW.exec(charsBefore(text, end, ROW_REACH))
  const name = found?.groups?.name
  const title = text.slice(from, to).replace(/[ 　]/gu, '')
  if (name === undefined || refusedBy(noPost, text, to, title)) return null
  const bare = name.replace(/[ 　]/gu, '')
  const start = end - found![0].length + found![0].indexOf(name)
  if (refusedBy(noLineName, start, bare, bare.length < name.length)) return null
  return person(context, start, start + name.length, title, wholeName(bare))
}
const ROW_REACH = 20

const inBrackets = defineRule({
  id: 'person/post-in-brackets',
  kind: 'person',
  trigger: ['（'],
  pattern: new RegExp(String.raw`（(?:[${SEXES}]，)?([^（）\n，。；：]{2,30})）`, 'u'),
  produce: (match, context) => {
    const to = match.index + match[0].length - 1
    const from = to - match[1]!.length
    return withPost(context, match.index, from, to) ?? namedInRow(context, match.index, from, to)
  },
  examples: [
    {
      text: '名单：\n丁　一 （市国资委副主任）\n',
      facts: [{ text: '丁　一', name: '丁一', title: '市国资委副主任' }],
      unframed: 'a list has a line for each',
    },
    { text: '张建国（市发改委主任）', facts: [{ text: '张建国', title: '市发改委主任' }] },
    { text: '陈丽华（女，县民政局局长）', facts: [{ text: '陈丽华', title: '县民政局局长' }] },
    { text: '刘芳菲（市委常委、副市长）', facts: [{ text: '刘芳菲', title: '市委常委、副市长' }] },
  ],
  nearMisses: [
    '领导小组（组长）',
    '有关单位（负责人）',
    '各县区（县长）',
    '中国银行（行长）',
    '王家村（书记）',
  ],
})

const takesOffice = defineRule({
  id: 'person/takes-office',
  kind: 'person',
  get trigger() {
    return ['任', '不再', ...wordsOf('person/takes-office')]
  },
  get pattern() {
    const alone = `(?<![${charactersOf('person/before-ren-in-word')}])任(?![${charactersOf('person/after-ren-in-word')}])`
    return new RegExp(
      `(?:不再)?(?:${anyOf('person/takes-office')}|${alone})([^（）\\n，。；：]{2,30}?)(?=职务|的|（|[，。；]|\\n|$)`,
      'u',
    )
  },
  produce: (match, context) => {
    const to = match.index + match[0].length
    const last = withPost(context, match.index, to - match[1]!.length, to, false)
    if (!last) return null
    const first = last.start ?? match.index
    // 祁红梅、|卞大伟|任副组长
    const others = context.text[first - 1] === '、' ? namesUpTo(context.text, first - 1, true) : []
    return [...others.flatMap(({ start, end }) => person(context, start, end, undefined) ?? []), last]
  },
  examples: [
    { text: '据悉，王建国任市财政局局长，', facts: [{ text: '王建国' }] },
    { text: '周晓东当选为市长，', facts: [{ text: '周晓东' }] },
    { text: '孙丽华兼任县妇联主席，', facts: [{ text: '孙丽华' }] },
  ],
  nearMisses: [
    '由县长任组长',
    '党员担任书记',
    '选派干部担任第一书记',
    '主要领导任组长',
    '责任局长',
    '信任市长',
  ],
})

const onOwnLine = defineRule({
  id: 'person/line-of-posts',
  kind: 'person',
  trigger: ['\n'],
  pattern: /\n[ 　]*\p{Script=Han}{2,4}，([^（）\n，。；：]{2,30})(?=[。；，]|\n|$)/u,
  produce: (match, context) => {
    const to = match.index + match[0].length
    const from = to - match[1]!.length
    return withPost(context, from - 1, from, to)
  },
  examples: [
    {
      text: '名单：\n高建平，县委副书记、县长。',
      facts: [{ text: '高建平', title: '县委副书记、县长' }],
      unframed: 'a list has a line for each',
    },
  ],
  nearMisses: ['\n会上，县长', '\n随后，市委书记', '\n全县上下，书记'],
})

export const postAfterRules = [inBrackets, takesOffice, onOwnLine]
