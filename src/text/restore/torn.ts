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
import { simplifiedTable } from '../script.js'
import { convertibleUnits, variants } from './evidence.js'
import { trailsReading, undefinedPairs } from './lost.js'
import { isPinyinLetter, readingFit } from './pinyin.js'
import type { Prices } from './price.js'

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
  /** What of the price is for odd glosses and lost bytes, not for the characters. */
  readonly bytes: number
}

/** What the search needs to know of the text around. */
export interface TornContext {
  readonly text: string
  /** Code units that carry a gloss somewhere in the text. */
  readonly glossed: ReadonlySet<number>
  readonly prices: Prices
  /** The text has had full-width ASCII made half-width: a `,` may have been two bytes. */
  readonly narrowed: boolean
  /** Kept between places: first bytes of the characters that the text glosses with a syllable. */
  readonly leads: Map<string, Uint8Array>
}

interface Chain extends TornUnit {
  readonly previous: Chain | undefined
}

interface State {
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
  bytes: number
  vanished: number
  /** The pair that straddles into the pending byte is glossed, which may have kept the next character from being so. */
  readonly straddled: boolean
  readonly done: Chain | undefined
}

/** A gloss without its `(`: where its syllable begins, and its `)`. */
export interface TornGloss {
  readonly syllable: number
  readonly close: number
}

const WIDTH = 40
const LONGEST = 400
/** Most pairs that may have vanished without a trace in one place. */
const MOST_VANISHED = 4
const PRICE_VANISHED = 1.5
const PRICE_TONE = 3
const PRICE_STRANGER = 1.5
const PRICE_UNGLOSSED = 4
const PRICE_MISREAD = 9
const PRICE_ASCII = 3
const PRICE_WIDE = 1
const PRICE_LOST = 3
const PRICE_EURO = 1
/** A reading whose characters cost more than this on average is no reading. */
const DEAREST = 4
/** States that cost so much more than the best one at the same place are given up. */
const HOPELESS = 9
/** A character, and a pair, around a vanished pair must be likelier than this. */
const DEAREST_UNIT = 3
const DEAREST_PAIR = 3.5
const COMMA = 0xa3ac
const SENTENCE_ENDS = '。！？”…；：）'

