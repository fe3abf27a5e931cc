/** The figures of a document that an index shows: of every indicator it tells, what it promises and what it reports. */

import type { Report } from '../analyze.js'
import { findIndicator } from '../facts/indicator/canonical.js'
import type { Fact } from '../facts/registry.js'
import { spokenYear } from '../text/metadata/spoken-year.js'
import { type DocumentDraft, type FigureDraft, slogansOf } from '../view/archive/data.js'
import { statedAmount } from '../view/report/stated.js'
import { countsOf } from './counts.js'
import { type PanelDocument, type PanelOptions, type PanelRow, panel } from './panel.js'

/** Rates of change first; what has none is shown by its level. */
const CHANGES = ['growth', 'level'] as const
const STATUSES = ['target', 'actual'] as const

type Asked = Pick<PanelOptions, 'indicator' | 'change'>

/** The amount of `row` as the text has it. */
function statedIn(facts: readonly Fact[], { start, end, value, min, max }: PanelRow): string | undefined {
  const fact = facts.find(
    (f) =>
      f.kind === 'indicator' &&
      f.start === start &&
      f.end === end &&
      (f.value ?? null) === value &&
      (f.min ?? null) === min &&
      (f.max ?? null) === max,
  )
  return fact?.kind === 'indicator' ? statedAmount(fact, facts) : undefined
}

function figureOf(
  row: PanelRow,
  facts: readonly Fact[],
  { indicator, change, status }: Asked & { change: string; status: 'target' | 'actual' },
): FigureDraft[] {
  const { year, value, min, max, mod, unit, start, end } = row
  const isTold = typeof value === 'number' || min !== null || max !== null
  if (row.region === null || year === null || start === null || end === null || !isTold) return []
  return [
    {
      indicator,
      change,
      status,
      year,
      unit: unit ?? '',
      start,
      end,
      ...(typeof value === 'number' ? { value } : {}),
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
      ...(mod === null ? {} : { mod }),
      stated: statedIn(facts, row),
    },
  ]
}

/** The figures of `document`, each chosen as `panel` chooses it; `asked` beside those that are generally known. */
export function figuresOf(document: PanelDocument, asked?: Asked): FigureDraft[] {
  const names = new Set<string>()
  for (const fact of document.facts)
    if (fact.kind === 'indicator' && fact.code !== undefined)
      names.add(findIndicator(fact.code)?.name ?? fact.name)
  const queries = [...names].flatMap((indicator) => CHANGES.map((change): Asked => ({ indicator, change })))
  const own = asked && { ...asked, indicator: findIndicator(asked.indicator)?.name ?? asked.indicator }
  if (own && !queries.some((q) => q.indicator === own.indicator && q.change === own.change)) queries.push(own)
  return queries.flatMap(({ indicator, change = 'growth' }) =>
    STATUSES.flatMap((status) =>
      panel([document], { indicator, change, status }).flatMap((row) =>
        figureOf(row, document.facts, { indicator, change, status }),
      ),
    ),
  )
}

/** What an index needs of a document. */
export function draftOf(
  report: Pick<Report, 'metadata' | 'facts' | 'referenceDate'>,
  { href, path, asked }: { readonly href: string; readonly path: string; readonly asked?: Asked },
): DocumentDraft {
  const { title, region, genre } = report.metadata
  return {
    href,
    path,
    title,
    region: region?.name,
    code: region?.code,
    year: spokenYear(report) ?? undefined,
    genre,
    counts: countsOf(report),
    slogans: slogansOf(report.facts),
    figures: figuresOf({ path, metadata: report.metadata, facts: report.facts }, asked),
  }
}
