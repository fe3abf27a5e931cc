import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { sourceSpan } from '../../src/text/map.js'
import { readText } from '../../src/text/read.js'
import { PROSE, SENTENCES } from './prose.js'

const clean = (text: string) => readText(text).text

/** `text` with a line feed after so many characters of each of its paragraphs. */
const wrap = (text: string, width: (line: number) => number) =>
  text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = []
      for (let rest = paragraph, i = 0; rest !== ''; i++) {
        lines.push(rest.slice(0, width(i)))
        rest = rest.slice(width(i))
      }
      return lines.join('\n')
    })
    .join('\n')

describe('blanks that mean nothing go', () => {
  it.each([
    ['钢产量 3，178 万吨，比上年增长6. 2%。', '钢产量3,178万吨，比上年增长6.2%。'],
    ['投资1,256. 8亿元，利润13 .7亿元。', '投资1,256.8亿元，利润13.7亿元。'],
    ['用电 5, 178 万度，其中居民 2 亿 3000 万度。', '用电5,178万度，其中居民2亿3000万度。'],
    ['粮食增长百分之 12，棉花增长 百分之 三。', '粮食增长百分之12，棉花增长百分之三。'],
    ['进入 21 世纪', '进入21世纪'],
    ['8 月 20 日 9 时', '8月20日9时'],
    ['增长 7% 以上', '增长7%以上'],
    ['第 3 次会议', '第3次会议'],
    [
      '全市\u3000经济\u00a0\u00a0增长\u200918.5 % ；工业增长 9 %左右 。',
      '全市经济增长18.5%；工业增长9%左右。',
    ],
    ['“ 三服务 ”活动、《 条例 》和各县（市 ）', '“三服务”活动、《条例》和各县（市）'],
    ['一、 2013 年工作回顾', '一、2013年工作回顾'],
    ['（一） 加强领导', '（一）加强领导'],
    ['—— 2014 年 2 月 10 日', '——2014年2月10日'],
    ['增速在 5% — 8% 之间，比例为 3 : 7。', '增速在5%—8%之间，比例为3:7。'],
    ['国发〔2017〕 1号', '国发〔2017〕1号'],
    ['全长 120 km 。', '全长120km。'],
    ['总产值 2 , 345 . 6 亿元，亩产 1 , 003 . 5 斤。', '总产值2,345.6亿元，亩产1,003.5斤。'],
    ['新增就业 1 500 人，每吨 1\u2009200-1\u2009500 元。', '新增就业1500人，每吨1200-1500元。'],
    ['第 十三 届 全国人大第 一 次会议', '第十三届 全国人大第一次会议'],
    ['耕地 18 亿 亩 红线', '耕地18亿亩 红线'],
    ['增长\u00a06.2\u00a0%，下降\u20093\u2009个百分点', '增长6.2%，下降3个百分点'],
  ])('%s', (text, expected) => expect(clean(text)).toBe(expected))

  it('and their places in the source stay with what they stood in', () => {
    const source = '钢产量 3，178 万吨，比上年增长6. 2%。'
    const { text, map } = readText(source)
    const spanOf = (surface: string) => {
      const { start, end } = sourceSpan(map, text.indexOf(surface), text.indexOf(surface) + surface.length)
      return source.slice(start, end)
    }
    expect(spanOf('3,178万吨')).toBe('3，178 万吨')
    expect(spanOf('6.2%')).toBe('6. 2%')
  })
})

