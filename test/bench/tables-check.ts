/**
 * Holds the tables of formulas, mottos, campaigns and terms against a folder of reports, and prints what contradicts:
 * first years later than the year a name is first met with, members that are not as many as the numeral says, members
 * that the reports list otherwise, and the commonest quoted phrases that are read as nothing.
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/tables-check.ts FOLDER [--fewest 3] [--show 40]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { campaignNamed, campaigns } from '../../src/facts/phrase/campaigns.js'
import { mottoNamed } from '../../src/facts/phrase/mottos.js'
import { termNamed } from '../../src/facts/phrase/terms.js'
import { readFormula } from '../../src/facts/slogan/formula.js'
import { sloganNamed, slogans } from '../../src/facts/slogan/lexicon.js'
import { analyze } from '../../src/index.js'
import { spokenYear } from '../../src/text/metadata/spoken-year.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fewest: { type: 'string', default: '3' }, show: { type: 'string', default: '40' } },
})
const [folder] = positionals
if (folder === undefined) throw new Error('which folder of reports?')
const fewest = Number(values.fewest)
const show = Number(values.show)

/** A row of a table, as it is held against the reports. */
interface Entry {
  readonly name: string
  readonly year?: number | undefined
}

/** What a fact's name is in the tables. */
function entryOf(kind: string, name: string, type = ''): Entry | undefined {
  if (kind === 'slogan') return sloganNamed(name) ?? mottoNamed(name)
  if (kind === 'term') return termNamed(name)
  return kind === 'campaign' ? (campaignNamed(name) ?? campaignNamed(name + type)) : undefined
}

/** Adds one to the count of `key`. */
function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Years in which each row is met with; the lists told of each formula; phrases told to be nothing. */
const seen = new Map<string, { entry: Entry; kind: string; years: Map<number, number> }>()
const lists = new Map<string, Map<string, number>>()
const unread = new Map<string, number>()

for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort()) {
  const path = join(folder, file)
  const { facts, quotations, metadata, referenceDate } = analyze(readFileSync(path), { path })
  const year = spokenYear({ metadata, referenceDate })
  const inFile = new Set<string>()
  for (const fact of facts) {
    if (fact.kind !== 'slogan' && fact.kind !== 'campaign' && fact.kind !== 'term') continue
    const entry = entryOf(fact.kind, fact.name, fact.kind === 'campaign' ? fact.type : '')
    const key = `${fact.kind} ${entry?.name ?? fact.name}`
    if (inFile.has(key)) continue
    inFile.add(key)
    if (fact.kind === 'slogan' && fact.members) {
      const told = lists.get(fact.name) ?? new Map<string, number>()
      count(told, fact.members.join('|'))
      lists.set(fact.name, told)
    }
    if (!entry || year === null) continue
    const row = seen.get(key) ?? { entry, kind: fact.kind, years: new Map<number, number>() }
    count(row.years, year)
    seen.set(key, row)
  }
  for (const phrase of new Set(quotations.filter((q) => q.as === 'other').map((q) => q.text)))
    count(unread, phrase)
}

console.log('First years later than first seen:')
for (const { entry, kind, years } of seen.values()) {
  const early = [...years].filter(([year]) => entry.year !== undefined && year < entry.year)
  const first = early.map(([year]) => year).sort((a, b) => a - b)
  const documents = early.reduce((sum, [, n]) => sum + n, 0)
  if (documents >= fewest)
    console.log(`  ${kind} ${entry.name}: ${entry.year}, but ${documents} documents from ${first[0]}`)
}

console.log('Members that are not as many as the numeral says:')
for (const { name, members } of slogans()) {
  const total = readFormula(name)?.total
  if (members && total && total !== members.length)
    console.log(`  ${name}: ${members.length}, not ${total}: ${members.join('、')}`)
}

console.log('Members that reports list otherwise:')
for (const [name, told] of lists) {
  const known = sloganNamed(name)?.members?.join('|')
  const [commonest, documents] = [...told].sort((a, b) => b[1] - a[1])[0]!
  if (known && commonest !== known && documents >= fewest)
    console.log(`  ${name}: ${known}, but ${documents} documents: ${commonest}`)
}

console.log('Campaigns that no type noun ends:')
for (const { name, type } of campaigns()) if (!name.endsWith(type)) console.log(`  ${name} (${type})`)

console.log('Commonest phrases that are read as nothing:')
for (const [phrase, documents] of [...unread].sort((a, b) => b[1] - a[1]).slice(0, show))
  console.log(`  ${phrase}\t${documents}`)
