/** Heads and tails of plain texts: who wrote, for whom, when, and which line is the title. */
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'

const TITLE = '平川市冬修水利全面铺开'
const TEXT =
  '入冬以来，平川市各区县加快修整渠道和泵站，全市已清淤渠道320公里，维修泵站45座，灌溉条件明显改善。\n市水利局负责人介绍，今年全市安排资金850万元，用于渠道衬砌和泵站更新，受益农户超过2万户。'

test.each([
  [`本报讯（陶然 石坚）${TEXT}`, ['陶然', '石坚']],
  [`平川网12月4日电（陶然）${TEXT}`, ['陶然']],
  [`本报平川12月4日讯（记者陶然 通讯员石坚）${TEXT}`, ['陶然', '石坚']],
  [`记者 陶 然 通讯员 石 坚\n${TEXT}`, ['陶然', '石坚']],
  [`${TEXT}\n（陶然/文 石坚/图）`, ['陶然']],
  [`${TEXT}\n撰稿｜陶然\n编辑｜石坚`, ['陶然']],
  [`${TEXT}\n（作者：陶然，单位：平川市水利局）`, ['陶然']],
  [`${TEXT}\n责任编辑：石坚`, []],
  [`文丨陶然 图丨石坚\n${TEXT}`, ['陶然']],
  [`记者陶然通讯员石坚\n${TEXT}`, ['陶然', '石坚']],
  [`通讯员陶然记者石坚\n${TEXT}`, ['陶然', '石坚']],
  [`□ 陶然 石坚\n${TEXT}`, ['陶然', '石坚']],
  [`●陶然 报道\n${TEXT}`, ['陶然']],
  [`陶然 石坚\n${TEXT}`, ['陶然', '石坚']],
  [`采访人员：陶然\n${TEXT}`, ['陶然']],
  [`${TEXT}\n（陶然 石坚）`, ['陶然', '石坚']],
  [`${TEXT}\n（作者系平川市水利局局长 陶然）`, ['陶然']],
  [`${TEXT}\n（全文完）`, []],
])('authors of %s', (text, authors) => {
  expect(analyze(`${TITLE}\n${text}`).metadata.authors).toEqual(authors)
})

test.each([
  '老师们、同学们，大家好！',
  '主席先生，各位同事，',
  '2022年第15号',
  'Page 1 of 3',
  '全文阅读',
  '内部资料 注意保存',
  '机密★一年',
  '平川日报\n2022年12月4日 星期日\n第1版',
  '平川市水利简报\n第15期\n平川市水利局办公室编 2022年12月4日',
])('no title: %s', (above) => {
  expect(analyze(`${above}\n${TITLE}\n${TEXT}`).metadata.title).toBe(TITLE)
})

test.each(['－新华网', '—中国平川网', '_平川市人民政府', '--地方--人民网'])('a title without %s', (site) => {
  expect(analyze(`${TITLE}${site}\n${TEXT}`).metadata.title).toBe(TITLE)
})

test('an organ that signs below a short text leaves its title above', () => {
  const { metadata } = analyze(`${TITLE}\n${TEXT}\n平川市水利局\n2022年12月4日`)
  expect(metadata).toMatchObject({ title: TITLE, publishedAt: '2022-12-04' })
})

test('the line of an account, and a source with its day', () => {
  const account = analyze(`${TITLE}\n原创 陶然 平川发布 2022-12-04 18:02\n${TEXT}`).metadata
  expect(account).toMatchObject({ authors: ['陶然'], outlet: '平川发布', publishedAt: '2022-12-04T18:02' })
  const source = analyze(`${TITLE}\n${TEXT}\n（来源：平川日报 2022年12月4日）`).metadata
  expect(source).toMatchObject({ outlet: '平川日报', publishedAt: '2022-12-04' })
})

test('the paper and its day', () => {
  const masthead = analyze(`平川日报\n2022年12月4日 星期日\n${TITLE}\n${TEXT}`).metadata
  expect(masthead).toMatchObject({ outlet: '平川日报', publishedAt: '2022-12-04' })
  const cited = analyze(`${TITLE}\n${TEXT}\n《平川日报》（2022年12月4日 01版）`).metadata
  expect(cited).toMatchObject({ outlet: '平川日报', publishedAt: '2022-12-04' })
})
