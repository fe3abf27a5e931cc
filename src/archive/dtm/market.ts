/** A sparse matrix in the exchange format Matrix Market, which scipy, R's Matrix and gensim read. */
import { checkCall } from '../../border.js'
import { aMatrix } from '../border.js'
import type { WordVector } from '../count/word-index.js'

/** So much text is written at once. */
const CHUNK = 1 << 16

/** The file, piece by piece: a row a document, a column a term, both counted from 1. */
export function* matrixMarket(matrix: {
  readonly rows: readonly WordVector[]
  readonly terms: readonly string[]
}): Generator<string> {
  checkCall({ matrix: [matrix, aMatrix] })
  const { rows, terms } = matrix
  const filled = rows.reduce((sum, { ids }) => sum + ids.length, 0)
  let text = '%%MatrixMarket matrix coordinate integer general\n'
  text += '% rows: documents, columns: terms, values: how often a document has a term\n'
  text += `${rows.length} ${terms.length} ${filled}\n`
  for (const [i, { ids, counts }] of rows.entries()) {
    for (const [k, id] of ids.entries()) text += `${i + 1} ${id + 1} ${counts[k]}\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield text
}
