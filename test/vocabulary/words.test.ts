/** Every row of a table that changes what is read does so as it did: `npm run vocabulary` writes anew what is expected. */
import { describe, expect, test } from 'vitest'
import { CARRIERS } from './carriers.js'
import { linesOf, toldOf } from './rows.js'

/** What is read with the rows of `table`, a line each, beside what is expected. */
const readNow = (table: string): string[] => linesOf(table).map((line) => `${line.text} → ${toldOf(line)}`)
const readBefore = (table: string): string[] => linesOf(table).map(({ text, told }) => `${text} → ${told}`)

describe('what the rows of a table do', () => {
  test.each(Object.keys(CARRIERS))('dict/%s.tsv', (table) => {
    expect(linesOf(table).length).toBeGreaterThan(0)
    expect(readNow(table)).toEqual(readBefore(table))
  })
})
