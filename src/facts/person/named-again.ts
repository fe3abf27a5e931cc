/** Names that a rule has read, wherever else they stand in the document. */

import { isShortName } from '../../gazetteer/divisions.js'
import { nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { nameFrom, surnameLength } from './name.js'
import { titleOf } from './title.js'

/** Of Han characters; a name with a dot is as plain whole. */
const PLAIN = /^(?:\p{Script=Han}{2,6}|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3})$/u
const HAN = /\p{Script=Han}/u

/** Most different names looked for again. */
const MOST_NAMES = 300

/** By what heads of states and parties are called with the first part of their name: 本扬|总书记. */
const ADDRESS = lazyPattern(() => anyOf('person/foreign-address'), 'uy')

function addressAt(text: string, at: number): string | undefined {
  ADDRESS.regexp.lastIndex = at
  return ADDRESS.regexp.exec(text)?.[0]
}

/** 吾买尔江|强调: a clause that begins with the name and goes on with what somebody does. */
function acts(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  if (HAN.test(before) || before === '·') return false
  if (nameLexicon().after.has(text.slice(end, end + 2)) || text[end] === '说') return true
  return isHandling(text[end] ?? '') && !isCommonWord(text, end - 1)
}
/** 高山|为, 高山|把: what goes on behind somebody who acts. */
const isHandling = hasRole('person/handles')

/** 在会见|塔武阿|时: who is met. */
const MET = lazyPattern(() => `(?:${anyOf('person/meets')})了?$`)
const isMet = (text: string, start: number, end: number): boolean =>
  MET.test(charsBefore(text, start, MET_REACH)) && /^(?:[时后，。、]|一行)/u.test(text.slice(end, end + 2))
const MET_REACH = 4

/** Surname and post of those whom the text names in full with it: 强书记 where it has 书记强盛. */
function calledAgain(persons: readonly CandidateOf<'person'>[], text: string): CandidateOf<'person'>[] {
  const called = new Map<string, string>()
  const posts = wordsOf('person/called-in-short')
  for (const { fields } of persons) {
    const surname = fields.name.slice(0, surnameLength(fields.name, 0))
    const post = posts.find((word) => fields.title?.endsWith(word))
    if (surname && post && fields.name.length > surname.length && !fields.name.includes('·'))
      called.set(surname + post, post)
  }
  if (called.size === 0) return []
  return [...text.matchAll(new RegExp(alternation([...called.keys()].slice(0, MOST_NAMES)), 'gu'))].flatMap(
    ({ 0: name, index: start }) => {
      if (refusedBy(notCalledAgain, text, start)) return []
      return [again(start, start + name.length, { name, title: called.get(name)! }, {})]
    },
  )
}
/** What reads as surname and post of one who is named in full, and is none. */
const notCalledAgain = defineGuards<[string, number]>(
  'person/called-again',
  [
    {
      id: 'words-before',
      unless: (text, start) => {
        const before = text[start - 1] ?? ''
        return HAN.test(before) && !isBeside(before)
      },
      because: 'other words run into it',
      example: '县委书记强卫东出席。说他强书记',
    },
    {
      id: 'cut-word',
      unless: (text, start) => isCommonWord(text, start - 1) || isCommonWord(text, start),
      because: 'a word of everyday runs into the surname',
      example: '校长高建国出席。和高校长说',
    },
  ],
  (_, start) => start,
)
const isBeside = hasRole('person/beside-called')

/** What carries the name of a person, and is none. */
const CARRIES = lazyPattern(() => `(?:${anyOf('person/carries-name')})`, 'uy')
const CARRIES_REACH = 4

/** Whether what stands at `end` is called by the name before: 佟丽娜|体育基金会. */
export function carriesName(text: string, end: number): boolean {
  const { after } = nameLexicon()
  for (let at = end; at <= end + CARRIES_REACH && HAN.test(text[at] ?? ''); at++) {
    if (after.has(text.slice(at, at + 2)) || (at === end && after.has(text[at]!))) return false
    CARRIES.regexp.lastIndex = at
    if (CARRIES.regexp.test(text)) return true
  }
  return false
}

