import { Lunar, LunarMonth } from 'lunar-typescript'
import { pinyin } from 'pinyin-pro'
import { expect, test, vi } from 'vitest'
import { withFewExamples } from '../../build/few-examples.js'
import { lunarMonths } from '../../build/lunar-months.js'
import { readings } from '../../build/readings.js'
import { scriptTables } from '../../build/script-tables.js'

vi.mock('gongbao:lunar', () => ({ default: lunarMonths() }))
vi.mock('gongbao:readings', () => ({ default: readings() }))

test('the lunar months of the browser build are those of lunar-typescript', async () => {
  const made = await import('../../src/browser/lunar.js')
  for (let year = 1000; year <= 2299; year += 3)
    for (let month = -12; month <= 12; month++) {
      const told = LunarMonth.fromYm(year, month)?.getDayCount()
      expect(made.LunarMonth.fromYm(year, month)?.getDayCount(), `${year} ${month}`).toBe(told)
      if (told === undefined) continue
      const [a, b] = [Lunar, made.Lunar].map((lunar) => {
        const day = lunar.fromYmd(year, month, 1).getSolar()
        return [day.getYear(), day.getMonth(), day.getDay()]
      })
      expect(b, `${year} ${month}`).toEqual(a)
    }
})

test('the readings of the browser build are those of pinyin-pro', async () => {
  const made = await import('../../src/browser/pinyin.js')
  for (let code = 0x3007; code < 0xa000; code++) {
    const character = String.fromCharCode(code)
    const told = pinyin(character, { multiple: true, type: 'array', nonZh: 'removed' })
    const own = told.filter((reading) => reading !== character)
    expect(new Set(made.pinyin(character)), character).toEqual(new Set(own))
  }
})

test('rules keep the first of their examples and of their near misses', () => {
  expect(
    withFewExamples(
      `defineRule({ id: 'a', examples: [{ text: '二' }, { text: '四' }], nearMisses: ['三', '五'] })`,
    ),
  ).toBe(`defineRule({ id: 'a', examples: [{ text: '二' }], nearMisses: ['三'] })`)
})

test('the dictionaries of the browser build tell and simplify scripts as those of opencc-js do', async () => {
  const texts = [
    '機關單位爲羣衆辦實事，瞭解乾隆年間的著述，著名的衞生院裏面',
    '简体中文夹着繁體字與臺灣用語，頭髮、發展',
  ]
  const full = await import('../../src/text/simplify.js')
  const classes = (await import('../../src/text/script.js')).scriptClasses()
  vi.resetModules()
  const url = `data:text/javascript,${encodeURIComponent(scriptTables())}`
  vi.doMock('opencc-js/t2cn', () => import(/* @vite-ignore */ url))
  const made = await import('../../src/text/simplify.js')
  expect(made.simplify).not.toBe(full.simplify)
  expect((await import('../../src/text/script.js')).scriptClasses()).toEqual(classes)
  for (const text of texts) expect(made.simplify(text)).toEqual(full.simplify(text))
  vi.doUnmock('opencc-js/t2cn')
})
