/** Somebody who speaks: 王建国说, 李秀英告诉记者. */

import { divisionIndex } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { endScore } from './edges.js'
import { person } from './fields.js'
import { IN_LIST } from './list.js'
import { type NameReading, nameFrom, nameUpTo } from './name.js'
import { isAddressed, isOnlyName, isPlainName, isWordToo } from './plain-name.js'
import { titleOf } from './title.js'
import { DONE_TO, namesUpTo } from './up-to.js'

/** Who speaks and is not named in full. */
const forms = defineGuards<[string, NameReading]>(
  'person/speaker',
  [
    {
      id: 'words-before',
      unless: (text, name) => /\p{Script=Han}/u.test(text[name.start - 1] ?? '') && !isCited(text, name),
      because: 'other words run into it',
      example: '于是赵建国说，',
    },
    {
      id: 'old-so-and-so',
      unless: (text, { start, end }) => end - start === 2 && text[start + 1] === '老',
      because: 'a short form: 覃老',
      example: '，洪老说：“好。”',
    },
    {
      id: 'form-of-address',
      unless: (text, name) => isAddressed(text, name),
      because: 'a surname and what one is called: 马大姐',
      example: '，马大姐说：“好。”',
    },
    {
      id: 'may-be-words',
      unless: (text, name) =>
        name.score < (name.end - name.start === 2 ? 4.5 : 3.5) &&
        !isLoneSpeaker(text, name) &&
        !isCited(text, name),
      because: 'words may be read there as well',
      example: '，程序员说，',
    },
  ],
  (_, { start }) => start,
)

/** 沈从武|说，: nothing but three characters speak, the first a surname that is no word, no word among them. */
const isLoneSpeaker = (text: string, { start, end, score }: NameReading): boolean =>
  end - start === 3 &&
  score >= LONE &&
  !isWordToo(text[start]!) &&
  SAID.test(text.slice(end, end + SAID_REACH)) &&
  ![start, start + 1, end - 1].some((at) => isCommonWord(text, at))
/** 据|王卫国|介绍, 听|丁小莲|讲: who is cited, where a clause begins with it. */
const isCited = (text: string, name: NameReading): boolean =>
  cites(text[name.start - 1] ?? '') &&
  !/\p{Script=Han}/u.test(text[name.start - 2] ?? '') &&
  name.end - name.start === 3 &&
  (isPlainName(text, name) || isOnlyName(text, name))
const cites = hasRole('person/cites')

const LONE = 2.5
const SAID = lazyPattern(() => `^(?:${anyOf('person/says')})[，：“]`)
const SAID_REACH = 6

