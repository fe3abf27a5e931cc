import { expect, test } from 'vitest'
import { pairTable } from '../../src/text/restore/bytes.js'
import { findTwins } from '../../src/text/restore/mojibake-twins.js'
import { restore } from '../../src/text/restore/restore.js'

/** `text`, written as GBK and read as Big5; what one of the two has no bytes for stays. */
function shown(text: string): string {
  const [from, to] = [pairTable('gb18030'), pairTable('big5')]
  const twin = (unit: number) => to.unitOf[from.pairOf[unit] as number] || unit
  return Array.from(text, (c) =>
    String.fromCharCode(c.charCodeAt(0) < 0x80 ? c.charCodeAt(0) : twin(c.charCodeAt(0))),
  ).join('')
}

test.each([
  ['', '全国人民代表大会代表', ''],
  ['(', '全国人民代表大会代表', ')'],
])('GBK read as Big5 is read again to its ends, beside brackets too: %s%s%s', (before, text, after) => {
  const found = findTwins(before + shown(text) + after)
  expect(found.map((passage) => passage.text).join('')).toContain(text)
})

test('signs that stand for numerals are looked at in what the text says, not in what it showed', () => {
  const line = '中国政府二0一九年工作报告全国人民代表大会代表'
  expect(restore(shown(line)).text).toBe(line.replace('0', '〇'))
})
