/** Passes over the persons of a document. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import type { Candidate, CandidateOf } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'
import { isHan } from './edges.js'
import { listedNames, spacedName } from './list.js'
import { isOnlyGiven, type NameReading, nameFrom, surnameLength } from './name.js'
import { findAgain } from './named-again.js'
import { isOnlyName } from './plain-name.js'
import { titleWordBefore } from './title.js'
import { WOMAN } from './woman.js'

/** What a member of a body is read before: a mark, an award, what is done; not 的 or 在, which stand behind bodies. */
const CLOSED = lazyPattern(
  () =>
    `^(?:[、，。；（）\n]|[ 　](?:${anyOf('person/credit-after-blank')})?|${anyOf('person/closes-member')}|$)`,
)

const isClosed = (text: string, { start, end }: NameReading): boolean =>
  CLOSED.test(text.slice(end, end + 2)) ||
  (end - start > 2 && nameLexicon().after.has(text.slice(end, end + 2)))

/** 供稿：|市住建局| 田甜: behind a body that is credited any name may stand, be it a word. */
const CREDIT = lazyPattern(() => `(?:${anyOf('person/credit-label')})[：:][ 　]?$`)

/** 晚报|海外版: a word and what nobody is given. */
const isEdition = (text: string, name: NameReading): boolean =>
  name.end - name.start === 3 && isCommonWord(text, name.start) && !isOnlyGiven(text, name)

/** 宏远集团|罗昭强、第一中学|秦红梅获奖: who is named directly behind the body they are of, where nothing but a name can be meant. */
const besideBodies: ResolvePass = (candidates, { text }) => {
  const taken = new Set(candidates.flatMap((c) => (c.kind === 'person' ? [c.start] : [])))
  const found: Candidate[] = []
  for (const { kind, start: own, end } of candidates) {
    if (kind !== 'organization') continue
    const start = /[ 　]/u.test(text[end] ?? '') ? end + 1 : end
    if (taken.has(start)) continue
    // （县财政局　娄　倩）: who wrote it, in brackets with the body they are of
    const bracketed = text[own - 1] === '（' && start > end
    const credit =
      bracketed || CREDIT.test(charsBefore(text, own, 8)) ? spacedName(text, start, true) : undefined
    const name = credit ?? nameFrom(text, start)
    if (!name || !(credit ? !isEdition(text, credit) : isOnlyName(text, name)) || !isClosed(text, name))
      continue
    taken.add(start)
    const fields = { name: text.slice(start, name.end) }
    found.push({ kind: 'person', rule: 'person/of-body', start, end: name.end, fields, hints: {} })
    // 县融媒体中心|金不换、柴达木
    for (const other of credit ? listedNames(text, name.end, true, true) : [])
      found.push({
        kind: 'person',
        rule: 'person/of-body',
        start: other.start,
        end: other.end,
        fields: { name: text.slice(other.start, other.end).replace(/[ 　]/gu, '') },
        hints: {},
      })
  }
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** 谈为民、|奚望|、左丘明: between two people of a row, or between a post and them, a whole item is somebody too. */
const completeRows: ResolvePass = (candidates, { text }) => {
  const persons = candidates.filter((c) => c.kind === 'person')
  const starts = new Set(persons.map((c) => c.start))
  const ends = new Set(persons.map((c) => c.end))
  const found: Candidate[] = []
  for (const { start } of persons)
    for (const item of itemsBefore(text, start, ends)) {
      if (starts.has(item.start) || ends.has(item.end)) continue
      starts.add(item.start)
      const fields = { name: text.slice(item.start, item.end) }
      found.push({ kind: 'person', rule: 'person/of-row', ...item, fields, hints: {} })
    }
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}

const MOST_ITEMS = 6
const NOTE = new RegExp(`${WOMAN}$`, 'u')
const WOMAN_REACH = 13

/** The items that stand before `start`, each with its 、, back to a person or to a post; none if neither is reached. */
function itemsBefore(
  text: string,
  start: number,
  ends: ReadonlySet<number>,
): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = []
  for (let at = start; text[at - 1] === '、' && items.length < MOST_ITEMS; ) {
    const note = NOTE.exec(charsBefore(text, at - 1, WOMAN_REACH))?.[0].length ?? 0
    const end = at - 1 - note
    if (ends.has(end)) return items
    const own = itemBefore(text, end)
    if (own === undefined) return []
    items.push({ start: own.start, end })
    if (own.behindPost) return items
    at = own.start
  }
  return []
}

