/** People known by name alone, and names of a form no other word has. */

import { leaders, nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { dottedName, isAfterRole } from './dotted.js'
import { person } from './fields.js'
import { isTask, untilRefused } from './first.js'
import { listedNames } from './list.js'
import { nameFrom, surnameLength } from './name.js'
import { postBegins } from './post-begins.js'
import { titleOf } from './title.js'

/** What a name can be a part of: thought, places, prizes, days, schools. */
const noPerson = () =>
  `(?!\\p{Script=Han}{0,4}(?:${anyOf('person/named-after-body')})|\\p{Script=Han}{1,4}(?:${anyOf('person/thought')})|${anyOf('person/follows-name-of-thing')})`

const leaderNames = once(() => leaders().map((row) => row.name))

/** What reads as a known one without a post, and is none. */
const notKnown = defineGuards<[string, number, number]>(
  'person/leader',
  [
    {
      id: 'word-too',
      unless: (text, start, end) => nameLexicon().leaders.get(text.slice(start, end)) !== 'yes',
      because: 'a word elsewhere, and no post stands beside it',
      example: '一片汪洋',
    },
    {
      id: 'longer-name',
      unless: (text, start, end) => end - start === 2 && (nameFrom(text, start)?.end ?? end) !== end,
      because: 'another whose name begins so: 李鹏程',
      example: '，朱德贵来了',
    },
  ],
  (_, start) => start,
)

const leader = defineRule({
  id: 'person/leader',
  kind: 'person',
  get trigger() {
    return leaderNames()
  },
  get pattern() {
    return new RegExp(`(?:${alternation(leaderNames())})${noPerson()}`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const start = match.index
    const end = start + match[0].length
    const title = titleOf(text, start, end)
    if (!title && refusedBy(notKnown, text, start, end)) return null
    const rest = listedNames(text, end)
    return [{ start, end }, ...rest].flatMap(
      (name, i) => person(context, name.start, name.end, i === 0 ? title : undefined) ?? [],
    )
  },
  examples: [
    {
      text: '学习焦裕禄、蒋筑英、谭竹青等先进典型',
      facts: [{ text: '焦裕禄' }, { text: '蒋筑英' }, { text: '谭竹青' }],
    },
    { text: '周恩来总理', facts: [{ text: '周恩来', name: '周恩来', title: '总理' }] },
    { text: '刘伯承元帅', facts: [{ text: '刘伯承', title: '元帅' }] },
    { text: '以胡锦涛同志为总书记', facts: [{ text: '胡锦涛', title: '同志' }] },
    { text: '焦裕禄同志', facts: [{ text: '焦裕禄', title: '同志' }] },
  ],
  nearMisses: [
    '毛泽东思想',
    '习近平法治思想',
    '马克思列宁主义',
    '鲁迅文学奖',
    '一片汪洋',
    '焦裕禄精神',
    '列宁主义',
    '屈原管理区',
    '鲁迅文化公司',
  ],
})

const anonymous = defineRule({
  id: 'person/anonymised',
  kind: 'person',
  trigger: ['某'],
  get pattern() {
    return new RegExp(`某{1,2}[甲乙丙丁]?(?![某${charactersOf('person/not-somebody')}])`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const start = match.index - 1
    if (start < 0 || surnameLength(text, start) !== 1) return null
    const end = match.index + match[0].length
    return person(context, start, end, titleOf(text, start, end))
  },
  examples: [
    { text: '赵某某', facts: [{ name: '赵某某' }] },
    { text: '对刘某作出处罚', facts: [{ text: '刘某' }] },
    { text: '孙某同志', facts: [{ text: '孙某', title: '同志' }] },
  ],
  nearMisses: ['某单位', '某某部门', '在某地'],
})

/** Fewest characters of a dotted name, where no post stands beside it, and where marks on both sides close it. */
const FEWEST = 6
const FEWEST_CLOSED = 5
/** Behind a word for who somebody is: 友人|汉斯·穆勒. */
const FEWEST_BEHIND_ROLE = 4

const MARK = /[^\p{Script=Han}·]/u
const CLOSED = /[^\p{Script=Han}·”]/u

/** 古丽·艾力|把孩子送到, ，艾山·买买提|带领: whether a clause begins with the name, and goes on with what somebody does. */
const acts = (text: string, start: number, end: number): boolean =>
  MARK.test(text[start - 1] ?? '。') &&
  ((text[end + 1] !== undefined && nameLexicon().after.has(text.slice(end, end + 2))) ||
    isHandling(text[end] ?? '') ||
    // 扬·范德梅尔|和同事
    (isJoint(text[end] ?? '') && postBegins(text, end + 1)))
const isJoint = hasRole('joins/and')
const isHandling = hasRole('person/handles')

/** What a dot joins, and is no name. */
const tooShort = defineGuards<[string, { start: number; end: number; length: number }]>(
  'person/dotted',
  [
    {
      id: 'too-short',
      unless: (text, { start, end, length }) => {
        const closed = MARK.test(text[start - 1] ?? '。') && CLOSED.test(text[end] ?? '。')
        const least =
          isAfterRole(text, start) || acts(text, start, end)
            ? FEWEST_BEHIND_ROLE
            : closed
              ? FEWEST_CLOSED
              : FEWEST
        return length < least
      },
      because: 'so few characters may be anything that a dot joins',
      example: '，巴图·古丽的',
    },
  ],
  (_, { start }) => start,
)

const dotted = defineRule({
  id: 'person/dotted',
  kind: 'person',
  trigger: ['·'],
  pattern: /·/u,
  produce: (match, context) => {
    const { text } = context
    // the next dot of the same name
    if (/·\p{Script=Han}{1,8}$/u.test(charsBefore(text, match.index, 9))) return null
    const name = dottedName(text, match.index)
    if (!name) return null
    const { start, end, length } = name
    const told = titleOf(text, start, end)
    // 联系人：… tells what to ask them for, no post
    const title = told !== undefined && isTask(told) ? undefined : told
    if (!told && refusedBy(tooShort, text, { start, end, length })) return null
    const rest = untilRefused(text, listedNames(text, end, true))
    return [
      person(context, start, end, title) ?? [],
      rest.flatMap((n) => person(context, n.start, n.end, title) ?? []),
    ].flat()
  },
  examples: [
    { text: '古丽巴哈尔·买买提', facts: [{ name: '古丽巴哈尔·买买提' }] },
    { text: '自治区主席努尔·白克力', facts: [{ text: '努尔·白克力', title: '自治区主席' }] },
    {
      text: '记者 叶尔江·哈布都 刘文静 摄影报道',
      facts: [{ text: '叶尔江·哈布都' }, { text: '刘文静', title: '记者' }],
    },
    { text: '联系人古丽米热·艾山表示', facts: [{ text: '古丽米热·艾山' }] },
    { text: '村民阿依夏木·吐尔逊告诉记者', facts: [{ text: '阿依夏木·吐尔逊' }] },
    { text: '县长买买提明·卡德尔说，', facts: [{ text: '买买提明·卡德尔', title: '县长' }] },
    { text: '校长热孜万古丽·卡德尔说，', facts: [{ text: '热孜万古丽·卡德尔', title: '校长' }] },
    {
      text: '，古丽·艾力把孩子送到学校',
      facts: [{ text: '古丽·艾力' }],
      unframed: 'the clause begins with the name',
    },
    {
      text: '。艾山·买买提带领村民修渠',
      facts: [{ text: '艾山·买买提' }],
      unframed: 'the sentence begins with the name',
    },
    {
      text: '，扬·范德梅尔和同事来到湿地',
      facts: [{ text: '扬·范德梅尔' }],
      unframed: 'the clause begins with the name',
    },
    { text: '友人汉斯·穆勒来访', facts: [{ text: '汉斯·穆勒' }] },
    { text: '观察员颂猜·乍伦蓬认为', facts: [{ text: '颂猜·乍伦蓬' }] },
    { text: '游客玛丽·拉米雷斯说', facts: [{ text: '玛丽·拉米雷斯' }] },
    { text: '总理哈桑·阿卜杜拉、马来西亚驻绍兴总领事', facts: [{ text: '哈桑·阿卜杜拉' }] },
    { text: '博士生穆罕默德·阿里·汗介绍', facts: [{ text: '穆罕默德·阿里·汗' }] },
    { text: '学员若奴·席尔瓦', facts: [{ text: '若奴·席尔瓦' }] },
    { text: '研究员扬·范德维尔来访', facts: [{ text: '扬·范德维尔', title: '研究员' }] },
    { text: '老人买买提努山·玉素甫，', facts: [{ text: '买买提努山·玉素甫' }] },
    { text: '总领事罗伯特·霍尔曼偕夫人', facts: [{ text: '罗伯特·霍尔曼', title: '总领事' }] },
    {
      text: '（记者 叶尔江·哈布都 刘文静报道）',
      facts: [{ text: '叶尔江·哈布都' }, { text: '刘文静', title: '记者' }],
    },
    { text: '护士热依汗·库尔班', facts: [{ text: '热依汗·库尔班', title: '护士' }] },
  ],
  nearMisses: ['爱·家园', '美丽乡村·幸福家园', '中国·哈尔滨', '党建引领·先锋示范', '“幸福家园·美丽乡村”'],
})

export const leaderRules = [leader, anonymous, dotted]
