/**
 * Tables for Stata: comma-separated values, and a do-file beside them that reads, types and labels them and saves a
 * `.dta`. (npm has no library that writes one.)
 */
import { basename } from 'node:path'
import { wholeOutput } from '../output.js'
import type { Encoder } from './encoder.js'
import type { Table } from './schema.js'
import { separatedEncoder } from './text.js'

/** Longest name of a variable, and longest label in characters. */
const LONGEST = { name: 32, label: 80 } as const

/** Names that Stata keeps for itself. */
const RESERVED = new Set(
  '_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip using with strL'.split(' '),
)

/** Names as Stata takes them: letters, digits and underscores, not longer than 32, none twice. */
export function stataNames({ columns }: Table): string[] {
  const taken = new Set<string>()
  return columns.map(({ name }, i) => {
    const plain = name.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=\p{N})/u, '_')
    let own = [...(RESERVED.has(plain) ? `${plain}_` : plain)].slice(0, LONGEST.name).join('')
    if (taken.has(own)) own = `${[...own].slice(0, LONGEST.name - 4).join('')}_${i + 1}`
    taken.add(own)
    return own
  })
}

/** A string as Stata reads it whatever stands in it; what would be a macro is none. */
const quotedText = (text: string) => `\`"${text.replace(/[`"$]/gu, ' ').replace(/\s+/gu, ' ')}"'`

const labelOf = ({ label, unit }: Table['columns'][number]) =>
  [...(unit === undefined ? label : `${label} (${unit})`)].slice(0, LONGEST.label).join('')

/** Figures that are none (a ratio, 2:1) become missing, and dates become days. */
function typing({ type }: Table['columns'][number], name: string): string[] {
  if (type === 'number' || type === 'integer' || type === 'long') return [`destring ${name}, replace force`]
  if (type === 'boolean')
    return [
      `replace ${name} = cond(${name} == "true", "1", cond(${name} == "false", "0", ""))`,
      `destring ${name}, replace`,
    ]
  if (type === 'date')
    return [
      `generate double ${name}__day = daily(${name}, "YMD")`,
      `format ${name}__day %td`,
      `order ${name}__day, after(${name})`,
      `drop ${name}`,
      `rename ${name}__day ${name}`,
    ]
  return []
}

/** The do-file for the table in the file `csv`. */
export function doFile(table: Table, csv: string): string {
  const names = stataNames(table)
  const stem = csv.replace(/\.csv$/u, '')
  return [
    '* Reads the table, types and labels its columns, and saves it. Needs Stata 14 or later. Run it in its folder.',
    'version 14',
    'clear',
    `import delimited using ${quotedText(csv)}, delimiters(",") bindquotes(strict) maxquotedrows(unlimited) varnames(nonames) rowrange(2) stringcols(_all) encoding("UTF-8")`,
    ...names.map((name, i) => `rename v${i + 1} ${name}`),
    ...table.columns.flatMap((column, i) => typing(column, names[i] as string)),
    ...table.columns.map((column, i) => `label variable ${names[i]} ${quotedText(labelOf(column))}`),
    ...table.columns.map(
      (column, i) => `notes ${names[i]}: ${column.description.replace(/[`"$\r\n]/gu, ' ')}`,
    ),
    `label data ${quotedText([...table.label].slice(0, LONGEST.label).join(''))}`,
    'compress',
    `save ${quotedText(`${stem}.dta`)}, replace`,
    '',
  ].join('\n')
}

/** The file that the do-file `path` reads. */
export const csvBeside = (path: string) => `${path.replace(/\.do$/u, '')}.csv`

/** The do-file `path`, and the table beside it. */
export async function stataEncoder(path: string): Promise<Encoder> {
  const csv = csvBeside(path)
  const values = separatedEncoder(await wholeOutput(csv), { delimiter: ',', bom: false, labels: 'names' })
  return {
    ...values,
    async begin(table) {
      const output = await wholeOutput(path)
      await output.write(doFile(table, basename(csv)))
      await output.end()
      await values.begin({
        ...table,
        columns: stataNames(table).map((name, i) => ({
          ...(table.columns[i] as (typeof table.columns)[number]),
          name,
        })),
      })
    },
  }
}
