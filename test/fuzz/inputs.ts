/** The classes of inputs that the promises are tried on. */
import fc from 'fast-check'
import { bytes } from './bytes.js'
import { mutations } from './mutations.js'
import { prose } from './prose.js'
import { rows } from './rows.js'
import { unicode } from './unicode.js'

/** What is read, and the day it is read against. */
export interface Input {
  readonly input: string | Uint8Array
  readonly referenceDate?: string
}

/** Days at the edges of the calendar stand beside plain ones. */
const day = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom('2020-05-20', '2011-02-28', '1998-12-31', '2024-02-29') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '0001-01-01',
      '0060-03-01',
      '1000-06-15',
      '9999-12-31',
      '0000-01-01',
      '1949-10-01',
    ),
  },
)

const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  unicode: unicode(40),
  prose: prose(6),
  rows: rows(4),
  mutations: fc.oneof({ weight: 30, arbitrary: mutations(160) }, { weight: 1, arbitrary: mutations(4_000) }),
}

const withDay = <Of extends string | Uint8Array>(input: fc.Arbitrary<Of>): fc.Arbitrary<Input> =>
  fc
    .tuple(input, day)
    .map(([input, referenceDate]) => (referenceDate === undefined ? { input } : { input, referenceDate }))

/** Class of inputs → how they are made. */
export const INPUTS: Readonly<Record<string, fc.Arbitrary<Input>>> = {
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, withDay(text)])),
  bytes: withDay(bytes(fc.oneof(unicode(40), prose(4), mutations(120)))),
}
