/**
 * Which rules of one trigger can match at a place: their patterns as one automaton, which reads the text once for all of
 * them. A state is made when a text first leads to it, and kept. It lets by too much rather than too little: what a pattern
 * asks that no single character tells (look-arounds, back references, long counts) is left to the pattern.
 */
import { after, type PatternPlaces, type Place, type Places, takes, waits } from './places.js'

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
  #patterns: readonly PatternPlaces[] = []
  /** Atoms that take more than one character. */
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
    this.#patterns = this.#rules.map((rule) => this.#places.of(rule))
    const others = new Map<string, Place>()
    for (const { classes } of this.#patterns)
      for (const place of classes) others.set(`${place.flags} ${place.atom}`, place)
    this.#others = [...others.values()]
    return this.#stateOf(
      this.#patterns.map(({ first }) => first),
      new Set(),
    )
  }

  /** Characters that the same atoms take are of one class. */
  #classOf(code: number): number {
    const character = String.fromCodePoint(code)
    const isLiteral = this.#patterns.some(({ literals }) => literals.includes(character))
    const taken: (string | number)[] = [isLiteral ? character : '']
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
    const places = from.atoms.flatMap((place) => after(place, character))
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
      else if (!waits(place)) for (const one of place.next) waiting.push(one)
    }
    const atoms = [...reached]
      .filter((place) => waits(place) && !matched.has(place.rule))
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
