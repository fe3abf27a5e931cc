/** Who gave what, in a row: 赖水莲500元，黄观生300元，熊细根大米两袋. */

import { isCommonWord } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { bare, type PersonFields, person } from './fields.js'
import type { NameReading } from './name.js'
import { canBeItem, isSureItem } from './row-item.js'

const GIVES = lazyPattern(() => `(?:各?(?:${anyOf('person/gives-money')}))?\\d[\\d,.]{0,9}万?元`)
/** 陈观保2000元，: a whole item, to the mark that closes it. */
const ITEM = lazyPattern(
  () => `(?<name>\\p{Script=Han}{2,4}?)${GIVES.regexp.source}(?<mark>[，、；。…\\n]|$)`,
  'uy',
)
/** 大米两袋，: things, and how many. */
const THINGS = lazyPattern(
  () =>
    `(?:${anyOf('person/gives-money')})?\\p{Script=Han}{2,4}?[${charactersOf('person/counts')}\\d]{1,4}\\p{Script=Han}{1,2}(?<mark>[，、；。…\\n]|$)`,
  'uy',
)
/** Most items looked for. */
const MOST = 60
const FEWEST = 2

interface Item {
  readonly name: NameReading
  readonly end: number
  readonly mark: string
}

/** The item that begins at `at`, with a sum of money. */
function itemAt(text: string, at: number): Item | undefined {
  ITEM.regexp.lastIndex = at
  const item = ITEM.regexp.exec(text)
  const name = { start: at, end: at + (item?.groups?.name?.length ?? 0), score: 0 }
  return item && canBeItem(text, name)
    ? { name, end: at + item[0].length, mark: item.groups?.mark ?? '' }
    : undefined
}

/** The item that begins at `at`, with things that are a word of everyday. */
function withThings(text: string, at: number): Item | undefined {
  for (const length of [4, 3, 2]) {
    const name = { start: at, end: at + length, score: 0 }
    THINGS.regexp.lastIndex = name.end
    // 马秀|兰大米: the word for the thing may begin one later, and the name go on
    const sure = length > 2 || !isCommonWord(text, name.end + 1)
    const things = sure && isCommonWord(text, name.end) ? THINGS.regexp.exec(text) : null
    if (things && canBeItem(text, name))
      return { name, end: name.end + things[0].length, mark: things.groups?.mark ?? '' }
  }
  return undefined
}

/** What stands before amounts in a row, and is no row of people. */
const elseListed = defineGuards<[string, readonly NameReading[]]>(
  'person/row-of-amounts',
  [
    {
      id: 'few',
      unless: (_, names) => names.length < FEWEST,
      because: 'one alone may be a thing and its price',
      example: '：陈观保2000元，共计5笔',
    },
    {
      id: 'of-words',
      unless: (text, names) => names.filter((name) => isSureItem(text, name)).length * 2 < names.length,
      because: 'most may be things that are sold',
      example: '：田螺肉20元，田七粉30元，',
    },
  ],
  (_, names) => names[0]!.start,
)

const row = defineRule({
  id: 'person/row-of-amounts',
  kind: 'person',
  trigger: ['元'],
  opens: ({ text }, at) => OPENS.test(charsBefore(text, at, OPENS_REACH)),
  pattern: /元(?=[，、；])/u,
  produce: (match, context) => {
    const { text } = context
    const before = OPENS.exec(charsBefore(text, match.index, OPENS_REACH))!
    const names: NameReading[] = []
    for (let at = match.index - before[1]!.length; names.length < MOST; ) {
      const item = itemAt(text, at) ?? (names.length > 0 ? withThings(text, at) : undefined)
      if (!item) break
      names.push(item.name)
      at = item.end
      if (!/[，、；\n]/u.test(item.mark)) break
    }
    if (names.length === 0 || refusedBy(elseListed, text, names)) return null
    return names
      .map(({ start, end }) => bare(person(context, start, end, undefined, end - start > 2)))
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    {
      text: '红榜上写着：赖水莲500元，黄观生300元，李萍200元，熊细根大米两袋。',
      facts: [{ text: '赖水莲' }, { text: '黄观生' }, { text: '李萍' }, { text: '熊细根' }],
    },
    {
      text: '募捐现场，黄玉生随礼500元，赖福生随礼300元。',
      facts: [{ text: '黄玉生' }, { text: '赖福生' }],
    },
  ],
  nearMisses: ['：大米50元，白面30元，黄豆10元。', '，高青200元，平价500元', '：黄金2元，白银3元'],
})
/** The first item of a row: it opens its clause. */
const OPENS = lazyPattern(
  () =>
    `(?:^|[，、；。：\\n…])(\\p{Script=Han}{2,4}?(?:各?(?:${anyOf('person/gives-money')}))?\\d[\\d,.]{0,9}万?)$`,
)
const OPENS_REACH = 20

export const amountRowRules = [row]
