import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import '../../src/archive/index.js'
import '../../src/index.js'
import '../../src/language/option-words.js'
import '../../src/language/messages.js'
import '../../src/segment/names.js'
import { readRows } from '../../src/lexicon/row.js'
import { parseTable, tablesInUse } from '../../src/lexicon/table.js'

/** A field that is absent and one that is undefined are the same to who reads it. */
const bare = (rows: readonly unknown[]) =>
  rows.map((row) => Object.entries(row as object).filter(([, value]) => value !== undefined))

test.each(tablesInUse().map((table) => [table.name, table] as const))(
  'dict/%s is what its schema says, and read the same without being checked',
  (name, { text, row }) => {
    expect(bare(readRows(`${text}`, row))).toEqual(bare(parseTable(name, text, row)))
  },
)

test('a table that nobody reads is none', () => {
  const read = new Set(tablesInUse().map(({ name }) => name.replace(/\.tsv$/u, '')))
  expect(readdirSync('dict').filter((f) => f.endsWith('.tsv') && !read.has(f.slice(0, -4)))).toEqual([])
})
