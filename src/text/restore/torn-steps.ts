/** The steps of the search in `torn.ts`: what can follow a state, given what stands next in the damaged text. */
import { gbk, isLead } from '../gbk.js'
import { trailsReading } from './lost.js'
import { isLoss, signPair, straddleAt } from './straddle.js'
import {
  charge,
  closeStep,
  complete,
  DEAREST_UNIT,
  fitPrice,
  glossEnd,
  glossPrice,
  open,
  PRICE_ASCII,
  PRICE_EURO,
  PRICE_LOST,
  PRICE_MISREAD,
  PRICE_WIDE,
  type State,
  single,
  type TornContext,
  type TornGloss,
} from './torn-state.js'

/** How many characters are tried where a second byte is lost. */
const MOST_LOST = 24

/** The states that come of reading what stands next. */
export function follow(context: TornContext, state: State, torn: TornGloss | undefined, out: State[]): void {
  const { text } = context
  const { at } = state
  const unit = text.charCodeAt(at)
  if (torn !== undefined) {
    followTornGloss(context, state, torn, out)
    if (isLoss(unit)) return
  }
  if (state.pending === 0 || at >= text.length) return
  if (isLoss(unit)) {
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
  if (unit === 0x20ac) {
    const euro = complete(context, state, 0x80, at + 1, at + 1)
    if (euro !== undefined) out.push(closeStep(context, euro))
  }
  const pair = unit > 0x80 ? (gbk().pairOf[unit] as number) : wideAscii(context, unit)
  if (pair === 0) return
  const whole = complete(context, state, pair >> 8, at + 1, at + 1)
  if (whole === undefined) return
  const trail = pair & 0xff
  if (isLead(trail)) out.push(open(context, whole, pair >> 8, trail, at, unit > 0x80 ? 0 : PRICE_WIDE))
  else if (trail < 0x7f) out.push(single(context, whole, trail, at, PRICE_ASCII))
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
 * `?；` in step: the `?` was the first byte of a character whose second is the first of the sign, the second byte of
 * which begins the next character.
 */
export function followStraddle(context: TornContext, state: State, out: State[]): void {
  const { at } = state
  const sign = straddleAt(context.text, at)
  if (sign === 0) return
  const lead = sign >> 8
  for (let pending = 0x81; pending <= 0xfe; pending++) {
    const whole = complete(context, { ...state, pending, pendingStart: at }, lead, at + 2, at + 2)
    if (whole === undefined || whole.price > state.price + DEAREST_UNIT) continue
    out.push(open(context, whole, lead, sign & 0xff, at + 1, context.straddlePrice))
  }
}

/**
 * A lone `?` out of step: a pair that is no character. Its first byte ends a character; the second was a single byte
 * that went with it: most likely a digit, which cannot be told and stays a `?`, or another one that fits here. Before a
 * sign or at the end of a line nothing need have gone with it, as bytes were cut there.
 */
function followLostPair(context: TornContext, state: State, out: State[]): void {
  const { at } = state
  const next = context.text.charCodeAt(at + 1)
  const atEnd = at + 1 === context.text.length
  const atCut = next === 0x0a || next === 0x0d || signPair(next) !== 0
  // 80 by itself is nothing either, and takes nothing with it
  const euro = complete(context, state, 0x80, at + 1, at + 1)
  if (euro !== undefined) out.push(charge(closeStep(context, euro), PRICE_EURO))
  const wholes: State[] = []
  for (let lost = 0x81; lost <= 0xfe; lost++) {
    const whole = complete(context, state, lost, at + 1, at + 1)
    if (whole !== undefined && whole.price <= state.price + DEAREST_UNIT) wholes.push(whole)
  }
  wholes.sort((a, b) => a.price - b.price)
  for (const whole of wholes.slice(0, MOST_LOST)) {
    if (atEnd || atCut) out.push(whole)
    if (atEnd) continue
    for (const byte of context.ascii) out.push(single(context, whole, byte, at, PRICE_LOST))
  }
}
