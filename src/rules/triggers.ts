/** Where in a text rules are worth trying: one table look-up a character, and a rule list where it says yes. */
import { pairOf } from '../lexicon/bits.js'
import { ROOT, Trie } from '../lexicon/trie.js'
import { FORMAL_ONES, FORMAL_PLACES, LARGE_PLACES, ONES, PLACES, PLAIN_ZEROS } from '../numeral/characters.js'
import { Automaton, type State } from './automaton.js'
import { Places } from './places.js'
import type { AnyRule } from './rule.js'
import { readStarts, type Start } from './starts.js'

const NUMERAL = 1
const QUOTATION = 2
const TITLE = 4
const WORD = 8
/** A word of one character. */
const SINGLE = 16
/** The words that begin so have not been read yet. */
const UNREAD = 32

const CHINESE_NUMERALS = `${PLAIN_ZEROS}○${ONES}${PLACES}${LARGE_PLACES}兆两廿卅${FORMAL_ONES}${FORMAL_PLACES}`
const ARABIC_DIGITS = '0123456789'
const QUOTATION_OPENERS = '“‘「『"'
const TITLE_OPENERS = '《〈'

/** How rules go on after a word. */
interface Way {
  readonly automaton: Automaton
  readonly state: State
}

/** A word that starts rules. */
interface StartWord {
  readonly rules: readonly number[]
  /** Its place among all words: of those at one place the first is tried first. */
  readonly order: number
  /** The rules of every word that it begins with, and where it leads them; found when first asked for. */
  all: Way | undefined
}

/** The triggers of a rule list, indexed by character. */
export interface TriggerTable {
  readonly classes: Uint8Array
  /** By class; undefined where no rule asks for it. */
  readonly numeral: Automaton | undefined
  readonly quotation: Automaton | undefined
  readonly title: Automaton | undefined
  /** Reads the words that begin with a unit, when a text first comes to it. */
  readonly read: (unit: number) => void
  /** Words by their first unit, those that have been read. */
  readonly wordsFrom: ReadonlyMap<number, Trie<StartWord>>
  /** Of words, by their rules. */
  readonly automatonOf: (rules: readonly number[]) => Automaton
  /** 1 where two units may begin a word, by `pairOf`: most places where a word's first unit stands begin none. */
  readonly pairs: Uint8Array
}

/** `written`: what the build has written of the words of `rules`, see `startsOf`; a user's `own` are not in it, whatever their ids. */
export function buildTriggers(
  rules: readonly AnyRule[],
  written: readonly string[] = [],
  own: ReadonlySet<AnyRule> = new Set(),
): TriggerTable {
  const classes = new Uint8Array(0x10000)
  const mark = (characters: string, flag: number) => {
    for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)]! |= flag
  }
  const places = new Places((rule) => rules[rule]!.pattern)
  const ofWords = new Map<string, Automaton>()
  const automatonOf = (own: readonly number[]) => {
    const key = own.join(' ')
    const automaton = ofWords.get(key) ?? new Automaton(own, places)
    ofWords.set(key, automaton)
    return automaton
  }
  const tables = written.map(readStarts)
  const known = new Set(tables.flatMap(({ ids }) => ids))
  const others = rules.flatMap((rule, index) =>
    known.has(rule.id) && !own.has(rule) ? [] : [{ rule, index }],
  )
  const ofClass = (name: string) => {
    const own = others.flatMap(({ rule, index }) => (rule.trigger === name ? [index] : []))
    return own.length > 0 ? new Automaton(own, places) : undefined
  }
  // numerals are marked even if no rule asks: a run must be known to be a run
  mark(CHINESE_NUMERALS + ARABIC_DIGITS, NUMERAL)
  mark(QUOTATION_OPENERS, QUOTATION)
  mark(TITLE_OPENERS, TITLE)

  const indexes = new Map(rules.flatMap((rule, i) => (own.has(rule) ? [] : [[rule.id, i] as const])))
  const ownStarts = new Map<number, Start[]>()
  for (const { rule, index } of others) {
    if (typeof rule.trigger === 'string') continue
    for (const word of new Set(rule.trigger)) {
      const unit = word.charCodeAt(0)
      const list = ownStarts.get(unit)
      if (list) list.push([word, index])
      else ownStarts.set(unit, [[word, index]])
    }
  }
  for (const { units } of [{ units: ownStarts.keys() }, ...tables])
    for (const unit of units) classes[unit]! |= UNREAD

  const pairs = new Uint8Array(0x10000)
  const wordsFrom = new Map<number, Trie<StartWord>>()
  const read = (unit: number) => {
    const starts = [
      ...(ownStarts.get(unit) ?? []),
      ...tables.flatMap((table) => table.from(unit, (id) => indexes.get(id))),
    ].sort(([, a], [, b]) => a - b)
    classes[unit]! &= ~UNREAD
    if (starts.length > 0) classes[unit]! |= WORD
    const byWord = wordsOf(starts)
    for (const [word] of byWord)
      if (word.length > 1) pairs[pairOf(unit, word.charCodeAt(1))] = 1
      else classes[unit]! |= SINGLE
    wordsFrom.set(unit, new Trie(byWord))
  }
  return {
    classes,
    numeral: ofClass('numeral'),
    quotation: ofClass('quotation'),
    title: ofClass('title'),
    read,
    wordsFrom,
    pairs,
    automatonOf,
  }
}

