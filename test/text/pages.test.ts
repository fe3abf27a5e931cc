/** Pages of ten makes, written after the manner of real ones: what a reader sees as day, outlet, authors and title. */
import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { besideText, readInput } from '../../src/text/input/input.js'

interface Seen {
  readonly date: string
  readonly outlet: string | undefined
  readonly authors: readonly string[]
  readonly title: string
  /** Where date and outlet were read. */
  readonly from: readonly (string | undefined)[]
}

const PAGES: Readonly<Record<string, Seen>> = {
  wechat: {
    date: '2024-02-29T09:00:00',
    outlet: '云岭发布',
    authors: ['柳青'],
    title: '春风送岗到村口，云岭县这场招聘会很热闹',
    from: ['script', 'script'],
  },
  agency: {
    date: '2019-12-10T07:57:40',
    outlet: '新华网',
    authors: ['陶然', '石坚'],
    title: '平川两条铁路同日开通',
    from: ['page', 'page'],
  },
  'party-paper': {
    date: '2021-06-18T08:32',
    outlet: '人民网－人民日报',
    authors: ['陶然', '石坚'],
    title: '云岭县：茶山上办起“夜校”',
    from: ['page', 'page'],
  },
  province: {
    date: '2022-03-09T18:20',
    outlet: '清源日报',
    authors: [],
    title: '全省春季农业生产现场会在平川召开',
    from: ['page', 'page'],
  },
  city: {
    date: '2020-11-05T16:02:33',
    outlet: '平川市人民政府办公室',
    authors: [],
    title: '平川市人民政府办公室关于印发平川市养老服务设施布点规划的通知',
    from: ['page', 'page'],
  },
  county: {
    date: '2018-10-26T09:05:12',
    outlet: '石桥镇',
    authors: ['高山'],
    title: '云岭县石桥镇扎实开展秋季防火宣传',
    from: ['page', 'page'],
  },
  edition: {
    date: '2017-05-12',
    outlet: '平川日报',
    authors: ['陶然'],
    title: '百年老街焕新颜',
    from: ['page', 'page'],
  },
  university: {
    date: '2023-07-18T10:42',
    outlet: '平川大学新闻网',
    authors: ['孟春', '白杨'],
    title: '我校师生赴云岭县开展暑期社会实践',
    from: ['page', 'page'],
  },
  'json-ld': {
    date: '2023-09-14T10:05:00',
    outlet: '清源新闻',
    authors: ['孟春', '白杨'],
    title: '平川市发放首张“一证通”营业执照',
    from: ['meta', 'json-ld'],
  },
  'old-table': {
    date: '2002-07-16',
    outlet: '平川市政府办公室',
    authors: [],
    title: '平川市农村税费改革试点工作全面启动',
    from: ['page', 'page'],
  },
}

test.each(Object.entries(PAGES))('a page of the make %s', (name, seen) => {
  const markup = readFileSync(new URL(`pages/${name}.html`, import.meta.url), 'utf8')
  const bytes = iconv.encode(markup, /charset=gb2312/u.test(markup) ? 'gb2312' : 'utf8')
  const input = readInput(bytes, { path: `${name}.html` })
  const { metadata } = analyze(input.text, { path: `${name}.html`, ...besideText(input) })
  const { publishedAt: date, outlet, authors, title, origins } = metadata
  expect({ date, outlet, authors, title, from: [origins.publishedAt, origins.outlet] }).toEqual(seen)
})

const TEXT =
  '<p>入冬以来，平川市各区县加快修整渠道和泵站，全市已清淤渠道320公里，维修泵站45座，灌溉条件明显改善。</p>'.repeat(
    4,
  )
const TITLE = '平川市冬修水利全面铺开'
const seenOf = (head: string, top: string) => {
  const markup = `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${top}<div>${TEXT}</div></body></html>`
  const input = readInput(new TextEncoder().encode(markup), { path: 'page.html' })
  return analyze(input.text, besideText(input)).metadata
}

test('JSON-LD: people and publishers by reference, publishers in a list', () => {
  const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
  const told = { authors: ['陶然'], outlet: '平川在线', publishedAt: '2022-12-04' }
  const article = { '@type': 'NewsArticle', headline: TITLE, datePublished: '2022-12-04' }
  const graph = [
    { '@id': '#site', '@type': 'Organization', name: '平川在线' },
    { '@id': '#who', '@type': 'Person', name: '陶然' },
    { ...article, author: { '@id': '#who' }, publisher: { '@id': '#site' } },
  ]
  expect(seenOf(ld({ '@graph': graph }), `<h1>${TITLE}</h1>`)).toMatchObject(told)
  const listed = { ...article, author: ['陶然'], publisher: [{ '@type': 'Organization', name: '平川在线' }] }
  expect(seenOf(ld([listed]), `<h1>${TITLE}</h1>`)).toMatchObject(told)
})

test.each([
  [
    'digits run together',
    '<meta name="publishdate" content="20221204081000">',
    `<h1>${TITLE}</h1>`,
    '2022-12-04T08:10:00',
  ],
  [
    'beside an author',
    '',
    `<h1>${TITLE}</h1><p>作者：tao@example.cn 2022-12-04 浏览：23次</p>`,
    '2022-12-04',
  ],
  ['with the weather: a clock', '', `<p>2023年3月29日 多云 12℃~20℃</p><h1>${TITLE}</h1>`, undefined],
  [
    'of WeChat without quotation marks',
    "<script>window.ct=1670112600; d.nick_name = '平川发布';</script>",
    `<h2 id="activity-name">${TITLE}</h2>`,
    '2022-12-04T08:10:00',
  ],
])('a day %s', (_, head, top, day) => {
  expect(seenOf(head, top)).toMatchObject({ title: TITLE, ...(day ? { publishedAt: day } : {}) })
  expect(seenOf(head, top).publishedAt).toBe(day)
})

test.each([
  '－平川市政府门户网站',
  '-要闻-新华网',
  '·平川网',
  '丨平川融媒',
  '-图片频道-新华网',
  '-平川市人民政府 工作动态',
])('a title without %s', (site) => {
  expect(seenOf(`<title>${TITLE}${site}</title>`, '<p>2022-12-04</p>').title).toBe(TITLE)
})

test('the name of a site is no title; it may stand before one', () => {
  expect(seenOf('<title>平川市人民政府网站</title>', `<h2>${TITLE}</h2><p>2022-12-04</p>`).title).toBe(TITLE)
  const title = `<title>平川市人民政府 部门动态 ${TITLE}</title>`
  expect(seenOf(title, `<div>${TITLE}</div><p>2022-12-04</p>`).title).toBe(TITLE)
})
