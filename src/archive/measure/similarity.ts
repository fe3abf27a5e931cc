/** How alike the words of two texts are: the cosine of their counts, weighted by TF-IDF as `natural` has it. */
import { TfIdf } from 'natural/lib/natural/tfidf/index.js'
import { vectorOf, WordIndex, type WordVector } from '../count/word-index.js'

/** The sum of vectors. */
export function sumVectors(vectors: readonly WordVector[]): WordVector {
  const [only] = vectors
  if (vectors.length === 1 && only) return only
  const sums = new Map<number, number>()
  for (const { ids, counts } of vectors)
    for (const [i, id] of ids.entries()) sums.set(id, (sums.get(id) ?? 0) + counts[i]!)
  return vectorOf(sums)
}

/** The words of an archive, with the weight that each has in it. */
export class Vocabulary {
  readonly #index = new WordIndex()
  readonly #tfidf = new TfIdf()
  #weights: Float64Array | undefined

  /** The counts of one text as a vector. */
  vector(counts: Iterable<readonly [word: string, count: number]>): WordVector {
    return this.#index.vector(counts)
  }

  /** One document more: what a word weighs is how few documents have it. */
  addDocument(vector: WordVector): void {
    const document: Record<string, number> = Object.create(null)
    for (const id of vector.ids) document[this.#index.words[id]!] = 1
    this.#tfidf.addDocument(document as Record<string, never>)
    this.#weights = undefined
  }

  #weight(id: number): number {
    this.#weights ??= new Float64Array(this.#index.words.length).fill(Number.NaN)
    if (Number.isNaN(this.#weights[id])) this.#weights[id] = this.#tfidf.idf(this.#index.words[id]!)
    return this.#weights[id]!
  }

  /** The cosine of two texts, from 0 to 1; `null` where one has no words. */
  cosine(a: WordVector, b: WordVector): number | null {
    let product = 0
    for (let i = 0, k = 0; i < a.ids.length && k < b.ids.length; ) {
      const [left, right] = [a.ids[i]!, b.ids[k]!]
      if (left === right) {
        const weight = this.#weight(left)
        product += a.counts[i++]! * weight * b.counts[k++]! * weight
      } else if (left < right) i++
      else k++
    }
    const length = this.#length(a) * this.#length(b)
    return length === 0 ? null : Math.min(1, product / length)
  }

  readonly #lengths = new WeakMap<WordVector, number>()
  #length(vector: WordVector): number {
    const known = this.#lengths.get(vector)
    if (known !== undefined) return known
    let sum = 0
    vector.ids.forEach((id, i) => {
      sum += (vector.counts[i]! * this.#weight(id)) ** 2
    })
    const length = Math.sqrt(sum)
    this.#lengths.set(vector, length)
    return length
  }
}