/** The words of `starts`, which are in the order of the rules, each with all its rules. */
function wordsOf(starts: readonly Start[]): Map<string, StartWord> {
  const byWord = new Map<string, StartWord & { readonly rules: number[] }>()
  for (const [word, rule] of starts) {
    const known = byWord.get(word)
    if (known) known.rules.push(rule)
    // of the words at one place a single character comes first
    else byWord.set(word, { rules: [rule], order: word.length === 1 ? -1 : byWord.size, all: undefined })
  }
  return byWord
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
  const { classes, numeral, quotation, title, pairs, read } = table
  const length = text.length
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    let flags = classes[unit]!
    if (flags === 0) continue
    if (flags & UNREAD) {
      read(unit)
      flags = classes[unit]!
    }
    if (numeral && flags & NUMERAL && beginsNumeral(text, at, classes))
      for (const rule of numeral.choose(text, at)) visit(at, rule)
    if (quotation && flags & QUOTATION) for (const rule of quotation.choose(text, at)) visit(at, rule)
    if (title && flags & TITLE) for (const rule of title.choose(text, at)) visit(at, rule)
    // behind the text the unit is NaN, whose pair is that of 0
    if (flags & SINGLE || (flags & WORD && pairs[pairOf(unit, text.charCodeAt(at + 1))] === 1))
      for (const rule of rulesOfWords(text, at, table)) visit(at, rule)
  }
}

const NONE: readonly number[] = []

/** The rules of every word that begins at `at`, as far as they can match there. */
function rulesOfWords(text: string, at: number, { wordsFrom, automatonOf }: TriggerTable): readonly number[] {
  const words = wordsFrom.get(text.charCodeAt(at))
  if (!words) return NONE
  let last: StartWord | undefined
  let end = at
  const { length } = text
  for (let node = ROOT, i = at; i < length; i++) {
    node = words.next(node, text.charCodeAt(i))
    if (node === ROOT) break
    const word = words.valueOf(node)
    if (!word) continue
    last = word
    end = i + 1
  }
  if (!last) return NONE
  if (!last.all) {
    const automaton = automatonOf(rulesAlong(text, at, end, words))
    last.all = { automaton, state: automaton.walk(text, at, end) }
  }
  const { automaton, state } = last.all
  return state.settled ? state.rules : automaton.choose(text, end, state)
}

/** A rule that several words begin at one place is tried once. */
function rulesAlong(text: string, at: number, end: number, words: Trie<StartWord>): readonly number[] {
  const found: StartWord[] = []
  words.longest(text, at, end - at, (word) => {
    found.push(word)
    return true
  })
  return [...new Set(found.sort((a, b) => a.order - b.order).flatMap(({ rules }) => rules))]
}
