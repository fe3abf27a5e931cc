/** Rosters: lines of nothing but names with blanks between, and who they are before a colon: 委　员：卜宪明　万　钧　敖登高娃. */

import { isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { dottedFrom } from './dotted.js'
import { bare, type PersonFields, person } from './fields.js'
import { surnameLength, wholeName } from './name.js'
import { isNameOfParts } from './parts.js'

/** A name of a roster: where it stands, and the name without the blank that widens it. */
interface Cell {
  readonly start: number
  readonly end: number
  readonly name: string
  /** Who they are to somebody: 夫人, 长子. */
  readonly kin: number
}

/** A line of a roster. */
interface Line {
  /** What stands before the colon, without blanks and notes; empty if nothing does. */
  readonly label: string
  readonly cells: readonly Cell[]
}

/** Fewest names of a roster, over all its lines, of which only half need be sure. */
const FEWEST = 3
/** Longest line that is looked at, in characters, and how many lines around it. */
const LONGEST_LINE = 240
const LINES_AROUND = 3
const LABEL = /^[ 　]*(?<label>[^\n：:，。；]{1,24})[：:]/u
const NOTES = /（[^）]{0,24}）/gu
const BLANKS = /[ 　\t]+/gu
/** A member: Han characters or a dotted name, and in brackets whether a woman, of which people. */
const MEMBER = /(?<word>\p{Script=Han}+(?:·\p{Script=Han}+)*)(?:（[^）\n]{1,12}）)?/uy

const isRelative = hasRole('person/relative')
const isKin = (word: string): boolean =>
  isRelative(word) || nameLexicon().titles.get(word)?.strength === 'role'
const kinLength = (word: string): number => [3, 2].find((length) => isKin(word.slice(0, length))) ?? 0

/** What a word of a roster can be: a surname and one or two characters, or a name of another people. */
function canBeName(name: string): boolean {
  if (dottedFrom(name, 0)?.end === name.length || isNameOfParts(name)) return true
  const given = name.length - surnameLength(name, 0)
  return given > 0 && given < name.length && given < 3 && name.length < 5
}

/** The members of `line`, which begins at `from` in the text; `undefined` where something else stands among them. */
function cellsOf(line: string, from: number): Cell[] | undefined {
  const cells: Cell[] = []
  let half: { start: number; kin: number; word: string } | undefined
  for (let at = line.search(/[^ 　\t]/u); at >= 0 && at < line.length; ) {
    MEMBER.lastIndex = at
    const found = MEMBER.exec(line)
    if (!found) return undefined
    const word = found.groups!.word!
    const kin = half ? 0 : kinLength(word)
    const rest = word.slice(kin)
    if (half) {
      // 万　钧: one character each
      if (word.length > 1) return undefined
      cells.push({ start: half.start, end: from + at + 1, name: half.word + word, kin: half.kin })
      half = undefined
    } else if (rest.length === 1) half = { start: from + at + kin, kin, word: rest }
    else cells.push({ start: from + at + kin, end: from + at + word.length, name: rest, kin })
    at += found[0].length + (/^[ 　\t]+/u.exec(line.slice(at + found[0].length))?.[0].length ?? 0)
  }
  return half || cells.length === 0 || !cells.every(({ name }) => canBeName(name)) ? undefined : cells
}

/** The line of a roster that begins at `at`. */
function lineAt(text: string, at: number): Line | undefined {
  const end = text.indexOf('\n', at)
  const line = text.slice(at, end < 0 ? text.length : end)
  if (line.length > LONGEST_LINE || !/[ 　\t]/u.test(line.trim())) return undefined
  const before = LABEL.exec(line)
  const cells = cellsOf(line.slice(before?.[0].length ?? 0).trimEnd(), at + (before?.[0].length ?? 0))
  return cells && { label: (before?.groups?.label ?? '').replace(NOTES, '').replace(BLANKS, ''), cells }
}

/** The lines of a roster before and after the one at `at`, without a break. */
function linesAround(text: string, at: number): Line[] {
  const lines: Line[] = []
  for (let k = 0, start = at; k < LINES_AROUND && start > 1; k++) {
    start = text.lastIndexOf('\n', start - 2) + 1
    const line = lineAt(text, start)
    if (!line) break
    lines.push(line)
  }
  for (let k = 0, start = at; k < LINES_AROUND; k++) {
    start = text.indexOf('\n', start) + 1
    const line = start > 0 ? lineAt(text, start) : undefined
    if (!line) break
    lines.push(line)
  }
  return lines
}

const isPlaceEnd = hasRole('person/ends-place')
const isGivenWord = hasRole('person/given-word')
/** 江丽蓉, 王 魁, 夫人舒静: nothing but a name, where it stands by itself. */
function isSure({ start, end, name, kin }: Cell): boolean {
  if (kin > 0 || isNameOfParts(name)) return true
  if (isCommonWord(name, 0)) return false
  const isWidened = end - start > name.length
  const given = name.slice(-2)
  return name.length === 2 ? isWidened : wholeName(name) && (!isCommonWord(given, 0) || isGivenWord(given))
}

/** What stands in columns as names do, and is none. */
const noRoster = defineGuards<[line: Line, all: readonly Cell[]]>(
  'person/roster',
  [
    {
      id: 'few',
      unless: (_, all) => all.length < FEWEST && (all.length < 2 || !all.every(isSure)),
      because: 'two words apart, which are not both names',
      example: '名单\n\n方志军　江丽蓉\n',
    },
    {
      id: 'of-places',
      unless: (_, all) =>
        all.some(({ name }) => isShortName(name)) ||
        all.filter(({ name }) => isPlaceEnd(name.at(-1)!)).length * 2 > all.length,
      because: 'a member is a division, or most end as places do',
      example: '名单\n\n石家庄　江丽蓉　江丽容　鄂守义\n',
    },
    {
      id: 'of-words',
      unless: (_, all) => all.filter(isSure).length * 2 < all.length,
      because: 'most members may be words',
      example: '名单\n\n和谐　万能　方便　江丽蓉\n',
    },
  ],
  ({ cells }) => cells[0]!.start,
)

export const roster = defineRule({
  id: 'person/roster',
  kind: 'person',
  trigger: ['\n'],
  opens: ({ text }, at) => lineAt(text, at + 1) !== undefined,
  pattern: /\n(?=[^\n])/u,
  produce: (match, context) => {
    const { text } = context
    const at = match.index + 1
    const line = lineAt(text, at)
    if (!line) return null
    const all = [line, ...linesAround(text, at)].flatMap(({ cells }) => cells)
    if (refusedBy(noRoster, line, all)) return null
    const post = nameLexicon().titles.get(line.label)
    const title = post && post.strength !== 'role' && post.strength !== 'task' ? line.label : undefined
    return line.cells.flatMap(({ start, end, name }): Draft<PersonFields>[] => {
      // 李局长 is read with the post
      if (nameLexicon().titles.has(name.slice(1))) return []
      const draft = person(context, start, end, title)
      return draft ? [title ? draft : bare(draft)!] : []
    })
  },
  examples: [
    {
      text: '擦亮金字招牌。\n罗晓梅 汪志远',
      facts: [{ text: '罗晓梅' }, { text: '汪志远' }],
      unframed: 'the names have a line of their own',
    },
    {
      text: '主席团名单：\n\n江丽蓉　马桂珍（女）　王 魁　尤志贤\n任 和　鄂守义\n',
      facts: [
        { text: '江丽蓉' },
        { text: '马桂珍' },
        { text: '王 魁', name: '王魁' },
        { text: '尤志贤' },
        { text: '任 和', name: '任和' },
        { text: '鄂守义' },
      ],
      unframed: 'a roster has its lines',
    },
    {
      text: '治丧委员会\n委 员（按姓氏笔画为序）：卜宪明　万 钧　敖登高娃　江丽蓉\n',
      facts: [
        { text: '卜宪明', title: '委员' },
        { text: '万 钧', name: '万钧', title: '委员' },
        { text: '敖登高娃', title: '委员' },
        { text: '江丽蓉', title: '委员' },
      ],
      unframed: 'a roster has its lines',
    },
    {
      text: '名单\n家 属：夫人舒 静　长子江 霖　长女江 露\n',
      facts: [
        { text: '舒 静', name: '舒静' },
        { text: '江 霖', name: '江霖' },
        { text: '江 露', name: '江露' },
      ],
      unframed: 'a roster has its lines',
    },
  ],
  nearMisses: [
    '\n经济 社会 文化',
    '\n政务公开 政务服务',
    '。\n高新区 经开区',
    '名单\n石家庄　秦皇岛　张家口\n',
    '栏目\n首页　新闻　政务　党建\n',
    '名单\n时　间　地　点\n',
    '名单\n高新区　白云区　江夏区\n',
  ],
})
