import { expect, test } from 'vitest'
import { joinLines } from '../../src/text/input/join-lines.js'

test('blanks between Chinese characters go, those beside letters and digits stay', () => {
  expect(joinLines(['推 进 5G 网络 建设'])).toBe('推进 5G 网络建设')
  expect(joinLines(['建设 Wi-Fi 热点'])).toBe('建设 Wi-Fi 热点')
})

test('a full line goes on in the next, a short one ends the paragraph', () => {
  const lines = [
    '全县上下齐心协力真抓实干各项工作都',
    '取得了新的成绩。',
    '下一步要再接再厉把各项任务落到实处',
    '全面完成。',
  ]
  expect(joinLines([lines.join('\n')])).toBe(`${lines[0]}${lines[1]}\n${lines[2]}${lines[3]}`)
})
