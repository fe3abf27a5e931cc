/** What every rule for persons makes of a name. */

import { organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft, RuleContext } from '../../rules/rule.js'

export interface PersonFields {
  readonly name: string
  readonly title?: string
}

/** Longest title looked back over for an open 《, in characters. */
const TITLE_REACH = 80

/** Whether `at` stands in a title in 《》: whoever is named there is part of the title. */
function insideTitle(text: string, at: number): boolean {
  const window = charsBefore(text, at, TITLE_REACH)
  return window.lastIndexOf('《') > window.lastIndexOf('》')
}

const isPeople = hasRole('place/nation-of-autonomy')
/** Longest name of a people, in characters. */
const LONGEST_PEOPLE = 5

/** 柯尔克|孜族老人: whether a people is named where the name would begin. */
function isOfPeople(text: string, start: number): boolean {
  for (let length = 1; length <= LONGEST_PEOPLE; length++)
    if (text[start + length] === '族' && isPeople(text.slice(start, start + length))) return true
  return false
}

/** 党中央, 校|团委: whether it is the short name of a body, or what it is of and the name of one. */
function isBody(name: string): boolean {
  const organ = organWordBefore(name, name.length)?.name
  return organ === name || (organ !== undefined && organ === name.slice(1) && isOwner(name[0]!))
}
const isOwner = hasRole('person/owner-of-body')

/** What no rule may read as a person. */
const nobody = defineGuards<[string, number, string]>(
  'person/any',
  [
    {
      id: 'inside-title',
      unless: (text, start) => insideTitle(text, start),
      because: 'whoever is named in the title of a work is part of it',
      example: '推出《84岁的尚振国每周二都来',
    },
    {
      id: 'a-people',
      unless: (text, start) => isOfPeople(text, start),
      because: 'a people is named there',
      example: '84岁的柯尔克孜族老人',
    },
    {
      id: 'behind-dot',
      unless: (text, start) => text[start - 1] === '·',
      because: 'the last part of a dotted name that is not read whole',
      example: '一位老人买买川艾山·玉素甫说',
    },
    {
      id: 'a-body',
      unless: (_, __, name) => isBody(name),
      because: 'the short name of a body',
      example: '总书记党中央',
    },
  ],
  (_, start) => start,
)

/** Drafts of a rule that nothing but the name tells: they yield to those of others, which may know a post. */
export const bare = (draft: Draft<PersonFields> | null): Draft<PersonFields> | null =>
  draft && { ...draft, hints: { ...draft.hints, bare: true } }

/** Drafts that only the characters of the name tell: they yield to all others. */
export const guessed = (draft: Draft<PersonFields> | null): Draft<PersonFields> | null =>
  draft && { ...draft, hints: { ...draft.hints, guessed: true } }

/** A draft for the person named at `[start, end)`; `sure` has the name looked for in the rest of the document. */
export function person(
  { text }: RuleContext,
  start: number,
  end: number,
  title: string | undefined,
  sure = true,
): Draft<PersonFields> | null {
  const name = text.slice(start, end).replace(/[ 　]/gu, '')
  if (refusedBy(nobody, text, start, name)) return null
  return { start, end, fields: { name, ...(title ? { title } : {}) }, hints: { sure } }
}
