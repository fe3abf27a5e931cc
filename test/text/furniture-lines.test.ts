/** What makes a line one of the page, form by form, and the lengths and places at which it is none any more. */
import { describe, expect, test } from 'vitest'
import { findEditorBrackets, findRunIn } from '../../src/text/furniture/brackets.js'
import { markDatedTitles } from '../../src/text/furniture/dated-titles.js'
import { isProse } from '../../src/text/furniture/frame.js'
import { isBreadcrumb, sortOfLine } from '../../src/text/furniture/lines.js'
import { findRecord } from '../../src/text/furniture/record.js'
import { endOfTeasers, headsTeasers } from '../../src/text/furniture/teasers.js'
import { findRepeatedTitles } from '../../src/text/furniture/titles.js'
import { sortOfBar } from '../../src/text/furniture/toolbar.js'

const FIRST = { index: 0, count: 1 }
const MIDDLE = { index: 20, count: 60 }
const LATE = { index: 40, count: 60 }
const sort = (line: string, { index, count } = FIRST) =>
  sortOfLine(line, { start: 0, end: line.length }, index, count)

describe('a line of its own', () => {
  test.each('jpg jpeg png gif bmp webp svg tif tiff mp4 mp3 JPG'.split(' '))(
    '640.%s is a picture',
    (ending) => {
      expect(sort(`640.${ending}`)).toBe('image')
      expect(sort(`640.${ending}s`)).toBeUndefined()
      expect(sort(`见，640.${ending}`)).toBeUndefined()
    },
  )
  test.each('doc docx xls xlsx pdf zip rar wps et ofd ppt pptx'.split(' '))('表一.%s is a file', (ending) => {
    expect(sort(`表一.${ending}`)).toBe('attachment')
    expect(sort(`表一.${ending} (12.5KB)`)).toBe('attachment')
    expect(sort(`表一.${ending}q`)).toBeUndefined()
    // what the text itself says it has attached
    expect(sort(`附表.${ending}`)).toBeUndefined()
  })
  test.each([
    ['https://www.yunling.example/a/1.html', 'navigation'],
    ['http://yunling.example', 'navigation'],
    ['www.yunling.example', 'navigation'],
    ['yunling.example', undefined],
    ['[要闻](http://a.example) · [公告](http://b.example)', 'navigation'],
    ['- [要闻](/a)', 'navigation'],
    ['要闻(/a)', undefined],
    ['首页 > 要闻 > 正文', 'navigation'],
    ['您现在的位置：', 'navigation'],
    // the word at the head of an article's text
    ['正文', undefined],
    ['首页 政务公开 政务服务 互动交流', 'navigation'],
    ['首页 政务公开 政务服务', undefined],
    ['浏览次数：318', 'counter'],
    ['阅读 1.2万+', 'share'],
    ['您是第12345位访客', 'counter'],
    ['本文已被浏览318次', 'counter'],
    ['已有 12 人参与', 'counter'],
    ['浏览次数：318 字号：大 中 小', 'counter'],
    ['来源：云岭日报', undefined],
  ])('%s', (line, expected) => {
    expect(sort(line)).toBe(expected)
  })
  test('a picture of markdown may have an address of up to four hundred signs', () => {
    expect(sort('![春灌](http://a.example/1.jpg)')).toBe('image')
    expect(sort(`![](${'a'.repeat(400)})`, MIDDLE)).toBe('image')
    expect(sort(`![](${'a'.repeat(401)})`, MIDDLE)).toBeUndefined()
    expect(sort(`!(${'a'.repeat(20)})`, MIDDLE)).toBeUndefined()
  })
  test('a breadcrumb does not begin with its sign, and leads one way', () => {
    expect(isBreadcrumb('首页 > 要闻 > 正文')).toBe(true)
    expect(isBreadcrumb('> 首页 > 要闻')).toBe(false)
    expect(isBreadcrumb('>首页')).toBe(false)
    expect(isBreadcrumb('首页 <要闻> 正文')).toBe(false)
    expect(isBreadcrumb(`首页 > ${'要'.repeat(40)}`)).toBe(true)
    expect(isBreadcrumb(`首页 > ${'要'.repeat(41)}`)).toBe(false)
  })
})

