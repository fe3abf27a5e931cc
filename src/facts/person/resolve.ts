/** Passes over the persons of a document. */
import { alternation } from '../../lexicon/pattern.js'
import type { Candidate, ResolvePass } from '../../rules/rule.js'
import { isCommonWord, nameLexicon } from './lexicon.js'
import { nameFrom } from './name.js'
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

/** A name that a rule has read is the same person wherever else it stands. */
export const findAgain: ResolvePass = (candidates, { text }) => {
  const persons = candidates.filter((c) => c.kind === 'person')
  const known = nameLexicon().leaders
  const names = new Set(
    // the known ones have their own rule, which tells 邓小平 from 邓小平理论
    persons
      .filter((c) => c.hints.sure)
      .map((c) => text.slice(c.start, c.end))
      .filter((n) => PLAIN.test(n) && !known.has(n)),
  )
  if (names.size === 0) return candidates
  const taken = new Set(persons.map((c) => c.start))
  const again: Candidate[] = []
  for (const match of text.matchAll(new RegExp(alternation([...names].slice(0, MOST_NAMES)), 'gu'))) {
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

export const personPasses: readonly ResolvePass[] = [findAgain]
