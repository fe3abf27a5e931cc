/** Firms by the short names that lists call them by, where what is listed are firms: 豪森药业、正大天晴等企业. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { isGeneral, isOwnName, tailBefore } from '../../gazetteer/organ-tails.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { Candidate } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { lastClause } from '../phrase/quotes.js'

/** What a list is said to be one of. */
const OF_FIRMS = lazyPattern(
  () =>
    String.raw`等(?:[${charactersOf('organization/number-of-firms')}\d]{1,3}[家户])?(?:[\p{Script=Han}]{0,6}?)(?:${anyOf('organization/firms-listed')})(?![${charactersOf('organization/after-firms-listed')}])`,
  'gu',
)
const ITEM = /^[\p{Script=Han}A-Za-z]{2,12}$/u
const REACH = 80
const BREAKS = '，。；：！？\n“”（） 　'
/** What stands before the first of a list. */
const LED = lazyPattern(() => `^(?:.{0,40}(?:${anyOf('organization/leads-list')}))`)

/** Shortest and longest name behind a place, in characters. */
const SHORTEST_OWN = 2
const LONGEST_OWN = 8

interface Item {
  readonly start: number
  readonly end: number
}
const nameOf = (text: string, { start, end }: Item) => text.slice(start, end)
const whereOf = (_: string, { start }: Item) => start

/** Reasons for which what stands behind a place is no firm's name: 绍兴|民营. */
const OF_PLACE = defineGuards<[text: string, area: number, end: number]>(
  'organization/listed-of-place',
  [
    {
      id: 'general',
      example: '绍兴民营、绍兴外资等企业',
      because: 'what many firms are called',
      unless: (text, area, end) => isGeneral(text.slice(area, end)),
    },
  ],
  (_, area) => area,
)

/** Reasons for which characters that firms are called by, before a word of trade, are no brand. */
const BRAND = defineGuards<[own: string, start: number]>(
  'organization/listed-brand',
  [
    {
      id: 'everyday',
      example: '健康医药、民生医药等企业',
      because: 'a word of everyday, and no body is called so',
      unless: (own) => isCommonWord(own, 0) && organWordBefore(own, own.length)?.name !== own,
    },
  ],
  (_, start) => start,
)

/** Reasons for which an item among firms is no firm for that. */
const TRADE = defineGuards<[text: string, item: Item]>(
  'organization/listed-among-firms',
  [
    {
      id: 'trade',
      example: '恒源医药、豪森药业、正大天晴药业等企业落户',
      because: 'it ends in a word of trade, and no short brand stands before it',
      unless: (text, { end }) => tailBefore(text, end, 'listed') !== undefined,
    },
    {
      id: 'everyday',
      example: '恒源医药、豪森药业、文化旅游等企业落户',
      because: 'a word of everyday opens it',
      unless: (text, item) => isCommonWord(nameOf(text, item), 0),
    },
  ],
  whereOf,
)

/** Reasons for which an item is no name. */
const NAME = defineGuards<[text: string, item: Item]>(
  'organization/listed-name',
  [
    {
      id: 'not-in-name',
      example: '恒源医药、豪森药业、正大举办等企业落户',
      because: 'a particle or a verb is in it',
      unless: (text, item) => !isOwnName(nameOf(text, item), false),
    },
  ],
  whereOf,
)

/** The items of the list that ends at `end`, from the beginning of its clause. */
export function listItems(text: string, end: number): { start: number; end: number }[] {
  const window = charsBefore(text, end, REACH)
  const from = end - lastClause(window, BREAKS).length
  const found: { start: number; end: number }[] = []
  let at = end
  for (let i = end - 1; i >= from - 1; i--) {
    const edge = i < from
    const joint = !edge && text[i] === '、'
    if (!edge && !joint) continue
    let start = i + 1
    if (edge) start += LED.exec(text.slice(start, at))?.[0].length ?? 0
    found.unshift({ start, end: at })
    at = i
  }
  return found
}

/** 正大天晴 has no word in it that tells a firm; where most of a list are firms it is one too. */
export const firmsListed: ResolvePass = (candidates, { text }) => {
  const bodies = candidates.filter((c) => c.kind === 'organization')
  const taken = new Set<number>()
  for (const { start, end } of bodies) for (let at = start; at < end; at++) taken.add(at)
  const found: Candidate[] = []
  const read = (list: readonly { start: number; end: number }[], told: boolean) => {
    const isFirm = ({ start, end }: { start: number; end: number }) =>
      bodies.some((b) => b.start === start && b.end === end && b.fields.type === 'company') ||
      isBrand(text, start, end)
    // 珠海|康晋电气, 东莞|仲辰光电: of a place, in a list of firms
    const isOfPlace = ({ start, end }: { start: number; end: number }) => {
      const area = divisionEnd(text, start, end)
      const isLong = end - area >= SHORTEST_OWN && end - area <= LONGEST_OWN
      return told && area > start && isLong && !refusedBy(OF_PLACE, text, area, end)
    }
    const firms = list.filter((item) => isFirm(item) || isOfPlace(item)).length
    if (firms === 0) return
    for (const item of list) {
      const name = text.slice(item.start, item.end)
      const most = told && list.length > 1 && firms * 2 >= list.length
      const own = isFirm(item) || isOfPlace(item) || (most && !refusedBy(TRADE, text, item))
      if (!own || taken.has(item.start) || taken.has(item.end - 1)) continue
      if (!ITEM.test(name) || refusedBy(NAME, text, item)) continue
      for (let at = item.start; at < item.end; at++) taken.add(at)
      const fields = { name, type: 'company' as const }
      found.push({ kind: 'organization', rule: 'organization/listed', ...item, fields, hints: {} })
    }
  }
  for (const match of text.matchAll(OF_FIRMS.regexp)) read(listItems(text, match.index), true)
  // 华润医药、|宁波银行|: who stands beside a firm and has a word of trade at the end
  for (const { start, fields } of bodies)
    if (fields.type === 'company' && text[start - 1] === '、')
      read(listItems(text, start - 1).slice(-1), false)
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** 豪森|药业: a word of trade behind a name of its own, in characters that people and firms are called by. */
function isBrand(text: string, start: number, end: number): boolean {
  const tail = tailBefore(text, end, 'listed')
  const own = tail ? text.slice(start, end - tail.tail.length) : ''
  const { given } = nameLexicon()
  return (
    own.length >= 2 &&
    own.length <= 3 &&
    [...own].every((character) => given.has(character)) &&
    !refusedBy(BRAND, own, start)
  )
}