describe('blanks that part things stay', () => {
  it.each([
    '张三 李四 王五',
    '出席：张立  王青',
    '出席会议的有：张立 王青 李明。',
    '市长\u3000马保田',
    '会议结束。（本报记者 王青 李明）',
    '任务完成。（县政府办公室 秦晓燕）',
    '中文 GB 2312',
    '推广 Linux 系统，采购 GB 2312 字库',
    '来源：某市日报 时间：2024-01-27 08:30',
    '联系人：张三 13800000000',
    '电话：0595-22500000 邮编 100000',
    '手机 138 0013 8000',
    '拨打 400 800 1234 咨询，',
    '地址：人民路 12 号 3 楼',
    '附件：1.通知 2.名单',
    '产量分别为500 600 700万吨，',
    '第一章 总则',
    '1 总则',
    '8. 2020年，全市',
    '首页 要闻 政务公开 办事服务',
    '稻谷 16887万吨 4.5\n小麦 8139万吨 18.9',
    '| 指标 | 2019年 | 2020年 |\n| 产值 | 12 | 15 |',
    '地区\t2019\t2020\n北京\t35371\t36103',
    'The city of 厦门 (Xiamen), see page 12: it grew 5 % , they say.',
    'const 名称 = f("甲, 乙", 3 )',
  ])('%s', (text) => expect(clean(text)).toBe(text))

  it('but a number in a row is one with its unit', () => {
    expect(clean('稻谷 16，887 万吨 15，996 万吨 4．5\n小 麦 8，139 万吨 7，001 万吨 18．9')).toBe(
      '稻谷 16,887万吨 15,996万吨 4.5\n小 麦 8,139万吨 7,001万吨 18.9',
    )
  })
})

describe('half-width marks in Chinese sentences are full-width', () => {
  it.each([
    [
      '21日,市委召开会议(扩大),增长5%,其中:工业增长6%;农业增长3%!',
      '21日，市委召开会议（扩大），增长5%，其中：工业增长6%；农业增长3%！',
    ],
    ['真的吗?是的!!', '真的吗？是的！！'],
    ['人口(万人),广义货币(M2)', '人口（万人），广义货币（M2）'],
    ['(一)加强领导(试行）', '（一）加强领导（试行）'],
    ['发展5G,推动应用,同比增长', '发展5G，推动应用，同比增长'],
    ['完成投资5亿元, 同比增长5%。', '完成投资5亿元，同比增长5%。'],
    ['时间:13：20开始,比分为38：62', '时间：13:20开始，比分为38:62'],
  ])('%s', (text, expected) => expect(clean(text)).toBe(expected))

  it.each([
    '共1,234人，13:20开会，比例3:7',
    '见https://example.com/a?b=1,2;c(3)，电话(0595)22500000',
    'print("你好,世界") # 注释,说明',
    '{"名称":"北京,上海","数值":12}',
    'if (甲 == 乙) { return 丙; }',
    '[条例](./条例,一.md)',
    '地区,产值,增速\n甲市,123,4.5\n乙市,234,5.6',
    'Wang (王), Li (李): two names; no more!',
    '尉犁(yù lí)县',
    '```\n甲,乙(丙)\n```',
  ])('but not in %s', (text) => expect(clean(text)).toBe(text))
})

describe('signs have one form', () => {
  it.each([
    ['２０１９～２０２０年增长５％', '2019~2020年增长5%'],
    ['1991〜2000年', '1991~2000年'],
    ['仙人岛–盘锦，2015–2020年，――农村面貌', '仙人岛—盘锦，2015—2020年，——农村面貌'],
    ['──民生改善', '——民生改善'],
    ['气温−5℃，比重为17.5∶40.7∶41.8', '气温-5℃，比重为17.5:40.7:41.8'],
    ['二○○九年、二○一○年', '二〇〇九年、二〇一〇年'],
    ['阿巴斯・艾哈迈德', '阿巴斯·艾哈迈德'],
    ['增长 3﹪，﹣2﹪', '增长3%，-2%'],
  ])('%s', (text, expected) => expect(clean(text)).toBe(expected))

  it.each(['┌───┬───┐', 'pp. 12–15, word – word', '• 第一项', '○ 某市', 'A−B'])('but %s stays', (text) =>
    expect(clean(text)).toBe(text),
  )
})

describe('line ends', () => {
  const text = '---\ntitle: 某市政府工作报告\n---\n\n甲。\n\n乙。\n'
  it.each(['\r\n', '\r', '\u2028', '\u2029', '\u0085'])('of any system are one line feed: %j', (end) => {
    const document = readText(text.replaceAll('\n', end))
    expect(document.text).toBe(text)
    expect(document.metadata.title).toBe('某市政府工作报告')
    expect(document.repairs).toEqual([])
  })
})

