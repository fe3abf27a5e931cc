/** A state of the search in `torn.ts`: how far the damaged text is read, and what it has cost. Prices are in nats. */
import { gbk, spell } from '../gbk.js'
import { convertibleUnits, variants } from './evidence.js'
import type { LanguageModel } from './model.js'
import { isPinyinLetter, readingFit } from './pinyin.js'
import { isLoss } from './straddle.js'

/** A character: `[start, end)` of the source holds its bytes, and its gloss. */
export interface TornUnit {
  readonly unit: number
  readonly start: number
  readonly end: number
  /** Stands there undamaged. */
  readonly whole: boolean
}

/** A stretch of the source for which another reading costs little more: `gap` more. */
export interface Doubt {
  readonly start: number
  readonly end: number
  readonly gap: number
}

/** A way to read a torn stretch. */
export interface Reading {
  readonly units: readonly TornUnit[]
  readonly end: number
  readonly price: number
  readonly doubts: readonly Doubt[]
}

/** What the search needs to know of the text around. */
export interface TornContext {
  readonly text: string
  /** Code units that carry a gloss somewhere in the text. */
  readonly glossed: ReadonlySet<number>
  readonly model: LanguageModel
  /** The text has had full-width ASCII made half-width: a `,` may have been two bytes. */
  readonly narrowed: boolean
  /** ASCII that the text uses and a torn pair may have swallowed. */
  readonly ascii: readonly number[]
  /** What a tear without a gloss must explain in this text. */
  readonly straddlePrice: number
  /** How many states may still be made in this text: a page of garbage must not take minutes. */
  readonly budget: { left: number }
  /** Kept between places: which first bytes make a likely character with what follows. */
  readonly leads: Map<string | number, Uint8Array>
}

export interface Chain extends TornUnit {
  readonly previous: Chain | undefined
}

export interface State {
  /** Next unit of the damaged text. */
  readonly at: number
  /** First byte of a character whose second is still to come; 0 if the bytes are in step. */
  readonly pending: number
  /** Where the damaged character begins that held `pending`. */
  readonly pendingStart: number
  /** The last two bytes of the original stream. */
  readonly before: number
  readonly last: number
  price: number
  vanished: number
  /** The pair that straddles into the pending byte is glossed, which may have kept the next character from being so. */
  readonly straddled: boolean
  readonly done: Chain | undefined
  /** The last character, and the one before it. */
  readonly one: number
  readonly two: number
  /** How many characters stand there undamaged since the last damaged one. */
  readonly calm: number
  /** Where a dearer state that comes to the same was left behind. */
  doubts: readonly Doubt[]
}

/** A gloss without its `(`: where its syllable begins, and its `)`. */
export interface TornGloss {
  readonly syllable: number
  readonly close: number
}

export const WIDTH = 40
export const LONGEST = 400
/** Most states of one search, and of a text, by its length. */
export const MOST_STATES = 20_000
export const MOST_STATES_SILENT = 15_000
export const MOST_IN_TEXT = 300_000
export const MOST_BY_LENGTH = 12
/** Most pairs that may have vanished without a trace in one place. */
export const MOST_VANISHED = 5
export const PRICE_VANISHED = 0.5
const PRICE_TONE = 5
const PRICE_STRANGER = 2.5
const PRICE_UNGLOSSED = 6
export const PRICE_MISREAD = 15
export const PRICE_ASCII = 4
export const PRICE_WIDE = 1.5
export const PRICE_LOST = 2
export const PRICE_EURO = 1.5
/** A torn gloss without its `?`. */
export const PRICE_UNMARKED = 4
/** A tear without a gloss must explain so much: less by the logarithm of how many may lie in the text. */
export const PRICE_STRADDLE = 4
/** States that cost so much more than the best one at the same place are given up. */
export const HOPELESS = 16
/** A reading that costs so many nats less than any other (e⁵: 150 times likelier) is certain. */
export const CLEAR = 5
/** Dearest character, by itself, before and behind a vanished pair. */
export const DEAREST_UNIT = 12

/** A torn gloss `?pinyin)` or `pinyin)` at `at`. */
export function tornGlossAt(text: string, at: number): TornGloss | undefined {
  const syllable = isLoss(text.charCodeAt(at)) ? at + 1 : at
  let close = syllable
  while (close - syllable < 7 && isPinyinLetter(text.charCodeAt(close))) close++
  return close > syllable && text.charCodeAt(close) === 0x29 ? { syllable, close } : undefined
}