describe('where a line stands', () => {
  const DISCLAIMS = '特别声明：本文版权归原作者所有，'
  test('a disclaimer is one in the second half, up to five hundred characters', () => {
    expect(sort(DISCLAIMS, LATE)).toBe('copyright')
    expect(sort(DISCLAIMS.padEnd(500, '本'), LATE)).toBe('copyright')
    expect(sort(DISCLAIMS.padEnd(501, '本'), LATE)).toBeUndefined()
    expect(sort(DISCLAIMS.padEnd(300, '本'), { index: 30, count: 60 })).toBeUndefined()
    expect(sort(DISCLAIMS.padEnd(300, '本'), { index: 31, count: 60 })).toBe('copyright')
    expect(sort('这不代表本站的立场', LATE)).toBe('copyright')
    expect(sort('这不代表全县群众的意见', LATE)).toBeUndefined()
  })
  test('numbers of pages are those of a pager at the edge of a page alone', () => {
    expect(sort('1 2 3 下一页')).toBe('navigation')
    expect(sort('1 2 3 下一页', MIDDLE)).toBeUndefined()
  })
  test('whom to call is told by the page at its edge, by a notice in its own sentences', () => {
    expect(sort('联系电话：0123-4567890')).toBe('hotline')
    expect(sort('联系电话：0123-4567890', MIDDLE)).toBeUndefined()
    expect(sort('联系人：周远，电话：0123-4567890')).toBeUndefined()
    expect(sort('报名已经开始。名额有限。电话：0123-4567890')).toBeUndefined()
    expect(sort('报名已经开始。电话：0123-4567890')).toBe('hotline')
    expect(sort('电话：0123-4567890'.padEnd(160, '转'))).toBe('hotline')
    expect(sort('电话：0123-4567890'.padEnd(161, '转'))).toBeUndefined()
  })
  test('the motto of a site is its first line, above an article', () => {
    expect(sort('心系群众，服务大局', { index: 0, count: 4 })).toBe('slogan')
    expect(sort('心系群众，服务大局', { index: 0, count: 3 })).toBeUndefined()
    expect(sort('心系群众，服务大局', { index: 1, count: 4 })).toBeUndefined()
    expect(sort('心系群众，服务大局，再立新功', { index: 0, count: 4 })).toBeUndefined()
  })
  test('the edge is the first eight lines and the last fourteen', () => {
    const call = '联系电话：0123-4567890'
    expect(sort(call, { index: 7, count: 60 })).toBe('hotline')
    expect(sort(call, { index: 8, count: 60 })).toBeUndefined()
    expect(sort(call, { index: 45, count: 60 })).toBeUndefined()
    expect(sort(call, { index: 46, count: 60 })).toBe('hotline')
  })
  test('what opens like a line of the page is one while it is short, or holds what only pages say', () => {
    expect(sort('责任编辑：周远', MIDDLE)).toBe('editor')
    expect(sort('上一篇：云岭县春灌忙', MIDDLE)).toBe('navigation')
    expect(sort('上一篇文章谈到了春灌', MIDDLE)).toBe('navigation')
    expect(sort('上一篇文章谈到了春灌，这一篇我们接着来谈谈怎样管好渠道', MIDDLE)).toBeUndefined()
    expect(sort('下载云岭客户端', MIDDLE)).toBe('app')
    expect(sort('下载云岭客户端，', MIDDLE)).toBeUndefined()
  })
})

test('a bar is words of a page and marks, at least one long or three of one character', () => {
  expect(sortOfBar('打印 关闭')).toBe('navigation')
  expect(sortOfBar('大 中 小')).toBe('navigation')
  expect(sortOfBar('大 小')).toBeUndefined()
  expect(sortOfBar('赞3 踩1 顶')).toBe('share')
  expect(sortOfBar('赞3 踩1')).toBeUndefined()
  expect(sortOfBar('打印 会议')).toBeUndefined()
  expect(sortOfBar('| 打印 |')).toBeUndefined()
  expect(sortOfBar(`打印${' '.repeat(76)}打印`)).toBe('navigation')
  expect(sortOfBar(`打印${' '.repeat(77)}打印`)).toBeUndefined()
})

describe('prose', () => {
  const long = (n: number) => `今年，全县${'修'.repeat(n - 7)}渠。`
  test.each([
    [`今年全县整修渠道八六公里。`, true],
    [`全县整修渠道八六里。`, false],
    // without a full stop it has to be longer
    [`${'修'.repeat(28)}！`, false],
    [`${'修'.repeat(29)}！`, true],
    [`“${long(20)}”`, true],
    // no end: sixty characters with a clause in them
    [`今年，全县修渠${'修'.repeat(52)}，`, true],
    [`今年，全县修渠${'修'.repeat(51)}，`, false],
    [`今年，全县修，${'修'.repeat(60)}`, false],
    [`今年，全县修渠，${'修'.repeat(60)}`, true],
    ['修'.repeat(70), false],
    // cut off
    [`今年，全县修渠，${'修'.repeat(60)}...`, false],
    [`今年，全县修渠，${'修'.repeat(60)}…`, false],
    [`今年，全县修渠，${'修'.repeat(60)}…] `, false],
  ])('%s: %s', (line, expected) => {
    expect(isProse(line)).toBe(expected)
  })
})

