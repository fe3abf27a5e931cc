import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/index.js'

const analyzer = createAnalyzer({ kinds: ['quantity'] })
const read = (text: string) =>
  analyzer.analyze(text).facts.map((f) => [(f as { value?: unknown }).value, (f as { unit?: unknown }).unit])

test.each([
  ['占比为百 分 之 12', 12, '%'],
  ['比重提高四点 五个百分点', 4.5, '个百分点'],
  ['六 点 五 成', 6.5, '成'],
  ['五百 余万人', 5000000, '人'],
  ['7万 5千 4百人', 75400, '人'],
  ['三 分 之 二', '2/3', null],
])('%s reads as without blanks', (text, value, unit) => expect(read(text)).toEqual([[value, unit]]))

test('cells of a row stay apart', () => {
  expect(read('户数 3万 5万 8万')).toEqual([])
  expect(read('三 个人先进，五 个集体先进').map(([value]) => value)).not.toContain(35)
})
