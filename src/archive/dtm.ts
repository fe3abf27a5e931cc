/** Document-term matrices: what topic models and classifiers take. */
import { aFunction, checkCall, texts } from '../border.js'
import { GongbaoError } from '../errors.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../language/column-texts.js'
import type { UserWord } from '../segment/words.js'
import { spokenYear } from '../text/metadata/spoken-year.js'
import { dtmOptions, matrixOfDocuments } from './border.js'
import { vectorOf, WordIndex, type WordVector } from './count/word-index.js'
import type { OnFailure } from './documents.js'
import { stopWords } from './dtm/stop-words.js'
import { compareText } from './group.js'
import type { Made } from './reading/do-reading.js'
import type { Part } from './reading/parts.js'
import { readings } from './readings.js'
import type { InputOptions } from './sources/inputs.js'
import { CODE, PATH, REGION, YEAR } from './table/document-columns.js'
import { column, type Table } from './table/schema.js'

const LABELS = COLUMN_LABELS.dtm

export { matrixMarket } from './dtm/market.js'
export { stopWords } from './dtm/stop-words.js'

/** What the terms of a matrix are. */
export interface DtmOptions {
  /** Words that are no terms; default: those of `dict/stop-words.tsv`. */
  readonly stopWords?: readonly string[] | undefined
  /** Runs of so many words side by side, joined by `_`; default 1 to 1. */
  readonly ngrams?: readonly [least: number, most: number] | undefined
  /** Fewest characters of a word; default 2. */
  readonly shortest?: number | undefined
  /** Whether numerals are terms; default not. */
  readonly numerals?: boolean | undefined
  /** Only these are terms. */
  readonly dictionary?: readonly string[] | undefined
  /** Words that the segmenter must not take apart. */
  readonly userWords?: readonly UserWord[] | undefined
  /** Only terms of so many documents or more; default 1. */
  readonly fewest?: number | undefined
  /** Only terms of no more than this share of documents; default 1. */
  readonly mostShare?: number | undefined
  /** Default `all`. */
  readonly part?: Part | undefined
  /** Worker threads; default: as many as the machine has processors. */
  readonly workers?: number | undefined
  /** How tables of texts are looked at. */
  readonly inputs?: InputOptions | undefined
}

/** A document of a matrix: the row of its number. */
export interface DtmDocument {
  /** The row of the matrix, from 1. */
  readonly document: number
  /** The file. */
  readonly path: string
  /** Whose document it is. */
  readonly region: string | null
  /** GB/T 2260 code of the region. */
  readonly code: string | null
  /** Nation, province, prefecture or county. */
  readonly level: string | null
  /** The year that the document speaks from. */
  readonly year: number | null
  /** Words of the document, terms or not. */
  readonly words: number
  /** Different terms of the matrix that it has. */
  readonly terms: number
}

/** A matrix. */
export interface TermMatrix {
  /** In order of the paths. */
  readonly documents: readonly DtmDocument[]
  /** By code point; the column of a term is its place, from 0. */
  readonly terms: readonly string[]
  /** A row a document. */
  readonly rows: readonly WordVector[]
}

/** The table of a matrix’s documents. */
export const DTM_DOCUMENTS = {
  name: 'documents',
  label: TABLE_LABELS.documents,
  columns: [
    column('document', 'integer', LABELS.document, 'the row of the matrix, from 1'),
    PATH,
    REGION,
    CODE,
    column('level', 'text', LABELS.level, 'nation, province, prefecture or county'),
    YEAR,
    column('words', 'integer', LABELS.words, 'words of the document, terms or not'),
    column('terms', 'integer', LABELS.terms, 'different terms of the matrix that it has'),
  ],
} as const satisfies Table<keyof DtmDocument>

/** A cell that is not zero. */
export interface DtmRow {
  /** The row of the matrix, from 1. */
  readonly document: number
  /** The column of the matrix, from 1. */
  readonly term_index: number
  /** The file. */
  readonly path: string
  /** Whose document it is. */
  readonly region: string | null
  /** GB/T 2260 code of the region. */
  readonly code: string | null
  /** The year that the document speaks from. */
  readonly year: number | null
  /** The term; the words of an n-gram are joined by _. */
  readonly term: string
  /** How often the document has it; what it does not have has no row. */
  readonly count: number
}

/** The table of a matrix’s cells. */
export const DTM = {
  name: 'dtm',
  label: TABLE_LABELS.dtm,
  columns: [
    column('document', 'integer', LABELS.document, 'the row of the matrix, from 1'),
    column('term_index', 'integer', LABELS.termIndex, 'the column of the matrix, from 1'),
    PATH,
    REGION,
    CODE,
    YEAR,
    column('term', 'text', LABELS.term, 'the term; the words of an n-gram are joined by _'),
    column(
      'count',
      'integer',
      LABELS.count,
      'how often the document has it; what it does not have has no row',
    ),
  ],
} as const satisfies Table<keyof DtmRow>