/** A torn gloss `?pinyin)` or `pinyin)` at `at`. */
export function tornGlossAt(text: string, at: number): TornGloss | undefined {
  const syllable = text.charCodeAt(at) === 0x3f ? at + 1 : at
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
function glossPrice(context: TornContext, lead: number, trail: number, syllable: string): number {
  const unit = spell(lead, trail)
  if (unit === 0 || convertibleUnits()[unit] !== 1) return PRICE_MISREAD
  const fit = readingFit(variants(unit), syllable)
  return fit === 0 ? PRICE_MISREAD : fitPrice(context, unit, fit)
}

function fitPrice(context: TornContext, unit: number, fit: 1 | 2): number {
  return (fit === 2 ? 0 : PRICE_TONE) + (context.glossed.has(unit) ? 0 : PRICE_STRANGER)
}

/** The last byte of the character before a tear: its trail in GBK, or that of its full-width form. */
export function lastByteOf(unit: number, narrowed: boolean): number {
  if (unit < 0x80) return narrowed && unit > 0x20 ? unit + 0x80 : 0
  return (gbk().pairOf[unit] as number) & 0xff
}

/**
 * All sound readings of the torn place whose gloss begins at `at` (its `?`, or its first letter where that is gone),
 * best first. `previous` is the repaired or intact character before it.
 */
export function readTorn(context: TornContext, at: number, previous: number): Reading[] {
  const last = lastByteOf(previous, context.narrowed)
  if (last === 0) return []
  // a character that costs nothing in itself stands for the one before the place
  const done: Chain = { unit: previous, start: at, end: at, previous: undefined }
  const first: State = {
    at,
    pending: 0,
    pendingStart: at,
    before: 0,
    last,
    price: 0,
    bytes: 0,
    vanished: 0,
    straddled: false,
    done,
  }
  return search(context, first).filter((r) => r.price <= DEAREST * (r.units.length + 1))
}

function search(context: TornContext, first: State): Reading[] {
  const { text } = context
  const waiting = new Map<number, State[]>([[first.at, [first]]])
  const found: Reading[] = []
  const limit = Math.min(text.length, first.at + LONGEST)
  let lowest = Number.POSITIVE_INFINITY
  const next: State[] = []
  for (let at = first.at; at <= limit && waiting.size > 0; at++) {
    const states = waiting.get(at)
    if (states === undefined) continue
    waiting.delete(at)
    const torn = tornGlossAt(text, at)
    states.sort((a, b) => a.price - b.price)
    const bound = Math.min((states[0] as State).price + HOPELESS, lowest + 6)
    for (let s = 0; s < states.length && s < WIDTH; s++) {
      const state = states[s] as State
      if (state.price > bound) break
      if (state.pending === 0 && state !== first && (torn === undefined || torn.syllable === at)) {
        const reading = readingOf(context, state)
        found.push(reading)
        lowest = Math.min(lowest, reading.price)
        continue
      }
      next.length = 0
      follow(context, state, torn, next)
      if (state.pending !== 0 && state.vanished < MOST_VANISHED && s < 8) vanish(context, state, torn, next)
      for (const follower of next) {
        const list = waiting.get(follower.at)
        if (list === undefined) waiting.set(follower.at, [follower])
        else if (follower.price <= (list[0] as State).price + HOPELESS) list.push(follower)
      }
    }
  }
  return found.sort((a, b) => a.price - b.price)
}

function readingOf(context: TornContext, state: State): Reading {
  const units: TornUnit[] = []
  let link = state.done
  for (; link?.previous !== undefined; link = link.previous) units.push(link)
  const next = context.text.charCodeAt(state.at)
  const pair = state.done === undefined ? 0 : context.prices.pair(state.done.unit, next)
  return { units: units.reverse(), end: state.at, price: state.price + pair, bytes: state.bytes }
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
  const { prices } = context
  const price = (prices.unit[unit] as number) + prices.pair(state.done?.unit ?? 0, unit)
  return {
    at,
    pending: 0,
    pendingStart: at,
    before: state.pending,
    last: trail,
    price: state.price + price,
    bytes: state.bytes,
    vanished: state.vanished,
    straddled: state.straddled,
    done: { unit, start: state.pendingStart, end, previous: state.done },
  }
}

/** Adds a price that is not for a character to a state that nothing else holds yet. */
function charge(state: State, price: number): State {
  state.price += price
  state.bytes += price
  return state
}

/** `state`, a character of which has just ended inside a pair, with the pair's other byte as the next one's first. */
function open(
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
  const unit = state.done?.unit ?? 0
  return !state.straddled && context.glossed.has(unit) ? PRICE_UNGLOSSED : 0
}

/** A gloss that stands in step behind the last character belongs to it. */
function closeStep(context: TornContext, state: State): State {
  const { text } = context
  const end = glossEnd(text, state.at)
  if (end === state.at)
    return { ...state, price: state.price + unglossedPrice(context, state), straddled: false }
  const price = glossPrice(context, state.before, state.last, text.slice(state.at + 1, end - 1))
  const done = { ...(state.done as Chain), end }
  return charge({ ...state, at: end, straddled: false, done }, price)
}

/** The states that come of reading what stands next. */
function follow(context: TornContext, state: State, torn: TornGloss | undefined, out: State[]): void {
  const { text } = context
  const { at } = state
  const unit = text.charCodeAt(at)
  if (torn !== undefined) {
    followTornGloss(context, state, torn, out)
    if (unit === 0x3f) return
  }
  if (state.pending === 0 || at >= text.length) return
  if (unit === 0x3f) {
    followLostPair(context, state, out)
    return
  }
  const end = glossEnd(text, at)
  if (end > at) {
    const price = glossPrice(context, state.before, state.last, text.slice(at + 1, end - 1))
    if (price < PRICE_MISREAD) out.push(charge({ ...state, at: end, straddled: true }, price))
    return
  }
  if (unit >= 0x40 && unit < 0x7f) {
    const whole = complete(context, state, unit, at + 1, at + 1)
    if (whole !== undefined) out.push(closeStep(context, whole))
  }
  const pair = unit > 0x80 ? (gbk().pairOf[unit] as number) : wideAscii(context, unit)
  if (pair === 0) return
  const whole = complete(context, state, pair >> 8, at + 1, at + 1)
  if (whole === undefined) return
  const trail = pair & 0xff
  if (isLead(trail)) out.push(open(context, whole, pair >> 8, trail, at, unit > 0x80 ? 0 : PRICE_WIDE))
  else if (trail < 0x7f) out.push(single(whole, trail, at, PRICE_ASCII))
}

/** `state` with one more character that is a single byte. */
function single(state: State, unit: number, start: number, price: number): State {
  const done = { unit, start, end: start + 1, previous: state.done }
  return charge({ ...state, before: 0, last: 0, done }, price)
}

/** The GBK pair of the full-width form of an ASCII character, where the text has been narrowed; else 0. */
function wideAscii(context: TornContext, unit: number): number {
  return context.narrowed && unit > 0x20 && unit < 0x7f ? 0xa300 | (unit + 0x80) : 0
}

/**
 * `?pinyin)`: a byte was lost together with the `(`. In step, it is the first byte of the next character, and the pair
 * that is glossed straddles; out of step it is the second byte of the glossed character itself.
 */
function followTornGloss(context: TornContext, state: State, torn: TornGloss, out: State[]): void {
  const { text } = context
  const end = torn.close + 1
  for (const { byte, unit, fit } of trailsReading(state.last, text.slice(torn.syllable, torn.close))) {
    const price = fitPrice(context, unit, fit)
    if (state.pending === 0) {
      if (isLead(byte))
        out.push(
          charge(
            {
              ...state,
              at: end,
              pending: byte,
              pendingStart: state.at,
              before: state.last,
              last: byte,
              straddled: true,
            },
            price,
          ),
        )
      continue
    }
    const whole = complete(context, state, byte, end, end)
    if (whole !== undefined) out.push(charge({ ...whole, straddled: false }, price))
  }
}

/**
 * A lone `?` out of step: a pair that is no character. Its first byte ends a character; the second was most likely a
 * single byte that went with it. A line break behind the end of a sentence can be told, anything else cannot.
 */
function followLostPair(context: TornContext, state: State, out: State[]): void {
  const { at } = state
  const atEnd = at + 1 === context.text.length
  // 80 by itself is nothing either, and takes nothing with it
  const euro = complete(context, state, 0x80, at + 1, at + 1)
  if (euro !== undefined) out.push(charge(closeStep(context, euro), PRICE_EURO))
  for (let lost = 0x81; lost <= 0xfe; lost++) {
    const whole = complete(context, state, lost, at + 1, at + 1)
    if (whole?.done === undefined || whole.price > state.price + 5) continue
    if (atEnd) {
      out.push(whole)
      continue
    }
    const closes = SENTENCE_ENDS.includes(String.fromCharCode(whole.done.unit))
    out.push(single(whole, closes ? 0x0a : 0x3f, at, closes ? PRICE_LOST - 1 : PRICE_LOST))
  }
}

/** A pair of the user-defined area has vanished: its first byte ends a character, its second begins one. */
function vanish(context: TornContext, state: State, torn: TornGloss | undefined, out: State[]): void {
  const { prices } = context
  const fits = leadsBefore(context, state.at, torn)
  if (fits === undefined) return
  const second = torn === undefined ? secondByte(context.text.charCodeAt(state.at)) : 0
  undefinedPairs().forEach((trails, lead) => {
    const unit = trails.length === 0 ? 0 : spell(state.pending, lead)
    if (unit === 0 || (prices.unit[unit] as number) > DEAREST_UNIT) return
    const whole = complete(context, state, lead, state.at, state.at)
    if (whole === undefined) return
    if (trails.includes(COMMA >> 8)) vanishTwice(context, whole, lead, fits, torn, out)
    for (const trail of trails) {
      if (fits[trail] !== 1) continue
      // of the many bytes that fit, few make a character that goes with the one before
      if (second !== 0) {
        const beside = spell(trail, second)
        if ((prices.unit[beside] as number) + prices.pair(unit, beside) > DEAREST_PAIR) continue
      }
      // out of step, the second half of a comma always vanishes
      const forced = ((state.pending << 8) | lead) === COMMA
      const opened = open(context, whole, lead, trail, state.at, forced ? 0 : PRICE_VANISHED)
      opened.vanished++
      follow(context, opened, torn, out)
    }
  })
}

/** A comma of which both halves have vanished, each with a neighbour's byte. */
function vanishTwice(
  context: TornContext,
  whole: State,
  lead: number,
  fits: Uint8Array,
  torn: TornGloss | undefined,
  out: State[],
): void {
  const opened = open(context, whole, lead, COMMA >> 8, whole.at, PRICE_VANISHED)
  const comma = complete(context, opened, COMMA & 0xff, whole.at, whole.at)
  if (comma === undefined) return
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    if (fits[trail] !== 1) continue
    const next = open(context, comma, COMMA & 0xff, trail, whole.at, 0)
    next.vanished += 2
    follow(context, next, torn, out)
  }
}

