/** Phrases that are new in an archive: runs of segments that no dictionary has, and that spread from some year on. */
import { anyIterable, checkCall, eachComing } from '../../border.js'
import { GongbaoError } from '../../errors.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import { createJieba } from '../../segment/choose.js'
import type { Segmenter } from '../../segment/segmenter.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'
import { newPhraseOptions, textDocument } from '../border.js'
import { compareText } from '../group.js'
import { checkTop, type KeywordDocument } from '../keywords.js'
import { column, columnNames, type Table } from '../table/schema.js'
import { ownPhrases } from './content.js'
import { createCorpus, frequentPhrases, type Phrase } from './ngrams.js'
import { mergeVariants } from './variants.js'

const LABELS = COLUMN_LABELS.newPhrases

/** How new phrases are chosen. */
export interface NewPhraseOptions {
  /** `year`: in order of their first year, and `top` for each. Default: those of the whole archive, best first. */
  readonly by?: 'year' | undefined
  /** How many; default 100, of each year 10. */
  readonly top?: number | undefined
  /** In how many documents a phrase must stand; default 3. */
  readonly documents?: number | undefined
  /** Default: nodejieba without the names of the tables, for a term is told with its first year, too. */
  readonly segmenter?: Segmenter | undefined
}

/** One phrase. */
export interface NewPhraseRow {
  /** The phrase. */
  readonly phrase: string
  /** Other spellings that are counted with it, joined by `|`. */
  readonly variants: string | null
  /** The first year it is met with. */
  readonly first: number
  /** Documents that have it. */
  readonly documents: number
  /** The share of documents that have it, from its first year on. */
  readonly share: number
  /** How often it stands there. */
  readonly mentions: number
}

/** The columns of new phrases, in order. */
export const NEW_PHRASES = {
  name: 'new_phrases',
  label: TABLE_LABELS.newPhrases,
  columns: [
    column('phrase', 'text', LABELS.phrase, 'the phrase'),
    column('variants', 'text', LABELS.variants, 'other spellings that are counted with it, joined by |'),
    column('first', 'integer', LABELS.first, 'the first year it is met with'),
    column('documents', 'integer', LABELS.documents, 'documents that have it'),
    column('share', 'number', LABELS.share, 'the share of documents that have it, from its first year on'),
    column('mentions', 'integer', LABELS.mentions, 'how often it stands there'),
  ],
} as const satisfies Table<keyof NewPhraseRow>
/** Their names, in order. */
export const NEW_PHRASE_COLUMNS = columnNames(NEW_PHRASES)

/**
 * Documents from before its first year that would have the phrase, had it been as common then as since: too few, and
 * nobody knows whether it is new.
 */
const FEWEST_MISSED = 3
/** Words that stand together no more often than chance has it (e² times) are no phrase. */
const LEAST_COHESION = 2

interface Rising {
  readonly phrase: Phrase
  /** Of the documents from its first year on, those that have it. */
  readonly share: number
  readonly score: number
}

function risingOf(phrase: Phrase, years: readonly number[]): Rising | undefined {
  const after = years.reduce((n, year) => n + (year >= phrase.first ? 1 : 0), 0)
  const share = phrase.documents / after
  const missed = (years.length - after) * share
  if (missed < FEWEST_MISSED || phrase.cohesion < LEAST_COHESION) return undefined
  return { phrase, share, score: Math.sqrt(Math.min(phrase.documents, missed)) * phrase.cohesion ** 1.5 }
}

/** A phrase that mostly stands inside a longer one is no phrase of its own. */
const MOSTLY = 0.75

function withoutParts(rising: readonly Rising[]): Rising[] {
  const whole = new Map<string, number>()
  for (const { phrase } of rising)
    for (let start = 0; start < phrase.text.length; start++)
      for (let end = start + 2; end <= phrase.text.length; end++) {
        if (end - start === phrase.text.length) continue
        const part = phrase.text.slice(start, end)
        whole.set(part, Math.max(whole.get(part) ?? 0, phrase.documents))
      }
  return rising.filter(({ phrase }) => (whole.get(phrase.text) ?? 0) < MOSTLY * phrase.documents)
}

/** The first `top` of each first year, in order of the years. */
function topOfYears(best: readonly Rising[], top: number): Rising[] {
  const years = new Map<number, Rising[]>()
  for (const rising of best) {
    const year = years.get(rising.phrase.first) ?? []
    if (year.length < top) year.push(rising)
    years.set(rising.phrase.first, year)
  }
  return [...years].sort(([a], [b]) => a - b).flatMap(([, phrases]) => phrases)
}

/**
 * The phrases of two to six segments that no dictionary has, neither the segmenter's nor this library's, and that are
 * met with only from some year on, those that spread most first. Spellings of one phrase are counted as one. Documents
 * that tell no year are left out.
 *
 * @throws GongbaoError `E_OPTION`, `E_SEGMENTER`
 */
export async function newPhrases(
  documents: Iterable<KeywordDocument> | AsyncIterable<KeywordDocument>,
  options: NewPhraseOptions = {},
): Promise<NewPhraseRow[]> {
  checkCall({ documents: [documents, anyIterable], options: [options, newPhraseOptions] })
  const top = checkTop(options.top ?? (options.by === undefined ? 100 : 10))
  const fewest = options.documents ?? 3
  if (!Number.isInteger(fewest) || fewest < 1)
    throw new GongbaoError('E_OPTION', { where: 'documents', message: `expected 1 or more, got ${fewest}` })
  const segmenter = options.segmenter ?? createJieba({ names: false })
  const corpus = createCorpus(segmenter)
  const years: number[] = []
  for await (const document of eachComing(documents, textDocument, 'documents')) {
    const year = spokenYear(document)
    if (year === null) continue
    years.push(year)
    corpus.add(document, year)
  }
  const known = ownPhrases()
  const phrases = mergeVariants(frequentPhrases(corpus, Math.min(2, fewest))).filter(
    // in no dictionary: alone, too, the segmenter takes it apart
    ({ text, documents: places }) =>
      places >= fewest && !known.has(text) && segmenter.segment(text).length > 1,
  )
  const rising = withoutParts(phrases.flatMap((phrase) => risingOf(phrase, years) ?? []))
  const best = rising.sort((a, b) => b.score - a.score || compareText(a.phrase.text, b.phrase.text))
  return (options.by === undefined ? best.slice(0, top) : topOfYears(best, top)).map(({ phrase, share }) => ({
    phrase: phrase.text,
    variants: phrase.variants.length > 0 ? phrase.variants.join('|') : null,
    first: phrase.first,
    documents: phrase.documents,
    share,
    mentions: phrase.mentions,
  }))
}
