/** Measures of documents: length, targets, diversity, tone, and how much repeats what was said before or above. */
import { aFunction, checkCall, texts } from '../border.js'
import { spokenYear } from '../text/metadata/spoken-year.js'
import { measureOptions } from './border.js'
import type { WordVector } from './count/word-index.js'
import type { OnFailure } from './documents.js'
import { type Grams, gramsOf, sharedGrams } from './measure/grams.js'
import { findKin, KIN, type Kin } from './measure/kin.js'
import { sumVectors, Vocabulary } from './measure/similarity.js'
import type { MeasureRow } from './measure/table.js'
import type { MeasuredDocument, Piece } from './measure/task.js'
import type { Made } from './reading/do-reading.js'
import type { Part } from './reading/parts.js'
import { readings } from './readings.js'
import type { InputOptions } from './sources/inputs.js'

export { MEASURES, type MeasureRow } from './measure/table.js'

/** Of what, and how, measures are made. */
export interface MeasureOptions {
  /** A row for each of these; default `all`. */
  readonly parts?: readonly Part[] | undefined
  /** Worker threads; default: as many as the machine has processors. */
  readonly workers?: number | undefined
  /** How tables of texts are looked at. */
  readonly inputs?: InputOptions | undefined
}

/** What is kept of a document until all are read. */
interface Kept extends Omit<Made<MeasuredDocument>, 'result'> {
  readonly parts: MeasuredDocument['parts']
  readonly pieces: readonly Piece[]
  readonly vectors: Readonly<Record<Piece['mode'], WordVector>>
}

const modesOf = (part: Part): Piece['mode'][] => (part === 'all' ? ['review', 'plan', 'state'] : [part])

const bareOf = ({ pieces }: Kept, part: Part): string =>
  pieces.map(({ mode, bare }) => (part === 'all' || mode === part ? bare : '')).join('')

/** What documents are compared by. The runs of what many are compared with are made once. */
function comparison(vocabulary: Vocabulary) {
  const vectors = new Map<string, WordVector>()
  const grams = new Map<string, Grams>()
  /** Runs take some 2 MB a text: only those of the last few are kept. */
  const MOST_KEPT = 60
  const keyOf = ({ path }: Kept, part: Part) => `${part}/${path}`
  const vector = (document: Kept, part: Part): WordVector => {
    const key = keyOf(document, part)
    const known = vectors.get(key) ?? sumVectors(modesOf(part).map((mode) => document.vectors[mode]))
    vectors.set(key, known)
    return known
  }
  const runs = (document: Kept, part: Part): Grams => {
    const key = keyOf(document, part)
    const known = grams.get(key) ?? gramsOf(bareOf(document, part))
    grams.delete(key)
    grams.set(key, known)
    if (grams.size > MOST_KEPT) grams.delete(grams.keys().next().value as string)
    return known
  }
  return (own: Kept, other: Kept | undefined, part: Part) =>
    other === undefined
      ? { cosine: null, grams: null }
      : {
          cosine: vocabulary.cosine(vector(own, part), vector(other, part)),
          grams: sharedGrams(bareOf(own, part), runs(other, part)),
        }
}

const DIGITS = 6

/** Numbers to six digits: more of them say nothing about a text. */
function rounded(row: MeasureRow): MeasureRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(DIGITS)) : cell,
    ]),
  ) as unknown as MeasureRow
}

function rowsOf(
  own: Kept,
  kin: Partial<Record<Kin, Kept>>,
  compare: ReturnType<typeof comparison>,
): MeasureRow[] {
  const { path, metadata } = own
  const { region } = metadata
  return own.parts.map(({ part, measures }) => {
    const [previous, province, nation] = KIN.map((name) => compare(own, kin[name], part)) as [
      ReturnType<typeof compare>,
      ReturnType<typeof compare>,
      ReturnType<typeof compare>,
    ]
    return rounded({
      path,
      region: region?.name ?? null,
      code: region?.code ?? null,
      level: region?.level ?? null,
      year: spokenYear(own),
      part,
      ...measures,
      previous_cosine: previous.cosine,
      previous_8grams: previous.grams,
      province_cosine: province.cosine,
      province_8grams: province.grams,
      nation_cosine: nation.cosine,
      nation_8grams: nation.grams,
      previous_path: kin.previous?.path ?? null,
      province_path: kin.province?.path ?? null,
      nation_path: kin.nation?.path ?? null,
    })
  })
}

/**
 * The measures of the documents of `paths`, a row for each document and part, in order of the paths. Facts, words and
 * parts are read in worker threads; of each document its letters and word counts are kept until all are read.
 * @throws GongbaoError `E_PATH`, `E_OPTION`
 */
export async function* measure(
  paths: readonly string[],
  options: MeasureOptions,
  onFailure: OnFailure,
): AsyncGenerator<MeasureRow> {
  checkCall({ paths: [paths, texts], options: [options, measureOptions], onFailure: [onFailure, aFunction] })
  const { parts = ['all'], workers, inputs } = options
  const vocabulary = new Vocabulary()
  const documents: Kept[] = []
  for await (const { result, ...made } of readings<'measure'>(
    paths,
    ['measure', { parts }],
    onFailure,
    workers,
    inputs,
  )) {
    const { review, plan, state } = result.words
    const vectors = {
      review: vocabulary.vector(review),
      plan: vocabulary.vector(plan),
      state: vocabulary.vector(state),
    }
    vocabulary.addDocument(sumVectors(Object.values(vectors)))
    documents.push({ ...made, parts: result.parts, pieces: result.pieces, vectors })
  }
  const kinOf = findKin(documents)
  const compare = comparison(vocabulary)
  for (const own of documents) yield* rowsOf(own, kinOf(own), compare)
}
