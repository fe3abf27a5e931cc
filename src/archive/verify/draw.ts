/** What can be judged of an archive: cells of a panel, filled and empty, or facts. */
import { indicatorNames } from '../../facts/indicator/canonical.js'
import type { Fact } from '../../facts/registry.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'
import type { DocumentLine } from '../document.js'
import { figure } from '../panel/formats.js'
import type { PanelRow } from '../panel/row.js'
import type { Asked } from './passages.js'
import type { SheetRow } from './sheet.js'

/** Something to judge, before what its document says of it is known. */
export interface Judgeable {
  readonly row: Omit<SheetRow, 'stratum' | 'population' | 'drawn' | 'section' | 'sentence' | 'candidates'>
  readonly asked: Asked
  readonly level: string | null
}

const UNJUDGED = { verdict: null, correct: null, note: null }

/** A cell of a panel. */
export function cellOf(row: PanelRow, level: string | null): Judgeable {
  const { path, region, code, year, text, reason, indicator, change, status, start, end } = row
  const what = [indicator, change, status].join(' · ')
  const id = `${path}#${indicator}:${change}:${status}`
  const place = start === null || end === null ? null : { start, end }
  return {
    row: {
      id,
      path,
      region,
      code,
      year,
      what,
      filled: text !== null,
      value: text === null ? null : figure(row),
      text,
      reason: text === null ? reason : null,
      ...UNJUDGED,
    },
    asked: { id, place, names: indicatorNames(indicator), isPlanned: status === 'target' },
    level,
  }
}

/** Fields that every fact has, and that say nothing of what was read. */
const COMMON = new Set([
  'kind',
  'text',
  'start',
  'end',
  'cleanStart',
  'cleanEnd',
  'sentence',
  'rule',
  'because',
  'known',
  'members',
])

const fieldsOf = (fact: Fact): string =>
  Object.entries(fact)
    .filter(([name, value]) => !COMMON.has(name) && value !== undefined && value !== null)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')

/** The facts of a document. */
export function factsToJudge(document: DocumentLine): Judgeable[] {
  const { path, metadata, facts } = document
  const { region } = metadata
  return facts.map((fact, i) => {
    const id = `${path}#${i}`
    return {
      row: {
        id,
        path,
        region: region?.name ?? null,
        code: region?.code ?? null,
        year: spokenYear(document),
        what: fact.kind,
        filled: true,
        value: fieldsOf(fact),
        text: fact.text,
        reason: null,
        ...UNJUDGED,
      },
      asked: { id, place: { start: fact.start, end: fact.end }, names: [], isPlanned: false },
      level: region?.level ?? null,
    }
  })
}
