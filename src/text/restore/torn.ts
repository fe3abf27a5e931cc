/**
 * Torn characters: a gloss that was pushed between the two bytes of a character, and all that fell apart behind it.
 *
 * Behind `勇?lián)屜劝l(fā)` lie the bytes of 勇搶先發. The gloss of 聯 (C2 93) went in where the last byte of 勇 (C2)
 * meets the first of 搶 (93); 93 was decoded together with `(` and both are lost, and what follows was decoded one byte
 * out of step, until a single byte (`l`) brought it back. The search below reads the damaged characters as bytes again,
 * tries every byte that can have been lost, and keeps the readings in which every gloss stands behind a byte pair that
 * it reads.
 */
import { gbk, isLead, spell } from '../gbk.js'
import { unitPrices } from './cost.js'
import { convertibleUnits, variants } from './evidence.js'
import { isPinyinLetter, readingFit } from './pinyin.js'
import type { Usage } from './usage.js'

/** A repaired character: `[start, end)` of the source holds its bytes, and its gloss. */
export interface TornUnit {
  readonly unit: number
  readonly start: number
  readonly end: number
}

/** A way to read a torn place. `price` is low where every character is an everyday one. */
export interface Reading {
  readonly units: readonly TornUnit[]
  readonly end: number
  readonly price: number
}

/** What the search needs to know of the text around. */
export interface TornContext {
  readonly text: string
  /** Code units that carry a gloss somewhere in the text. */
  readonly glossed: ReadonlySet<number>
  /** Which characters stand in the text, and which stand side by side, as far as it is whole. */
  readonly usage: Usage
  /** The text has had full-width ASCII made half-width: a `,` may have been two bytes. */
  readonly narrowed: boolean
}

interface State {
  /** Next unit of the damaged text. */
  readonly at: number
  /** First byte of a character whose second is still to come; 0 if the bytes are in step. */
  readonly pending: number
  /** Where the damaged character begins that held `pending`. */
  readonly pendingStart: number
  readonly pendingEnd: number
  /** The last two bytes of the original stream. */
  readonly before: number
  readonly last: number
  readonly price: number
  readonly vanished: number
  readonly done: Chain | undefined
  /** The character before the torn place. */
  readonly previous: number
}

interface Chain extends TornUnit {
  readonly previous: Chain | undefined
}

const WIDTH = 48
const LONGEST = 600
/** Most pairs that may have vanished without a trace in one place. */
const MOST_VANISHED = 2
const PRICE_VANISHED = 3
const PRICE_TONE = 3
const PRICE_STRANGER = 2
const PRICE_UNGLOSSED = 4
const PRICE_MISREAD = 9
const PRICE_ASCII = 3
const PRICE_WIDE = 2
/** A reading whose characters cost more than this on average is no reading. */
const DEAREST = 5
const PRICE_NEW_PAIR = 1.5
const PRICE_LOST = 4
const SENTENCE_ENDS = '。！？”…；：'

/** The end of a torn gloss `?pinyin)` or `pinyin)` at `at`, and where its syllable begins; `undefined` if none. */
export function tornGlossAt(text: string, at: number): { syllable: number; close: number } | undefined {
  const syllable = text[at] === '?' ? at + 1 : at
  let close = syllable
  while (close - syllable < 7 && isPinyinLetter(text.charCodeAt(close))) close++
  return close > syllable && text[close] === ')' ? { syllable, close } : undefined
}

/** End of a whole gloss `(pinyin)` at `at`, or `at`. */
function glossEnd(text: string, at: number): number {
  if (text[at] !== '(') return at
  let close = at + 1
  while (close - at < 8 && isPinyinLetter(text.charCodeAt(close))) close++
  return close > at + 1 && text[close] === ')' ? close + 1 : at
}

/** Price of `syllable` as a reading of the pair `lead trail`; `PRICE_MISREAD` if it is none. */
function glossPrice(context: TornContext, lead: number, trail: number, syllable: string): number {
  const unit = spell(lead, trail)
  if (unit === 0 || convertibleUnits()[unit] !== 1) return PRICE_MISREAD
  const fit = readingFit(variants(unit), syllable)
  if (fit === 0) return PRICE_MISREAD
  return (fit === 2 ? 0 : PRICE_TONE) + (context.glossed.has(unit) ? 0 : PRICE_STRANGER)
}

function unitPrice(context: TornContext, unit: number): number {
  const price = unitPrices()[unit] as number
  return context.usage.has(unit) ? Math.max(0, price - 1) : price
}

/** The last byte of the character before a tear: its trail in GBK, or that of its full-width form. */
function lastByteOf(unit: number, narrowed: boolean): number {
  if (unit < 0x80) return narrowed && unit > 0x20 ? unit + 0x80 : 0
  return (gbk().pairOf[unit] as number) & 0xff
}

/**
 * All sound readings of the torn place whose gloss begins at `at` (its `?`, or its first letter where that is gone),
 * best first. `previous` is the repaired or intact character before it.
 */
