/** What an archive quotes: every phrase in quotation marks, what it is, and when and where it is met with. */
import { anyIterable, checkCall, eachComing } from '../border.js'
import { extentOf } from '../extent.js'
import { quotationSchema } from '../facts/quotations.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../language/column-texts.js'
import { spokenYear } from '../text/metadata/spoken-year.js'
import { quotationOptions, quotingDocument } from './border.js'
import type { DocumentLine } from './document.js'
import { compareText } from './group.js'
import { column, columnNames, type Table } from './table/schema.js'

const LABELS = COLUMN_LABELS.quotations

/** What a quotation can be told to be. */
export const QUOTED_AS = quotationSchema.shape.as.options
/** One of them: `slogan`, `campaign`, `term`, `document`, `organization`, `speech` or `other`. */
export type QuotedAs = (typeof QUOTED_AS)[number]

/** One phrase of an archive. */
export interface QuotationRow {
  /** The phrase, as it stands between its quotation marks. */
  readonly phrase: string
  /** What it is in most of its mentions. */
  readonly as: QuotedAs
  /** How often it is quoted. */
  readonly mentions: number
  /** Documents that quote it. */
  readonly documents: number
  /** How many regions' documents quote it. */
  readonly regions: number
  /** Years that its documents speak from; `null` where none tells. */
  readonly first_year: number | null
  /** The last such year. */
  readonly last_year: number | null
}

/** The columns of quotations, in order. */
export const QUOTATIONS = {
  name: 'quotations',
  label: TABLE_LABELS.quotations,
  columns: [
    column('phrase', 'text', LABELS.phrase, 'the phrase, as it stands between its quotation marks'),
    column(
      'as',
      'text',
      LABELS.as,
      'what it is in most of its mentions: slogan, campaign, term, document, organization, speech or other',
    ),
    column('mentions', 'integer', LABELS.mentions, 'how often it is quoted'),
    column('documents', 'integer', LABELS.documents, 'documents that quote it'),
    column('regions', 'integer', LABELS.regions, 'regions whose documents quote it'),
    column('first_year', 'integer', LABELS.firstYear, 'the first year that a document with it speaks from'),
    column('last_year', 'integer', LABELS.lastYear, 'the last such year'),
  ],
} as const satisfies Table<keyof QuotationRow>
/** Their names, in order. */
export const QUOTATION_COLUMNS = columnNames(QUOTATIONS)

/** Which phrases are told. */
export interface QuotationOptions {
  /** Only what is one of these; default: all but speech. */
  readonly as?: readonly QuotedAs[] | undefined
  /** Only phrases of so many documents or more; default 1. */
  readonly fewest?: number | undefined
}

interface Tally {
  mentions: number
  documents: number
  readonly as: Map<QuotedAs, number>
  readonly regions: Set<string>
  readonly years: Set<number>
}

const ALL_BUT_SPEECH = QUOTED_AS.filter((as) => as !== 'speech')

/** The commonest; of several the one that stands first in `QUOTED_AS`. */
function mostly(as: ReadonlyMap<QuotedAs, number>): QuotedAs {
  return [...QUOTED_AS].sort((a, b) => (as.get(b) ?? 0) - (as.get(a) ?? 0))[0] as QuotedAs
}

/**
 * A row for every phrase that `documents` quote: the commonest first. One document is held at a time.
 */
export async function quotationTable(
  documents: AsyncIterable<DocumentLine> | Iterable<DocumentLine>,
  options: QuotationOptions = {},
): Promise<QuotationRow[]> {
  checkCall({ documents: [documents, anyIterable], options: [options, quotationOptions] })
  const { as: wanted = ALL_BUT_SPEECH, fewest = 1 } = options
  const phrases = new Map<string, Tally>()
  for await (const document of eachComing(documents, quotingDocument, 'documents')) {
    const year = spokenYear(document)
    const region = document.metadata.region
    const seen = new Set<string>()
    for (const { text, as } of document.quotations) {
      const tally = phrases.get(text) ?? {
        mentions: 0,
        documents: 0,
        as: new Map(),
        regions: new Set(),
        years: new Set(),
      }
      phrases.set(text, tally)
      tally.mentions++
      tally.as.set(as, (tally.as.get(as) ?? 0) + 1)
      if (seen.has(text)) continue
      seen.add(text)
      tally.documents++
      if (region) tally.regions.add(region.code ?? region.name)
      if (year !== null) tally.years.add(year)
    }
  }
  return [...phrases]
    .map(([phrase, { mentions, documents, as, regions, years }]) => ({
      phrase,
      as: mostly(as),
      mentions,
      documents,
      regions: regions.size,
      first_year: extentOf(years)?.[0] ?? null,
      last_year: extentOf(years)?.[1] ?? null,
    }))
    .filter(({ as, documents }) => wanted.includes(as) && documents >= fewest)
    .sort((a, b) => b.documents - a.documents || b.mentions - a.mentions || compareText(a.phrase, b.phrase))
}
