/** Words by number, so that the counts of thousands of documents fit into memory. */

/** Words by number, each with its count, in order of the numbers. */
export interface WordVector {
  /** Columns of its terms, in order, from 0. */
  readonly ids: Uint32Array
  /** How often the document has each of them. */
  readonly counts: Uint32Array
}

/** Counts by number as a vector. */
export function vectorOf(counts: ReadonlyMap<number, number>): WordVector {
  const sorted = [...counts].sort(([a], [b]) => a - b)
  return {
    ids: Uint32Array.from(sorted, ([id]) => id),
    counts: Uint32Array.from(sorted, ([, count]) => count),
  }
}

/** The words of an archive, numbered as they come. */
export class WordIndex {
  readonly #ids = new Map<string, number>()
  readonly #words: string[] = []

  /** By number. */
  get words(): readonly string[] {
    return this.#words
  }

  /** The counts of one text, of different words, as a vector. */
  vector(counts: Iterable<readonly [word: string, count: number]>): WordVector {
    const numbered = new Map<number, number>()
    for (const [word, count] of counts) {
      let id = this.#ids.get(word)
      if (id === undefined) {
        id = this.#words.length
        this.#ids.set(word, id)
        this.#words.push(word)
      }
      numbered.set(id, count)
    }
    return vectorOf(numbered)
  }
}
