/** Names in a row, each behind where somebody is from: 二等奖：城关镇聂春香、马坊乡卫秀珍. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { bare, type PersonFields, person } from './fields.js'
import type { NameReading } from './name.js'
import { canBeItem, isSureItem } from './row-item.js'
import { WOMAN } from './woman.js'

/** A whole item, and the mark that closes it. */
const ITEM = new RegExp(`(?<item>\\p{Script=Han}{4,12}?)(?:${WOMAN})?(?<mark>[、，。；\\n]|等|$)`, 'uy')
/** The place that somebody is from. */
const HOME = lazyPattern(() => `(?:${anyOf('person/home-ends')})$`)
/** Characters of a name. */
const LENGTHS = [3, 2, 4]
/** Most items looked for. */
const MOST = 30
const FEWEST = 2

/** The names of the row that begins at `at`. */
function rowAt(text: string, at: number): NameReading[] {
  const names: NameReading[] = []
  for (let from = at; names.length < MOST; ) {
    ITEM.lastIndex = from
    const match = ITEM.exec(text)
    const { item = '', mark = '' } = match?.groups ?? {}
    const end = from + item.length
    const read = LENGTHS.map((length) => ({ start: end - length, end, score: 0 })).find(
      (name) => HOME.test(text.slice(from, name.start)) && canBeItem(text, name),
    )
    if (!match || !read) break
    names.push(read)
    from += match[0].length
    if (mark !== '、') break
  }
  return names
}

/** What stands behind places in a row, and is no row of people. */
const elseListed = defineGuards<[string, readonly NameReading[]]>(
  'person/row-of-places',
  [
    {
      id: 'few',
      unless: (_, names) => names.length < FEWEST,
      because: 'one alone may be anything that the place has',
      example: '获奖的是：城关镇聂春香、县文化馆。',
    },
    {
      id: 'of-words',
      unless: (text, names) => names.filter((name) => isSureItem(text, name)).length * 2 < names.length,
      because: 'most may be words',
      example: '参展的是：城关镇田七粉、马坊乡石斛苗。',
    },
  ],
  (_, names) => names[0]!.start,
)

const row = defineRule({
  id: 'person/row-of-places',
  kind: 'person',
  get trigger() {
    return wordsOf('person/opens-row')
  },
  get pattern() {
    return new RegExp(`(?:${anyOf('person/opens-row')})[ 　\\n]?(?=\\p{Script=Han}{4,14}、)`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const names = rowAt(text, match.index + match[0].length)
    if (names.length === 0 || refusedBy(elseListed, text, names)) return null
    return names
      .map(({ start, end }) => bare(person(context, start, end, undefined, end - start > 2)))
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    {
      text: '二等奖：城关镇聂春香、马坊乡卫秀珍、陶村镇柴彩莲。',
      facts: [{ text: '聂春香' }, { text: '卫秀珍' }, { text: '柴彩莲' }],
    },
    {
      text: '受表彰的是：东关村柳翠娥、西关村阎改花。',
      facts: [{ text: '柳翠娥' }, { text: '阎改花' }],
    },
  ],
  nearMisses: [
    '获奖的是：城关镇中学、马坊乡卫生院。',
    '重点项目：城关镇安居工程、马坊乡高标准农田。',
    '获奖单位：河西镇文化站、柳林镇水利站。',
    '先后到：东关村、西关村调研。',
  ],
})

export const placeRowRules = [row]
