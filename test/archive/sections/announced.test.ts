import { expect, test } from 'vitest'
import { readAnnouncement } from '../../../src/archive/sections/announced.js'

test.each([
  ['我们将办好以下十件民生实事：', 'livelihood', [10]],
  ['以下8件确定为今年市政府民生实事项目：', 'livelihood', [8]],
  ['努力为民办实事。', 'livelihood', []],
  ['扎实推进年度为民办实事项目。', 'livelihood', []],
  ['完成了十大类26件民生实事', 'livelihood', [10, 26]],
  ['继续实施“十大惠民工程”：', 'livelihood', [10]],
  ['重点抓好七个方面的工作。', 'key_tasks', [7]],
  ['为此，要做好以下工作：', 'key_tasks', []],
  ['今年的主要任务是：', 'key_tasks', []],
  ['全面完成了全年的主要任务。', undefined, []],
  ['困难的形成，主要有以下几方面原因：', undefined, []],
  ['做好今年的工作，必须坚持以下原则：', undefined, []],
  ['民生保障有力，社会大局稳定。', undefined, []],
])('%s', (sentence, list, told) => {
  const found = readAnnouncement(sentence)
  expect(found?.list).toBe(list)
  expect(found?.told ?? []).toEqual(told)
})

test('a heading announces without leading on', () => {
  expect(readAnnouncement('二、2018年重点工作', true)?.list).toBe('key_tasks')
  expect(readAnnouncement('二、2018年重点工作')).toBeUndefined()
})

test('what is said after the cue leaves it to the number of items', () => {
  expect(readAnnouncement('办好十件实事，群众的日子更有奔头。')).toMatchObject({
    told: [10],
    onlyIfTold: true,
  })
})
