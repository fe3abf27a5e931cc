/** Names before a post: 王宁书记, 蒋正华、苗春生同志, 卢市长. */

import { divisionEnd, divisionIndex } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon, titles } from '../../gazetteer/names.js'
import { singleOrganBefore } from '../../gazetteer/organ-phrase.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { CALLED_BY, surnameAndPost } from './called.js'
import { type PersonFields, person } from './fields.js'
import { BESIDE_POST } from './first.js'
import { IN_LIST, LONGEST_LIST } from './list.js'
import { isOnlyGiven, type NameReading, nameUpTo } from './name.js'
import { isPlainName, isWordToo } from './plain-name.js'
import { BEFORE_POST } from './post-guards.js'
import { titleOf, titleWordBefore } from './title.js'
import { isTown } from './town.js'
import { withoutSurnameUpTo } from './without-surname.js'

/** Between names and their post: 徐婷、毛敏|两位|同志. */
const COUNTED = lazyPattern(() => `等?[${charactersOf('person/small-number')}]位$|等$`)
const isAddress = hasRole('person/address')
/** Whether a name is looked for in the rest of the document too: a short one only if its end is sure. */
export function isSure(name: NameReading): boolean {
  return name.end - name.start > 2 || name.score >= 3
}

const behindWords = once(() =>
  titles().flatMap((row) => (row.place === 'before' || row.strength === 'weak' ? [] : [row.title])),
)

/** 6|位新同志, 几名同志: a measure, not a surname. */
function isCounted(text: string, start: number): boolean {
  return /[位名]/u.test(text[start]!) && (/\d/u.test(text[start - 1] ?? '') || counts(text[start - 1] ?? ''))
}

const counts = hasRole('person/counts')

/** 全办, 高校: a surname that is a word with one character behind it. */
function isDoubtful(text: string, { start, end }: NameReading): boolean {
  return end - start === 2 && isWordToo(text[start]!)
}

/** 雷雨田|老人, not 高龄|老人: who somebody is follows a whole name only. */
function isFull(text: string, name: NameReading): boolean {
  if (name.end - name.start !== 3 || !isOnlyGiven(text, name) || isCommonWord(text, name.end - 1))
    return false
  return (
    isPlainName(text, name) ||
    (name.score >= WHOLE && !isCommonWord(text, name.start - 1) && !isCommonWord(text, name.start + 1))
  )
}
const WHOLE = 2

/** Words for posts before which nobody is named. */
const noPosts = defineGuards<[string, number, string]>(
  'person/before-post',
  [
    {
      id: 'old-comrades',
      unless: (text, at, post) => post === '同志' && text[at - 1] === '老',
      because: 'old comrades, not one of the name',
      example: '，杨老同志说',
    },
    {
      id: 'longer-post',
      unless: (text, at, post) => titleWordBefore(text, at + post.length) > post.length,
      because: 'the post has begun before',
      example: '校董会主席',
    },
  ],
  (_, at) => at,
)

/** Whether a body ends in the post whose name begins before `start`: 市地方|史志|办公室主任. */
function isInBody(text: string, start: number, at: number, post: string): boolean {
  for (let length = 2; length < post.length; length++) {
    const body = singleOrganBefore(text, at + length)
    if (body && body.start < start) return true
  }
  return false
}

/** What stands before a word for who somebody is, and is no name. */
const notFull = defineGuards<[string, NameReading]>(
  'person/before-role',
  [
    {
      id: 'may-be-words',
      unless: (text, name) => !isFull(text, name),
      because: 'words may be read there as well',
      example: '高龄老人',
    },
  ],
  (_, { start }) => start,
)

/** A place whose officer is spoken of. */
const ofDivision = defineGuards<[string, NameReading]>(
  'person/before-post',
  [
    {
      id: 'of-a-division',
      unless: (text, { start, end }) =>
        divisionIndex().short.has(text.slice(start, end)) || divisionEnd(text, start, end) === end,
      because: 'the city, whose officer is spoken of',
      example: '台州副市长',
    },
    {
      id: 'of-a-town',
      unless: (text, { start, end }) => isTown(text, text.slice(start, end)),
      because: 'a town of the text is called so',
      example: '诺维萨德市长说，诺维萨德市代表团',
    },
  ],
  (_, { start }) => start,
)

/** A body whose head is spoken of. */
const ofBody = defineGuards<[string, NameReading, number, string]>(
  'person/before-post',
  [
    {
      id: 'in-a-body',
      unless: (text, { start }, at, post) => isInBody(text, start, at, post),
      because: 'the name of a body begins before and ends in the post',
      example: '市地方史志办公室主任',
    },
  ],
  (_, { start }) => start,
)

