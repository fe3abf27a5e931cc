import { expect, test } from 'vitest'
import { type TrendDocument, trendFirstUses, trendSpread } from '../../src/archive/trends.js'

const document = (region: string, code: string, year: number, mentions: number): TrendDocument => ({
  metadata: { authors: [], origins: {}, planYear: year, region: { name: region, code } },
  counts: {
    mentions: [{ kind: 'topic', key: '水利', name: '水利', term: null, coined: null, count: mentions }],
    words: 100,
    characters: 200,
    sentences: 10,
  },
})

const ARCHIVE = [
  document('青州市', '370781', 2001, 0),
  document('青州市', '370781', 2002, 3),
  document('青州市', '370781', 2004, 1),
  document('邹城市', '370883', 2002, 0),
  document('邹城市', '370883', 2004, 2),
  document('曲阜市', '370881', 2001, 0),
]
const query = { lexicon: { 水利: ['水利'] } }

test('the first year of a region, beside the years that the archive has of it; never is told too', async () => {
  const rows = await trendFirstUses(ARCHIVE, query)
  expect(rows.map((r) => [r.region, r.first_year, r.last_year, r.years, r.mentions, r.order])).toEqual([
    ['青州市', 2002, 2004, 2, 4, 1],
    ['曲阜市', null, null, 0, 0, null],
    ['邹城市', 2004, 2004, 1, 2, 2],
  ])
  expect(rows[0]).toMatchObject({ observed_first: 2001, observed_last: 2004, observed_years: 3 })
})

test('spread counts regions by year, new ones and all so far', async () => {
  const rows = await trendSpread(ARCHIVE, query)
  expect(rows.map((r) => [r.year, r.regions, r.of_regions, r.new_regions, r.cumulative])).toEqual([
    [2001, 0, 2, 0, 0],
    [2002, 1, 2, 1, 1],
    [2004, 2, 2, 1, 2],
  ])
})