describe('lists of other articles', () => {
  const dated = (...lines: string[]) => {
    const found: (string | undefined)[] = lines.map(() => undefined)
    markDatedTitles(0, lines.length, (i) => lines[i] ?? '', found)
    return found.filter(Boolean).length
  }
  test.each([
    '云岭县举行抗旱演练 2021-04-06',
    '云岭县举行抗旱演练 1998/4/6',
    '云岭县举行抗旱演练[04-06]',
    '云岭县举行抗旱演练 10-31',
    '04-30 云岭县举行抗旱演练',
    '云岭县举行抗旱演练2021年4月6日',
    '云岭县举行抗旱演练1998年4月6日',
    '2021-04-06 09:30 云岭县举行抗旱演练',
  ])('three titles with the day they were printed: %s', (line) => {
    expect(dated(line, line, line)).toBe(3)
    expect(dated(line, line)).toBe(0)
    expect(dated(`|${line}`, `|${line}`, `|${line}`)).toBe(0)
  })
  test.each(['云岭县举行抗旱演练 13-06', '云岭县举行抗旱演练 04-32', '云岭县举行抗旱演练。2021-04-06'])(
    'no day of printing: %s',
    (line) => expect(dated(line, line, line)).toBe(0),
  )
  test('two with it in brackets in front', () => {
    expect(dated('[2021-04-06]云岭县举行抗旱演练', '（1998-4-6）云岭县举行抗旱演练')).toBe(2)
    expect(dated('[2021-04-06]云岭县举行抗旱演练')).toBe(0)
  })
  test('three titles with the day on the next line, or the one before', () => {
    const pair = ['云岭县举行抗旱演练', '2021-04-06']
    expect(dated(...pair, ...pair, ...pair)).toBe(6)
    expect(dated(...[...pair].reverse(), ...[...pair].reverse(), ...[...pair].reverse())).toBe(6)
    expect(dated(...pair, ...pair)).toBe(0)
    expect(dated('短题', '2021-04-06', '短题', '2021-04-06', '短题', '2021-04-06')).toBe(0)
  })

  const TITLES = ['邻县建成高标准农田', '山阳县开展植树活动']
  const PROSE = '去年以来，该县整修渠道八十六公里，新建泵站十二座，粮食生产的底子更加牢固。'
  const endOf = (head: number, ...lines: string[]) => {
    let at = 0
    const ranges = lines.map((line) => {
      const range = { start: at, end: at + line.length }
      at = range.end + 1
      return range
    })
    return endOfTeasers(lines.join('\n'), ranges, head)
  }
  test('above an article end before its own title', () => {
    expect(endOf(0, '相关新闻', ...TITLES, '云岭县春灌忙', PROSE, PROSE, PROSE)).toBe(3)
    expect(endOf(0, '相关新闻', ...TITLES)).toBe(3)
    // no title between the head and the prose
    expect(endOf(0, '相关新闻', PROSE, PROSE, PROSE)).toBe(1)
    expect(endOf(0, '相关新闻', '推荐阅读', ...TITLES, `${PROSE}……`, '云岭县春灌忙', PROSE, PROSE)).toBe(5)
  })
  test('below an article take leads of a paragraph, and reports in full', () => {
    const article = Array.from({ length: 6 }, () => PROSE)
    expect(endOf(6, ...article, '相关新闻', '邻县建成高标准农田', PROSE)).toBe(9)
    expect(endOf(6, ...article, '相关新闻', '邻县建成高标准农田', `本报讯 ${PROSE}`, PROSE)).toBe(10)
    // two titles in a row have no leads
    expect(endOf(6, ...article, '相关新闻', ...TITLES, PROSE)).toBe(9)
    // a lead is one paragraph
    expect(endOf(6, ...article, '相关新闻', '邻县建成高标准农田', PROSE, PROSE)).toBe(9)
    expect(endOf(6, ...article, '相关新闻', ...TITLES, '推荐阅读', '邻县建成高标准农田', PROSE)).toBe(12)
  })
  test('are headed by a short line', () => {
    const heads = (line: string) => headsTeasers(line, { start: 0, end: line.length })
    expect(heads('相关新闻')).toBe(true)
    expect(heads('【相关新闻】')).toBe(true)
    expect(heads(`${' '.repeat(8)}相关新闻${'>'.repeat(8)}`)).toBe(true)
    expect(heads(`${' '.repeat(8)}相关新闻${' '.repeat(9)}`)).toBe(false)
    expect(heads('相关新闻报道见后')).toBe(false)
  })
})

