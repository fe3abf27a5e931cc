/** What a formula abbreviates, where this document lists it. */
import type { Candidate, RuleContext } from '../../rules/rule.js'
import { type Formula, readFormula } from './formula.js'
import { sloganNamed } from './lexicon.js'
import { besideMention, spelledOut } from './lists.js'

/** Known members stand together within so many characters. */
const SPREAD = 240
/** So many places where the first known member stands are tried. */
const TRIES = 24

/** The known members of a formula, if the text names them all, in order and close together. */
function knownInText(name: string, text: string): readonly string[] | null {
  const members = sloganNamed(name)?.members
  if (!members || members.length < 2) return null
  const [first = '', ...rest] = members
  let from = text.indexOf(first)
  for (let tries = 0; from >= 0 && tries < TRIES; tries++) {
    let at = from + first.length
    const end = from + first.length + SPREAD
    const found = rest.every((member) => {
      const next = text.indexOf(member, at)
      if (next < 0 || next > end) return false
      at = next + member.length
      return true
    })
    if (found) return members
    from = text.indexOf(first, from + 1)
  }
  return null
}

/** Members by candidate; a formula that the text lists once has them at every mention. */
export function findMembers(
  slogans: readonly Candidate[],
  context: RuleContext,
): Map<Candidate, readonly string[]> {
  const byName = new Map<string, readonly string[]>()
  const asked = new Set<string>()
  const own = new Map<Candidate, readonly string[]>()
  for (const slogan of slogans) {
    const name = String(slogan.fields.name)
    const given = slogan.fields.members as readonly string[] | undefined
    const formula = readFormula(name) ?? knownShape(name)
    const found = given ?? (formula && besideMention(slogan, formula, context))
    if (!found) continue
    own.set(slogan, found)
    if (!byName.has(name)) byName.set(name, found)
  }
  for (const slogan of slogans) {
    const name = String(slogan.fields.name)
    if (byName.has(name) || asked.has(name)) continue
    asked.add(name)
    const formula = readFormula(name) ?? knownShape(name)
    const found = knownInText(name, context.text) ?? (formula && spelledOut(slogan, formula, context))
    if (found) byName.set(name, found)
  }
  const members = new Map<Candidate, readonly string[]>()
  for (const slogan of slogans) {
    const found = own.get(slogan) ?? byName.get(String(slogan.fields.name))
    if (found) members.set(slogan, found)
  }
  return members
}

/** A formula of the dictionary whose form does not tell how many members it has. */
function knownShape(name: string): Formula | null {
  const members = sloganNamed(name)?.members
  return members ? { parts: [], total: members.length } : null
}
