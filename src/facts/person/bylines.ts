/** By-lines without a post: a name in brackets at the end of a paragraph, 文/张三. */

import { isCommonWord } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { anyOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { type PersonFields, person } from './fields.js'
import { listedNames, spacedName } from './list.js'
import { type NameReading, nameUpTo, surnameLength, wholeName } from './name.js'
import { partsFrom } from './parts.js'
import { titleBefore } from './title.js'

/** （哈斯 海原）: of two and more in a row each may be a word. */
const areSigners = (tokens: readonly string[]): boolean =>
  tokens.every((token) => wholeName(token) || (tokens.length > 1 && isRowed(token)))
const words = (tokens: readonly RegExpExecArray[]): string[] =>
  tokens.map(([token]) => token.replace(/[ 　]/gu, ''))
/** A word between blanks, or two characters that a blank widens: 石 磊. */
const SIGNER = /\p{Script=Han}[ 　]{1,3}\p{Script=Han}|\p{Script=Han}+/gu

/** What ends a paragraph in brackets, and is no by-line. */
const noSigners = defineGuards<[string, number, readonly string[]]>(
  'person/closing-byline',
  [
    {
      id: 'within-sentence',
      unless: (text, at) => !/[。！？”’…\n]/u.test(text[at - 1] ?? ''),
      because: 'no sentence ends before the bracket',
      example: '获得一等奖（王丽华）',
    },
    {
      id: 'no-names',
      unless: (_, __, tokens) => !areSigners(tokens),
      because: 'a note, or a body',
      example: '全部办结。（鼓掌）',
    },
  ],
  (_, at) => at,
)

const closing = defineRule({
  id: 'person/closing-byline',
  kind: 'person',
  trigger: ['(', '（'],
  get pattern() {
    const name = '\\p{Script=Han}{2,4}|\\p{Script=Han}[ 　]{1,3}\\p{Script=Han}'
    const did = anyOf('person/credit-after-blank')
    return new RegExp(
      `（[ 　]?((?:\\p{Script=Han}{2,12}|\\p{Script=Han}[ 　]{1,3}\\p{Script=Han})(?:[ 　、]{1,3}(?:${name})){0,4}?)[ 　]?(?:(?:摄影)?报道|(?:${did})(?:[/／]?(?:${did}))?)?）(?=[ 　]*(?:\\n|$))`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    const from = match.index + match[0].indexOf(match[1]!)
    const tokens = [...match[1]!.matchAll(SIGNER)]
    // （市政府办公室 李娜）: the body may stand before its writer
    if (tokens.length > 1 && isBody(tokens[0]![0])) tokens.shift()
    if (refusedBy(noSigners, text, match.index, words(tokens))) return null
    return tokens
      .map((token) => person(context, from + token.index, from + token.index + token[0].length, undefined))
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    {
      text: '让群众少跑腿。（曾晓芸）',
      facts: [{ text: '曾晓芸', name: '曾晓芸' }],
      unframed: 'a by-line ends its paragraph',
    },
    {
      text: '步履不停！（彭立 蔡文娟）\n下一篇',
      facts: [{ text: '彭立' }, { text: '蔡文娟' }],
      unframed: 'a by-line ends its paragraph',
    },
    {
      text: '正在开展。（县政府办公室 秦晓燕）',
      facts: [{ text: '秦晓燕' }],
      unframed: 'a by-line ends its paragraph',
    },
    {
      text: '收效明显。（信息办 孙刚杰）',
      facts: [{ text: '孙刚杰' }],
      unframed: 'a by-line ends its paragraph',
    },
    {
      text: '越走越宽。（侯建国 石 磊 文/图）',
      facts: [{ text: '侯建国' }, { text: '石 磊', name: '石磊' }],
      unframed: 'a by-line ends its paragraph',
    },
    { text: '更加美好。(贾志强)', facts: [{ text: '贾志强' }], unframed: 'a by-line ends its paragraph' },
  ],
  nearMisses: [
    '任务完成（试行）',
    '全部办结。（完）',
    '圆满落幕。（鼓掌）',
    '获得一等奖（王丽）证书',
    '热烈。（文明办）',
  ],
})

/** 市政府办公室, 信息办: who wrote is of it. */
const isBody = (token: string): boolean =>
  organWordBefore(token, token.length) !== undefined ||
  (token.length > 2 && isWriterBody(token.at(-1) ?? '') && !wholeName(token))

const isWriterBody = hasRole('person/writes-for')

/** A surname and what is given, or a word that names are made of. */
const isRowed = (token: string): boolean => {
  const given = token.length - surnameLength(token, 0)
  const whole = partsFrom(token, 0)?.end === token.length
  return (
    !isCommonWord(token, 0) &&
    !organWordBefore(token, token.length) &&
    (whole || (given < token.length && given > 0 && given < 3))
  )
}

/** What stands in brackets behind an outlet, and names nobody. */
const noReporters = defineGuards<[number, readonly string[]]>(
  'person/reporter-in-brackets',
  [
    {
      id: 'no-names',
      unless: (_, tokens) => !areSigners(tokens),
      because: 'a note, or a body',
      example: '通讯（试行）',
    },
  ],
  (at) => at,
)

/** Who reports, behind the outlet at the head of the news: 三秦网讯（田俊雅 贾玉龙）. */
const reported = defineRule({
  id: 'person/reporter-in-brackets',
  kind: 'person',
  trigger: ['讯', '电'],
  pattern: /[讯电]（[ 　]?(\p{Script=Han}{2,4}(?:[ 　、]{1,3}\p{Script=Han}{2,4}){0,4})[ 　]?）/u,
  produce: (match, context) => {
    const from = match.index + match[0].indexOf(match[1]!)
    const tokens = [...match[1]!.matchAll(SIGNER)]
    if (refusedBy(noReporters, match.index, words(tokens))) return null
    return tokens
      .map((token) => person(context, from + token.index, from + token.index + token[0].length, undefined))
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    {
      text: '青石网讯（田俊雅 贾玉龙）5月6日，',
      facts: [{ text: '田俊雅' }, { text: '贾玉龙' }],
      unframed: 'the line opens with it',
    },
    { text: '本报讯（何文涛）', facts: [{ text: '何文涛' }], unframed: 'the line opens with it' },
  ],
  nearMisses: ['通讯（试行）', '来电（座机）', '本报讯（完）'],
})

const credited = defineRule({
  id: 'person/credit',
  kind: 'person',
  trigger: ['文', '图', '摄'].flatMap((word) => ['/', '／', '|', '｜', '丨'].map((mark) => word + mark)),
  pattern: /(?:文|图|摄)[/／|｜丨][ 　]?(\p{Script=Han}{2,4})(?!\p{Script=Han})/u,
  produce: (match, context) => {
    const start = match.index + match[0].length - match[1]!.length
    return wholeName(match[1]!) ? person(context, start, start + match[1]!.length, undefined) : null
  },
  examples: [
    { text: '文/许文静', facts: [{ text: '许文静' }], unframed: 'a credit stands on its own' },
    { text: '图／高建国', facts: [{ text: '高建国' }], unframed: 'a credit stands on its own' },
  ],
  nearMisses: ['图/新华社', '文/办公室'],
})

/** What stands before who took a picture is told, and is nobody. */
const noTaker = defineGuards<[string, NameReading]>(
  'person/photo-credit',
  [
    {
      id: 'may-be-words',
      unless: (_, { score }) => score < 3.5,
      because: 'words may be read there as well',
      example: '公开拍摄',
    },
    {
      id: 'words-before',
      unless: (text, { start }) => /\p{Script=Han}/u.test(text[start - 1] ?? ''),
      because: 'other words run into it',
      example: '图为郝建平摄',
    },
  ],
  (_, { start }) => start,
)

const photo = defineRule({
  id: 'person/photo-credit',
  kind: 'person',
  trigger: ['摄'],
  pattern: /摄(?:影)?(?=[ 　）（。\n]|$)/u,
  produce: (match, context) => {
    const { text } = context
    const at = /[ 　]/u.test(text[match.index - 1] ?? '') ? match.index - 1 : match.index
    const name = nameUpTo(text, at)
    if (!name || refusedBy(noTaker, text, name)) return null
    return person(context, name.start, name.end, titleBefore(text, name.start))
  },
  examples: [
    { text: '秧歌表演。 郝建平摄', facts: [{ text: '郝建平' }], unframed: 'a credit ends its line' },
    { text: '（何 军 贾玉梅摄）', facts: [{ text: '贾玉梅' }], unframed: 'a credit ends its line' },
    { text: '清扫积雪。 彭立新 摄', facts: [{ text: '彭立新' }], unframed: 'a credit ends its line' },
    {
      text: '夜色 彭涛摄影',
      facts: [{ text: '彭涛' }],
      unframed: 'a credit ends its line',
      unturned: { wrapped: 'a caption is not broken into lines' },
    },
  ],
  nearMisses: ['资料图片摄', '航拍摄影', '公开拍摄'],
})

/** Labels of two characters written with a blank between: 组　长：, 主　编：. */
const spacedLabel = defineRule({
  id: 'person/spaced-label',
  kind: 'person',
  get trigger() {
    return [...new Set(wordsOf('person/spaced-label').map((label) => label.charAt(0)))].flatMap((first) => [
      `${first} `,
      `${first}　`,
    ])
  },
  get pattern() {
    const labels = wordsOf('person/spaced-label').map((label) => [...label].join('[ 　]{1,6}'))
    return new RegExp(`(?:${labels.join('|')})[ 　]{0,2}[：:][ 　]{0,4}(?=\\p{Script=Han})`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const first = spacedName(text, match.index + match[0].length, true)
    if (!first) return null
    return [first, ...listedNames(text, first.end, true, true)]
      .map((name) => person(context, name.start, name.end, undefined, isSureName(text, name)))
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    {
      text: '组　长：谈伟\n',
      facts: [{ text: '谈伟' }],
      unframed: 'a list of members',
    },
    {
      text: '成　员：孟国栋、樊丽华、高翔\n',
      facts: [{ text: '孟国栋' }, { text: '樊丽华' }, { text: '高翔' }],
      unframed: 'a list of members',
    },
    { text: '主　编：罗文斌\n', facts: [{ text: '罗文斌' }], unframed: 'a list of editors' },
  ],
  nearMisses: ['组　长：县长\n', '成　员：各单位负责人\n', '主　任：另行通知\n'],
})
const isSureName = (text: string, { start, end }: NameReading): boolean =>
  end - start > 2 && !isCommonWord(text, start)

export const bylineRules = [spacedLabel, closing, reported, credited, photo]
