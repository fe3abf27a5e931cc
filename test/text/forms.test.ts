/** What is made of a text before anything is read in it: one form of blanks and signs, and damage undone. */
import { readLines } from '../../src/text/canonical/line-kinds.js'
import { readText } from '../../src/text/read.js'
import { restore } from '../../src/text/restore/restore.js'
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
