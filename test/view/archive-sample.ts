/** An archive of our own: five documents, their slogans, an indicator promised and told. */
import { archiveOf, type DocumentDraft, renderIndex } from '../../src/view/index.js'

export const draft = (
  region: string,
  year: number,
  slogans: readonly string[],
  growth = 5,
): DocumentDraft => ({
  href: `${encodeURIComponent(region)}/${year}.md.html`,
  path: `${region}/${year}.md`,
  title: `${region}${year}年工作报告`,
  region,
  year,
  genre: 'report',
  counts: { date: 3, slogan: slogans.length },
  slogans,
  figures: [
    {
      indicator: '地区生产总值',
      change: 'growth',
      status: 'target',
      year,
      unit: '%',
      min: growth,
      max: growth + 0.5,
      start: 20,
      end: 30,
    },
    {
      indicator: '地区生产总值',
      change: 'growth',
      status: 'actual',
      year: year - 1,
      unit: '%',
      value: growth + 1,
      mod: 'more',
      stated: `${growth + 1}%以上`,
      start: 40,
      end: 50,
    },
    {
      indicator: '出口',
      change: 'level',
      status: 'actual',
      year: year - 1,
      unit: year === 2019 ? '亿美元' : '元',
      value: 7,
      start: 60,
      end: 70,
    },
  ],
})

export const drafts = [
  draft('临江市', 2019, ['一带一路', '两山']),
  draft('临江市', 2020, ['一带一路'], 6),
  draft('望海市', 2019, ['一带一路'], 7),
  draft('望海市', 2023, ['三张清单'], 8),
  draft('<b>县</b>', 2020, ['"三不"<i>'], 9),
]

export const archive = archiveOf('档案 <script>', drafts, { indicator: '地区生产总值', change: 'growth' })

export const index = (language: 'zh' | 'en' = 'en') => renderIndex(archive, language)
