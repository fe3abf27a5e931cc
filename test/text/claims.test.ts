/** What lines around an article claim, each with its trust; the line that begins with ★ is the headline. */
import { expect, test } from 'vitest'
import type { PageClaim } from '../../src/text/input/page/claims.js'
import { findPlace, readAround, titleAbove } from '../../src/text/input/page/headline.js'
import { readScripts } from '../../src/text/input/page/scripts.js'
import { bestOf, readByLines } from '../../src/text/metadata/by-line.js'
import { testForms } from '../forms.js'
import { kept } from '../kept.js'

const told = (claims: readonly PageClaim[]) =>
  claims.map(({ field, value, trust }) => `${field} ${value} ${trust}`)

testForms('test/text/forms/claims.tsv', (text) => {
  const lines = text.split('\n')
  const title = lines.findIndex((line) => line.startsWith('★'))
  const claims = readByLines(
    lines.map((line) => line.replace('★', '')),
    title,
  )
  return Object.entries(claims)
    .flatMap(([name, all]) =>
      (all as readonly { readonly value: string | readonly string[]; readonly trust: number }[]).map(
        ({ value, trust }) => `${name.slice(0, -1)} ${[value].flat().join('、')} ${trust}`,
      ),
    )
    .join(', ')
})

test('of equally trusted claims the first is the best', () => {
  expect(
    bestOf([
      { value: '甲', trust: 1 },
      { value: '乙', trust: 2 },
      { value: '丙', trust: 2 },
    ]),
  ).toBe('乙')
  expect(bestOf([])).toBeUndefined()
})

const PROSE = '连日来，县里的干部走村入户，把政策送到群众手中，受到大家的欢迎和好评。'
const TITLE = '全市春季植树现场会召开'
const blank = (count: number) => Array.from({ length: count }, () => '导航')

const PLACES: readonly (readonly [name: string, lines: readonly string[], title: string, article: string])[] =
  [
    ['headline and text', [TITLE, '云岭日报', PROSE, PROSE, '关于我们'], TITLE, PROSE],
    ['the last headline above the text', [TITLE, '首页', TITLE, PROSE, TITLE], TITLE, PROSE],
    ['a title that goes on by twelve', [`${TITLE}一二三四五六七八九十甲乙`, PROSE], TITLE, PROSE],
    ['a title that goes on by thirteen', [`${TITLE}一二三四五六七八九十甲乙丙`, PROSE], TITLE, PROSE],
    ['the first six characters of a title', [TITLE.slice(0, 6), PROSE], TITLE, PROSE],
    ['the first five', [TITLE.slice(0, 5), PROSE], TITLE, PROSE],
    ['twelve short of the title', [TITLE, PROSE], `${TITLE}一二三四五六七八九十甲乙`, PROSE],
    ['thirteen short of it', [TITLE, PROSE], `${TITLE}一二三四五六七八九十甲乙丙`, PROSE],
    ['a line of 240', [`${TITLE}${'，'.repeat(229)}`, PROSE], TITLE, PROSE],
    ['a line of 241', [`${TITLE}${'，'.repeat(230)}`, PROSE], TITLE, PROSE],
    ['no title', ['首页', PROSE, '关于我们'], '', PROSE],
    [
      'another text: the first prose below the headline',
      [PROSE, TITLE, PROSE],
      TITLE,
      `${PROSE}又及${PROSE}`,
    ],
    ['another text, no headline', [PROSE, '首页'], TITLE, `${PROSE}又及${PROSE}`],
    ['no text told', ['首页', PROSE, '空', PROSE], '', ''],
    ['no prose at all', ['首页', '关于我们'], '', ''],
  ]

