import { expect, test } from 'vitest'
import { findKin, type Kinsman } from '../../../src/archive/measure/kin.js'

const report = (
  path: string,
  [name, code]: readonly [string, string],
  planYear: number,
  genre: 'report' | 'communique' = 'report',
): Kinsman => ({
  path,
  referenceDate: null,
  metadata: { authors: [], origins: {}, planYear, genre, region: { name, code } },
})
const NATION = ['中华人民共和国', '000000'] as const
const PROVINCE = ['山东省', '370000'] as const
const CITY = ['济南市', '370100'] as const

test('last year’s own report, and those of the levels above of the same year', () => {
  const documents = [
    report('city-2018', CITY, 2018),
    report('city-2019', CITY, 2019),
    report('city-2019-again', CITY, 2019),
    report('nation-2019', NATION, 2019),
    report('communique-2018', CITY, 2018, 'communique'),
    report('province-2019', PROVINCE, 2019),
  ]
  const kinOf = findKin(documents)
  const paths = (i: number) =>
    Object.fromEntries(Object.entries(kinOf(documents[i]!)).map(([kin, { path }]) => [kin, path]))
  expect(paths(1)).toEqual({ previous: 'city-2018', province: 'province-2019', nation: 'nation-2019' })
  expect(paths(5)).toEqual({ nation: 'nation-2019' })
  expect(paths(3)).toEqual({})
  expect(paths(4)).toEqual({})
})
