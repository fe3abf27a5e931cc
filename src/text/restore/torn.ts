/**
 * Torn characters: a gloss that was pushed between the two bytes of a character, and all that fell apart behind it.
 *
 * Behind `勇?lián)屜劝l(fā)` lie the bytes of 勇搶先發. The gloss of 聯 (C2 93) went in where the last byte of 勇 (C2)
 * meets the first of 搶 (93); 93 was decoded together with `(` and both are lost, and what follows was decoded one byte
 * out of step, until a single byte (`l`) brought it back. The search below reads the damaged characters as bytes again,
 * tries every byte that can have been lost, and keeps the readings in which every gloss stands behind a byte pair that
 * it reads. Readings that are in step again go along with those that are not, taking what stands there as it is, so
 * that all are weighed over the same stretch; where one tear follows upon another, over both.
 */

import { isLoss, straddleAt } from './straddle.js'
import {
  CLEAR,
  HOPELESS,
  LONGEST,
  lastByteOf,
  MOST_STATES,
  MOST_STATES_SILENT,
  MOST_VANISHED,
  PRICE_UNMARKED,
  type Reading,
  type State,
  stay,
  type TornContext,
  type TornUnit,
  tornGlossAt,
  WIDTH,
} from './torn-state.js'
import { follow, followStraddle } from './torn-steps.js'
import { vanish } from './vanish.js'
import { wordPrice } from './word-price.js'

/** How many undamaged characters must follow before a reading is judged: as many as the model looks back. */
const CALM = 2
/** So close to the end of the search, one must be content with what is in step. */
const LAST = 30
/** How many states of a place are tried with a vanished pair. */
const VANISHING = 6
/** A character that costs no more is no reason to look for others. */
const PLAUSIBLE = 5
/** And with several in a row. */
const DEEPLY = 2

/**
 * The likeliest reading of the torn stretch whose first gloss begins at `at` (its `?`, or its first letter where that is
 * gone), if there is a sound one. `before` are the two repaired or intact characters before it.
 */
export function readTorn(
  context: TornContext,
  at: number,
  before: readonly [number, number],
): Reading | undefined {
  const [two, one] = before
  const last = lastByteOf(one, context.narrowed)
  if (last === 0 && !isLoss(context.text.charCodeAt(at))) return undefined
  const first: State = {
    at,
    pending: 0,
    pendingStart: at,
    before: 0,
    last,
    price: 0,
    vanished: 0,
    straddled: false,
    done: undefined,
    one,
    two,
    calm: 0,
    doubts: [],
  }
  const [best, ...rivals] = search(context, first)
  if (best === undefined) return undefined
  for (const rival of rivals) doubt(best, rival)
  return readingOf(best)
}

/** How near in price two readings of a stretch must be for words to decide, how much these weigh, and how far they reach. */
const BY_WORDS = 6
const TO_WORDS = 1
const WINDOW = 12
const CONTEXT = 4

function search(context: TornContext, first: State): State[] {
  const { text } = context
  const waiting = new Map<number, State[]>([[first.at, [first]]])
  const limit = Math.min(text.length, first.at + LONGEST)
  const before = [first.one, first.two].filter((unit) => unit !== 0)
  let rest: State[] = []
  const most = straddleAt(text, first.at) !== 0 ? MOST_STATES_SILENT : MOST_STATES
  let made = 0
  const next: State[] = []
  for (let at = first.at; at <= limit && waiting.size > 0; at++) {
    const states = waiting.get(at)
    if (states === undefined) continue
    waiting.delete(at)
    const torn = tornGlossAt(text, at)
    const marked = torn !== undefined && torn.syllable > at
    const straddled = torn === undefined && straddleAt(text, at) !== 0
    const best = select(states, before)
    const steady = at > first.at ? best.filter((state) => state.pending === 0) : []
    // where a tear or the end comes, those in step can stop
    if (steady.length > 0 && (marked || straddled || at > limit - LAST)) rest = steady
    if (at === text.length) break
    if (waiting.size === 0 && steady.length === best.length && best.every((state) => state.calm >= CALM))
      return best
    next.length = 0
    best.forEach((state, rank) => {
      if (state.pending === 0 && (straddled || !(marked || at === first.at))) {
        next.push(stay(context, state))
        if (straddled) followStraddle(context, state, next)
        if (torn !== undefined) follow(context, { ...state, price: state.price + PRICE_UNMARKED }, torn, next)
        return
      }
      const from = next.length
      follow(context, state, torn, next)
      const odd = next.slice(from).every(({ price }) => price > state.price + PLAUSIBLE)
      if (state.pending !== 0 && state.vanished < MOST_VANISHED && rank < VANISHING)
        vanish(context, state, torn, odd && rank < DEEPLY, next)
    })
    made += next.length
    context.budget.left -= next.length
    if (made > most || context.budget.left < 0) return rest
    for (const follower of next) {
      const list = waiting.get(follower.at)
      if (list === undefined) waiting.set(follower.at, [follower])
      else list.push(follower)
    }
  }
  return rest
}

