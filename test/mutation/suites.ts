/** The tests that answer for a file, the nearest first: a mutant is killed by the first of them that fails. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whole texts read through the public face. */
const TEXTS = ['test/corpus', 'test/readings.test.ts', 'test/article.test.ts', 'test/analyze.test.ts']
const FACTS = ['test/facts', 'test/discourse', 'test/facts.test.ts']

/** Rooms whose work shows in the facts of a text. */
const READ_BY_FACTS = /^(?:src\/(?:facts|discourse|rules|lexicon|analyze)|dict\/)/u

/** The nearest folder under `test/` that mirrors the file's own. */
function mirrorOf(file: string): string | undefined {
  for (let folder = dirname(file); folder !== 'src' && folder !== '.'; folder = dirname(folder)) {
    const mirror = folder.replace(/^src/u, 'test')
    if (existsSync(mirror)) return mirror
  }
  const test = file.replace(/^src/u, 'test').replace(/\.ts$/u, '.test.ts')
  return existsSync(test) ? test : undefined
}

/** Lists of paths for the test runner, tried one after the other. */
export function suitesOf(file: string): string[][] {
  const mirror = mirrorOf(file)
  const near = mirror && mirror !== 'test/facts' ? [[mirror]] : []
  const tables = file.startsWith('dict/') ? [['test/lexicon', 'test/text', 'test/segment']] : []
  if (READ_BY_FACTS.test(file)) return [...near, TEXTS, FACTS, ...tables]
  return [...near, ['test/analyze.test.ts', 'test/readme.test.ts', 'test/cli']]
}
