import { expect, test } from 'vitest'
import { readNamed } from '../../src/text/input/page/elements.js'

test('an element of which the class is that of a title is one, but for longer names that begin so', () => {
  const element = (name: string) => readNamed(`<div class="${name}">全市经济工作会议召开</div>`)
  expect(element('main-title').map(({ field, value }) => [field, value])).toEqual([
    ['title', '全市经济工作会议召开'],
  ])
  expect(element('col main-title big')).toHaveLength(1)
  expect(element('main-title-bar')).toEqual([])
})
