/**
 * Every row of a table that changes what is read does so as it did. `KEEP=1` keeps what is read in the same texts anew;
 * `npm run vocabulary` looks for the texts too.
 */
import { describe, expect, test } from 'vitest'
import { CARRIERS } from './carriers.js'
import { keepLines, linesOf, toldOf } from './rows.js'

describe('what the rows of a table do', () => {
  test.each(Object.keys(CARRIERS))('dict/%s.tsv', (table) => {
    const before = linesOf(table)
    expect(before.length).toBeGreaterThan(0)
    const now = before.map((line) => ({ ...line, told: toldOf(line) }))
    if (process.env.KEEP) keepLines(table, now)
    const shown = (lines: typeof now) => lines.map(({ text, told }) => `${text} → ${told}`)
    expect(shown(now)).toEqual(shown(linesOf(table)))
  })
})