const DATED = '2021-04-06 09:30'
const AROUND: readonly (readonly [
  name: string,
  lines: readonly string[],
  headline: number,
  from: number,
  to: number,
])[] = [
  ['below the headline', [TITLE, `来源：云岭日报 作者：陶然 ${DATED}`, PROSE], 0, 2, 3],
  ['labelled below the text', [TITLE, PROSE, '来源：云岭日报', `时间：${DATED}`, DATED], 0, 1, 2],
  ['labelled far above', [`时间：${DATED}`, '来源：云岭日报', ...blank(6), TITLE, PROSE], 8, 9, 10],
  ['six above the headline', [DATED, ...blank(5), TITLE, PROSE], 6, 7, 8],
  ['seven above', [DATED, ...blank(6), TITLE, PROSE], 7, 8, 9],
  ['29 below the headline', [TITLE, ...blank(28), DATED, PROSE], 0, 30, 31],
  ['30 below', [TITLE, ...blank(29), DATED, PROSE], 0, 31, 32],
  ['no headline, 30 above the text', [DATED, ...blank(29), PROSE], -1, 30, 31],
  ['no headline, 31 above', [DATED, ...blank(30), PROSE], -1, 31, 32],
  ['the 16th line below the text', [TITLE, PROSE, ...blank(15), `时间：${DATED}`], 0, 1, 2],
  ['the 17th', [TITLE, PROSE, ...blank(16), `时间：${DATED}`], 0, 1, 2],
  ['the organ of a record above', ['发文机关：云岭市人民政府', ...blank(7), TITLE, PROSE], 8, 9, 10],
  ['run into the text', [TITLE, `${DATED} 来源：云岭日报 ${PROSE}`, `时间：${DATED}`], 0, 1, 3],
  ['a line of 240 below the headline', [TITLE, `来源：云岭日报${' '.repeat(233)}`, PROSE], 0, 2, 3],
  ['a line of 241', [TITLE, `来源：云岭日报${' '.repeat(234)}`, PROSE], 0, 2, 3],
  ['authors and a title in the record', [TITLE, '标题：春季植树现场会召开', '作者：陶然', PROSE], 0, 3, 4],
]

const ABOVE: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['right above', [TITLE, DATED, PROSE]],
  ['six above', [TITLE, ...blank(5), DATED, PROSE]],
  ['seven above', [TITLE, ...blank(6), DATED, PROSE]],
  ['eight characters', ['春季植树现场召开', DATED, PROSE]],
  ['seven characters', ['春季植树现场会', DATED, PROSE]],
  ['no date', [TITLE, '导航', PROSE]],
  ['a date 29 above the text', ['导航', TITLE, DATED, ...blank(28), PROSE]],
  ['a date 30 above the text', ['导航', TITLE, DATED, ...blank(29), PROSE]],
  ['nothing above the date', [DATED, PROSE]],
  ['a date in a line of 240', [TITLE, `${DATED}${' '.repeat(224)}`, PROSE]],
  ['a date in a line of 241', [TITLE, `${DATED}${' '.repeat(225)}`, PROSE]],
]

test('where an article stands, what the lines around it claim, which title stands above its date', () => {
  const lines = [
    ...PLACES.map(([name, all, title, article]) => {
      const { headline, from, to } = findPlace(all, title, article)
      return `place: ${name}\theadline ${headline}, text ${from} to ${to}`
    }),
    ...AROUND.map(
      ([name, all, headline, from, to]) =>
        `around: ${name}\t${told(readAround(all, { headline, from, to })).join(', ')}`,
    ),
    ...ABOVE.map(([name, all]) => `title: ${name}\t${titleAbove(all, PROSE) ?? 'none'}`),
  ]
  expect(lines).toEqual(kept('test/text/forms/around.txt', lines))
})

test('the script of an account and the fields of others', () => {
  const account = `var nickname = htmlDecode("云岭发布"); var msg_title = '${TITLE}'; var author = "陶然"; var ct = "1617672600";`
  expect(told(readScripts([account]))).toEqual([
    'source 云岭发布 85',
    `title ${TITLE} 85`,
    'author 陶然 75',
    'date 2021-04-06T09:30:00 88',
  ])
  expect(told(readScripts(['publishTime: "2021-04-06"']))).toEqual(['date 2021-04-06 65'])
  expect(told(readScripts(['publishTime: "2021-04-06"', 'publishTime: "2021-04-07"']))).toEqual([])
})