describe('the editor in brackets', () => {
  test('stands in the last four thousand characters', () => {
    const editor = '（责任编辑：周远）'
    expect(findEditorBrackets(`春灌忙。${editor}`)).toEqual([
      { start: 4, end: 13, type: 'furniture', detail: 'editor' },
    ])
    expect(findEditorBrackets(`${editor}${'忙'.repeat(3991)}`)).toHaveLength(1)
    expect(findEditorBrackets(`${editor}${'忙'.repeat(3992)}`)).toHaveLength(0)
    expect(findEditorBrackets('（责任编辑。周远）')).toEqual([])
  })
  test('or is run into the last paragraph', () => {
    const text = '春灌忙。责任编辑：周远。扫一扫关注我们。渠道通了。'
    const sentences = [
      { start: 0, end: 4 },
      { start: 4, end: 12 },
      { start: 12, end: 20 },
      { start: 20, end: 25 },
    ]
    const told = (from: number) =>
      findRunIn(text, sentences, { start: from, end: text.length }).map(
        ({ start, end, detail }) => `${detail} ${text.slice(start, end)}`,
      )
    expect(told(0)).toEqual(['editor 责任编辑：周远。', 'qr 扫一扫关注我们。'])
    // the paragraph itself begins so: it is a line, told elsewhere
    expect(told(4)).toEqual(['qr 扫一扫关注我们。'])
    const many = [...Array.from({ length: 8 }, () => ({ start: 20, end: 25 }))]
    expect(findRunIn(text, [{ start: 4, end: 12 }, ...many], { start: 0, end: 25 })).toEqual([])
    expect(findRunIn(text, [{ start: 4, end: 12 }, ...many.slice(1)], { start: 0, end: 25 })).toHaveLength(1)
    const long = `春。责任编辑：${'周'.repeat(240)}`
    expect(findRunIn(long, [{ start: 2, end: 242 }], { start: 0, end: 250 })).toHaveLength(1)
    expect(findRunIn(long, [{ start: 2, end: 243 }], { start: 0, end: 250 })).toHaveLength(0)
  })
})

describe('the record above a document', () => {
  const record = (...lines: string[]) => findRecord(lines.length, (i) => lines[i] ?? '')
  test('has three labels, two of them of records alone', () => {
    expect(
      record('索引号：A-1', '发文机关：云岭县人民政府', '发布日期：2021-04-06', '关于春灌的通知'),
    ).toEqual({
      from: 0,
      to: 3,
    })
    expect(record('索引号：A-1', '发文机关：云岭县人民政府', '关于春灌的通知')).toBeUndefined()
    expect(record('索引号：A-1', '发布日期：2021-04-06', '来源：云岭县', '关于春灌的通知')).toBeUndefined()
    expect(record('关于春灌的通知')).toBeUndefined()
  })
  test('may have its values on the next lines, of ninety characters at most', () => {
    const value = (n: number) => [
      '索引号：',
      '甲'.repeat(n),
      '发文机关：',
      '云岭县人民政府',
      '成文日期：',
      '2021年4月6日',
    ]
    expect(record(...value(90), '关于春灌的通知。')).toEqual({ from: 0, to: 6 })
    expect(record(...value(91), '关于春灌的通知。')).toBeUndefined()
  })
  test('stands among the first sixty lines', () => {
    const lines = ['索引号：A-1', '发文机关：云岭县人民政府', '发布日期：2021-04-06']
    const above = (n: number) => Array.from({ length: n }, () => '首页')
    expect(record(...above(57), ...lines)).toEqual({ from: 57, to: 60 })
    expect(record(...above(58), ...lines)).toBeUndefined()
  })
})

test('a title that is printed twice above the text is the shorter one', () => {
  const again = (...lines: string[]) => [
    ...findRepeatedTitles(
      lines.map(() => undefined),
      lines.length,
      (i) => lines[i] ?? '',
    ),
  ]
  const title = '云岭县召开春灌工作现场会'
  expect(again(title, '要闻', title)).toEqual([2])
  expect(again(`${title}_云岭新闻网`, title)).toEqual([0])
  expect(again(title, `${title}！`)).toEqual([1])
  expect(again('云岭县春灌忙', '云岭县春灌忙')).toEqual([])
  expect(again('云岭县的春灌忙', '云岭县的春灌忙')).toEqual([])
  expect(again('云岭县的春天灌溉忙', '云岭县的春天灌溉忙')).toEqual([1])
  expect(again(`一、${title}`, `一、${title}`)).toEqual([])
  expect(again(`${title}。`, `${title}。`)).toEqual([])
  expect(again(`|${title}`, `|${title}`)).toEqual([])
  expect(again(`——${title}`, `——${title}`)).toEqual([])
  expect(again(title.padEnd(120, '会'), title.padEnd(120, '会'))).toEqual([1])
  expect(again(title.padEnd(121, '会'), title.padEnd(121, '会'))).toEqual([])
  const lines = (n: number) => Array.from({ length: n }, (_, i) => `栏目${i}`)
  expect(again(title, ...lines(38), title)).toEqual([39])
  expect(again(title, ...lines(39), title)).toEqual([])
})
