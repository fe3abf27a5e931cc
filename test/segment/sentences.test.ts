import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { segment } from '../../src/segment/segment.js'

/** Sentences in the manner of reports, each name of the dictionaries in square brackets. */
const sentences = readFileSync('test/segment/sentences.txt', 'utf8').trim().split('\n')

test('names of the dictionaries stay whole in sentences', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(200)
  const torn = sentences.filter((sentence) => {
    let text = ''
    const names: { start: number; end: number }[] = []
    for (const { 1: name, 0: part } of sentence.matchAll(/\[(.+?)\]|[^[]+/gu)) {
      if (name !== undefined) names.push({ start: text.length, end: text.length + name.length })
      text += name ?? part
    }
    const words = new Set(segment(text).map((token) => `${token.start}-${token.end}`))
    return names.length === 0 || names.some(({ start, end }) => !words.has(`${start}-${end}`))
  })
  expect(torn).toEqual([])
})
