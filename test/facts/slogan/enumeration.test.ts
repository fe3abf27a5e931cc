import { expect, test } from 'vitest'
import { cuts } from '../../../src/facts/slogan/enumeration.js'

const ways = (stretch: string) => cuts(stretch).map(({ items, parted }) => `${parted} ${items.join('|')}`)

test('what stands in marks one by one is cut by them, where little else stands between', () => {
  expect(ways('“班子过硬”“队伍过硬”和“作风过硬”')).toContain('” 班子过硬|队伍过硬|作风过硬')
  expect(ways('“班子”是根本所在，“队伍”')).not.toContain('” 班子|队伍')
})

test('a last item stands after 和; a comma parts what no 、 parts', () => {
  expect(ways('学法、知法和用法')).toContain('、 学法|知法|用法')
  expect(ways('学法，知法以及用法')).toContain('， 学法|知法|用法')
  expect(ways('学法')).toEqual([])
})
