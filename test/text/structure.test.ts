import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildStructure } from '../../src/text/structure.js'

const sentences = (text: string) => buildStructure(text).sentences.map((s) => text.slice(s.start, s.end))
const quotations = (text: string) =>
  buildStructure(text).quotations.map((q) => `${q.depth}${text.slice(q.innerStart, q.innerEnd)}`)
const outline = (text: string) => buildStructure(text).sections.map((s) => `${s.level} ${s.title}`)

describe('sentences', () => {
  it('end at 。！？ and not at ；', () => {
    expect(sentences('全年任务完成；新的一年开始。怎么办？干！')).toEqual([
      '全年任务完成；新的一年开始。',
      '怎么办？',
      '干！',
    ])
  })

  it('keep what is quoted, with its stops', () => {
    expect(sentences('老周说：“水通了。路也通了。”村里人都笑了。')).toEqual([
      '老周说：“水通了。路也通了。”',
      '村里人都笑了。',
    ])
  })

  it('go on behind a quotation that is part of them', () => {
    expect(sentences('大家牢记“一切为了群众。”的嘱托，干劲十足。')).toHaveLength(1)
    expect(sentences('“过去这里没有路。”镇党委书记何某介绍。随后，大家走进大棚。')).toEqual([
      '“过去这里没有路。”镇党委书记何某介绍。',
      '随后，大家走进大棚。',
    ])
  })

  it('keep brackets and titles whole, and a short remark with the sentence before', () => {
    expect(sentences('按可比价计算（下同。），增长6%。（掌声）请审议。')).toEqual([
      '按可比价计算（下同。），增长6%。（掌声）',
      '请审议。',
    ])
    expect(sentences('纪录片《出发！向海而行》播出。')).toHaveLength(1)
  })

  it('do not take numbering in brackets for a remark', () => {
    expect(sentences('重点抓好两件事。（一）修路；（二）架桥。')).toEqual([
      '重点抓好两件事。',
      '（一）修路；（二）架桥。',
    ])
  })

  it('end at …… only where nothing goes on', () => {
    expect(sentences('有的挑水，有的施肥……田里一片繁忙。')).toHaveLength(2)
    expect(sentences('举办讲座、义诊、放映……等活动。')).toHaveLength(1)
  })

  it('do not end inside numbers, addresses or at a numbering dot', () => {
    expect(sentences('增长6.5%，见http://www.example.cn/?id=3一文。')).toHaveLength(1)
    expect(sentences('一．工业\n二．农业')).toEqual(['一．工业', '二．农业'])
  })

  it('never cross a line, and cover every character that is no blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'字。！…“”‘’（）《》\n \u3000.1a"') }), (text) => {
        const covered = sentences(text)
        expect(covered.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        for (const s of covered) expect(s).not.toContain('\n')
      }),
    )
  })
})

describe('quotations', () => {
  it('nest, with depth', () => {
    expect(quotations('他讲了“争做‘五有’干部”的事')).toEqual(['0争做‘五有’干部', '1五有'])
    expect(quotations('「『四好』農村路」')).toEqual(['0『四好』農村路', '1四好'])
  })

  it('leave an unclosed mark out and swallow nothing', () => {
    expect(quotations('以“一网为抓手，推进“两化”建设')).toEqual(['0两化'])
    expect(quotations('“没有关上\n“一老一小”')).toEqual(['0一老一小'])
  })

  it('take two odd marks for the pair they were meant as', () => {
    expect(quotations('叫响“白名单“制度')).toEqual(['0白名单'])
    expect(quotations('发挥‘领头雁”作用')).toEqual(['0领头雁'])
    expect(quotations('争创"五星"支部和"文明"家庭')).toEqual(['0五星', '0文明'])
  })

  it('are no apostrophes', () => {
    expect(quotations('引进McDonald’s和Wendy’s两家企业')).toEqual([])
  })

  it('lie inside their paragraph, do not cross and are sorted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'字“”‘’「」"\'\n') }), (text) => {
        const open: number[] = []
        let last = -1
        for (const q of buildStructure(text).quotations) {
          expect(q.start).toBeGreaterThan(last)
          last = q.start
          expect(text.slice(q.start, q.end)).not.toContain('\n')
          while (open.length > 0 && (open.at(-1) as number) <= q.start) open.pop()
          if (open.length > 0) expect(q.end).toBeLessThanOrEqual(open.at(-1) as number)
          expect(q.depth).toBe(open.length)
          open.push(q.end)
        }
      }),
    )
  })
})

