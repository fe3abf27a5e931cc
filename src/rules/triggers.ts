/** Where in a text rules are worth trying: one table look-up a character, and a rule list where it says yes. */

import { DIGITS, FORMAL_DIGITS, FORMAL_POWERS, LARGE, POWERS, ZEROS } from '../lexicon/numeral-characters.js'
import { type Gate, gateOf, opensFor, type Taker, takerOf } from './gate.js'
import type { AnyRule } from './rule.js'

const NUMERAL = 1
const QUOTATION = 2
const TITLE = 4
const WORD = 8
/** A word of one character. */
const SINGLE = 16

const CHINESE_NUMERALS = `${ZEROS}○${DIGITS}${POWERS}${LARGE}兆两廿卅${FORMAL_DIGITS}${FORMAL_POWERS}`
const ARABIC_DIGITS = '0123456789'
const QUOTATION_OPENERS = '“‘「『"'
const TITLE_OPENERS = '《〈'
const RUN = [...CHINESE_NUMERALS, ...ARABIC_DIGITS]

/** The words that start rules, unit by unit. */
interface WordNode {
  readonly next: Map<number, WordNode>
  /** The rules of the word that ends here, and its place among all words. */
  own: { readonly rules: readonly number[]; readonly order: number } | undefined
  /** The rules of every word on the way here, each once; found when first asked for. */
  all: readonly number[] | undefined
}

/** The triggers of a rule list, indexed by character. */
export interface TriggerTable {
  readonly classes: Uint8Array
  readonly numeral: NumeralRules
  readonly quotation: readonly number[]
  readonly title: readonly number[]
  readonly words: WordNode
  /** 1 where two units may begin a word, by `pairOf`: most places where a word's first unit stands begin none. */
  readonly pairs: Uint8Array
}

/** A number for two units; other two may have the same. */
const pairOf = (first: number, second: number) => (first * 31 + second) & 0xffff

/** The rules that numerals start, by what follows the run. */
class NumeralRules {
  readonly size: number
  readonly #gates: readonly { readonly rule: number; readonly gate: Gate; readonly takes: Taker }[]
  /** By the code point that follows; −1 is the end of the text. */
  readonly #open = new Map<number, readonly number[]>()

  constructor(rules: readonly AnyRule[]) {
    const takers = new Map<string, Taker>()
    this.#gates = rules.flatMap(({ trigger, pattern }, rule) => {
      if (trigger !== 'numeral') return []
      const takes = takers.get(pattern.flags) ?? takerOf(pattern.flags)
      takers.set(pattern.flags, takes)
      return [{ rule, gate: gateOf(pattern, RUN), takes }]
    })
    this.size = this.#gates.length
  }

  /** Those that `code`, the code point behind a run, can belong to. */
  before(code: number): readonly number[] {
    let open = this.#open.get(code)
    if (open === undefined) {
      const character = code < 0 ? '' : String.fromCodePoint(code)
      open = this.#gates.flatMap(({ rule, gate, takes }) => (opensFor(gate, character, takes) ? [rule] : []))
      this.#open.set(code, open)
    }
    return open
  }
}

const newNode = (): WordNode => ({ next: new Map(), own: undefined, all: undefined })

