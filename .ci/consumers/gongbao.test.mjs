// jest and vitest alike
import { analyze } from 'gongbao'

test('a quantity', () => {
  expect(analyze('完成259项').facts[0].value).toBe(259)
})
