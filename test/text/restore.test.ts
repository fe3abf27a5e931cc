import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/text/map.js'
import { restore } from '../../src/text/restore/restore.js'
import { growth, STEEP } from '../growth.js'
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
  it.each([
    ['工资总额比上年增长18?5%', '工资总额比上年增长18.5%'],
    ['占总数的 12\ufffd3 %', '占总数的 12.3 %'],
  ])('that stands for the point of a figure: %s', (damaged, text) => {
    expect(repaired(damaged)).toBe(text)
    expect(sorts(damaged)).toEqual(['mark likely'])
  })
  it.each(['增长5?8%', '编号1?3'])('between others stays: %s', (text) => expect(repaired(text)).toBe(text))
  it('that asks stays', () => expect(repaired('“何时动工?今年”')).toBe('“何时动工?今年”'))
})

describe('a comma that stands for the point of a figure', () => {
  const manner = '产值1，234亿元，产量5，178万吨，'
  it.each([
    ['完成计划112，3%', '完成计划112.3%'],
    ['共计776，7万人', '共计776.7万人'],
  ])('in a text that writes such commas in its figures: %s', (damaged, text) => {
    expect(repaired(manner + damaged)).toBe(manner + text)
    expect(sorts(manner + damaged)).toEqual(['mark likely'])
    expect(repaired(damaged)).toBe(damaged)
  })
  it.each(['到2018，5%的企业', '增长3%，5%', '有3，12个'])('but not in %s', (text) =>
    expect(repaired(manner + text)).toBe(manner + text),
  )
})

describe('entities and what nobody sees', () => {
  it.each([
    ['中国&middot;某市&nbsp;论坛', '中国·某市 论坛'],
    ['&ldquo;一带一路&rdquo;&#8212;&#x2014;倡议', '“一带一路”——倡议'],
    ['&amp;nbsp;正文', ' 正文'],
    ['&amp;amp;lt;甲&amp;gt;', '<甲>'],
    ['占比5&percnt;，&#147;双创&#148;活动', '占比5%，“双创”活动'],
    ['&nbsp正文&ldquo甲&rdquo', ' 正文“甲”'],
    ['甲\u0001乙\u007f丙\ufe0f', '甲乙丙'],
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

describe('markup', () => {
  it.each([
    ['产值增长**6.5%**，*油料*丰收', '产值增长6.5%，油料丰收'],
    ['**服务型**机关建设', '服务型机关建设'],
    ['问题有：**一是底子薄。**有的地方', '问题有：一是底子薄。有的地方'],
    ['据[统计](http://a.example/2019/x.html)，增长5%', '据统计，增长5%'],
    ['\\*产值\\*增长`5%`', '*产值*增长5%'],
    ['产值<b>增长</b>&lt;font color="red"&gt;5%&lt;/font&gt;', '产值增长5%'],
    ['第一段<br/>第二段', '第一段\n第二段'],
  ])('inside a line goes: %s', (damaged, text) => {
    expect(repaired(damaged)).toBe(text)
    expect(new Set(sorts(damaged).filter((s) => !s.startsWith('entity')))).toEqual(new Set(['markup proved']))
  })
  it.each([
    '**一、总体要求**\n正文',
    '**狠抓项目建设。**开工项目多',
    '## 二、工作安排\n- **要点**：抓紧',
    '[另一篇文章](http://a.example/2.html)',
    '长3*宽4*高5，文件_名称_二，注：*为初步数，**为修正数',
    '若x<5且y>3，<甲>与<乙>',
  ])('that builds the text, and what is none, stays: %s', (text) => expect(repaired(text)).toBe(text))
})

describe('characters that look like others', () => {
  it.each([
    ['⼈⺠政府⼯作报告', '人民政府工作报告'],
    ['\uf914業', '\u6a02業'],
    ['（一）﹙二﹚，甲﹑乙', '（一）（二），甲、乙'],
  ])('become these: %s', (damaged, text) => {
    expect(repaired(damaged)).toBe(text)
    expect(new Set(sorts(damaged))).toEqual(new Set(['width proved']))
  })
})

describe('blanks that part the letters of a word', () => {
  it.each([
    ['政 府 工 作 报 告', '政府工作报告'],
    ['2 0 1 9 年 5 月', '2019年 5 月'],
  ])('go: %s', (damaged, text) => expect(repaired(damaged)).toBe(text))
  it.each(['王 某', '2019 年 5 月 20 日', '甲 乙 丙', '1 2 3 4 5', '目 录'])('and others stay: %s', (text) =>
    expect(repaired(text)).toBe(text),
  )
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
      expect(
        growth((size) => restore(piece.repeat(size / piece.length)), 24_000),
        piece,
      ).toBeLessThan(STEEP)
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