/** The byte that a first byte lost before `unit` would stand beside; 0 if none can. */
function secondByte(unit: number): number {
  return unit >= 0x40 && unit < 0x7f ? unit : unit > 0x80 ? (gbk().pairOf[unit] as number) >> 8 : 0
}

const leadsOfTrail = new Map<number, Uint8Array>()

/** By first byte, 1 for those that make a likely character with what stands at `at`. */
function leadsBefore(context: TornContext, at: number, torn: TornGloss | undefined): Uint8Array | undefined {
  const { text } = context
  if (torn !== undefined && text.charCodeAt(at) === 0x3f)
    return leadsOfGloss(context, text.slice(torn.syllable, torn.close))
  const second = secondByte(text.charCodeAt(at))
  if (second === 0) return undefined
  const cached = leadsOfTrail.get(second)
  if (cached !== undefined) return cached
  const leads = new Uint8Array(256)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    if ((context.prices.unit[spell(lead, second)] as number) <= DEAREST_UNIT) leads[lead] = 1
  leadsOfTrail.set(second, leads)
  return leads
}

/** By first byte, 1 for those of characters glossed with `syllable`: by the text, or if it has none, at all. */
function leadsOfGloss(context: TornContext, syllable: string): Uint8Array {
  const cached = context.leads.get(syllable)
  if (cached !== undefined) return cached
  const leads = new Uint8Array(256)
  for (const unit of context.glossed)
    if (readingFit(variants(unit), syllable) === 2) leads[(gbk().pairOf[unit] as number) >> 8] = 1
  if (!leads.includes(1))
    for (let lead = 0x81; lead <= 0xfe; lead++)
      if (trailsReading(lead, syllable).some(({ unit, fit }) => fit === 2 && simplifiedTable()[unit] !== 0))
        leads[lead] = 1
  context.leads.set(syllable, leads)
  return leads
}
