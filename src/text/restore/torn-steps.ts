/** The steps of the search in `torn.ts`: what can follow a state, given what stands next in the damaged text. */
import { gbk, isLead, spell } from '../gbk.js'
import { simplifiedTable } from '../script.js'
import { variants } from './evidence.js'
import { trailsReading, undefinedPairs } from './lost.js'
import { readingFit } from './pinyin.js'
import {
  COMMA,
  charge,
  closeStep,
  complete,
  DEAREST_PAIR,
  DEAREST_UNIT,
  fitPrice,
  glossEnd,
  glossPrice,
  open,
  PRICE_ASCII,
  PRICE_EURO,
  PRICE_LOST,
  PRICE_MISREAD,
  PRICE_VANISHED,
  PRICE_WIDE,
  SENTENCE_ENDS,
  type State,
  single,
  type TornContext,
  type TornGloss,
} from './torn-state.js'

/** The states that come of reading what stands next. */
export function follow(context: TornContext, state: State, torn: TornGloss | undefined, out: State[]): void {
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
export function vanish(context: TornContext, state: State, torn: TornGloss | undefined, out: State[]): void {
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
