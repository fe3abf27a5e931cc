/**
 * Pairs of the user-defined area, which a decoding makes nothing of: the first byte ends a character, the second begins
 * one. Where several come one upon another, whole characters have gone.
 */
import { gbk, spell } from '../gbk.js'
import { simplifiedTable } from '../script-tables.js'
import { variants } from './evidence.js'
import { everydayBehind, lostBehind, trailsReading, undefinedLeads, undefinedPairs } from './lost.js'
import { readingFit } from './pinyin.js'
import { isLoss, signPair } from './straddle.js'
import {
  complete,
  DEAREST_UNIT,
  MOST_VANISHED,
  open,
  PRICE_VANISHED,
  type State,
  type TornContext,
  type TornGloss,
} from './torn-state.js'
import { follow } from './torn-steps.js'

/** How many readings of a place go on: with the next pair vanished too, and with what stands next. */
const DEEPER = 6
const ENDINGS = 40

/** Dearest character that can have gone whole. */
const DEAREST_LOST = 9

/** A state whose last character ends in the first byte of a vanished pair. */
interface Half {
  readonly state: State
  readonly lead: number
}

/** The second byte of a vanished pair, and what the character that it begins would cost. */
interface Ending {
  readonly half: Half
  readonly trail: number
  readonly price: number
}

/** The states that come of assuming that a pair, or if `deep` several, have vanished before what stands next. */
export function vanish(
  context: TornContext,
  state: State,
  torn: TornGloss | undefined,
  deep: boolean,
  out: State[],
): void {
  const atCut = torn === undefined && isCutOff(context.text, state.at)
  const fits = atCut ? undefined : leadsBefore(context, state.at, torn)
  if (fits === undefined && !atCut) return
  let wave: readonly Half[] = undefinedLeads().flatMap((lead) => {
    const whole = complete(context, state, lead, state.at, state.at)
    return whole === undefined || whole.price > state.price + DEAREST_UNIT ? [] : [{ state: whole, lead }]
  })
  if (fits === undefined) {
    endAtCut(context, likeliest(wave), out)
    return
  }
  const second = torn === undefined ? secondByte(context.text.charCodeAt(state.at)) : 0
  const endings: Ending[] = []
  for (let lost = state.vanished + 1; lost <= MOST_VANISHED && wave.length > 0; lost++) {
    for (const half of wave) collectEndings(context, half, fits, second, endings)
    wave = lost < MOST_VANISHED && deep ? deepen(context, likeliest(wave)) : []
  }
  endings.sort((a, b) => a.price - b.price)
  for (const { half, trail } of endings.slice(0, ENDINGS)) {
    const opened = open(context, half.state, half.lead, trail, state.at, PRICE_VANISHED)
    opened.vanished++
    follow(context, opened, torn, out)
  }
}

/** Whether the lone byte at `at` is the last one before a sign that bytes were cut at. */
function isCutOff(text: string, at: number): boolean {
  if (!isLoss(text.charCodeAt(at))) return false
  const next = text.charCodeAt(at + 1)
  return at + 1 === text.length || next === 0x0a || next === 0x0d || signPair(next) !== 0
}

/** The states whose last character began in the vanished pair and has lost its second byte at the cut. */
function endAtCut(context: TornContext, wave: readonly Half[], out: State[]): void {
  const found: { half: Half; trail: number; last: number; price: number }[] = []
  for (const half of wave) {
    const { one, two, price } = half.state
    const cost = context.model.behind(two, one)
    for (const trail of undefinedPairs()[half.lead] as readonly number[])
      for (const { byte, unit } of everydayBehind(trail)) {
        const more = cost(unit)
        if (more <= DEAREST_LOST) found.push({ half, trail, last: byte, price: price + more })
      }
  }
  found.sort((a, b) => a.price - b.price)
  for (const { half, trail, last } of found.slice(0, ENDINGS)) {
    const { at } = half.state
    const opened = open(context, half.state, half.lead, trail, at, PRICE_VANISHED)
    opened.vanished++
    const whole = complete(context, opened, last, at + 1, at + 1)
    if (whole !== undefined) out.push(whole)
  }
}

function collectEndings(
  context: TornContext,
  half: Half,
  fits: Uint8Array,
  second: number,
  out: Ending[],
): void {
  const { state, lead } = half
  const cost = context.model.behind(state.two, state.one)
  for (const trail of undefinedPairs()[lead] as readonly number[]) {
    if (fits[trail] !== 1) continue
    const beside = second === 0 ? 0 : cost(spell(trail, second))
    if (beside <= DEAREST_UNIT) out.push({ half, trail, price: state.price + beside })
  }
}

function likeliest(wave: readonly Half[]): readonly Half[] {
  return [...wave].sort((a, b) => a.state.price - b.state.price).slice(0, DEEPER)
}

/** Each with one more character gone, both bytes of which belong to vanished pairs. */
function deepen(context: TornContext, wave: readonly Half[]): readonly Half[] {
  const found: { half: Half; lead: number; trail: number; price: number }[] = []
  for (const half of wave) {
    const { one, two, price } = half.state
    const cost = context.model.behind(two, one)
    for (const { lead, trail, unit } of lostBehind(half.lead)) {
      const more = cost(unit)
      if (more <= DEAREST_LOST) found.push({ half, lead, trail, price: price + more })
    }
  }
  found.sort((a, b) => a.price - b.price)
  return found.slice(0, DEEPER).flatMap(({ half, lead, trail }) => {
    const { at } = half.state
    const opened = open(context, half.state, half.lead, lead, at, PRICE_VANISHED)
    opened.vanished++
    const whole = complete(context, opened, trail, at, at)
    return whole === undefined ? [] : [{ state: whole, lead: trail }]
  })
}

/** The byte that a first byte lost before `unit` would stand beside; 0 if none can. */
function secondByte(unit: number): number {
  return unit >= 0x40 && unit < 0x7f ? unit : unit > 0x80 ? (gbk().pairOf[unit] as number) >> 8 : 0
}

/** By first byte, 1 for those that make a likely character with what stands at `at`. */
function leadsBefore(context: TornContext, at: number, torn: TornGloss | undefined): Uint8Array | undefined {
  const { text, leads, model } = context
  if (torn !== undefined && text.charCodeAt(at) === 0x3f)
    return leadsOfGloss(context, text.slice(torn.syllable, torn.close))
  const second = secondByte(text.charCodeAt(at))
  if (second === 0) return undefined
  const cached = leads.get(second)
  if (cached !== undefined) return cached
  const made = new Uint8Array(256)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const unit = spell(lead, second)
    if (unit !== 0 && (model.unit[unit] as number) <= DEAREST_UNIT) made[lead] = 1
  }
  leads.set(second, made)
  return made
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