describe('lines that were wrapped are joined', () => {
  it.each([
    ['at one width', () => 38],
    ['at widths that vary', (i: number) => 35 + ((i * 7) % 11)],
  ])('%s', (_, width) => expect(clean(wrap(PROSE, width))).toBe(PROSE))

  it('with indents for paragraphs and no empty lines', () => {
    const paragraphs = PROSE.split('\n\n').filter((p) => p.length > 60)
    const text = paragraphs.map((p) => wrap(`　　${p}`, () => 40)).join('\n')
    expect(clean(text)).toBe(paragraphs.map((p) => `　　${p}`).join('\n'))
  })

  it('inside a number and before a mark that opens no line', () => {
    expect(clean('全年完成投资\n，增长较快')).toBe('全年完成投资，增长较快')
    const text = PROSE.replace('百分之三点五', '3.5%')
    for (let width = 35; width < 45; width++) expect(clean(wrap(text, () => width))).toBe(text)
  })

  it.each([
    [
      'verse',
      '东风吹绿千重岭，春雨润红万朵花\n政策惠及千家户，党恩深似万重山\n新风吹进新农村，好人好事数不清\n',
    ],
    ['headings', '一、加强组织领导\n二、落实工作责任\n三、强化督促检查\n四、做好总结宣传\n'],
    ['items', '- 深化改革，扩大开放\n- 改善民生，促进就业\n- 保护环境，节约资源\n- 依法行政，转变作风\n'],
    [
      'titles',
      '关于加强农村公路建设管理的意见\n关于推进城市社区卫生服务的通知\n关于做好春季森林防火工作的紧急通知\n关于开展安全生产检查的通知\n',
    ],
    ['paragraphs', SENTENCES.filter((s) => s.endsWith('。')).join('\n')],
    [
      'rows',
      '稻谷 16887万吨 15996万吨 4.5\n小麦 8139万吨 7001万吨 18.9\n大豆 976万吨 903万吨 8.1\n棉花 463万吨 359万吨 28.9\n',
    ],
    ['a list without a mark before each', '15.2\n- 十种有色金属'],
    ['a colon', '2：\n4'],
  ])('but not %s', (_, text) => expect(clean(text)).toBe(text))
})

describe('what is clean', () => {
  const pieces = [
    '增长',
    ' ',
    '　',
    '5',
    '%',
    ',',
    '，',
    '.',
    ':',
    '(',
    ')',
    '（',
    '\n',
    '\r\n',
    '——',
    '–',
    '万吨',
    '年',
    '3，178',
    '○',
    '二',
    '王青',
    'GB',
    '?',
    '!',
    '“',
    '”',
    '&amp;',
    'nbsp;',
    '&#99999999;',
    '\\*',
    '*',
    '**',
    '<b>',
    '機(jī)',
    '關(guān)',
    '１０',
    'l0',
    'O',
    '萬元',
    '戶',
    '—',
  ]
  it('is left as it is when it is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const once = clean(parts.join(''))
        expect(clean(once)).toBe(once)
      }),
      { numRuns: 3000, seed: 20_200_520 },
    )
  })
  it.each([
    '&amp;amp;amp;amp;nbsp;字',
    '\\*字*\\*',
    '投入1O0萬元，l0戶',
    '機(ji\u0304)關(gua\u0304n)導(da\u030co)航',
    '&#99999999',
    '&#9999999999;&amp;#x20;',
  ])('after one reading: %s', (text) => expect(clean(clean(text))).toBe(clean(text)))
})

describe('facts', () => {
  const facts = (text: string) =>
    analyze(text, { referenceDate: '2020-05-20' }).facts.map(({ kind, text: surface, ...fact }) => [
      kind,
      surface,
      'value' in fact ? fact.value : undefined,
    ])
  it('do not reach over a line break', () => {
    const surfaces = (text: string) => analyze(text).facts.map((fact) => fact.text)
    expect(surfaces('15.2\n- 十种有色金属')).toEqual(['十种'])
    expect(surfaces('共1.9\n至3倍')).toEqual(['3倍'])
    expect(surfaces('2：\n4')).toEqual([])
    expect(surfaces('比例为3:\n7')).toEqual([])
  })
  it('are the same with blanks and half-width marks', () => {
    const plain = '2019年，全市生产总值增长5%以上，其中工业增长6.2%；粮食总产量达到3178万吨。'
    const typed = '2019 年, 全市生产总值增长 5% 以上,其中工业增长 6. 2%;粮食总产量达到 3178 万吨。'
    expect(facts(typed)).toEqual(facts(plain))
  })
})
