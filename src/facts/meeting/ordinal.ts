/** Numerals in the names of meetings, and the lists that elide a part of them. */

import { ORDINAL_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { Draft } from '../../rules/rule.js'
import { SMALL } from '../phrase/numerals.js'

export interface MeetingFields {
  readonly name: string
}

/** 十九, 18: as in 十九届. */
export const ORDINAL = `(?:[${SMALL}]{1,3}|\\d{1,2})`
/** What joins the members of 二中、三中全会. */
export const and = () => `(?:[、，]|${anyOf('joins/and-also')})`
/** One of them. */
const MEMBER = lazyPattern(() => `[^、，${charactersOf('meeting/joins-numbers-sign')}]{1,200}`, 'gu')
export const membersOf = (list: string) => [...list.matchAll(MEMBER.regexp)]

/** 第 before the numeral at `at` belongs to the name. */
export function withOrdinalMark(text: string, at: number): number {
  return text[at - 1] === ORDINAL_MARK ? at - 1 : at
}

/**
 * One draft a member of an elided list: 二十届|二中、三中|全会 gives 二十届二中全会 and 二十届三中全会.
 * `head` and `tail` are what the members share; the first surface begins with the head, the last ends with the tail.
 */
export function eachMember(
  text: string,
  at: { readonly start: number; readonly list: number; readonly listEnd: number; readonly end: number },
): Draft<MeetingFields>[] {
  const head = text.slice(at.start, at.list)
  const tail = text.slice(at.listEnd, at.end)
  const members = membersOf(text.slice(at.list, at.listEnd))
  return members.map((member, i) => ({
    start: i === 0 ? at.start : at.list + member.index,
    end: i === members.length - 1 ? at.end : at.list + member.index + member[0].length,
    fields: { name: (head + member[0] + tail).replace(/\s/gu, '') },
  }))
}
