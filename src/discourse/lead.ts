/** What opens a sentence before its first word: its number, and those it addresses. */
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../lexicon/words-by-role.js'

/** The number of an item, and marks before it. */
const NUMBERING = lazyPattern(
  () => String.raw`^[*#\s（]*(?:[\d${charactersOf('figure/one-to-ten')}]{1,3}[）、.])?[*\s]*`,
)
/** Where the words of the sentence begin, after its number and those it addresses. */
export function afterLead(text: string, from: number): number {
  if (!MAY_LEAD.test(text.charAt(from))) return from
  const lead = text.slice(from, from + LONGEST_LEAD)
  const number = NUMBERING.exec(lead)?.[0].length ?? 0
  return from + number + (ADDRESSED.exec(lead.slice(number))?.[0].length ?? 0)
}
const LONGEST_LEAD = 24
const MAY_LEAD = lazyPattern(() => String.raw`[*#\s（\d${charactersOf('discourse/numbering')}]`)
/** 各位代表，2021年是…, 各位代表、同志们！: who is addressed tells nothing of time. */
const ADDRESSED = lazyPattern(() => {
  const who = `(?:${anyOf('discourse/addressed')})`
  return String.raw`^${who}(?:[、，！：]?${who}){0,2}(?<mark>[，：！])[*\s]{0,4}`
})

/** 各位代表！2021年是…: the sentence after those who are addressed is the first of its paragraph. */
export function isSalutation(text: string, at: number): boolean {
  const mark = ADDRESSED.exec(text.slice(at, at + LONGEST_LEAD))?.groups?.mark
  return mark !== undefined && mark !== COMMA
}
const COMMA = '，'
