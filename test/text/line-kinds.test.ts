import { expect, test } from 'vitest'
import { readLines } from '../../src/text/canonical/line-kinds.js'
import { isBreadcrumb } from '../../src/text/furniture/lines.js'

const all = new Uint8Array(0x10000).fill(1)
const kindsOf = (text: string) => readLines(text, 0, all).map(({ kind }) => kind)

test('two labels make a line one of labels, unless a sentence ends in it', () => {
  expect(kindsOf('供稿：王小明 审核：李小红')).toEqual(['labelled'])
  expect(kindsOf('供稿：王小明。 审核：李小红')).toEqual(['prose'])
  expect(kindsOf('供稿：王小明 审核：李小红；')).toEqual(['prose'])
})

test('a breadcrumb leads by signs of one direction, and begins with a word', () => {
  expect(isBreadcrumb('首页 > 要闻 > 正文')).toBe(true)
  expect(isBreadcrumb('首页 > 要闻 < 正文')).toBe(false)
  expect(isBreadcrumb('> 首页 > 要闻')).toBe(false)
})