const MOST_WORDS = 5

/** @throws GongbaoError `E_OPTION`, with all that is wrong */
function check({
  ngrams: [least, most] = [1, 1],
  fewest = 1,
  mostShare = 1,
  shortest = 2,
}: DtmOptions): void {
  const whole = (n: number, from: number) => Number.isInteger(n) && n >= from
  const faults = [
    ...(whole(least, 1) && whole(most, least) && most <= MOST_WORDS
      ? []
      : [{ where: 'ngrams', message: `expected 1 to ${MOST_WORDS} words, got ${least} to ${most}` }]),
    ...(whole(fewest, 1) ? [] : [{ where: 'fewest', message: `expected 1 or more, got ${fewest}` }]),
    ...(whole(shortest, 1) ? [] : [{ where: 'shortest', message: `expected 1 or more, got ${shortest}` }]),
    ...(mostShare > 0 && mostShare <= 1
      ? []
      : [{ where: 'mostShare', message: `expected above 0, up to 1, got ${mostShare}` }]),
  ]
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
}

/** Word → its column, for words that enough documents have, and not too many. */
function columnsOf(
  index: WordIndex,
  vectors: readonly WordVector[],
  { fewest = 1, mostShare = 1 }: DtmOptions,
) {
  const documents = new Uint32Array(index.words.length)
  for (const { ids } of vectors) for (const id of ids) documents[id]!++
  const most = mostShare * vectors.length
  const kept = [...index.words.keys()]
    .filter((id) => documents[id]! >= fewest && documents[id]! <= most)
    .sort((a, b) => compareText(index.words[a]!, index.words[b]!))
  return { terms: kept.map((id) => index.words[id]!), columns: new Map(kept.map((id, i) => [id, i])) }
}

function rowOf({ ids, counts }: WordVector, columns: ReadonlyMap<number, number>): WordVector {
  const row = new Map<number, number>()
  for (const [k, id] of ids.entries()) {
    const at = columns.get(id)
    if (at !== undefined) row.set(at, counts[k]!)
  }
  return vectorOf(row)
}

/**
 * The matrix of the documents of `paths`. Words are counted in worker threads; the counts alone are kept.
 * @throws GongbaoError `E_OPTION` before any file is read, `E_PATH`
 */
export async function termMatrix(
  paths: readonly string[],
  options: DtmOptions,
  onFailure: OnFailure,
): Promise<TermMatrix> {
  checkCall({ paths: [paths, texts], options: [options, dtmOptions], onFailure: [onFailure, aFunction] })
  check(options)
  const task = {
    stopWords: options.stopWords ?? stopWords(),
    ngrams: options.ngrams ?? ([1, 1] as const),
    shortest: options.shortest ?? 2,
    numerals: options.numerals ?? false,
    dictionary: options.dictionary,
    userWords: options.userWords,
    part: options.part ?? 'all',
  }
  const index = new WordIndex()
  const vectors: WordVector[] = []
  const read: (Omit<Made<unknown>, 'result'> & { readonly words: number })[] = []
  for await (const { result, ...made } of readings<'terms'>(
    paths,
    ['terms', task],
    onFailure,
    options.workers,
    options.inputs,
  )) {
    vectors.push(index.vector(result.terms))
    read.push({ ...made, words: result.words })
  }
  const { terms, columns } = columnsOf(index, vectors, options)
  const rows = vectors.map((vector) => rowOf(vector, columns))
  const documents = read.map(({ path, metadata, referenceDate, words }, i) => ({
    document: i + 1,
    path,
    region: metadata.region?.name ?? null,
    code: metadata.region?.code ?? null,
    level: metadata.region?.level ?? null,
    year: spokenYear({ metadata, referenceDate }),
    words,
    terms: rows[i]!.ids.length,
  }))
  return { documents, terms, rows }
}

/** The cells of a matrix that are not zero, document by document. */
export function* matrixRows(matrix: TermMatrix): Generator<DtmRow> {
  checkCall({ matrix: [matrix, matrixOfDocuments] })
  const { documents, terms, rows } = matrix
  for (const [i, { document, path, region, code, year }] of documents.entries()) {
    const { ids, counts } = rows[i]!
    for (const [k, id] of ids.entries())
      yield { document, term_index: id + 1, path, region, code, year, term: terms[id]!, count: counts[k]! }
  }
}
