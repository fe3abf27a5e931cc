/** Firms by the short names that lists call them by, where what is listed are firms: 豪森药业、正大天晴等企业. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { isGeneral, isOwnName, tailBefore } from '../../gazetteer/organ-tails.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { Candidate } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'
import { lastClause } from '../phrase/quotes.js'

/** What a list is said to be one of. */
const OF_FIRMS = lazyPattern(
  () =>
    String.raw`等(?:[${charactersOf('organization/number-of-firms')}\d]{1,3}[家户])?(?:[\p{Script=Han}]{0,6}?)(?:${anyOf('organization/firms-listed')})(?![${charactersOf('organization/after-firms-listed')}])`,
  'gu',
)
const ITEM = /^[\p{Script=Han}A-Za-z]{2,12}$/u
const JOINT = new RegExp(`[、${JOINTS}]`, 'u')
const REACH = 80
const BREAKS = '，。；：！？\n“”（） 　'
/** What stands before the first of a list. */
const LED = lazyPattern(() => `^(?:.{0,40}(?:${anyOf('organization/leads-list')}))`)

/** The items of the list that ends at `end`, from the beginning of its clause. */
export function listItems(text: string, end: number): { start: number; end: number }[] {
  const window = text.slice(Math.max(0, end - REACH), end)
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
      return told && area > start && end - area >= 2 && end - area <= 8 && !isGeneral(text.slice(area, end))
    }
    const firms = list.filter((item) => isFirm(item) || isOfPlace(item)).length
    if (firms === 0) return
    for (const item of list) {
      const name = text.slice(item.start, item.end)
      const trade = tailBefore(text, item.end, 'listed') !== undefined || isCommonWord(name, 0)
      const own =
        isFirm(item) || isOfPlace(item) || (told && !trade && list.length > 1 && firms * 2 >= list.length)
      if (!own || taken.has(item.start) || taken.has(item.end - 1) || !isName(name)) continue
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
    (!isCommonWord(own, 0) || organWordBefore(own, own.length)?.name === own)
  )
}

/** A short name of two words: not one of everyday, and nothing that stands for many. */
function isName(name: string): boolean {
  return ITEM.test(name) && !JOINT.test(name) && isOwnName(name, false)
}
