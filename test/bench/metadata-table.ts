/**
 * Prints what the metadata of every file below a folder is, one line a file, to be read against the files:
 * path, genre, region, code, year, plan year, date, speaker.
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/metadata-table.ts [FOLDER]
 *
 * Without a folder it reads `corpus`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMetadata } from '../../src/text/metadata.js'
import { findRegions } from '../../src/text/regions.js'
import { buildStructure } from '../../src/text/structure.js'

const [folder = 'corpus'] = process.argv.slice(2)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(?:md|txt)$/u.test(f))
  .sort()

for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8').replace(/[０-９]/gu, (d) =>
    String.fromCharCode(d.charCodeAt(0) - 0xfee0),
  )
  const structure = buildStructure(text)
  const regions = findRegions(text, structure)
  const m = readMetadata(text, { structure, regions, path: join(folder, file) })
  const cells = [
    file,
    m.genre,
    m.region?.name,
    m.region?.code,
    m.year,
    m.planYear,
    m.publishedAt,
    m.speaker,
    m.session,
    m.title,
    m.outlet,
    Object.entries(m.origins)
      .filter(([, o]) => o !== 'text')
      .map(([k, o]) => `${k}:${o}`)
      .join(' '),
  ]
  console.log(cells.map((c) => c ?? '–').join('\t'))
}