/** The likeliest states, best first. */
function select(states: State[], before: readonly number[]): State[] {
  states.sort((a, b) => a.price - b.price)
  const bound = (states[0] as State).price + HOPELESS
  const seen = new Map<number, number>()
  const kept: State[] = []
  for (const state of states) {
    if (state.price > bound || kept.length === WIDTH) break
    // two that agree in what is to come differ in nothing that can still be told
    const future = ((state.pending * 65536 + state.one) * 65536 + state.two) * 16 + Math.min(state.calm, 15)
    const place = seen.get(future)
    if (place === undefined) {
      seen.set(future, kept.length)
      kept.push(state)
      continue
    }
    const better = kept[place] as State
    const saved = state.price - better.price < BY_WORDS ? savedByWords(better, state, before) : 0
    if (saved > state.price - better.price) {
      const { price } = better
      doubt(state, { ...better, price: state.price + saved - (state.price - price) })
      state.price = price
      kept[place] = state
    } else doubt(better, state)
  }
  return kept
}

/** What `rival` costs less than `state` as a row of words, over the stretch in which they differ, by the weight of words. */
function savedByWords(state: State, rival: State, before: readonly number[]): number {
  const mine: number[] = []
  const other: number[] = []
  let a = state.done
  let b = rival.done
  while (a !== b && mine.length < WINDOW && other.length < WINDOW) {
    const at = a?.end ?? 0
    const to = b?.end ?? 0
    if (a !== undefined && at >= to) {
      mine.push(a.unit)
      a = a.previous
    }
    if (b !== undefined && to >= at) {
      other.push(b.unit)
      b = b.previous
    }
  }
  if (a !== b) return 0
  const shared: number[] = []
  for (; a !== undefined && shared.length < CONTEXT; a = a.previous) shared.push(a.unit)
  if (a === undefined) for (const one of before) shared.push(one)
  shared.reverse()
  const priceOf = (tail: readonly number[]) => wordPrice([...shared, ...[...tail].reverse()])
  return TO_WORDS * (priceOf(mine) - priceOf(other))
}

/** Marks in `state` where `rival` differs from it, unless it is too dear to be one or assumes more losses. */
function doubt(state: State, rival: State): void {
  const gap = rival.price - state.price
  if (gap >= CLEAR || rival.vanished > state.vanished) return
  let mine = state.done
  let other = rival.done
  while (mine !== other && mine?.unit === other?.unit && mine?.start === other?.start) {
    mine = mine?.previous
    other = other?.previous
  }
  const end = Math.max(mine?.end ?? 0, other?.end ?? 0)
  while (mine !== other)
    if ((mine?.end ?? 0) >= (other?.end ?? 0)) mine = mine?.previous
    else other = other?.previous
  state.doubts = [...state.doubts, { start: mine?.end ?? 0, end, gap }]
}

function readingOf(state: State): Reading {
  const units: TornUnit[] = []
  for (let link = state.done; link !== undefined; link = link.previous) units.push(link)
  units.reverse()
  while (units.at(-1)?.whole === true) units.pop()
  return { units, end: units.at(-1)?.end ?? state.at, price: state.price, doubts: state.doubts }
}