/** What stands before a post as names do, and is none, so that a surname is looked for. */
const notBefore = defineGuards<[string, NameReading, string]>(
  'person/before-post',
  [
    {
      id: 'counted',
      unless: (text, { start }) => isCounted(text, start),
      because: 'a number and a measure',
      example: '6位新同志',
    },
    {
      id: 'may-be-words',
      unless: (text, name, post) =>
        name.score < (isAddress(post) && !isDoubtful(text, name) ? BESIDE_POST : BEFORE_POST),
      because: 'words may be read there as well',
      example: '全体同志',
    },
  ],
  (_, { start }) => start,
)

export const beforePost = defineRule({
  id: 'person/before-post',
  kind: 'person',
  get trigger() {
    return behindWords()
  },
  get pattern() {
    return new RegExp(
      `(${alternation(behindWords())})(?![${charactersOf('person/after-post-of-thing')}])`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    if (refusedBy(noPosts, text, match.index, match[1]!)) return null
    if (nameLexicon().titles.get(match[1]!)?.strength === 'role') {
      const own = nameUpTo(text, match.index)
      return own && !refusedBy(notFull, text, own) ? person(context, own.start, own.end, undefined) : null
    }
    const count = COUNTED.exec(charsBefore(text, match.index, 4))?.[0].length ?? 0
    const name = nameUpTo(text, match.index - count)
    if (name && refusedBy(ofDivision, text, name)) return null
    if (name && refusedBy(ofBody, text, name, match.index, match[1]!)) return null
    if (!name || refusedBy(notBefore, text, name, match[1]!)) {
      // 桑杰|主任: peoples without surnames are called by the name and the post
      const own = CALLED_BY.test(match[1]!) ? withoutSurnameUpTo(text, match.index) : undefined
      return own
        ? person(context, own.start, own.end, titleOf(text, own.start, own.end))
        : surnameAndPost(match, context)
    }
    const title = count > 0 ? match[1]! : titleOf(text, name.start, name.end)
    const drafts = [person(context, name.start, name.end, title, isSure(name))]
    for (let at = name.start; text[at - 1] === '、' && drafts.length < LONGEST_LIST; ) {
      const before = nameUpTo(text, at - 1)
      if (!before || before.score < IN_LIST || titleWordBefore(text, before.start) > 0) break
      drafts.unshift(person(context, before.start, before.end, match[1]))
      at = before.start
    }
    return drafts.filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    { text: '罗建军县长', facts: [{ text: '罗建军', name: '罗建军', title: '县长' }] },
    { text: '抗战功臣魏长贵同志', facts: [{ text: '魏长贵', title: '同志' }] },
    { text: '雷雨田老人', facts: [{ text: '雷雨田' }] },
    { text: '褚有福老人', facts: [{ text: '褚有福' }] },
    { text: '程思远院士', facts: [{ text: '程思远', title: '院士' }] },
    {
      text: '蒋正华、苗春生同志',
      facts: [
        { text: '蒋正华', title: '同志' },
        { text: '苗春生', title: '同志' },
      ],
    },
    {
      text: '崔玉明、龚丽两位同志',
      facts: [
        { text: '崔玉明', title: '同志' },
        { text: '龚丽', title: '同志' },
      ],
    },
    { text: '“谈科长，手续办好了！”', facts: [{ text: '谈科长', title: '科长' }], unframed: 'holds speech' },
    {
      text: '，陈局长说：“好。”',
      facts: [{ text: '陈局长', name: '陈局长', title: '局长' }],
      unframed: 'a phrase begins with the surname',
    },
    {
      text: '。欧阳主任强调',
      facts: [{ text: '欧阳主任', name: '欧阳主任', title: '主任' }],
      unframed: 'a phrase begins with the surname',
    },
    {
      text: '，桑杰主任说，',
      facts: [{ text: '桑杰', title: '主任' }],
      unframed: 'the clause begins with the name',
    },
    { text: '牢记习总书记嘱托', facts: [{ text: '习总书记', name: '习总书记', title: '总书记' }] },
  ],
  nearMisses: [
    '负责同志',
    '离退休老同志',
    '关于老同志的待遇',
    '全体同志',
    '机关党委书记',
    '高级工程师',
    '常务副市长',
    '小王主任',
    '和田市长',
    '时任局长',
    '各县长',
    '台州副市长',
    '，拉萨市长说，',
    '，安多县副县长说，',
    '大家叫他“牛博士”，',
    '经主任会议',
    '6位新同志',
    '全办同志',
    '广大党员同志',
    '两院院士',
    '三百名教授',
    '高龄老人',
    '全体老人',
    '校董会主席',
    '市地方史志办公室主任',
  ],
})
