import { expect, test } from 'vitest'
import { dictionaryNames } from '../../src/segment/names.js'
import { segment } from '../../src/segment/segment.js'

test('what has a digit at an end, or fewer than two Han characters, would be found inside of something else', () => {
  const names = dictionaryNames()
  expect(['15分钟生活圈', '中国制造2025', '村BA'].filter((name) => names.has(name))).toEqual([])
})

test('every name of the dictionaries is one word', () => {
  const names = [...dictionaryNames().keys()]
  expect(names.length).toBeGreaterThan(10_000)
  const torn: string[] = []
  for (const name of names) {
    const words = segment(`关于“${name}”，要认真研究。`).map((token) => token.text)
    if (!words.includes(name)) torn.push(`${name}: ${words.slice(2, -7).join('|')}`)
  }
  expect(torn).toEqual([])
})
