/** What the reader of an archive has chosen, and how an address tells it. */
import { type Filters, NO_FILTERS } from './filters.js'

/** Filters, and what of the indicator is shown. */
export type State = Filters & { readonly series: string; readonly status: string; readonly out: string }

const STATE_KEYS = ['find', 'from', 'to', 'region', 'genre', 'series', 'status', 'out'] as const
/** Nothing chosen. */
export const NO_STATE: State = { ...NO_FILTERS, series: '0', status: 'both', out: '' }

/** The state that an address tells. */
export function stateOf(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/u, ''))
  const known = STATE_KEYS.flatMap((key) => (given.has(key) ? [[key, given.get(key) as string]] : []))
  return { ...NO_STATE, ...Object.fromEntries(known) } as State
}

/** The address of a state: only what differs from nothing asked. */
export function hashOf(state: State): string {
  const told = STATE_KEYS.filter((key) => state[key] !== NO_STATE[key]).map((key) => [key, state[key]])
  return new URLSearchParams(told as [string, string][]).toString()
}
