/** Where in a text rules are worth trying: one table look-up a character, and a rule list where it says yes. */
import type { AnyRule } from './rule.js'

const NUMERAL = 1
const QUOTATION = 2
const TITLE = 4
const WORD = 8

const CHINESE_NUMERALS = '〇零○一二三四五六七八九十百千万亿兆两廿卅壹贰叁肆伍陆柒捌玖拾佰仟'
const ARABIC_DIGITS = '0123456789'
const QUOTATION_OPENERS = '“‘「『"'
const TITLE_OPENERS = '《〈'

/** A word that starts rules: the rules are indexes into the compiled list. */
interface WordTrigger {
  readonly word: string
  readonly rules: readonly number[]
}

const NONE: readonly WordTrigger[] = []

/** The triggers of a rule list, indexed by character. */
export interface TriggerTable {
  readonly classes: Uint8Array
  readonly numeral: readonly number[]
  readonly quotation: readonly number[]
  readonly title: readonly number[]
  /** By their first unit. */
  readonly words: ReadonlyMap<number, WordsOfUnit>
}

/** The words that begin with one unit. Keys are small integers: one of two units would be a number on the heap. */
interface WordsOfUnit {
  /** The unit itself as a word. */
  single: readonly WordTrigger[]
  /** Longer words, by their second unit. */
  readonly longer: Map<number, WordTrigger[]>
}

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
  const words = new Map<number, WordsOfUnit>()
  for (const [word, list] of byWord) {
    mark(word.charAt(0), WORD)
    const first = word.charCodeAt(0)
    const entry: WordsOfUnit = words.get(first) ?? { single: NONE, longer: new Map() }
    words.set(first, entry)
    if (word.length === 1) entry.single = [{ word, rules: list }]
    else {
      const second = word.charCodeAt(1)
      const longer = entry.longer.get(second)
      if (longer) longer.push({ word, rules: list })
      else entry.longer.set(second, [{ word, rules: list }])
    }
  }
  return {
    classes,
    numeral: ofClass('numeral'),
    quotation: ofClass('quotation'),
    title: ofClass('title'),
    words,
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
  const { classes, numeral, quotation, title, words } = table
  const length = text.length
  for (let at = 0; at < length; at++) {
    const flags = classes[text.charCodeAt(at)]!
    if (flags === 0) continue
    if (flags & NUMERAL && numeral.length > 0 && beginsNumeral(text, at, classes))
      for (const rule of numeral) visit(at, rule)
    if (flags & QUOTATION) for (const rule of quotation) visit(at, rule)
    if (flags & TITLE) for (const rule of title) visit(at, rule)
    if (flags & WORD) {
      const { single, longer } = words.get(text.charCodeAt(at))!
      const more = at + 1 < length ? longer.get(text.charCodeAt(at + 1)) : undefined
      if (more !== undefined || single.length > 0) visitWords(text, at, single, more ?? NONE, visit)
    }
  }
}

/** A rule that several words begin at this place is tried once. */
function visitWords(
  text: string,
  at: number,
  single: readonly WordTrigger[],
  longer: readonly WordTrigger[],
  visit: (at: number, rule: number) => void,
): void {
  let first: readonly number[] | undefined
  let tried: number[] | undefined
  for (const list of [single, longer])
    for (const { word, rules } of list) {
      if (!text.startsWith(word, at)) continue
      if (first === undefined) {
        first = rules
        for (const rule of rules) visit(at, rule)
        continue
      }
      tried ??= [...first]
      for (const rule of rules) {
        if (tried.includes(rule)) continue
        tried.push(rule)
        visit(at, rule)
      }
    }
}
