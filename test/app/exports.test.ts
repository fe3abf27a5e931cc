import { expect, test } from 'vitest'
import { breather, MOST_STEPS } from '../../src/app/breath.js'
import { eachInTurns, writeCsv } from '../../src/app/exports.js'
import { growingFile, PIECE } from '../../src/app/pieces.js'
import { column, type Row, type Table } from '../../src/archive/table/schema.js'

const TABLE: Table = {
  name: 'facts',
  label: '事实',
  columns: [column('text', 'text', '原文', 'words'), column('start', 'integer', '起点', 'place')],
}
const ROWS = 20_000
function* rows(): Generator<Row> {
  for (let start = 0; start < ROWS; start++) yield { text: '“增长5%”，'.repeat(20), start }
}

test('rows are written in turns: the page may answer after so many at most', async () => {
  let sinceRest = 0
  let most = 0
  let written = 0
  const rest = async () => {
    most = Math.max(most, sinceRest)
    sinceRest = 0
  }
  await eachInTurns(
    rows(),
    () => {
      written++
      sinceRest++
    },
    breather(rest),
  )
  expect(written).toBe(ROWS)
  expect(most).toBeGreaterThan(0)
  expect(Math.max(most, sinceRest)).toBeLessThanOrEqual(MOST_STEPS)
})

test('a large CSV is handed over in pieces, as it comes, and is the same as in one', async () => {
  const sizes: number[] = []
  const rowsAt: number[] = []
  let given = 0
  function* counted() {
    for (const row of rows()) {
      given++
      yield row
    }
  }
  const file = growingFile('text/csv', (parts, type) => {
    const texts = parts.filter((part) => typeof part === 'string')
    if (texts.length > 0) {
      sizes.push(texts.reduce((sum, text) => sum + text.length, 0))
      rowsAt.push(given)
    }
    return new Blob(parts, { type })
  })
  await writeCsv(file, TABLE, counted(), 'zh')
  const whole = file.file()
  const text = await whole.text()
  expect(whole.type).toBe('text/csv')
  expect(text.split('\n').length).toBe(ROWS + 2)
  // the mark at the beginning is no part of the text
  expect(text).toMatch(/^原文,起点\n“增长5%”，/u)
  expect(new Uint8Array(await whole.arrayBuffer()).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  // never all at once: a piece and what comes with one write more, at most
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.max(...sizes)).toBeLessThan(2 * PIECE)
  expect(rowsAt[0]).toBeLessThan(ROWS / 2)
})

test('bytes and texts make one file', async () => {
  const file = growingFile('application/octet-stream')
  file.write(Uint8Array.of(0x41))
  file.write('文')
  expect(await file.file().text()).toBe('A文')
})