/** Reasons for which a name found again means nobody, or not the one. */
const elseMeant = defineGuards<[string, number, number, sure: boolean]>(
  'person/named-again',
  [
    {
      id: 'does-nothing',
      unless: (text, start, end, sure) => !sure && !acts(text, start, end),
      because: 'it may be a word, and nobody acts there',
      example: '局长高山说到高山流水',
    },
    {
      id: 'cut-word',
      unless: (text, start, end) =>
        end - start === 2 &&
        (isCommonWord(text, start - 1) ||
          (isCommonWord(text, end - 1) && nameFrom(text, start)?.end !== end)),
      because: 'a word of everyday runs into a name of two characters',
      example: '市长王立出席。国王立了法。',
    },
    {
      id: 'called-by-name',
      unless: (text, _, end) => carriesName(text, end),
      because: 'a body or a prize is called by the name',
      example: '教练佟丽娜出席。佟丽娜体育基金会成立。',
    },
    {
      id: 'in-undertaking',
      unless: (text, start, end) =>
        /“[^“”\n]{1,8}$/u.test(charsBefore(text, start, 9)) &&
        /^[^“”，。\n]{1,8}”(?:主题)?(?:活动|行动|工程)/u.test(text.slice(end, end + 16)),
      because: 'an undertaking is called so',
      example: '教师宫明亮出席。“跟着宫明亮学雷锋”活动启动。',
    },
  ],
  (_, start) => start,
)

/** What reads as part of a name that the text has in full, and is something else. */
const notPart = defineGuards<[string, number, number]>(
  'person/part-again',
  [
    {
      id: 'does-nothing',
      unless: (text, start, end) => !acts(text, start, end) && !isMet(text, start, end),
      because: 'nobody acts there, is met or called by a post',
      example: '总理通伦·西苏里来访。通伦的访问',
    },
  ],
  (_, start) => start,
)

/** A name as the whole person: 通伦总理 where the text has named 通伦·西苏里, 平托 where it has 若昂·费雷拉·平托. */
function partsOfNames(persons: readonly CandidateOf<'person'>[], text: string): CandidateOf<'person'>[] {
  const parts = new Map<string, string>()
  for (const { fields } of persons) {
    const whole = fields.name
    const all = whole.split('·')
    if (all.length < 2) continue
    for (const part of [all[0]!, all.at(-1)!]) if (part.length >= 2) parts.set(part, whole)
  }
  if (parts.size === 0) return []
  return [...text.matchAll(new RegExp(alternation([...parts.keys()].slice(0, MOST_NAMES)), 'gu'))].flatMap(
    ({ 0: name, index: start }) => {
      const end = start + name.length
      const title = text[start - 1] === '·' ? undefined : addressAt(text, end)
      if (title === undefined && refusedBy(notPart, text, start, end)) return []
      return [again(start, end, { name, ...(title ? { title } : {}) }, { key: parts.get(name) })]
    },
  )
}

const again = (
  start: number,
  end: number,
  fields: CandidateOf<'person'>['fields'],
  hints: CandidateOf<'person'>['hints'],
): CandidateOf<'person'> => ({ kind: 'person', rule: 'person/named-again', start, end, fields, hints })

/** Names that are not looked for again. */
const onceOnly = defineGuards<[number, string]>(
  'person/named-again',
  [
    {
      id: 'known-one',
      unless: (_, name) => nameLexicon().leaders.has(name),
      because: 'the known ones have their own rule, which tells them from what is called by them',
      example: '邓小平同志指出，邓小平理论',
    },
    {
      id: 'a-division',
      unless: (_, name) => isShortName(name),
      because: 'it is a person once at most, and the place wherever else it stands',
      example: '市长吴忠出席。吴忠强调，',
    },
  ],
  (start) => start,
)

/** A name that a rule has read is the same person wherever else it stands; one that may be a word, where somebody acts. */
export const findAgain: ResolvePass = (candidates, { text }) => {
  const persons = candidates.filter((c) => c.kind === 'person')
  const sure = new Set<string>()
  const names = new Set<string>()
  for (const { start, end, hints } of persons) {
    const name = text.slice(start, end)
    if (!PLAIN.test(name) || refusedBy(onceOnly, start, name)) continue
    names.add(name)
    if (hints.sure) sure.add(name)
  }
  const taken = new Set(persons.map((c) => c.start))
  const found = [...partsOfNames(persons, text), ...calledAgain(persons, text)].filter(
    (c) => !taken.has(c.start),
  )
  const matches =
    names.size === 0 ? [] : text.matchAll(new RegExp(alternation([...names].slice(0, MOST_NAMES)), 'gu'))
  for (const { 0: name, index: start } of matches) {
    const end = start + name.length
    if (taken.has(start) || refusedBy(elseMeant, text, start, end, sure.has(name))) continue
    const title = titleOf(text, start, end)
    found.push(again(start, end, { name, ...(title ? { title } : {}) }, {}))
  }
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}
