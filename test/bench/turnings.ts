/**
 * Whether a document is read alike in whatever form it comes: its facts, and those of a turned copy mapped back.
 *
 *     npm run build
 *     npx tsx test/bench/turnings.ts FOLDER [--every N] [--only TURNING] [--show TURNING[:KIND]]
 *
 * Prints the share of facts that stay the same, by turning and kind; with `--show` each that does not.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { archiveTurnings, compare } from './archive-turnings.js'

const { analyze, convert } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string' }, only: { type: 'string' }, show: { type: 'string' } },
})
const [folder] = positionals
if (folder === undefined) throw new Error('expected a folder')

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(?:md|txt)$/u.test(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

const every = Number(values.every ?? 1)
const files = filesUnder(folder).filter((_, i) => i % every === 0)
const [shownTurning, shownKind] = values.show?.split(':') ?? []
const turnings = Object.entries(archiveTurnings(convert)).filter(
  ([name]) => (values.only ?? shownTurning ?? name) === name,
)

const totals = new Map<string, Map<string, { same: number; all: number }>>()
for (const file of files) {
  const text = readFileSync(file, 'utf8').replace(/\r\n/gu, '\n')
  const before = analyze(text, { path: file })
  for (const [name, turn] of turnings) {
    const { text: made, map } = turn(text)
    const { counts, differences } = compare(before, analyze(made, { path: file }), map)
    const total = totals.get(name) ?? new Map<string, { same: number; all: number }>()
    totals.set(name, total)
    for (const [kind, { same, all }] of counts) {
      const one = total.get(kind) ?? { same: 0, all: 0 }
      total.set(kind, { same: one.same + same, all: one.all + all })
    }
    if (name === shownTurning)
      for (const { kind, start, before: was, after } of differences)
        if (kind === (shownKind ?? kind)) {
          console.log(`${file}:${start} ${JSON.stringify(text.slice(Math.max(0, start - 25), start + 45))}`)
          console.log(`  - ${was ?? ''}\n  + ${after ?? ''}`)
        }
  }
}

const share = ({ same, all }: { same: number; all: number }) =>
  `${((100 * same) / Math.max(1, all)).toFixed(2)} %`.padStart(9)
const kinds = [...new Set([...totals.values()].flatMap((total) => [...total.keys()]))].sort()
const width = Math.max(...kinds.map((kind) => kind.length)) + 2
console.log(`${files.length} documents`)
console.log(''.padEnd(width) + [...totals.keys()].map((name) => name.padStart(13)).join(''))
const row = (
  label: string,
  of: (total: Map<string, { same: number; all: number }>) => { same: number; all: number },
) =>
  console.log(
    label.padEnd(width) + [...totals.values()].map((total) => share(of(total)).padStart(13)).join(''),
  )
for (const kind of kinds) row(kind, (total) => total.get(kind) ?? { same: 0, all: 0 })
row('all', (total) =>
  [...total.values()].reduce((sum, { same, all }) => ({ same: sum.same + same, all: sum.all + all }), {
    same: 0,
    all: 0,
  }),
)
