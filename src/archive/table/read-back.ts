/** Tables that were written here, or by a spreadsheet since, read back whole: a head and lines of cells. */
import { GongbaoError } from '../../errors.js'
import { decode } from '../../text/decode.js'
import { readRegularFile } from '../regular-file.js'
import type { Grid } from '../sources/grid.js'
import { openSeparated } from '../sources/separated.js'
import { openWorkbook } from '../sources/workbook.js'

/** A table as it stands in a file. */
export interface ReadBack {
  readonly head: readonly string[]
  readonly lines: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

/** One object a line. */
async function fromJsonLines(path: string): Promise<ReadBack> {
  const head: string[] = []
  const rows: { number: number; record: Readonly<Record<string, unknown>> }[] = []
  const { text } = decode(await bytesOf(path))
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    let record: unknown
    try {
      record = JSON.parse(line)
    } catch (cause) {
      throw new GongbaoError(
        'E_LINE',
        { where: `${path}:${i + 1}`, message: (cause as Error).message },
        { cause },
      )
    }
    if (typeof record !== 'object' || record === null)
      throw new GongbaoError('E_LINE', { where: `${path}:${i + 1}`, message: 'expected an object' })
    for (const name of Object.keys(record)) if (!head.includes(name)) head.push(name)
    rows.push({ number: i + 1, record: record as Readonly<Record<string, unknown>> })
  }
  const lines = rows.map(({ number, record }) => ({
    number,
    cells: head.map((name) => cellOf(record[name])),
  }))
  return { head, lines }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path)
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw new GongbaoError('E_PATH', { where: path, message: (cause as Error).message }, { cause })
  }
}

async function fromGrid(path: string, grid: Grid): Promise<ReadBack> {
  const lines: { number: number; cells: readonly string[] }[] = []
  for await (const line of grid.lines()) {
    if ('fault' in line)
      throw new GongbaoError(line.fault.code, {
        where: `${path}:${line.number}`,
        message: line.fault.message,
      })
    lines.push(line)
  }
  const [head, ...rest] = lines
  return { head: (head?.cells ?? []).map((cell) => cell.trim()), lines: rest }
}

/**
 * The first table of a `.csv`, `.tsv`, `.xlsx` or `.jsonl`.
 * @throws GongbaoError `E_PATH`, `E_INPUT_FORMAT`, `E_LINE`, `E_DAMAGED`
 */
export async function readBack(path: string): Promise<ReadBack> {
  const [, ending = ''] = /\.([^./\\]+)$/u.exec(path) ?? []
  switch (ending.toLowerCase()) {
    case 'jsonl':
    case 'ndjson':
      return fromJsonLines(path)
    case 'csv':
    case 'tsv':
      return fromGrid(path, await openSeparated(path))
    case 'xlsx': {
      const [first] = await openWorkbook(path)
      if (first) return fromGrid(path, first)
      return { head: [], lines: [] }
    }
    default:
      throw new GongbaoError('E_INPUT_FORMAT', {
        where: path,
        message: `expected .csv, .tsv, .xlsx or .jsonl, got .${ending}`,
      })
  }
}
