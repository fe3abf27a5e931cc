/**
 * Torn characters: a gloss that was pushed between the two bytes of a character, and all that fell apart behind it.
 *
 * Behind `勇?lián)屜劝l(fā)` lie the bytes of 勇搶先發. The gloss of 聯 (C2 93) went in where the last byte of 勇 (C2)
 * meets the first of 搶 (93); 93 was decoded together with `(` and both are lost, and what follows was decoded one byte
 * out of step, until a single byte (`l`) brought it back. The search below reads the damaged characters as bytes again,
 * tries every byte that can have been lost, and keeps the readings in which every gloss stands behind a byte pair that
 * it reads.
 */
import {
  type Chain,
  DEAREST,
  HOPELESS,
  LONGEST,
  lastByteOf,
  MOST_VANISHED,
  type Reading,
  type State,
  type TornContext,
  type TornUnit,
  tornGlossAt,
  WIDTH,
} from './torn-state.js'
import { follow, vanish } from './torn-steps.js'

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
