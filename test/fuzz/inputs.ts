/** The classes of inputs that the promises are tried on. */
import fc from 'fast-check'
import { bytes } from './bytes.js'
import { mutations } from './mutations.js'
import { pages } from './pages.js'
import { prose } from './prose.js'
import { rows } from './rows.js'
import { signs } from './signs.js'
import { unicode } from './unicode.js'

/** What is read, and the day it is read against. */
export interface Input {
  readonly input: string | Uint8Array
  readonly referenceDate?: string
  /** It is read as a page of the web. */
  readonly page?: boolean
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

/** Mostly short ones, which are small when they fail; and some in which things stand far from each other. */
const mostly = <Of>(short: fc.Arbitrary<Of>, long: fc.Arbitrary<Of>, weight = 12) =>
  fc.oneof({ weight, arbitrary: short }, { weight: 1, arbitrary: long })

const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  unicode: mostly(unicode(40), unicode(400)),
  signs: mostly(signs(12), signs(120)),
  prose: mostly(prose(6), prose(60)),
  rows: mostly(rows(4), rows(40)),
  mutations: mostly(mutations(160), mutations(4_000), 30),
}

const withDay = <Of extends string | Uint8Array>(input: fc.Arbitrary<Of>): fc.Arbitrary<Input> =>
  fc
    .tuple(input, day)
    .map(([input, referenceDate]) => (referenceDate === undefined ? { input } : { input, referenceDate }))

/** Class of inputs → how they are made. */
export const INPUTS: Readonly<Record<string, fc.Arbitrary<Input>>> = {
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, withDay(text)])),
  pages: withDay(pages(fc.oneof(unicode(10), signs(8), prose(3), mutations(200)))).map((input) => ({
    ...input,
    page: true,
  })),
  bytes: withDay(bytes(fc.oneof(unicode(40), signs(12), prose(4), mutations(120)))),
}
