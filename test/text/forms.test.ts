/** What is made of a text before anything is read in it: one form of blanks and signs, and damage undone. */
import { readLines } from '../../src/text/canonical/line-kinds.js'
import { readMetadata } from '../../src/text/metadata.js'
import { readText } from '../../src/text/read.js'
import { findRegions } from '../../src/text/regions.js'
import { restore } from '../../src/text/restore/restore.js'
import { buildStructure } from '../../src/text/structure.js'
import { testForms } from '../forms.js'

const all = new Uint8Array(0x10000).fill(1)

testForms('test/text/forms/canonical.tsv', (text) => readText(text).text)
testForms('test/text/forms/line-kinds.tsv', (text) =>
  readLines(text, 0, all)
    .map(({ kind }) => kind)
    .join(' '),
)
testForms('test/text/forms/restore.tsv', (text) => {
  const { text: mended, repairs } = restore(text)
  return [mended, ...repairs.map(({ type, certainty }) => `[${type} ${certainty}]`)].join(' ')
})
testForms('test/text/forms/structure.tsv', (text) => {
  const { sentences, sections, quotations } = buildStructure(text)
  const short = (said: string) => (said.length > 24 ? `${said.slice(0, 10)}…${said.length}` : said)
  return [
    ...sections.map(({ level, title }) => `[${level} ${short(title)}]`),
    ...sentences.map(({ start, end }) => short(text.slice(start, end))),
    ...quotations.map(
      ({ innerStart, innerEnd, depth }) => `${depth}“${short(text.slice(innerStart, innerEnd))}”`,
    ),
  ].join(' | ')
})
testForms('test/text/forms/heads.tsv', (text) => {
  const structure = buildStructure(text)
  const { origins, ...told } = readMetadata(text, { structure, regions: findRegions(text, structure) })
  return Object.entries(told)
    .flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0)
        ? []
        : [
            `${name}=${typeof value === 'object' && !Array.isArray(value) ? Object.values(value as object).join('/') : value}`,
          ],
    )
    .join(' ')
})
