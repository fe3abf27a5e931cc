/**
 * A pattern as places between which characters lead. Words that stand as alternatives (a thousand, in some patterns) are one
 * place, and become places of their own as far as a text goes into them.
 */
import { branchesOf, type Item } from './pattern-items.js'

/** Whether an atom takes a character. */
type Taker = (atom: string, character: string) => boolean

/** How atoms of patterns with `flags` take characters; each atom is compiled once. */
function takerOf(flags: string): Taker {
  const own = flags.replace(/[gy]/gu, '')
  const compiled = new Map<string, RegExp>()
  return (atom, character) => {
    let pattern = compiled.get(atom)
    if (!pattern) {
      pattern = new RegExp(`^(?:${atom})$`, own)
      compiled.set(atom, pattern)
    }
    return pattern.test(character)
  }
}

/** A place in a pattern: before an atom or one of several words, at a fork, or where the pattern has matched. */
export interface Place {
  readonly order: number
  /** Whose pattern it is. */
  readonly rule: number
  /** The pattern has matched here. */
  readonly matches?: boolean
  readonly atom?: string
  readonly isLiteral?: boolean
  readonly flags?: string
  readonly takes?: Taker
  /** Where a character leads to from before words. */
  readonly words?: (character: string) => readonly Place[]
  next: readonly Place[]
}

const NOWHERE: readonly Place[] = []

/** Whether the atom at `place` takes `character`. */
export const takes = (place: Place, character: string): boolean =>
  place.isLiteral ? place.atom === character : place.takes!(place.atom!, character)

/** Where `character` leads to from a place before an atom or words. */
export const after = (place: Place, character: string): readonly Place[] => {
  if (place.words) return place.words(character)
  return takes(place, character) ? place.next : NOWHERE
}

/** Whether only a character leads on from `place`. */
export const waits = ({ atom, words }: Place): boolean => atom !== undefined || words !== undefined

/** Atoms that have to be there several times stand so often, at most. */
const COPIES = 4
const BACK_REFERENCE = /^\\(?:k<|[1-9])/u
/** `(?i:` and its like change what the atoms inside mean; strings in a class are more than a character. */
const BEYOND = /\(\?[a-z-]+:|\\q\{/u
/** A character that a pattern takes for itself alone. */
const LITERAL = /^[^\\.[\]()*+?{}|^$]$/u

/** A pattern as places. */
export interface PatternPlaces {
  readonly first: Place
  /** Those before an atom that takes more than one character. */
  readonly classes: readonly Place[]
  /** All characters that stand for themselves. */
  readonly literals: string
}

/** What `words` go on with behind each first character. */
function restsOf(words: readonly string[]): Map<string, string[]> {
  const rests = new Map<string, string[]>()
  for (const word of words) {
    const first = String.fromCodePoint(word.codePointAt(0)!)
    const rest = word.slice(first.length)
    const known = rests.get(first)
    if (known) known.push(rest)
    else rests.set(first, [rest])
  }
  return rests
}

/**
 * The patterns of a rule list as places, each made when it is first asked for: all automata of the list share them, for most
 * rules stand in many.
 */
export class Places {
  #count = 0
  readonly #patternOf: (rule: number) => RegExp
  readonly #takers = new Map<string, Taker>()
  readonly #made = new Map<number, PatternPlaces>()
  /** By code unit a number for each character that a text has had, 0 for the others: what classes are kept by. */
  readonly numbers = new Uint16Array(0x10000)
  #characters = 0

  constructor(patternOf: (rule: number) => RegExp) {
    this.#patternOf = patternOf
  }

  /** The places of the pattern of `rule`. */
  of(rule: number): PatternPlaces {
    const made = this.#made.get(rule) ?? this.#make(this.#patternOf(rule), rule)
    this.#made.set(rule, made)
    return made
  }

  /** The number of the character `code`. */
  numberOf(code: number): number {
    this.numbers[code] ||= ++this.#characters
    return this.numbers[code]
  }

  #make(pattern: RegExp, rule: number): PatternPlaces {
    const matched: Place = { order: this.#count++, rule, matches: true, next: [] }
    if (BEYOND.test(pattern.source)) return { first: matched, classes: [], literals: '' }
    const classes: Place[] = []
    let literals = ''
    const { flags } = pattern
    const taker = this.#takers.get(flags) ?? takerOf(flags)
    this.#takers.set(flags, taker)
    const ignoresCase = flags.includes('i')
    const fork = (next: readonly Place[]): Place =>
      next.length === 1 ? next[0]! : { order: this.#count++, rule, next }
    const one = ({ atom, branches, words }: Item, next: Place): Place => {
      if (words) {
        literals += words.join('')
        return this.#before(words, rule, next)
      }
      if (branches) return fork(branches.map((items) => sequence(items, next)))
      // what it takes is not known here
      if (atom === undefined || BACK_REFERENCE.test(atom)) return matched
      const isLiteral = !ignoresCase && LITERAL.test(atom)
      const place = { order: this.#count++, rule, atom, isLiteral, flags, takes: taker, next: [next] }
      if (isLiteral) literals += atom
      else classes.push(place)
      return place
    }
    const repeated = (item: Item, next: Place): Place => {
      const { min, max, branches, words, empty, ahead } = item
      // what a pattern asks of the text behind its match
      if (ahead && min > 0 && next === matched) return one(item, matched)
      if (empty) return next
      const copies = Math.min(min, branches || words ? 1 : COPIES)
      let place = next
      if (max > copies) {
        if (max === 1) place = fork([one(item, next), next])
        else {
          const loop: Place = { order: this.#count++, rule, next: [] }
          loop.next = [one(item, loop), next]
          place = loop
        }
      }
      for (let i = 0; i < copies; i++) place = one(item, place)
      return place
    }
    const sequence = (items: readonly Item[], next: Place): Place =>
      items.reduceRight((place, item) => repeated(item, place), next)
    const first = fork(branchesOf(pattern, !ignoresCase).map((items) => sequence(items, matched)))
    return { first, classes, literals }
  }

  /** The place before one of `words`, behind which stands `next`. */
  #before(words: readonly string[], rule: number, next: Place): Place {
    let rests: Map<string, string[]> | undefined
    const known = new Map<string, readonly Place[]>()
    const lead = (behind: readonly string[]): readonly Place[] => {
      const longer = behind.filter((rest) => rest !== '')
      const places = longer.length < behind.length ? [next] : []
      if (longer.length > 0) places.push(this.#before(longer, rule, next))
      return places
    }
    return {
      order: this.#count++,
      rule,
      next: NOWHERE,
      words: (character) => {
        rests ??= restsOf(words)
        const behind = rests.get(character)
        if (!behind) return NOWHERE
        const places = known.get(character) ?? lead(behind)
        known.set(character, places)
        return places
      },
    }
  }
}
