/** Names in a row that nothing introduces: 翟志刚、王亚平、叶光富三名航天员. */

import { isShortName } from '../../gazetteer/divisions.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { bare, type PersonFields, person } from './fields.js'
import { listedNames } from './list.js'
import { isOnlyGiven, type NameReading, surnameLength, wholeName } from './name.js'
import { isOnlyName, isPlainName } from './plain-name.js'
import { WOMAN } from './woman.js'

const isPlaceEnd = hasRole('person/ends-place')

/** Fewest names of a row that is told by nothing but themselves. */
const FEWEST = 3
/** The first item: it opens its clause. */
const FIRST = new RegExp(`(?:^|[^\\p{Script=Han}·、])(?<first>\\p{Script=Han}{2,4})(?:${WOMAN})?$`, 'u')
const FIRST_REACH = 16

/** What such rows are of, beside people. */
const elseListed = defineGuards<[string, readonly NameReading[]]>(
  'person/row-of-names',
  [
    {
      id: 'of-places',
      unless: (text, names) =>
        names.some(({ start, end }) => isPlaceEnd(text[end - 1]!) || isShortName(text.slice(start, end))),
      because: 'a member is a place or a thing',
      example: '，白鹭洲、金沙湖、柳叶湖建成开放',
    },
    {
      id: 'of-words',
      unless: (text, names) =>
        names.filter((name) => isPlainName(text, name) || isCompound(text, name)).length * 2 < names.length,
      because: 'most members may be words',
      example: '，孙刚、赵磊、周倩同台',
    },
  ],
  (_, names) => names[0]!.start,
)

const isCompound = (text: string, name: NameReading): boolean =>
  surnameLength(text, name.start) === 2 && isOnlyGiven(text, name)

/** The first name of a row whose first 、 stands at `at`. */
function firstBefore(text: string, at: number): NameReading | undefined {
  const found = FIRST.exec(charsBefore(text, at, FIRST_REACH))
  const first = found?.groups?.first
  if (first === undefined) return behindWord(text, at)
  const start = at - found![0].length + found![0].lastIndexOf(first)
  const head: NameReading = { start, end: start + first.length, score: 0 }
  return isHead(text, head) ? head : undefined
}

const isHead = (text: string, head: NameReading): boolean =>
  wholeName(text.slice(head.start, head.end)) && (isOnlyName(text, head) || isCompound(text, head))

/** 涌现出|孙晓梅、: behind a word that ends where the name begins. */
function behindWord(text: string, at: number): NameReading | undefined {
  for (const length of [3, 2]) {
    const head: NameReading = { start: at - length, end: at, score: 0 }
    if (
      head.start >= 2 &&
      (isCommonWord(text, head.start - 2) || text[head.start - 1] === '了') &&
      !isCommonWord(text, head.start - 1) &&
      isHead(text, head)
    )
      return head
  }
  return undefined
}

const row = defineRule({
  id: 'person/row-of-names',
  kind: 'person',
  trigger: ['、'],
  // few of so many stops follow a name
  opens: ({ text }, at) => firstBefore(text, at) !== undefined,
  pattern: /、/u,
  produce: (match, context) => {
    const { text } = context
    const head = firstBefore(text, match.index)
    if (head === undefined) return null
    const names = [head, ...listedNames(text, head.end)]
    if (names.length < FEWEST || refusedBy(elseListed, text, names)) return null
    return names
      .map((name) => bare(person(context, name.start, name.end, undefined, name.end - name.start > 2)))
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    {
      text: '。黄志强、马文斌、韩玉梅三名队员归队',
      facts: [{ text: '黄志强' }, { text: '马文斌' }, { text: '韩玉梅' }],
      unframed: 'the clause begins with the names',
    },
    {
      text: '：司徒国栋、诸葛文清和邹志刚。',
      facts: [{ text: '司徒国栋' }, { text: '诸葛文清' }, { text: '邹志刚' }],
      unframed: 'the clause begins with the names',
    },
    {
      text: '三名志愿者（孙晓梅、丁志远、曹文斌）返程',
      facts: [{ text: '孙晓梅' }, { text: '丁志远' }, { text: '曹文斌' }],
    },
    {
      text: '，樊丽华（女）、汤国锋、邵建军获得奖章',
      facts: [{ text: '樊丽华' }, { text: '汤国锋' }, { text: '邵建军' }],
      unframed: 'the clause begins with the names',
    },
    {
      text: '先后选派孙晓梅、丁志远、曹文斌下乡',
      facts: [{ text: '孙晓梅' }, { text: '丁志远' }, { text: '曹文斌' }],
    },
    {
      text: '表彰了卢志明、董春梅、田学军等模范',
      facts: [{ text: '卢志明' }, { text: '董春梅' }, { text: '田学军' }],
    },
    {
      text: '，卢志明、董春梅、田学军都报了名',
      facts: [{ text: '卢志明' }, { text: '董春梅' }, { text: '田学军' }],
      unframed: 'the clause begins with the names',
    },
  ],
  nearMisses: [
    '，白鹭洲、金沙湖、柳叶湖建成开放',
    '推进高技术、文旅业、康养业提速',
    '，高技术、文旅业、康养业提速',
    '，马铃薯、黄花菜、白萝卜丰收',
    '，高血压、糖尿病、白内障筛查',
    '，石家庄、秦皇岛、张家口联动',
  ],
})

export const rowRules = [row]