/** The item that ends at `end`, behind a 、 or a post. */
function itemBefore(text: string, end: number): { start: number; behindPost: boolean } | undefined {
  for (const length of [3, 2]) {
    const start = end - length
    const surname = surnameLength(text, start)
    const given = length - surname
    if (surname === 0 || given < 1 || given > 2 || organWordBefore(text, end)) continue
    const behindPost = titleWordBefore(text, start) > 1 && !isCommonWord(text, start - 1)
    if (behindPost || text[start - 1] === '、') return { start, behindPost }
  }
  return undefined
}

/** Bodies that are called by a person's name, or by what looks like one. */
const NAMED_AFTER = new Set(['company', 'university', 'institution', 'media'])

/** Nobody is spoken of in 鲁迅美术学院 or 方志敏集团有限公司. */
const dropNamesakes: ResolvePass = (candidates) => {
  const inside = new Set<number>()
  for (const { kind, start, end, fields } of candidates)
    if (kind === 'organization' && NAMED_AFTER.has(String(fields.type)))
      for (let at = start; at < end - 1; at++) inside.add(at)
  return candidates.filter((c) => c.kind !== 'person' || !(inside.has(c.start) && inside.has(c.end - 1)))
}

/** Longest rest of a dotted name that was read too far. */
const LONGEST_REST = 2

/** 图尔荪江·麦提尼亚孜|塞给: a dotted name that the text writes shorter elsewhere, before a mark, ends where it does there. */
const shortenDotted: ResolvePass = (candidates, { text }) => {
  const dotted = new Set(
    candidates.flatMap(({ kind, end, fields }) =>
      kind === 'person' && String(fields.name).includes('·') && !isHan(text[end])
        ? [String(fields.name)]
        : [],
    ),
  )
  if (dotted.size === 0) return candidates
  return candidates.map((candidate) => {
    if (candidate.kind !== 'person') return candidate
    const name = String(candidate.fields.name)
    const own = [...dotted].find(
      (other) => name.startsWith(other) && name !== other && name.length - other.length <= LONGEST_REST,
    )
    if (own === undefined) return candidate
    const end = candidate.end - (name.length - own.length)
    return { ...candidate, end, fields: { ...candidate.fields, name: own } }
  })
}

/** 倪|乐山 is no city: no place is spoken of inside a name. */
const dropPlacesInside: ResolvePass = (candidates) => {
  const inside = new Set<number>()
  for (const { kind, start, end } of candidates)
    if (kind === 'person' && end - start > 2) for (let at = start; at < end; at++) inside.add(at)
  return inside.size === 0
    ? candidates
    : candidates.filter((c) => c.kind !== 'place' || !(inside.has(c.start) && inside.has(c.end - 1)))
}

/** 卢市长 is the one of that surname whom the text names in full as holding that post, or the only one of it. */
const settleIdentity: ResolvePass = (candidates) => {
  const persons = candidates.filter((c) => c.kind === 'person')
  const owners = new Map<string, Set<string>>()
  for (const { fields } of persons) {
    const name = fields.name
    if (isShort(fields) || surnameLength(name, 0) === 0) continue
    const surname = name.slice(0, surnameLength(name, 0))
    const post = fields.title ?? ''
    for (const key of [surname, ...called().flatMap((p) => (post.endsWith(p) ? [surname + p] : []))])
      owners.set(key, (owners.get(key) ?? new Set()).add(name))
  }
  const fullName = (short: string): string | undefined => {
    const found = owners.get(short.replace(/副/u, '')) ?? owners.get(short.slice(0, surnameLength(short, 0)))
    return found?.size === 1 ? [...found][0] : undefined
  }
  return candidates.map((c) => {
    if (c.kind !== 'person' || !isShort(c.fields)) return c
    const key = fullName(c.fields.name)
    return key === undefined ? c : { ...c, hints: { ...c.hints, key } }
  })
}

/** Ends of posts by which people are called with their surname. */
const called = () => wordsOf('person/called-in-short')

/** Surname and post: 卢市长. */
function isShort({ name, title }: CandidateOf<'person'>['fields']): boolean {
  const surname = surnameLength(name, 0)
  return title !== undefined && surname > 0 && name.slice(surname) === title
}

export const personPasses: readonly ResolvePass[] = [
  shortenDotted,
  besideBodies,
  completeRows,
  findAgain,
  dropNamesakes,
  dropPlacesInside,
  settleIdentity,
]
