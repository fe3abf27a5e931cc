/** What the page's script knows of each fact and repair. */

import type { Reason } from '../../facts/reason.js'
import type { Fact } from '../../facts/registry.js'
import type { Repair } from '../../report.js'
import { formatAmount, formatNumber } from '../amount.js'
import type { KindView } from './kinds.js'
import { repairName } from './source.js'

/** A label and what stands behind it. */
type Field = readonly [label: string, value: string]

/** Shown elsewhere on the panel, or not at all. */
const ASIDE = new Set([
  'kind',
  'text',
  'start',
  'end',
  'cleanStart',
  'cleanEnd',
  'sentence',
  'rule',
  'because',
])

function show(value: unknown): string {
  if (value === null) return 'not told'
  if (typeof value === 'number') return formatNumber(value)
  if (Array.isArray(value)) return value.map(show).join('、')
  if (typeof value === 'object')
    return Object.entries(value as Record<string, unknown>)
      .map(([key, inner]) => `${key}: ${show(inner)}`)
      .join('; ')
  return String(value)
}

const reasonText = ({ from, text }: Reason) => (text === undefined ? from : `${text} (${from})`)

/** What inferred fields were taken from. */
function reasonsOf(fact: Fact): Field[] {
  if ((fact.kind !== 'date' && fact.kind !== 'indicator') || !fact.because) return []
  if (fact.kind === 'date') return [['value from', reasonText(fact.because)]]
  return Object.entries(fact.because).flatMap(([field, reason]): Field[] =>
    reason ? [[`${field} from`, reasonText(reason)]] : [],
  )
}

function fieldsOf(fact: Fact): Field[] {
  const own = Object.entries(fact).filter(([key, value]) => !ASIDE.has(key) && value !== undefined)
  const told = own.map(([key, value]): Field => [key, key === 'year' ? String(value) : show(value)])
  const fields = [...told, ...reasonsOf(fact)]
  if (fact.kind !== 'indicator' && fact.kind !== 'quantity') return fields
  const amount = formatAmount(fact)
  return amount === '' ? fields : [['amount', amount], ...fields]
}

/** A fact, with the source surface where it is not the clean one. */
function factData(fact: Fact, kinds: ReadonlyMap<string, number>, source: string | undefined) {
  const surface = source?.slice(fact.start, fact.end)
  return {
    kind: kinds.get(fact.kind),
    text: fact.text,
    fields: fieldsOf(fact),
    rule: fact.rule,
    start: fact.start,
    end: fact.end,
    cleanStart: fact.cleanStart,
    cleanEnd: fact.cleanEnd,
    ...(surface === undefined || surface === fact.text ? {} : { surface }),
  }
}

function repairData(repair: Repair) {
  const { start, end, from, to, certainty } = repair
  return { name: repairName(repair), from, to, certainty, start, end }
}

/** The data of a report's page, ready for `scriptJson`. */
export function pageData(
  { facts, repairs }: { readonly facts: readonly Fact[]; readonly repairs: readonly Repair[] },
  kinds: readonly KindView[],
  source: string | undefined,
) {
  const indexes = new Map(kinds.map((k) => [k.kind, k.index]))
  return {
    kinds: kinds.map(({ kind, style, chinese }) => ({ kind, style, chinese })),
    facts: facts.map((fact) => factData(fact, indexes, source)),
    repairs: source === undefined ? [] : repairs.map(repairData),
  }
}
