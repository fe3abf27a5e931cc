/** What each character of numerals is worth. */
import { expect, test } from 'vitest'
import {
  chineseDigit,
  contractedTens,
  isArabicDigit,
  isChineseNumeral,
  isNumeralCharacter,
  magnitudeValue,
  placeValue,
} from '../../src/numeral/characters.js'
import { isSeveral } from '../../src/numeral/digits.js'
import { mayGoOn } from '../../src/numeral/steps.js'
import { rangesOf } from '../units.js'

const shown = (of: (unit: number) => unknown) =>
  rangesOf(of).replace(/(?<![=\w])[0-9a-f]{2,4}(?![\w])/gu, (unit) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  )

test('characters of numerals', () => {
  expect({
    digit: shown(chineseDigit),
    tens: shown(contractedTens),
    place: shown(placeValue),
    magnitude: shown(magnitudeValue),
    several: shown(isSeveral),
    arabic: shown(isArabicDigit),
  }).toEqual({
    digit: '一=1 七=7 三=3 两=2 九=9 二=2 五=5 伍=5 八=8 六=6 叁=3 四=4 壹=1 捌=8 柒=7 玖=9 肆=4 贰=2 陆=6',
    tens: '卅=30 卌=40 廿=20',
    place: '仟=1000 佰=100 十=10 千=1000 拾=10 百=100',
    magnitude: '万=10000 亿=100000000',
    several: '几 数',
    arabic: '0-9',
  })
  for (let unit = 0; unit < 0x10000; unit++) {
    expect(isNumeralCharacter(unit)).toBe(isArabicDigit(unit) || isChineseNumeral(unit))
    if (isNumeralCharacter(unit)) expect(mayGoOn(unit)).toBe(true)
  }
})
