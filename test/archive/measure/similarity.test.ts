import { TfIdf } from 'natural/lib/natural/tfidf/index.js'
import { expect, test } from 'vitest'
import { sumVectors, Vocabulary } from '../../../src/archive/measure/similarity.js'

const TEXTS: readonly (readonly (readonly [string, number])[])[] = [
  [
    ['发展', 4],
    ['水库', 2],
  ],
  [
    ['发展', 3],
    ['公路', 1],
  ],
  [['学校', 2]],
]

test('the cosine is that of the TF-IDF weights which natural gives', () => {
  const vocabulary = new Vocabulary()
  const vectors = TEXTS.map((counts) => vocabulary.vector(counts))
  for (const vector of vectors) vocabulary.addDocument(vector)
  const tfidf = new TfIdf()
  for (const counts of TEXTS) tfidf.addDocument(Object.fromEntries(counts) as Record<string, never>)
  const weights = TEXTS.map((_, i) => new Map(tfidf.listTerms(i).map((t) => [t.term, t.tfidf])))
  const length = (w: Map<string, number>) => Math.hypot(...w.values())
  const product = [...weights[0]!].reduce((sum, [term, w]) => sum + w * (weights[1]!.get(term) ?? 0), 0)
  expect(vocabulary.cosine(vectors[0]!, vectors[1]!)).toBeCloseTo(
    product / length(weights[0]!) / length(weights[1]!),
    12,
  )
  expect(vocabulary.cosine(vectors[0]!, vectors[0]!)).toBeCloseTo(1, 12)
  expect(vocabulary.cosine(vectors[0]!, vectors[2]!)).toBe(0)
  expect(vocabulary.cosine(vectors[0]!, vocabulary.vector([]))).toBeNull()
})

test('vectors are summed word by word', () => {
  const vocabulary = new Vocabulary()
  const sum = sumVectors(TEXTS.map((counts) => vocabulary.vector(counts)))
  expect([...sum.counts]).toEqual([7, 2, 1, 2])
})
