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

/** The triggers of a rule list, indexed by character. */
export interface TriggerTable {
  readonly classes: Uint8Array
  readonly numeral: readonly number[]
  readonly quotation: readonly number[]
  readonly title: readonly number[]
  /** By their first two units (`pairOf`), or their only one. */
  readonly words: ReadonlyMap<number, readonly WordTrigger[]>
}

/** Two units as one key; a word of one unit has no second. */
const pairOf = (first: number, second: number) => first * 0x10000 + second
const keyOf = (word: string) => pairOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)

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
  const words = new Map<number, WordTrigger[]>()
  for (const [word, list] of byWord) {
    mark(word.charAt(0), WORD)
    const entries = words.get(keyOf(word))
    if (entries) entries.push({ word, rules: list })
    else words.set(keyOf(word), [{ word, rules: list }])
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
      const first = text.charCodeAt(at)
      const single = words.get(pairOf(first, 0))
      const longer = words.get(pairOf(first, text.charCodeAt(at + 1)))
      if (single || longer) visitWords(text, at, single ?? NONE, longer ?? NONE, visit)
    }
  }
}

const NONE: readonly WordTrigger[] = []

/** A rule that several words begin at this place is tried once. */
function visitWords(
  text: string,
  at: number,
  single: readonly WordTrigger[],
  longer: readonly WordTrigger[],
  visit: (at: number, rule: number) => void,
): void {
  const tried: number[] = []
  for (const list of [single, longer])
    for (const { word, rules } of list) {
      if (!text.startsWith(word, at)) continue
      for (const rule of rules) {
        if (tried.includes(rule)) continue
        tried.push(rule)
        visit(at, rule)
      }
    }
}
