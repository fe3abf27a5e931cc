/** What short heads and sentences tell of time: the clock of a document, what governs a value, whether a day lies ahead. */
import { bearingOf } from '../../src/discourse/bearing.js'
import { readClause } from '../../src/discourse/clause.js'
import { readClock } from '../../src/discourse/clock.js'
import type { Stretch } from '../../src/discourse/stretches.js'
import type { TextDocument } from '../../src/text/document.js'
import { testForms } from '../forms.js'

/** The day it speaks from, its genre, its year, the year it plans for, its title, its text. */
testForms('test/discourse/forms/clocks.tsv', (line) => {
  const [reference = '', genre, year, planYear, title, text = ''] = line.split('|')
  const metadata = {
    authors: [],
    ...(genre && { genre }),
    ...(year && { year: Number(year) }),
    ...(planYear && { planYear: Number(planYear) }),
    ...(title && { title }),
  }
  const { type, because, reviewed, planned, horizon, part, early } = readClock(
    { text, metadata } as unknown as TextDocument,
    reference || null,
  )
  return [
    `${type}: ${because.join(', ')}`,
    `${reviewed ?? 'none'} to ${planned ?? 'none'}`,
    ...(horizon ? [`term ${horizon.first} to ${horizon.last}`] : []),
    ...(part ? [part] : []),
    ...(early ? ['early'] : []),
  ].join(' ┆ ')
})

/** The words up to ▸, before which the value stands. */
testForms('test/discourse/forms/clauses.tsv', (line) => {
  const at = line.indexOf('▸')
  const { aim, ...others } = readClause(line.replace('▸', ''), 0, at)
  return [
    ...(aim ? [`${aim.commitment} ${aim.cue.row.cue} ${aim.own ? 'own' : 'list'} ${aim.weight}`] : []),
    ...Object.entries(others).flatMap(([name, cue]) => (cue ? [`${name} ${cue.row.cue}`] : [])),
  ].join(' ┆ ')
})

/** A day between ▸ and ◂ in its sentence, which reviews, or plans where it begins with 〔. */
testForms('test/discourse/forms/bearings.tsv', (line) => {
  const mode = line.startsWith('〔') ? 'plan' : 'review'
  const text = line.replace(/[▸◂〔]/gu, '')
  const start = line.replace('〔', '').indexOf('▸')
  const end = line.replace('〔', '').indexOf('◂') - 1
  return String(bearingOf(text, { start, end }, { start: 0, end: text.length }, { mode } as Stretch))
})