const PROSE = '全市上下坚持稳中求进，各项工作取得新的进展，为明年打下了基础。'

describe('headings', () => {
  it('nest by their numbering', () => {
    const text = [
      '各位代表：',
      '一、上年回顾',
      '（一）农业',
      '1.粮食',
      PROSE,
      '（二）工业',
      PROSE,
      '二、今年安排',
      PROSE,
    ]
    expect(outline(text.join('\n'))).toEqual([
      '1 一、上年回顾',
      '2 （一）农业',
      '3 1.粮食',
      '2 （二）工业',
      '1 二、今年安排',
    ])
  })

  it('may be chapters over sections', () => {
    const text = `前言说明了规划的依据和期限，请予执行。\n第一章 总则\n第一节 目标\n${PROSE}\n第二章 任务\n${PROSE}`
    expect(outline(text)).toEqual(['1 第一章 总则', '2 第一节 目标', '1 第二章 任务'])
  })

  it('may be the short first sentence of a paragraph', () => {
    const text = `${PROSE}\n一是坚持项目为王。全年开工项目120个。\n**消费活力持续释放。**社会消费品零售总额增长8%。`
    expect(outline(text)).toEqual(['1 一是坚持项目为王', '2 消费活力持续释放'])
  })

  it('may be bare short lines between paragraphs', () => {
    const text = `某市创新服务纪实\n${PROSE}\n流程再造提效能\n${PROSE}\n数据多跑路 群众少跑腿\n${PROSE}`
    expect(outline(text)).toEqual(['1 流程再造提效能', '1 数据多跑路 群众少跑腿'])
  })

  it('may be markdown and bold lines', () => {
    expect(outline(`# 报告\n## 一、综合\n${PROSE}\n### 价格\n${PROSE}`)).toEqual(['1 一、综合', '2 价格'])
    expect(outline(`各位代表：\n**去年工作**\n**一、工业**\n${PROSE}\n**今年任务**\n${PROSE}`)).toEqual([
      '1 去年工作',
      '2 一、工业',
      '1 今年任务',
    ])
  })

  it('are not the items of a list, a salutation, a by-line, a caption or a table', () => {
    const list = '报告分三个部分：\n一、关于形势；\n二、关于任务；\n三、关于改革。'
    expect(outline(`${PROSE}\n${list}\n**各位代表！**\n本报记者 丁一\n**表3：主要指标**\n${PROSE}`)).toEqual(
      [],
    )
    expect(outline(`${PROSE}\n合计\n甲县\n乙县\n丙县\n${PROSE}`)).toEqual([])
  })

  it('are not the titles of other articles at the end of the page', () => {
    const text = `某市创新服务纪实\n${PROSE}\n流程再造\n${PROSE}\n相关新闻\n某县建成新路\n本报讯 昨日，新路通车，沿线群众出行更加方便快捷。`
    expect(outline(text)).toEqual(['1 流程再造'])
  })

  it('hold what stands under them', () => {
    const text = `各位代表：\n一、回顾\n${PROSE}\n（一）农业\n${PROSE}\n二、安排\n${PROSE}`
    const [first, inner, second] = buildStructure(text).sections
    expect(first?.end).toBe(second?.start)
    expect(inner?.end).toBe(second?.start)
    expect(second?.end).toBe(text.length)
    expect(text.slice(first?.start, first?.titleEnd)).toBe('一、回顾')
  })
})

describe('structure', () => {
  it('throws on nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void buildStructure(text)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二、（）.1第章#* \n—|“是') }), (text) => {
        for (const s of buildStructure(text).sections) {
          expect(s.titleEnd).toBeLessThanOrEqual(s.end)
          expect(s.level).toBeGreaterThan(0)
        }
      }),
    )
  })
})
