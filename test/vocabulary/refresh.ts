/**
 * `npm run vocabulary -- [TABLE …]`: writes `rows/TABLE.tsv` anew. Each row is tried in the carriers of its table, with it and without it
 * (every twelfth row of the table is taken out at a time: what stands in for a word must be there when it is missed); the first carrier in
 * which that changes what is read is kept. Rows that change nothing in any are printed: they want a carrier, or are of no use.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Modules } from '../mutation/modules.js'
import type * as Rows from './rows.js'
import type { Line } from './rows.js'

const modules = new Modules()
const rows = () => modules.load(resolve('test/vocabulary/rows.ts')) as typeof Rows
const { CARRIERS } = modules.load(resolve('test/vocabulary/carriers.ts')) as typeof import('./carriers.js')
const { candidatesOf, keepLines } = rows()

/** So many rows stand for each that is out. */
const APART = 12

/** What is said where every row whose place leaves `rest` is out. */
async function toldWithout(
  file: string,
  rest: number,
  tried: readonly Omit<Line, 'told'>[][],
): Promise<string[][]> {
  const source = readFileSync(file, 'utf8')
  let row = 0
  const lines = source.split('\n').filter((line, i) => i === 0 || line === '' || row++ % APART !== rest)
  const mutant = { file, kind: 'row', start: 0, end: source.length, replacement: lines.join('\n') } as const
  return modules.changed(mutant, async () =>
    tried.map((carriers, i) => (i % APART === rest ? carriers.map(safely) : [])),
  )
}
function safely(line: Omit<Line, 'told'>): string {
  try {
    return rows().toldOf(line)
  } catch (error) {
    return String(error)
  }
}

mkdirSync('test/vocabulary/rows', { recursive: true })
const wanted = process.argv.slice(2)
for (const table of wanted.length > 0 ? wanted : Object.keys(CARRIERS)) {
  const file = `dict/${table}.tsv`
  const tried = candidatesOf(table, readFileSync(file, 'utf8'))
  const standing = tried.map((carriers) => carriers.map(safely))
  const without: string[][][] = []
  for (let rest = 0; rest < APART; rest++) without.push(await toldWithout(file, rest, tried))
  const idle: string[] = []
  const lines = tried.flatMap((carriers, i): Line[] => {
    const at = carriers.findIndex((_, k) => standing[i]?.[k] !== without[i % APART]?.[i]?.[k])
    const carrier = carriers[at]
    if (carrier) return [{ ...carrier, told: standing[i]?.[at] ?? '' }]
    idle.push(carriers[0]?.word ?? '')
    return []
  })
  keepLines(table, lines)
  console.log(
    `${table}: ${lines.length} of ${tried.length} rows matter${idle.length > 0 ? `; not ${idle.join(' ')}` : ''}`,
  )
}