export function readTorn(context: TornContext, at: number, previous: number): Reading[] {
  const first: State = {
    at,
    pending: 0,
    pendingStart: at,
    pendingEnd: at,
    before: 0,
    last: lastByteOf(previous, context.narrowed),
    price: 0,
    vanished: 0,
    done: undefined,
    previous,
  }
  if (first.last === 0) return []
  const plain = search(context, first, 0)
  const best = plain[0]
  // a reading without a rare character needs no second thought
  if (best !== undefined && best.price <= best.units.length * 0.5) return plain
  return search(context, first, MOST_VANISHED).filter((r) => r.price <= DEAREST * (r.units.length + 1))
}

function search(context: TornContext, first: State, vanishing: number): Reading[] {
  const { text } = context
  const waiting = new Map<number, State[]>([[first.at, [first]]])
  const found: Reading[] = []
  const limit = Math.min(text.length, first.at + LONGEST)
  let lowest = Number.POSITIVE_INFINITY
  for (let at = first.at; at <= limit && waiting.size > 0; at++) {
    const torn = waiting.has(at) ? tornGlossAt(text, at) : undefined
    // a vanished pair moves the bytes on but not the text: some states come back to the same place
    for (let states = waiting.get(at); states !== undefined; states = waiting.get(at)) {
      waiting.delete(at)
      states.sort((a, b) => a.price - b.price)
      for (const state of states.slice(0, WIDTH)) {
        if (state.price > lowest + 6) break
        if (state.pending === 0 && state.done !== undefined && (torn === undefined || text[at] !== '?')) {
          found.push(readingOf(context, state))
          lowest = Math.min(lowest, state.price)
          continue
        }
        for (const next of successors(context, state, torn, vanishing)) {
          const list = waiting.get(next.at)
          if (list === undefined) waiting.set(next.at, [next])
          else list.push(next)
        }
      }
    }
  }
  return found.sort((a, b) => a.price - b.price)
}

function readingOf(context: TornContext, state: State): Reading {
  const units: TornUnit[] = []
  for (let link = state.done; link !== undefined; link = link.previous) units.push(link)
  const next = context.text.charCodeAt(state.at)
  const strange = context.usage.hasPair(state.done?.unit ?? 0, next) ? 0 : PRICE_NEW_PAIR
  return { units: units.reverse(), end: state.at, price: state.price + strange }
}

/** `state` with the character `pending trail` complete. Its bytes end at `end` of the text. */
function complete(
  context: TornContext,
  state: State,
  trail: number,
  at: number,
  end: number,
): State | undefined {
  const unit = spell(state.pending, trail)
  if (unit === 0) return undefined
  const strange = context.usage.hasPair(state.done?.unit ?? state.previous, unit) ? 0 : PRICE_NEW_PAIR
  return {
    ...state,
    at,
    pending: 0,
    before: state.pending,
    last: trail,
    price: state.price + unitPrice(context, unit) + strange,
    done: { unit, start: state.pendingStart, end, previous: state.done },
  }
}

/** A gloss that stands in step behind the last character belongs to it; one that should stand there and does not is odd. */
function closeStep(context: TornContext, state: State): State {
  const { text } = context
  const done = state.done as Chain
  const end = glossEnd(text, state.at)
  if (end === state.at) {
    const odd = context.glossed.has(done.unit) && done.previous !== undefined
    return odd ? { ...state, price: state.price + PRICE_UNGLOSSED } : state
  }
  const price = glossPrice(context, state.before, state.last, text.slice(state.at + 1, end - 1))
  return { ...state, at: end, price: state.price + price, done: { ...done, end } }
}

function* successors(
  context: TornContext,
  state: State,
  torn: { syllable: number; close: number } | undefined,
  vanishing: number,
): Generator<State> {
  const { text } = context
  const { at } = state
  if (torn !== undefined) {
    yield* lostLead(context, state, torn)
    if (text[at] === '?') {
      if (state.pending !== 0 && state.vanished < vanishing) yield* vanish(context, state, torn)
      return
    }
  }
  if (state.pending === 0) return
  if (state.vanished < vanishing) yield* vanish(context, state, undefined)
  if (text[at] === '?') yield* lostPair(context, state)
  const end = glossEnd(text, at)
  if (end > at) {
    const price = glossPrice(context, state.before, state.last, text.slice(at + 1, end - 1))
    if (price < PRICE_MISREAD) yield { ...state, at: end, price: state.price + price }
    return
  }
  const unit = text.charCodeAt(at)
  if (unit >= 0x40 && unit < 0x7f) {
    const whole = complete(context, state, unit, at + 1, at + 1)
    if (whole !== undefined) yield closeStep(context, whole)
  }
  const pair = unit > 0x80 ? (gbk().pairOf[unit] as number) : wideAscii(context, unit)
  if (pair === 0) return
  const extra = unit > 0x80 ? 0 : PRICE_WIDE
  const whole = complete(context, state, pair >> 8, at + 1, at + 1)
  if (whole === undefined) return
  const trail = pair & 0xff
  const price = whole.price + extra
  if (isLead(trail))
    yield {
      ...whole,
      price,
      pending: trail,
      pendingStart: at,
      pendingEnd: at + 1,
      before: pair >> 8,
      last: trail,
    }
  else if (trail < 0x7f)
    yield {
      ...whole,
      price: price + PRICE_ASCII,
      before: 0,
      last: 0,
      done: { unit: trail, start: at, end: at + 1, previous: whole.done },
    }
}