export function buildTriggers(rules: readonly AnyRule[]): TriggerTable {
  const classes = new Uint8Array(0x10000)
  const mark = (characters: string, flag: number) => {
    for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)]! |= flag
  }
  const ofClass = (name: string) => rules.flatMap((r, i) => (r.trigger === name ? [i] : []))
  // numerals are marked even if no rule asks: a run must be known to be a run
  mark(CHINESE_NUMERALS + ARABIC_DIGITS, NUMERAL)
  mark(QUOTATION_OPENERS, QUOTATION)
  mark(TITLE_OPENERS, TITLE)

  const byWord = new Map<string, number[]>()
  rules.forEach((rule, i) => {
    if (typeof rule.trigger === 'string') return
    for (const word of new Set(rule.trigger)) {
      const list = byWord.get(word)
      if (list) list.push(i)
      else byWord.set(word, [i])
    }
  })
  const words = newNode()
  const pairs = new Uint8Array(0x10000)
  let order = 0
  for (const [word, list] of byWord) {
    mark(word.charAt(0), WORD)
    let node = words
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      let next = node.next.get(unit)
      if (!next) {
        next = newNode()
        node.next.set(unit, next)
      }
      node = next
    }
    if (word.length > 1) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
    else mark(word, SINGLE)
    // of the words at one place a single character comes first
    node.own = { rules: list, order: word.length === 1 ? -1 : order++ }
  }
  return {
    classes,
    numeral: new NumeralRules(rules),
    quotation: ofClass('quotation'),
    title: ofClass('title'),
    words,
    pairs,
  }
}

const isArabic = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
const isInnerMark = (code: number) => code === 0x2e || code === 0x2c // . ,

/**
 * Whether a numeral begins at `at`. A run begins once; digits behind a Chinese numeral begin anew (之一2019年),
 * digits behind a decimal point or a thousands separator do not.
 */
function beginsNumeral(text: string, at: number, classes: Uint8Array): boolean {
  if (at === 0) return true
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  if (classes[before]! & NUMERAL) return isArabic(code) && !isArabic(before)
  return !(isArabic(code) && isInnerMark(before) && at > 1 && isArabic(text.charCodeAt(at - 2)))
}

/** Calls `visit(offset, rule index)` for every place and rule worth trying, in order of the text; each pair once. */
export function eachTrigger(
  text: string,
  table: TriggerTable,
  visit: (at: number, rule: number) => void,
): void {
  const { classes, numeral, quotation, title, words, pairs } = table
  const length = text.length
  /** Where the run of numerals ends that was looked at last. */
  let runEnd = 0
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    const flags = classes[unit]!
    if (flags === 0) continue
    if (flags & NUMERAL && numeral.size > 0 && beginsNumeral(text, at, classes)) {
      if (runEnd <= at) runEnd = endOfRun(text, at, classes)
      const behind = runEnd < length ? text.codePointAt(runEnd)! : -1
      for (const rule of numeral.before(behind)) visit(at, rule)
    }
    if (flags & QUOTATION) for (const rule of quotation) visit(at, rule)
    if (flags & TITLE) for (const rule of title) visit(at, rule)
    // behind the text the unit is NaN, whose pair is that of 0
    if (flags & SINGLE || (flags & WORD && pairs[pairOf(unit, text.charCodeAt(at + 1))] === 1))
      for (const rule of rulesOfWords(text, at, words)) visit(at, rule)
  }
}

function endOfRun(text: string, at: number, classes: Uint8Array): number {
  let end = at + 1
  while (end < text.length && classes[text.charCodeAt(end)]! & NUMERAL) end++
  return end
}

const NONE: readonly number[] = []

/** The rules of every word that begins at `at`. */
function rulesOfWords(text: string, at: number, root: WordNode): readonly number[] {
  let last: WordNode | undefined
  let node = root.next.get(text.charCodeAt(at))
  for (let end = at + 1; node; end++) {
    if (node.own) last = node
    if (end === text.length) break
    node = node.next.get(text.charCodeAt(end))
  }
  if (!last) return NONE
  last.all ??= rulesAlong(text, at, root, last)
  return last.all
}

/** A rule that several words begin at one place is tried once. */
function rulesAlong(text: string, at: number, root: WordNode, last: WordNode): readonly number[] {
  const words: NonNullable<WordNode['own']>[] = []
  let node = root
  for (let end = at; node !== last; end++) {
    node = node.next.get(text.charCodeAt(end))!
    if (node.own) words.push(node.own)
  }
  return [...new Set(words.sort((a, b) => a.order - b.order).flatMap(({ rules }) => rules))]
}
