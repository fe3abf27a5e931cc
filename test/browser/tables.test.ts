import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type CsvRecord, recordsOf } from '../../src/archive/sources/csv-records.js'
import { Buffer as Bytes } from '../../src/browser/buffer.js'
import { recordsOf as recordsInBrowser } from '../../src/browser/csv-records.js'
import { createGunzip, createReadStream } from '../../src/browser/node.js'
import { withFile } from '../../src/browser/regular-file.js'

const OPTIONS = { delimiter: ',', relax_quotes: true, relax_column_count: true, skip_empty_lines: true }

async function told(records: AsyncIterable<CsvRecord>): Promise<unknown[]> {
  const rows: unknown[] = []
  try {
    for await (const { record, info } of records)
      rows.push([info.lines, ...record.map((field) => new TextDecoder().decode(field))])
  } catch (error) {
    rows.push((error as { code?: string }).code)
  }
  return rows
}

test.each([['编号,正文\n1,"增长5%，\n“两个确立”"\n\n2,a "b" c,更多\r\n'], ['']])(
  'records are the same as in Node: %j',
  async (text) => {
    const chunks = async function* () {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; at += 5) yield bytes.subarray(at, at + 5)
    }
    const inNode = await told(recordsOf(chunks, OPTIONS))
    expect(await told(recordsInBrowser(chunks, OPTIONS))).toEqual(inNode)
    expect(await told(recordsInBrowser(chunks, OPTIONS))).toEqual(inNode)
  },
)

test('of a file that breaks off, what stands before is read', async () => {
  const chunks = async function* () {
    yield Buffer.from('一,二\n三,四\n五,"没有结尾')
  }
  expect(await told(recordsInBrowser(chunks, OPTIONS))).toEqual([
    [1, '一', '二'],
    [2, '三', '四'],
    'CSV_QUOTE_NOT_CLOSED',
  ])
})

test('a packed file that was chosen is unpacked', async () => {
  const bytes = gzipSync('正文\n增长5%\n')
  await withFile('a.csv.gz', bytes, async () => {
    const pieces: Uint8Array[] = []
    const stream = createReadStream('a.csv.gz')
    for await (const piece of stream.pipe(createGunzip())) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('正文\n增长5%\n')
  })
  expect(() => createReadStream('a.csv.gz')).toThrow('E_PATH')
})

test('bytes are put together, and told as text, as in Node', () => {
  const pieces = [Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from('正文'), Uint8Array.of(0xff)]
  expect(String(Bytes.concat(pieces))).toBe(Buffer.concat(pieces).toString('utf8'))
  expect([...Bytes.of(1, 2)]).toEqual([1, 2])
})
