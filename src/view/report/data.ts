/** What the page's script knows of each fact and repair. */

import type { Reason } from '../../facts/reason.js'
import type { Fact } from '../../facts/registry.js'
import { fieldText, fieldValue, reasonWords } from '../../language/field-texts.js'
import { fill, type Language } from '../../language/language.js'
import { pageTexts, repairText, valueText } from '../../language/page-texts.js'
import type { Repair } from '../../report.js'
import { formatNumber } from '../amount.js'
import type { KindView } from './kinds.js'
import { statedAmount } from './stated.js'

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

/** A name and what it has. */
const told = (name: string, value: string, language: Language): string =>
  `${name}${language === 'zh' ? '：' : ': '}${value}`

function show(key: string, value: unknown, language: Language): string {
  if (value === null) return pageTexts(language).notTold
  if (typeof value === 'number') return key === 'year' ? String(value) : formatNumber(value)
  if (Array.isArray(value)) return value.map((one) => show(key, one, language)).join('、')
  if (typeof value === 'object')
    return Object.entries(value as Record<string, unknown>)
      .map(([name, inner]) => told(fieldText(name, language), show(name, inner, language), language))
      .join(language === 'zh' ? '；' : '; ')
  return fieldValue(key, String(value), language)
}

/** What inferred fields were taken from. */
function reasonsOf(fact: Fact, language: Language): Field[] {
  if ((fact.kind !== 'date' && fact.kind !== 'indicator') || !fact.because) return []
  const row = (field: string, { from, text }: Reason): Field => [
    fill(pageTexts(language).why, { field: fieldText(field, language, fact.kind) }),
    text === undefined ? reasonWords(from, language) : told(reasonWords(from, language), text, language),
  ]
  if (fact.kind === 'date') return [row('value', fact.because)]
  return Object.entries(fact.because).flatMap(([field, reason]) => (reason ? [row(field, reason)] : []))
}

function fieldsOf(fact: Fact, facts: readonly Fact[], language: Language): Field[] {
  const own = Object.entries(fact).filter(([key, value]) => !ASIDE.has(key) && value !== undefined)
  const shown = own.map(
    ([key, value]): Field => [fieldText(key, language, fact.kind), show(key, value, language)],
  )
  const fields = [...shown, ...reasonsOf(fact, language)]
  if (fact.kind !== 'indicator') return fields
  const amount = statedAmount(fact, facts)
  return amount === '' ? fields : [[pageTexts(language).amount, amount], ...fields]
}

/** A fact, with the source surface where it is not the clean one. */
function factData(
  fact: Fact,
  {
    facts,
    kinds,
    source,
    language,
  }: {
    readonly facts: readonly Fact[]
    readonly kinds: ReadonlyMap<string, number>
    readonly source: string | undefined
    readonly language: Language
  },
) {
  const surface = source?.slice(fact.start, fact.end)
  return {
    kind: kinds.get(fact.kind),
    text: fact.text,
    fields: fieldsOf(fact, facts, language),
    rule: fact.rule,
    start: fact.start,
    end: fact.end,
    cleanStart: fact.cleanStart,
    cleanEnd: fact.cleanEnd,
    ...(surface === undefined || surface === fact.text ? {} : { surface }),
  }
}

/** Texts that the page's script writes. */
const SCRIPT_TEXTS = [
  'rule',
  'source',
  'offsets',
  'inSource',
  'inClean',
  'samePlace',
  'previous',
  'next',
  'close',
  'copyLink',
  'copied',
  'repair',
  'before',
  'after',
  'nothing',
  'certainty',
  'found',
  'foundNone',
  'rows',
  'right',
  'wrong',
  'comma',
] as const

/** The data of a report's page, ready for `scriptJson`. */
export function pageData(
  { facts, repairs }: { readonly facts: readonly Fact[]; readonly repairs: readonly Repair[] },
  kinds: readonly KindView[],
  { source, language }: { readonly source: string | undefined; readonly language: Language },
) {
  const indexes = new Map(kinds.map((k) => [k.kind, k.index]))
  const texts = pageTexts(language)
  return {
    texts: Object.fromEntries(SCRIPT_TEXTS.map((key) => [key, texts[key]])),
    kinds: kinds.map(({ kind, group }) => ({ name: valueText(kind, language), group })),
    facts: facts.map((fact) => factData(fact, { facts, kinds: indexes, source, language })),
    repairs:
      source === undefined
        ? []
        : repairs.map(({ start, end, from, to, certainty, type }) => ({
            name: repairText(type, language),
            from,
            to,
            certainty: valueText(certainty, language),
            start,
            end,
          })),
  }
}