/** The GBK pair of the full-width form of an ASCII character, where the text has been narrowed; else 0. */
function wideAscii(context: TornContext, unit: number): number {
  return context.narrowed && unit > 0x20 && unit < 0x7f ? 0xa300 | (unit + 0x80) : 0
}

/**
 * `?pinyin)`: a byte was lost together with the `(`. In step, it is the first byte of the next character, and the pair
 * that is glossed straddles; out of step it is the second byte of the glossed character itself.
 */
function* lostLead(
  context: TornContext,
  state: State,
  torn: { syllable: number; close: number },
): Generator<State> {
  const { text } = context
  const syllable = text.slice(torn.syllable, torn.close)
  const end = torn.close + 1
  const inStep = state.pending === 0
  for (let lost = inStep ? 0x81 : 0x40; lost <= 0xfe; lost++) {
    const price = glossPrice(context, state.last, lost, syllable)
    if (price >= PRICE_MISREAD) continue
    if (inStep)
      yield {
        ...state,
        at: end,
        price: state.price + price,
        pending: lost,
        pendingStart: state.at,
        pendingEnd: end,
        before: state.last,
        last: lost,
      }
    else {
      const whole = complete(context, state, lost, end, end)
      if (whole !== undefined) yield { ...whole, price: whole.price + price }
    }
  }
}

/**
 * A lone `?` out of step: a pair that is no character. Its first byte ends a character; the second was most likely a
 * single byte that went with it. A line break behind the end of a sentence can be told, anything else cannot.
 */
function* lostPair(context: TornContext, state: State): Generator<State> {
  const { at } = state
  for (let lost = 0x40; lost <= 0xfe; lost++) {
    const whole = complete(context, state, lost, at, at + 1)
    if (whole?.done === undefined || whole.price > state.price + 3) continue
    const closes = SENTENCE_ENDS.includes(String.fromCharCode(whole.done.unit))
    const swallowed = closes && context.text[at + 1] !== '\n' ? 0x0a : 0x3f
    yield {
      ...whole,
      at: at + 1,
      price: whole.price + PRICE_LOST,
      before: 0,
      last: 0,
      done: { unit: swallowed, start: at, end: at + 1, previous: whole.done },
    }
  }
}

/** A pair of the user-defined area has vanished: its first byte ends a character, its second begins one. */
function* vanish(
  context: TornContext,
  state: State,
  torn: { syllable: number; close: number } | undefined,
): Generator<State> {
  const fits = leadsBefore(context, state.at, torn)
  if (fits.length === 0) return
  for (const lead of UNDEFINED_LEADS) {
    const whole = complete(context, state, lead, state.at, state.at)
    if (whole === undefined || whole.price > state.price + 3) continue
    for (const trail of fits)
      if (spell(lead, trail) === 0)
        yield {
          ...whole,
          price: whole.price + PRICE_VANISHED,
          vanished: state.vanished + 1,
          pending: trail,
          pendingStart: state.at,
          pendingEnd: state.at,
          before: lead,
          last: trail,
        }
  }
}

/** First bytes that make a likely character with what stands at `at`. */
function leadsBefore(
  context: TornContext,
  at: number,
  torn: { syllable: number; close: number } | undefined,
): number[] {
  const { text } = context
  if (torn !== undefined) return leadsOfGloss(context, text.slice(torn.syllable, torn.close))
  const unit = text.charCodeAt(at)
  const second = unit >= 0x40 && unit < 0x7f ? unit : unit > 0x80 ? (gbk().pairOf[unit] as number) >> 8 : 0
  if (second === 0) return []
  const leads: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const spelled = spell(lead, second)
    if (spelled !== 0 && (unitPrices()[spelled] as number) <= 3) leads.push(lead)
  }
  return leads
}

/** First bytes of the characters that the text glosses with `syllable`. */
function leadsOfGloss(context: TornContext, syllable: string): number[] {
  const leads = new Set<number>()
  for (const unit of context.glossed)
    if (readingFit(variants(unit), syllable) === 2) leads.add((gbk().pairOf[unit] as number) >> 8)
  return [...leads]
}

/** First bytes under which GBK leaves pairs undefined. */
const UNDEFINED_LEADS: readonly number[] = [
  ...range(0xa1, 0xa9),
  ...range(0xaa, 0xaf),
  0xd7,
  ...range(0xf8, 0xfe),
]

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
