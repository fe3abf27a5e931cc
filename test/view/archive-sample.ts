/** An archive of our own: five documents, two slogans, a series of one indicator. */
import { type IndexEntry, type IndicatorSeries, renderIndex } from '../../src/view/index.js'

export const entry = (region: string, year: number, slogans: readonly string[]): IndexEntry => ({
  href: `${encodeURIComponent(region)}/${year}.md.html`,
  path: `${region}/${year}.md`,
  title: `${region}${year}年工作报告`,
  region,
  year,
  counts: { date: 3, slogan: slogans.length },
  slogans,
})

export const entries = [
  entry('临江市', 2019, ['一带一路', '两山']),
  entry('临江市', 2020, ['一带一路']),
  entry('望海市', 2019, ['一带一路']),
  entry('望海市', 2020, ['三张清单']),
  entry('<b>县</b>', 2020, ['"三不"<i>']),
]

export const series: IndicatorSeries = {
  title: '地区生产总值: increase, target',
  unit: '%',
  figures: entries.slice(0, 4).map(({ region, year, href }, i) => ({
    region: region as string,
    year: year as number,
    value: 5 + i,
    href,
  })),
}

export const index = () => renderIndex(entries, { title: '档案 <script>', series })
