/** Which table a file of one's own is. */
import { expect, test } from 'vitest'
import { dictionaryOf } from '../../../src/facts/dictionary/entries.js'

test.each([
  ['slogans=own.tsv', 'slogans', 'own.tsv'],
  ['slogans=our-terms.tsv', 'slogans', 'our-terms.tsv'],
  ['slogans=a=b.tsv', 'slogans', 'a=b.tsv'],
  ['our-slogans.tsv', 'slogans', 'our-slogans.tsv'],
  ['slogans', 'slogans', 'slogans'],
  ['tables/terms.tsv', 'terms', 'tables/terms.tsv'],
  ['terms.old/our-slogans.tsv', 'slogans', 'terms.old/our-slogans.tsv'],
  ['tables\\terms.tsv', 'terms', 'tables\\terms.tsv'],
  ['terms=', 'terms', ''],
])('%s is a table of %s in %s', (given, name, file) => {
  expect(dictionaryOf(given)).toEqual({ name, file })
})

test.each(['own.tsv', 'slogan=own.tsv', 'our-slogans=own.tsv', 'slogans/own.tsv', ''])(
  '%s does not tell which',
  (given) => {
    expect(() => dictionaryOf(given)).toThrow(expect.objectContaining({ code: 'E_OPTION' }))
  },
)