/** End of a whole gloss `(pinyin)` at `at`, or `at`. */
export function glossEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x28) return at
  const torn = tornGlossAt(text, at + 1)
  return torn !== undefined && torn.syllable === at + 1 ? torn.close + 1 : at
}

/** Price of `syllable` as a reading of the pair `lead trail`; `PRICE_MISREAD` if it is none. */
export function glossPrice(context: TornContext, lead: number, trail: number, syllable: string): number {
  const unit = spell(lead, trail)
  if (unit === 0 || convertibleUnits()[unit] !== 1) return PRICE_MISREAD
  const fit = readingFit(variants(unit), syllable)
  return fit === 0 ? PRICE_MISREAD : fitPrice(context, unit, fit)
}

export function fitPrice(context: TornContext, unit: number, fit: 1 | 2): number {
  return (fit === 2 ? 0 : PRICE_TONE) + (context.glossed.has(unit) ? 0 : PRICE_STRANGER)
}

/** The last byte of the character before a tear: its trail in GBK, or that of its full-width form. */
export function lastByteOf(unit: number, narrowed: boolean): number {
  if (unit < 0x80) return narrowed && unit > 0x20 ? unit + 0x80 : 0
  return (gbk().pairOf[unit] as number) & 0xff
}

/** `state` with the character `pending trail` complete. Its bytes end at `end` of the text. */
export function complete(
  context: TornContext,
  state: State,
  trail: number,
  at: number,
  end: number,
): State | undefined {
  const unit = spell(state.pending, trail)
  if (unit === 0) return undefined
  return {
    at,
    pending: 0,
    pendingStart: at,
    before: state.pending,
    last: trail,
    price: state.price + context.model.cost(state.two, state.one, unit),
    vanished: state.vanished,
    straddled: state.straddled,
    done: { unit, start: state.pendingStart, end, whole: false, previous: state.done },
    one: unit,
    two: state.one,
    calm: 0,
    doubts: state.doubts,
  }
}

/** Adds a price that is not for a character to a state that nothing else holds yet. */
export function charge(state: State, price: number): State {
  state.price += price
  return state
}

/** `state`, a character of which has just ended inside a pair, with the pair's other byte as the next one's first. */
export function open(
  context: TornContext,
  state: State,
  lead: number,
  pending: number,
  start: number,
  price: number,
): State {
  const opened = { ...state, pending, pendingStart: start, before: lead, last: pending, straddled: false }
  return charge(opened, price + unglossedPrice(context, state))
}

/** What it costs that the last character has no gloss: something, if it has one elsewhere. */
function unglossedPrice(context: TornContext, state: State): number {
  return !state.straddled && context.glossed.has(state.one) ? PRICE_UNGLOSSED : 0
}

/** A gloss that stands in step behind the last character belongs to it. */
export function closeStep(context: TornContext, state: State): State {
  const { text } = context
  const end = glossEnd(text, state.at)
  if (end === state.at)
    return { ...state, price: state.price + unglossedPrice(context, state), straddled: false }
  const price = glossPrice(context, state.before, state.last, text.slice(state.at + 1, end - 1))
  const done = { ...(state.done as Chain), end }
  return charge({ ...state, at: end, straddled: false, done }, price)
}

/** `state` with one more character that is a single byte. */
export function single(
  context: TornContext,
  state: State,
  unit: number,
  start: number,
  price: number,
): State {
  const done = { unit, start, end: start + 1, whole: false, previous: state.done }
  const cost = context.model.cost(state.two, state.one, unit)
  return charge({ ...state, before: 0, last: 0, done, one: unit, two: state.one }, price + cost)
}

/** `state`, in step, with the character that stands next, as it stands, and its gloss. */
export function stay(context: TornContext, state: State): State {
  const { text, model, narrowed } = context
  const { at } = state
  const unit = text.charCodeAt(at)
  const end = glossEnd(text, at + 1)
  const pair = unit < 0x80 ? 0 : (gbk().pairOf[unit] as number)
  return {
    ...state,
    at: end,
    pendingStart: end,
    before: pair >> 8,
    last: lastByteOf(unit, narrowed),
    price: state.price + model.cost(state.two, state.one, unit),
    straddled: false,
    done: { unit, start: at, end, whole: true, previous: state.done },
    one: unit,
    two: state.one,
    calm: state.calm + 1,
  }
}
