/** What a formula abbreviates, where this document lists it. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { JOINTS } from '../../lexicon/joints.js'
import { TO_TEN } from '../../numeral/characters.js'
import type { CandidateOf } from '../../rules/candidate.js'
import type { RuleContext } from '../../rules/rule.js'
import { type Formula, readFormula } from './formula.js'
import { sloganNamed } from './lexicon.js'
import { besideMention, spelledOut } from './lists.js'

/** Known members that each open a clause stand within so many characters of each other. */
const SPREAD = 240
/** So many places where the first known member stands are tried. */
const TRIES = 24
/** What may part the items of a list. */
const JOINT = new RegExp(`^[、，；${JOINTS}以”“’‘]{1,4}$`, 'u')
/** What a member stands behind that opens a clause. */
const OPENING = new RegExp(
  String.raw`(?:^|[。；，：:\n])(?:[${TO_TEN}][是、]|（[${TO_TEN}\d]+）|\*\*)?$`,
  'u',
)

/** Whether the member at `at` is of the list that ended at `end`: parted from it by a mark, or opening its own clause. */
function follows(text: string, end: number, at: number): boolean {
  return JOINT.test(text.slice(end, at)) || (at - end < SPREAD && OPENING.test(charsBefore(text, at, 5)))
}

/** A formula's members may be told one sentence each, where the first comes so soon behind the formula. */
const TOLD = 80

function ownSentence(text: string, end: number, at: number, member: string): boolean {
  return member.length > 2 && text.slice(end, at).includes('。')
}

/** The known members of a formula, if the text lists them all, in order. */
function knownInText(name: string, text: string, mentions: readonly number[]): readonly string[] | null {
  const members = sloganNamed(name)?.members
  if (!members || members.length < 2) return null
  const [first = '', ...rest] = members
  let from = text.indexOf(first)
  for (let tries = 0; from >= 0 && tries < TRIES; tries++) {
    const begin = from
    let end = from + first.length
    const told = mentions.some((m) => m <= begin && begin - m < TOLD)
    const found = rest.every((member) => {
      const next = text.slice(end, end + SPREAD + member.length).indexOf(member)
      if (
        next < 0 ||
        !(follows(text, end, end + next) || (told && ownSentence(text, end, end + next, member)))
      )
        return false
      end += next + member.length
      return true
    })
    if (found) return members
    from = text.indexOf(first, from + 1)
  }
  return null
}

/** Whether a list read off the text can be what an unmistakable formula stands for. */
function agrees(name: string, items: readonly string[]): boolean {
  const entry = sloganNamed(name)
  if (!entry?.members || !entry.bare) return true
  const known = entry.members.join('|')
  const alike = items.filter((item) => {
    for (let i = 0; i + 2 <= item.length; i++) if (known.includes(item.slice(i, i + 2))) return true
    return item.length < 2 && known.includes(item)
  })
  return alike.length * 2 >= items.length
}

/** Members by candidate; a formula that the text lists once has them at every mention. */
export function findMembers(
  slogans: readonly CandidateOf<'slogan'>[],
  context: RuleContext,
): Map<CandidateOf<'slogan'>, readonly string[]> {
  const byName = new Map<string, readonly string[]>()
  const asked = new Set<string>()
  const own = new Map<CandidateOf<'slogan'>, readonly string[]>()
  const lists = new Map<string, readonly string[]>()
  const mentions = new Map<string, number[]>()
  for (const { fields, end } of slogans) {
    const { name } = fields
    const ends = mentions.get(name)
    if (ends) ends.push(end)
    else mentions.set(name, [end])
  }
  // what an unmistakable formula stands for is known: the text need only list it
  for (const [name, ends] of mentions) {
    const known = sloganNamed(name)?.bare ? knownInText(name, context.text, ends) : null
    if (known) byName.set(name, known)
  }
  for (const slogan of slogans) {
    const { name } = slogan.fields
    if (byName.has(name)) continue
    const given = slogan.fields.members
    const formula = readFormula(name) ?? knownShape(name)
    const found = given ?? (formula && besideMention(slogan, formula, context))
    if (!found || !agrees(name, found)) continue
    own.set(slogan, found)
    if (!lists.has(name)) lists.set(name, found)
  }
  for (const slogan of slogans) {
    const { name } = slogan.fields
    if (byName.has(name) || lists.has(name) || asked.has(name)) continue
    asked.add(name)
    const formula = readFormula(name) ?? knownShape(name)
    const found =
      knownInText(name, context.text, mentions.get(name) ?? []) ??
      (formula && spelledOut(slogan, formula, context))
    if (found) byName.set(name, found)
  }
  const members = new Map<CandidateOf<'slogan'>, readonly string[]>()
  for (const slogan of slogans) {
    const found = own.get(slogan) ?? byName.get(slogan.fields.name) ?? lists.get(slogan.fields.name)
    if (found) members.set(slogan, found)
  }
  return members
}

/** A formula of the dictionary whose form does not tell how many members it has. */
function knownShape(name: string): Formula | null {
  const members = sloganNamed(name)?.members
  return members ? { parts: [], total: members.length } : null
}
