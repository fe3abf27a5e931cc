/** Passes over the persons of a document. */

import { isCommonWord } from '../../lexicon/common-words.js'
import { alternation } from '../../lexicon/pattern.js'
import type { Candidate, CandidateOf } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'
import { divisionIndex } from '../place/divisions.js'
import { nameLexicon } from './lexicon.js'
import { spacedName } from './list.js'
import { isOnlyName, type NameReading, nameFrom, surnameLength } from './name.js'
import { titleOf } from './title.js'

const PLAIN = /^\p{Script=Han}{2,4}$/u

/** Most different names looked for again. */
const MOST_NAMES = 300

/** Whether the name found again is whole: no longer known name, and no word of everyday runs into a short one. */
function standsAlone(text: string, start: number, end: number, names: ReadonlySet<string>): boolean {
  if (names.has(text.slice(start, end + 1))) return false
  if (end - start > 2) return true
  return (
    !isCommonWord(text, start - 1) && (!isCommonWord(text, end - 1) || nameFrom(text, start)?.end === end)
  )
}

/** By what heads of states and parties are called with the first part of their name: 本扬|总书记. */
const FOREIGN_ADDRESS = /(?:总书记|总统|总理|主席|首相|国王|外长|部长|大使|先生|女士|议长)/uy

/** 吾买尔江|强调: a clause that begins with the name and goes on with a verb. */
const speaks = (text: string, start: number, end: number) =>
  !/[\p{Script=Han}·]/u.test(text[start - 1] ?? '') &&
  (nameLexicon().after.has(text.slice(end, end + 2)) || text[end] === '说')

/** 通伦总理 where the text has named 通伦·西苏里. */
function firstParts(persons: readonly CandidateOf<'person'>[], text: string): CandidateOf<'person'>[] {
  const parts = new Map<string, string>()
  for (const { fields } of persons) {
    const [first, second] = fields.name.split('·')
    if (first && second && first.length >= 2) parts.set(first, fields.name)
  }
  if (parts.size === 0) return []
  return [...text.matchAll(new RegExp(alternation([...parts.keys()].slice(0, MOST_NAMES)), 'gu'))].flatMap(
    ({ 0: name, index: start }) => {
      const end = start + name.length
      FOREIGN_ADDRESS.lastIndex = end
      const title = FOREIGN_ADDRESS.exec(text)?.[0]
      if (title === undefined && !speaks(text, start, end)) return []
      const hints = { key: parts.get(name) }
      return [
        {
          kind: 'person',
          rule: 'person/named-again',
          start,
          end,
          fields: { name, ...(title ? { title } : {}) },
          hints,
        },
      ]
    },
  )
}

/** 桂林 is a person once at most, and the city wherever else it stands. */
function isDivision(name: string): boolean {
  const { short, counties, districts } = divisionIndex()
  return short.has(name) || counties.has(name) || districts.has(name)
}

/** A name that a rule has read is the same person wherever else it stands. */
export const findAgain: ResolvePass = (candidates, { text }) => {
  const persons = candidates.filter((c) => c.kind === 'person')
  const known = nameLexicon().leaders
  const names = new Set(
    // the known ones have their own rule, which tells 邓小平 from 邓小平理论
    persons
      .filter((c) => c.hints.sure)
      .map((c) => text.slice(c.start, c.end))
      .filter((n) => PLAIN.test(n) && !known.has(n) && !isDivision(n)),
  )
  const taken = new Set(persons.map((c) => c.start))
  const again: Candidate[] = firstParts(persons, text).filter((c) => !taken.has(c.start))
  if (names.size === 0 && again.length === 0) return candidates
  for (const match of names.size === 0
    ? []
    : text.matchAll(new RegExp(alternation([...names].slice(0, MOST_NAMES)), 'gu'))) {
    const start = match.index
    const end = start + match[0].length
    if (taken.has(start) || !standsAlone(text, start, end, names)) continue
    const title = titleOf(text, start, end)
    again.push({
      kind: 'person',
      rule: 'person/named-again',
      start,
      end,
      fields: { name: match[0], ...(title ? { title } : {}) },
      hints: {},
    })
  }
  return again.length === 0
    ? candidates
    : [...candidates, ...again].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What a member of a body is read before: a mark, an award, what is done; not 的 or 在, which stand behind bodies. */
const CLOSED =
  /^(?:[、，。；（）\n]|[ 　](?:供稿|供图|摄|文|图)?|具体|负责|主持|参加|出席|表示|介绍|要求|指出|强调|带领|[等获荣说]|同志|分别|作了?|代表|先后|共同|$)/u

const isClosed = (text: string, { start, end }: NameReading): boolean =>
  CLOSED.test(text.slice(end, end + 2)) ||
  (end - start > 2 && nameLexicon().after.has(text.slice(end, end + 2)))

/** 供稿：|市住建局| 田甜: behind a body that is credited any name may stand, be it a word. */
const CREDIT = /(?:供稿|报送|来源|撰稿|供图|投稿|作者|通讯员|[文图])[：:][ 　]?$/u

/** 宏远集团|罗昭强、第一中学|秦红梅获奖: who is named directly behind the body they are of, where nothing but a name can be meant. */
const besideBodies: ResolvePass = (candidates, { text }) => {
  const taken = new Set(candidates.flatMap((c) => (c.kind === 'person' ? [c.start] : [])))
  const found: Candidate[] = []
  for (const { kind, start: own, end } of candidates) {
    if (kind !== 'organization') continue
    const start = /[ 　]/u.test(text[end] ?? '') ? end + 1 : end
    if (taken.has(start)) continue
    const credit = CREDIT.test(text.slice(Math.max(0, own - 8), own))
      ? spacedName(text, start, true)
      : undefined
    const name = credit ?? nameFrom(text, start)
    if (!name || !(credit || isOnlyName(text, name)) || !isClosed(text, name)) continue
    taken.add(start)
    const fields = { name: text.slice(start, name.end) }
    found.push({ kind: 'person', rule: 'person/of-body', start, end: name.end, fields, hints: {} })
  }
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
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
    for (const key of [surname, ...CALLED.flatMap((p) => (post.endsWith(p) ? [surname + p] : []))])
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
const CALLED =
  '省长 市长 县长 区长 州长 镇长 乡长 局长 处长 科长 厅长 部长 院长 校长 所长 队长 书记 主任 主席'.split(' ')

/** Surname and post: 卢市长. */
function isShort({ name, title }: CandidateOf<'person'>['fields']): boolean {
  const surname = surnameLength(name, 0)
  return title !== undefined && surname > 0 && name.slice(surname) === title
}

export const personPasses: readonly ResolvePass[] = [
  besideBodies,
  findAgain,
  dropNamesakes,
  dropPlacesInside,
  settleIdentity,
]
