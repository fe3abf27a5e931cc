import { describe, expect, test } from 'vitest'
import { readingOf } from '../../../src/archive/reading/reading.js'
import { sectionsOf } from '../../../src/archive/sections/task.js'

const report = (review: string, plan: string) => `青州市政府工作报告

——2018年1月16日在青州市第三届人民代表大会第二次会议上

各位代表：

一、2017年工作回顾

${review}

二、2018年工作安排

${plan}
`
const rows = (review: string, plan: string) =>
  sectionsOf(readingOf('青州市/2018.md', { text: report(review, plan) }))
const shown = (review: string, plan: string) =>
  rows(review, plan).map((r) => [r.sort, r.list, r.part, r.level, r.number, r.title ?? r.text])
const items = (plan: string, list: string | null = 'livelihood') =>
  rows('一年来，各项工作取得新成绩。', plan)
    .filter((r) => r.sort === 'item' && r.list === list)
    .map((r) => r.text)

test('headings with level and part, tasks and items under them', () => {
  const plan = `重点抓好两个方面工作：

（一）着力稳增长。一是扩大投资，开工项目120个；二是促进消费。

（二）着力惠民生。办好学校和医院。`
  expect(
    shown('（一）经济稳中有进。全市生产总值增长7%。\n\n（二）城乡面貌改善。新修道路30公里。', plan),
  ).toEqual([
    ['heading', null, 'review', 1, 1, '2017年工作回顾'],
    ['heading', null, 'review', 2, 1, '经济稳中有进'],
    ['heading', null, 'review', 2, 2, '城乡面貌改善'],
    ['heading', null, 'plan', 1, 2, '2018年工作安排'],
    ['list', 'key_tasks', 'plan', 2, null, '重点抓好两个方面工作：'],
    ['item', 'key_tasks', 'plan', 2, 1, '着力稳增长'],
    ['item', null, 'plan', 3, 1, '扩大投资，开工项目120个；'],
    ['item', null, 'plan', 3, 2, '促进消费。'],
    ['item', 'key_tasks', 'plan', 2, 2, '着力惠民生'],
  ])
  const all = rows('（一）经济稳中有进。全市生产总值增长7%。', plan)
  expect(all.filter((r) => r.task).map((r) => r.number)).toEqual([1, 1, 2, 2])
  expect(all.find((r) => r.sort === 'list')).toMatchObject({ told: 2, items: 2, check: null })
  const invested = all.find((r) => r.text.startsWith('扩大投资'))!
  expect([invested.figure, invested.unit, invested.figure_text]).toEqual([120, '个', '120个'])
  const source = report('（一）经济稳中有进。全市生产总值增长7%。', plan)
  expect(source.slice(invested.start, invested.end)).toBe('一是扩大投资，开工项目120个；')
  expect(all[invested.parent! - 1]?.title).toBe('着力稳增长')
})

describe('livelihood projects are read as they are written', () => {
  test('as sentences that a number opens, with what closes the paragraph left out', () => {
    expect(
      items('办好三件民生实事。一是新建学校2所。二是改造小区9个。三是修缮桥梁4座。我们要把好事办好。'),
    ).toEqual(['新建学校2所。', '改造小区9个。', '修缮桥梁4座。'])
  })

  test('as numbers in brackets, in one paragraph', () => {
    expect(items('努力办好民生实事。（1）新建学校2所；（2）改造小区9个；（3）修缮桥梁4座。')).toEqual([
      '新建学校2所；',
      '改造小区9个；',
      '修缮桥梁4座。',
    ])
  })

  test('as paragraphs of their own', () => {
    const plan =
      '今年继续办好以下为民实事项目：\n\n1.新建学校2所，新增学位900个。\n\n2.改造小区9个，惠及6000户。\n\n三、加强自身建设\n\n依法行政。'
    expect(items(plan)).toEqual(['新建学校2所，新增学位900个。', '改造小区9个，惠及6000户。'])
  })

  test('in groups that are counted through', () => {
    const plan = `今年的民生实事项目

一、宜学

1.新建学校。建成学校2所，新增学位900个。

2.改造食堂。改造学校食堂30个。

二、宜居

3.改造小区。改造小区9个，惠及居民6000户。`
    expect(items(plan)).toContain('改造小区9个，惠及居民6000户。')
  })

  test('as clauses that a semicolon parts, counted if the sentence tells how many', () => {
    const plan = '继续办好三件实事：新建学校2所；改造小区9个；修缮桥梁4座。'
    expect(items(plan)).toEqual(['新建学校2所', '改造小区9个', '修缮桥梁4座。'])
    const list = rows('一年来，成绩不小。', plan.replace('三件', '四件')).find((r) => r.sort === 'list')
    expect(list).toMatchObject({ told: 4, items: 3, check: 'count' })
  })

  test('as clauses of the next sentence, if there are as many as told', () => {
    const plan = '继续办好三件实事。新建学校2所；改造小区9个；修缮桥梁4座。'
    expect(items(plan)).toEqual(['新建学校2所', '改造小区9个', '修缮桥梁4座。'])
    expect(items(plan.replace('三件', '四件'))).toEqual([])
  })

  test('not where only the words are met with', () => {
    expect(items('为群众办实事、解难题。一是转作风。二是提效能。')).toEqual([])
    expect(items('民生实事全部完成，就业稳定；社保扩面；教育提质。')).toEqual([])
  })
})

test('numbers that carry on from nowhere, and a number alone, are no items', () => {
  expect(items('二是新建学校。三是改造小区。', null)).toEqual([])
  expect(items('一是新建学校，惠及学生900人。', null)).toEqual([])
})

test('a glossary is told to be an annex', () => {
  const plan =
    '（一）稳增长。扩大投资。\n\n（二）惠民生。办好学校。\n\n**名词解释**\n\n1.两化融合：信息化和工业化融合。\n\n2.三新经济：新产业、新业态、新模式。'
  const annex = rows('成绩不小。', plan).filter((r) => r.part === 'annex')
  expect(annex.map((r) => r.task)).not.toContain(true)
  expect(annex.length).toBeGreaterThan(1)
})

test('hostile texts end', () => {
  const much = (piece: string) => sectionsOf(readingOf('a.txt', { text: piece.repeat(300) }))
  for (const piece of ['一是', '。一是二是', '1.', '办好十件实事：', '；（1）', '一、\n', '以下工作：甲；'])
    expect(Array.isArray(much(piece))).toBe(true)
})
