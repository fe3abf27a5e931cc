/**
 * Which rules of one trigger can match at a place: their patterns as one automaton, which reads the text once for all of
 * them. A state is made when a text first leads to it, and kept. It lets by too much rather than too little: what a pattern
 * asks that no single character tells (look-arounds, back references, long counts) is left to the pattern.
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

/** A place in a pattern: before an atom, at a fork, or where the pattern has matched. */
interface Place {
  readonly order: number
  /** Whose pattern it is. */
  readonly rule: number
  /** The pattern has matched here. */
  readonly matches?: boolean
  readonly atom?: string
  readonly isLiteral?: boolean
  readonly flags?: string
  readonly takes?: Taker
  next: readonly Place[]
}

const takes = (place: Place, character: string): boolean =>
  place.isLiteral ? place.atom === character : place.takes!(place.atom!, character)

/** Atoms that have to be there several times stand so often, at most. */
const COPIES = 4
const BACK_REFERENCE = /^\\(?:k<|[1-9])/u
/** `(?i:` and its like change what the atoms inside mean; strings in a class are more than a character. */
const BEYOND = /\(\?[a-z-]+:|\\q\{/u
/** A character that a pattern takes for itself alone. */
const LITERAL = /^[^\\.[\]()*+?{}|^$]$/u

/** A pattern as places. */
interface PatternPlaces {
  readonly first: Place
  /** Those before an atom. */
  readonly atoms: readonly Place[]
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
    if (BEYOND.test(pattern.source)) return { first: matched, atoms: [] }
    const atoms: Place[] = []
    const { flags } = pattern
    const taker = this.#takers.get(flags) ?? takerOf(flags)
    this.#takers.set(flags, taker)
    const ignoresCase = flags.includes('i')
    const fork = (next: readonly Place[]): Place =>
      next.length === 1 ? next[0]! : { order: this.#count++, rule, next }
    const one = ({ atom, branches }: Item, next: Place): Place => {
      if (branches) return fork(branches.map((items) => sequence(items, next)))
      // what it takes is not known here
      if (atom === undefined || BACK_REFERENCE.test(atom)) return matched
      const isLiteral = !ignoresCase && LITERAL.test(atom)
      const place = { order: this.#count++, rule, atom, isLiteral, flags, takes: taker, next: [next] }
      atoms.push(place)
      return place
    }
    const repeated = (item: Item, next: Place): Place => {
      const { min, max, branches, empty, ahead } = item
      // what a pattern asks of the text behind its match
      if (ahead && min > 0 && next === matched) return one(item, matched)
      if (empty) return next
      const copies = Math.min(min, branches ? 1 : COPIES)
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
    return { first: fork(branchesOf(pattern).map((items) => sequence(items, matched))), atoms }
  }
}

/** The places that the characters so far may have led to. */
export interface State {
  /** Rules whose pattern may match, in the order of their list. */
  readonly rules: readonly number[]
  /** No further character can shut any of them out. */
  readonly settled: boolean
  /** Those whose pattern has matched already, should the text end here. */
  readonly matched: readonly number[]
  readonly atoms: readonly Place[]
  /** By the class of the character that follows. */
  readonly next: (State | undefined)[]
}

/** So many characters are looked at. */
const LOOKS_AT = 10
/** No more states are made: what goes beyond is left to the patterns. */
const MOST_STATES = 10_000

/** Classes that an automaton has room for at first: most see few characters. */
const FIRST_CLASSES = 64

/** The rules of one trigger, which a text chooses from. */
export class Automaton {
  readonly #rules: readonly number[]
  readonly #places: Places
  /** By the number of a character, 0 where it is not known yet. */
  #classes = new Uint16Array(FIRST_CLASSES)
  /** A character of each class; there is no class 0. */
  readonly #characters: string[] = ['']
  readonly #bySignature = new Map<string, number>()
  /** Of the atoms: characters that stand for themselves, each with its place among all, and the others. */
  readonly #literals = new Map<string, number>()
  #others: readonly Place[] = []
  readonly #states = new Map<string, State>()
  #start: State | undefined

  /** `rules` in the order in which they are tried. */
  constructor(rules: readonly number[], places: Places) {
    this.#rules = rules
    this.#places = places
  }

  /** Where nothing has been read. */
  get start(): State {
    this.#start ??= this.#first()
    return this.#start
  }

  /** The rules that can match where `text` goes on from `at`, of those that `from` has left. */
  choose(text: string, at: number, from: State = this.start): readonly number[] {
    const state = this.walk(text, at, at + LOOKS_AT, from)
    return state.settled || at + LOOKS_AT <= text.length ? state.rules : state.matched
  }

  /** Where `text` leads to from `at` on, as far as `end`. */
  walk(text: string, at: number, end: number, from: State = this.start): State {
    const { numbers } = this.#places
    let state = from
    const last = Math.min(end, text.length)
    for (let i = at; i < last && !state.settled; ) {
      const code = text.codePointAt(i)!
      // of a character beyond the plane the array gives `undefined`, and so does one without room of this one
      const type = this.#classes[numbers[code]!] || this.#classOf(code)
      state = state.next[type] ?? this.#step(state, type)
      i += code > 0xffff ? 2 : 1
    }
    return state
  }

  #first(): State {
    const patterns = this.#rules.map((rule) => this.#places.of(rule))
    const others = new Map<string, Place>()
    for (const { atoms } of patterns)
      for (const place of atoms)
        if (!place.isLiteral) others.set(`${place.flags} ${place.atom}`, place)
        else if (!this.#literals.has(place.atom!)) this.#literals.set(place.atom!, this.#literals.size)
    this.#others = [...others.values()]
    return this.#stateOf(
      patterns.map(({ first }) => first),
      new Set(),
    )
  }

  /** Characters that the same atoms take are of one class. */
  #classOf(code: number): number {
    const character = String.fromCodePoint(code)
    const taken = [this.#literals.get(character) ?? '']
    this.#others.forEach((place, i) => {
      if (takes(place, character)) taken.push(i)
    })
    const signature = taken.join(' ')
    const type = this.#bySignature.get(signature) ?? this.#characters.length
    if (type === this.#characters.length) {
      this.#bySignature.set(signature, type)
      this.#characters.push(character)
    }
    if (code < 0x10000) this.#keepClass(this.#places.numberOf(code), type)
    return type
  }

  #keepClass(number: number, type: number): void {
    if (number >= this.#classes.length) {
      const wider = new Uint16Array(2 ** Math.ceil(Math.log2(number + 1)))
      wider.set(this.#classes)
      this.#classes = wider
    }
    this.#classes[number] = type
  }

  #step(from: State, type: number): State {
    if (this.#states.size >= MOST_STATES) return { ...from, settled: true }
    const character = this.#characters[type]!
    const places = from.atoms.flatMap((place) => (takes(place, character) ? place.next : []))
    const state = this.#stateOf(places, new Set(from.matched))
    from.next[type] = state
    return state
  }

  /** The state of `places` and of all that is reached from them without a character. */
  #stateOf(places: readonly Place[], matched: Set<number>): State {
    const reached = new Set<Place>()
    const waiting = [...places]
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      if (reached.has(place)) continue
      reached.add(place)
      if (place.matches) matched.add(place.rule)
      else if (place.atom === undefined) for (const one of place.next) waiting.push(one)
    }
    const atoms = [...reached]
      .filter(({ atom, rule }) => atom !== undefined && !matched.has(rule))
      .sort((a, b) => a.order - b.order)
    const key = `${[...matched].sort((a, b) => a - b).join(' ')}|${atoms.map(({ order }) => order).join(' ')}`
    const known = this.#states.get(key)
    if (known) return known
    const alive = new Set([...matched, ...atoms.map(({ rule }) => rule)])
    const state: State = {
      rules: this.#rules.filter((rule) => alive.has(rule)),
      settled: atoms.length === 0,
      matched: this.#rules.filter((rule) => matched.has(rule)),
      atoms,
      next: [],
    }
    this.#states.set(key, state)
    return state
  }
}