const speaker = defineRule({
  id: 'person/speaker',
  kind: 'person',
  get trigger() {
    return wordsOf('person/says')
  },
  get pattern() {
    return new RegExp(`(?:${anyOf('person/says')})(?![${charactersOf('person/after-says-in-word')}])`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const name = nameUpTo(text, match.index)
    if (!name || refusedBy(forms, text, name)) return null
    return person(context, name.start, name.end, titleOf(text, name.start, name.end))
  },
  examples: [
    { text: '，蒋玉梅说：“很方便。”', facts: [{ text: '蒋玉梅', name: '蒋玉梅' }], unframed: 'holds speech' },
    { text: '据王卫国介绍，', facts: [{ text: '王卫国' }], unframed: 'the clause begins so' },
    { text: '，听王卫国说，路明年就修', facts: [{ text: '王卫国' }], unframed: 'the clause begins so' },
    { text: '。沈从武说，', facts: [{ text: '沈从武' }], unframed: 'the clause begins with the name' },
    { text: '刘长河告诉记者', facts: [{ text: '刘长河' }], unframed: 'the clause begins with the name' },
    { text: '“好！”孙丽表示', facts: [{ text: '孙丽' }], unframed: 'holds speech' },
  ],
  nearMisses: [
    '，程序员说，',
    '，马大姐说，',
    '古人说',
    '常言说得好',
    '许多人表示',
    '龚老说',
    '有关方面介绍',
    '通知说明',
    '方案介绍',
    '据专家介绍，',
    '据方案介绍，',
    '据高先生介绍，',
  ],
})

const COUNTED_NAME = 2.5
const COUNTED = lazyPattern(() => `^等(?:[\\d${charactersOf('person/digit')}百]{1,3}[名位人](?:同志)?|同志)`)

/** 纳雍、赫章 are counties. */
const isDivision = (name: string) => divisionIndex().counties.has(name) || divisionIndex().districts.has(name)

/** 茅洲河、练江 are listed like persons, but are none. */
const isPlaceEnd = hasRole('person/listed-place-ends')

/** What is listed before those who came, and is no row of people. */
const elseListed = defineGuards<[string, readonly NameReading[]]>(
  'person/listed',
  [
    {
      id: 'end-of-phrase',
      unless: (text, names) => {
        const opening = charsBefore(text, names[0]!.start, 2)
        return names.length === 2 && /\p{Script=Han}$/u.test(opening) && !DONE_TO.test(opening)
      },
      because: 'two may be the end of a longer phrase, three in a row are names',
      example: '年轻的戴文斌、樊丽华参加',
    },
    {
      id: 'of-places',
      unless: (text, names) =>
        names.some(({ start, end }) => isPlaceEnd(text[end - 1]!) || isDivision(text.slice(start, end))),
      because: 'a place is among them',
      example: '金沙、纳雍、赫章分别完成',
    },
  ],
  (_, names) => names[0]!.start,
)

const attending = defineRule({
  id: 'person/listed',
  kind: 'person',
  get trigger() {
    return wordsOf('person/listed-before')
  },
  get pattern() {
    const number = `[${charactersOf('person/digit')}\\d]{1,3}[名位]?`
    const people = anyOf('person/counted-people')
    return new RegExp(
      `等([${charactersOf('person/unit-of-leaders')}]领导|领导|${number}(?=${people})人?)|${anyOf('person/listed-before')}`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    const names = namesUpTo(text, match.index, match[0] !== '等')
    if (names.length < 2 && COUNTED.test(text.slice(match.index, match.index + 8))) {
      // 授予|柳成荫|等20名同志: what is done to somebody, and how many they are
      const one = nameUpTo(text, match.index)
      return one && one.score >= COUNTED_NAME && DONE_TO.test(charsBefore(text, one.start, 2))
        ? person(context, one.start, one.end, undefined)
        : null
    }
    if (names.length < 2 || refusedBy(elseListed, text, names)) return null
    // 等领导同志 tells no post, 等县领导 does
    const title = match[1]?.endsWith('领导') && match[1] !== '领导' ? match[1] : undefined
    return names.flatMap((name) => person(context, name.start, name.end, title) ?? [])
  },
  examples: [
    {
      text: '，邹志强、孟凡荣、苏晓梅等县领导参加会议。',
      facts: [
        { text: '邹志强', title: '县领导' },
        { text: '孟凡荣', title: '县领导' },
        { text: '苏晓梅', title: '县领导' },
      ],
      unframed: 'the clause begins with the names',
    },
    {
      text: '戴文斌、樊丽华陪同调研。',
      facts: [{ text: '戴文斌' }, { text: '樊丽华' }],
      unframed: 'the clause begins with the names',
    },
    {
      text: '。吕志和、秦红梅出席。',
      facts: [{ text: '吕志和' }, { text: '秦红梅' }],
      unframed: 'the clause begins with the names',
    },
    { text: '授予滕玉兰、展大鹏等6人称号', facts: [{ text: '滕玉兰' }, { text: '展大鹏' }] },
    { text: '决定授予柳成荫等20名同志先进个人称号', facts: [{ text: '柳成荫' }] },
  ],
  nearMisses: [
    '高新技术、文化旅游等产业',
    '党员、干部参加',
    '安全、环保等领域',
    '江西、江苏等省',
    '金沙、纳雍、赫章分别完成',
  ],
})

/** Honours that a person is called by: “时代楷模”黄文秀. */
const HONOUR = lazyPattern(() => `(?:${anyOf('person/honour')})$`)

/** Whether nothing but a name stands behind what is quoted: “深山信使”王顺友，, not …“模范县”满堂红. */
const isSurelyNamed = (text: string, name: NameReading): boolean =>
  !isWordToo(text[name.start]!) && isPlainName(text, name) && endScore(text, name.end) >= 2.5

/** What stands behind what is quoted, and is nobody. */
const notHonoured = defineGuards<[string, number, NameReading]>(
  'person/honoured',
  [
    {
      id: 'no-honour',
      unless: (text, quoted, name) =>
        !HONOUR.test(charsBefore(text, quoted, 6)) &&
        // “深山信使”王顺友、: whatever the honour, nothing but a name stands behind it
        !(/\p{Script=Han}/u.test(text[quoted - 1] ?? '') && isSurelyNamed(text, name)),
      because: 'no honour is quoted, and words may follow',
      example: '“好看”马文秀的事迹',
    },
    {
      id: 'may-be-words',
      unless: (_, __, { score }) => score < IN_LIST,
      because: 'words may be read there as well',
      example: '“道德模范”方阵',
    },
  ],
  (_, __, { start }) => start,
)

const honoured = defineRule({
  id: 'person/honoured',
  kind: 'person',
  trigger: ['”'],
  pattern: /”(?:获得者|称号获得者)?(?=\p{Script=Han})/u,
  produce: (match, context) => {
    const { text } = context
    const start = match.index + match[0].length
    const name = nameFrom(text, start)
    return name && !refusedBy(notHonoured, text, match.index, name)
      ? person(context, name.start, name.end, undefined)
      : null
  },
  examples: [
    { text: '“最美教师”田秀英的事迹', facts: [{ text: '田秀英' }] },
    { text: '“深山信使”王顺友、', facts: [{ text: '王顺友' }] },
    { text: '“岗位能手”崔立军表示', facts: [{ text: '崔立军' }] },
    { text: '“全国五一劳动奖章”“大国工匠”获得者罗昭强在会上发言', facts: [{ text: '罗昭强' }] },
  ],
  nearMisses: ['“最美教师”评选', '“道德模范”方阵', '“党员”示范岗'],
})

export const speechRules = [speaker, attending, honoured]
