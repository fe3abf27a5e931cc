import { expect, test } from 'vitest'
import { withCodes } from '../../src/cli/language.js'
import { gongbao } from './run.js'

test('Chinese words stand for codes, alone, in lists, with and without =', () => {
  expect(withCodes(['panel', 'x', '--status', '目标', '--kinds=指标，提法', '--change', 'growth'])).toEqual([
    'panel',
    'x',
    '--status',
    'target',
    '--kinds=indicator,slogan',
    '--change',
    'growth',
  ])
  expect(withCodes(['trends', '指标', '--topic', '数字经济、民生'])).toEqual([
    'trends',
    '指标',
    '--topic',
    'digital-economy,livelihood',
  ])
})

test('help, mistakes and errors are told in Chinese, and English by a switch', () => {
  const help = gongbao(['panel', '--help', '--lang', 'zh'])
  expect(help.code).toBe(0)
  expect(help.out).toContain('用法： gongbao panel [选项] <path...>')
  const wrong = gongbao(['extract', 'nowhere', '--lang', 'zh'])
  expect(wrong.code).toBe(2)
  expect(wrong.err).toBe(
    'E_PATH：路径不存在或无法读取\n  nowhere：应为文件、文件夹或通配路径，该处什么也没有\n',
  )
  expect(gongbao(['extract', '--lang', 'zh']).err).toContain('错误：缺少参数')
  expect(gongbao(['extract', 'nowhere', '--lang', 'en']).err).toContain('found nothing there')
})

test.each([
  '',
  'extract',
  'panel',
  'trends',
  'quotations',
  'keywords',
  'view',
  'clean',
  'convert',
  'segment',
  'rules',
])('the help of %j has no English sentence left', (command) => {
  const { out } = gongbao([...(command === '' ? [] : [command]), '--help', '--lang', 'zh'])
  // three English words in a row are a sentence, unless they are choices or parts of a command
  const left = out
    .split('\n')
    .filter((line) => /[a-z]+ [a-z]+ [a-z]+ [a-z]+/u.test(line.replace(/`[^`]*`/gu, '')))
  expect(left).toEqual([])
})

test('values are read from Chinese words', () => {
  const { out } = gongbao(['extract', '-', '--kinds', '数量', '--format', 'jsonl'], '2019年完成259项。')
  expect(JSON.parse(out).facts.map((f: { kind: string }) => f.kind)).toEqual(['quantity'])
})
