import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/text/map.js'
import { restore } from '../../src/text/restore/restore.js'
import { PROSE } from './prose.js'

const repaired = (text: string) => restore(text).text
const sorts = (text: string) => restore(text).repairs.map((r) => `${r.type} ${r.certainty}`)

describe('clean text', () => {
  it('passes untouched, with identity offsets', () => {
    expect(restore(PROSE)).toEqual({ text: PROSE, map: { steps: [] }, repairs: [] })
  })
  it.each([
    '尉犁(yù lí)县和单(shàn)县签订协议',
    '他问：“你去哪里?回家吗?”',
    '发展O2O、B2C模式，通过ISO9000认证，PM2.5和O3协同治理',
    '研究与试验发展(R&D)经费',
    '大小约5l的水壶，I级响应，C:\\文件',
    '这是什么?那是什么?',
  ])('that only looks damaged stays: %s', (text) => {
    expect(repaired(text)).toBe(text)
    expect(sorts(text)).toEqual([])
  })
})

describe('escaped quotation marks', () => {
  it.each([
    ['瞄准‘一流\\’目标', '瞄准‘一流’目标'],
    ['坚持“实干\\”作风', '坚持“实干”作风'],
    ['坚持“实干\\“作风', '坚持“实干”作风'],
    ["say \\'yes\\'", "say 'yes'"],
  ])('%s', (damaged, text) => {
    expect(repaired(damaged)).toBe(text)
    expect(new Set(sorts(damaged))).toEqual(new Set(['escape proved']))
  })
})

describe('a question mark', () => {
  it.each([
    ['开展“最美家庭?书香人家”评选', '开展“最美家庭·书香人家”评选'],
    ['接见哈桑?阿里先生', '接见哈桑·阿里先生'],
    ['文明新风?礼仪之城', '文明新风·礼仪之城'],
  ])('that stands for a dot: %s', (damaged, text) => {
    expect(repaired(damaged)).toBe(text)
    expect(sorts(damaged)).toEqual(['mark likely'])
  })
  it('left over behind the end of a sentence goes', () => {
    expect(repaired('会议圆满结束。?\n下一步')).toBe('会议圆满结束。\n下一步')
    expect(repaired('他说：“好。”?')).toBe('他说：“好。”')
  })
  it('that asks stays', () => expect(repaired('“何时动工?今年”')).toBe('“何时动工?今年”'))
})

describe('entities and what nobody sees', () => {
  it.each([
    ['中国&middot;某市&nbsp;论坛', '中国·某市 论坛'],
    ['&ldquo;一带一路&rdquo;&#8212;&#x2014;倡议', '“一带一路”——倡议'],
    ['&amp;nbsp;正文', ' 正文'],
    ['增\u200b长\u00ad百分之五\ufeff', '增长百分之五'],
    ['&unknown; &#0; &#xd800;', '&unknown; &#0; &#xd800;'],
  ])('%s', (damaged, text) => expect(repaired(damaged)).toBe(text))
})

describe('letters in numbers', () => {
  it.each([
    ['增长l0%', '增长10%'],
    ['到2O3O年', '到2030年'],
    ['新建l2个', '新建12个'],
    ['投资3O.5亿元', '投资30.5亿元'],
    ['占比IO%', '占比10%'],
  ])('%s', (damaged, text) => {
    expect(repaired(damaged)).toBe(text)
    expect(sorts(damaged)).toEqual(['digit likely'])
  })
})

describe('full-width forms', () => {
  it('become half-width without a change of length, sentence marks stay', () => {
    const text = '２０２０年（Ａ股）增长５．６％，＋３个；ＧＤＰ？'
    expect(repaired(text)).toBe('2020年（A股）增长5.6%，+3个；GDP？')
    expect(restore(text).map.steps).toEqual([])
    expect(sorts(text).every((sort) => sort === 'width proved')).toBe(true)
  })
})

describe('any string', () => {
  const odd = fc.string({
    unit: fc.constantFrom(...'机機(jī)?）（\\’“”‘&nbsp;#x1;lO0%１％·。，\0\ud800\udc00\ufffd\u200b\n ü'),
    maxLength: 60,
  })
  it('is restored without an exception, with repairs in order inside it', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
        let at = 0
        for (const { start, end } of restore(text).repairs) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
          at = start
        }
      }),
      { numRuns: 2000 },
    )
  })
  it('is restored in linear time', () => {
    for (const piece of ['1l', '?', '“好?', '“\\’', '&#1', '(a)', 'ā)', '機(jī', '?lián)', '\u200b', '１'])
      for (const length of [100_000]) {
        const began = performance.now()
        restore(piece.repeat(length / piece.length))
        expect(performance.now() - began).toBeLessThan(5000)
      }
  })
  it('has edits that do not overlap', () => {
    expect(
      applyEdits('abcd', [
        { start: 0, end: 1, text: 'x' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toBe('xd')
  })
})
