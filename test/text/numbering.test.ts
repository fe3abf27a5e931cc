import { expect, test } from 'vitest'
import { readInputAsync } from '../../src/text/input/input.js'
import { markReader, placeOf, readDefinitions } from '../../src/text/input/numbering/definitions.js'
import { writeNumber } from '../../src/text/input/numbering/format.js'
import { attribute, numberOf, tagsOf } from '../../src/text/input/numbering/xml.js'
import { docxOf, type Paragraph } from './office.js'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const item = (text: string, at = 0, list = 1): Paragraph => ({
  text,
  properties: `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`,
})

const OUTLINE = abstract(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
)

const linesOf = async (...given: Parameters<typeof docxOf>) =>
  (await readInputAsync(docxOf(...given), { path: 'a.docx' })).text.split('\n')

test('labels that Word counts stand in the text, level by level', async () => {
  const paragraphs = [
    '政府工作报告',
    item('去年工作回顾'),
    item('经济运行平稳', 1),
    item('抓项目', 2),
    item('5万人参加培训', 2),
    item('民生持续改善', 1),
    item('办实事', 2),
    '各位代表！',
    item('今年主要任务'),
    item('扩大内需', 1),
  ]
  expect(await linesOf(paragraphs, { numbering: OUTLINE + num(1, 0) })).toEqual([
    '政府工作报告',
    '一、去年工作回顾',
    '（一）经济运行平稳',
    '1. 抓项目',
    '2. 5万人参加培训',
    '（二）民生持续改善',
    '1. 办实事',
    '各位代表！',
    '二、今年主要任务',
    '（一）扩大内需',
  ])
})

test('levels above are told too, in decimals where the level is legal', async () => {
  const numbering =
    abstract(
      0,
      level(0, 'upperRoman', '第%1章'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
    ) + num(1, 0)
  expect(await linesOf([item('总则'), item('目的', 1), item('依据', 2)], { numbering })).toEqual([
    '第I章总则',
    'I.1 目的',
    '1.1.1 依据',
  ])
})

test('a list goes on from one that shares its counters, or begins where it is told to', async () => {
  const numbering =
    abstract(0, level(0, 'decimal', '%1、')) +
    num(1, 0) +
    num(2, 0) +
    num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
    num(4, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`)
  const paragraphs = [item('甲'), item('乙', 0, 2), item('丙', 0, 3), item('丁', 0, 3), item('戊', 0, 4)]
  expect(await linesOf(paragraphs, { numbering })).toEqual(['1、甲', '2、乙', '1、丙', '2、丁', 'c)戊'])
})

test('a level begins anew only where it is told to', async () => {
  const numbering =
    abstract(
      0,
      level(0, 'chineseCounting', '%1、'),
      level(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/>'),
      level(2, 'decimal', '（%3）', '<w:lvlRestart w:val="1"/>'),
    ) + num(1, 0)
  const paragraphs = [
    item('甲'),
    item('乙', 1),
    item('丙', 2),
    item('丁', 1),
    item('戊', 2),
    item('己'),
    item('庚', 1),
    item('辛', 2),
  ]
  expect(await linesOf(paragraphs, { numbering })).toEqual([
    '一、甲',
    '第1条乙',
    '（1）丙',
    '第2条丁',
    '（2）戊',
    '二、己',
    '第3条庚',
    '（1）辛',
  ])
})

test('styles are of lists, by themselves or by the style they are based on', async () => {
  const numbering =
    abstract(
      0,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
    ) + num(1, 0)
  const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"/>
    <w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H1"/></w:style>`
  const styled = (text: string, style: string, more = ''): Paragraph => ({
    text,
    properties: `<w:pStyle w:val="${style}"/>${more}`,
  })
  const paragraphs = [
    styled('回顾', 'H1'),
    styled('成效', 'H2'),
    styled('说明', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    styled('部署', 'Own'),
    '正文',
  ]
  expect(await linesOf(paragraphs, { numbering, styles })).toEqual([
    '一、回顾',
    '（一）成效',
    '说明',
    '二、部署',
    '正文',
  ])
})

test('a list may be that of a style', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' +
    abstract(1, level(0, 'ideographTraditional', '%1、')) +
    num(1, 0) +
    num(2, 1)
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
  expect(await linesOf([item('一组'), item('二组')], { numbering, styles })).toEqual(['甲、一组', '乙、二组'])
})

test('bullets, lists without numbers and empty paragraphs get no label; an empty one is counted', async () => {
  const numbering =
    abstract(0, level(0, 'bullet', '●'), level(1, 'none', '')) +
    abstract(1, level(0, 'decimal', '%1、')) +
    num(1, 0) +
    num(2, 1)
  const paragraphs = [item('甲'), item('乙', 1), item('丙', 0, 2), item('', 0, 2), item('丁', 0, 2)]
  expect(await linesOf(paragraphs, { numbering })).toEqual(['甲', '乙', '1、丙', '3、丁'])
})

test('what a paragraph was before a tracked change is not what it is', async () => {
  const numbering = OUTLINE + num(1, 0)
  const was = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
  expect(await linesOf([{ text: '甲', properties: was }, item('乙')], { numbering })).toEqual([
    '甲',
    '一、乙',
  ])
})

test('broken definitions of lists give the text without labels', async () => {
  const broken = [
    '<w:abstractNum><w:lvl',
    '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>',
    `${abstract(0, '<w:lvl w:ilvl="x"><w:start w:val="y"/></w:lvl>')}${num(1, 0)}`,
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<'.repeat(50000),
    '<!-- <w:num>',
  ]
  const styles =
    '<w:style w:styleId="L"><w:basedOn w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  for (const numbering of broken)
    expect(await linesOf([item('工作回顾')], { numbering, styles })).toEqual(['工作回顾'])
})

test.each([
  ['chineseCounting', [1, 10, 11, 20, 21, 99, 105], '一 十 十一 二十 二十一 九十九 一〇五'],
  ['chineseCountingThousand', [10, 105, 110, 1005], '十 一百零五 一百一十 一千零五'],
  ['japaneseCounting', [10, 15, 105], '十 十五 百五'],
  ['ideographDigital', [9, 10, 12], '九 一〇 一二'],
  ['chineseLegalSimplified', [1, 10, 23], '壹 壹拾 贰拾叁'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['decimalFullWidth', [12], '１２'],
  ['decimalZero', [3, 12], '03 12'],
  ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
  ['lowerLetter', [1, 26, 27], 'a z aa'],
  ['upperRoman', [4, 9, 14], 'IV IX XIV'],
  ['decimal', [3], '3'],
  ['somethingNew', [3], '3'],
])('numbers in the format %s', (format, numbers, written) => {
  expect(numbers.map((n) => writeNumber(n, format)).join(' ')).toBe(written)
})

const tagOf = (text: string) => [...tagsOf(text)][0]!

test.each([
  ['<w:a w:val="1"/>', '1'],
  ["<w:a w:val='一'/>", '一'],
  ['<a val = "1"/>', '1'],
  ['<w:a w:other="0" w:val=""/>', ''],
  ['<w:a w:val=1/>', undefined],
  ['<w:a w:val="1/>', undefined],
  ['<w:a w:interval="1"/>', undefined],
  ['<w:a/>', undefined],
])('the value of an attribute in %s', (text, value) => expect(attribute(tagOf(text), 'val')).toBe(value))

test('whole numbers of an attribute, of nine digits at most', () => {
  const of = (value: string) => numberOf(tagOf(`<w:a w:val="${value}"/>`))
  expect(['7', '-3', '007', '123456789'].map(of)).toEqual([7, -3, 7, 123456789])
  expect(['1234567890', '1.5', '', 'x'].map(of)).toEqual([undefined, undefined, undefined, undefined])
})

test('tags are told with what they open and close; comments, instructions and what stands beside a fallback are none', () => {
  const told = (xml: string) =>
    [...tagsOf(xml)]
      .map(({ name, opens, closes }) => `${name}${opens ? '+' : ''}${closes ? '-' : ''}`)
      .join(' ')
  expect(told('<?xml version="1.0"?><!-- <w:a> --><w:p><w:t xml:space="preserve">x</w:t><w:br/></w:p>')).toBe(
    'p+ t+ t- br+- p-',
  )
  expect(told('<mc:Choice><w:a/></mc:Choice><mc:Fallback><w:b/></mc:Fallback>')).toBe(
    'Fallback+ b+- Fallback-',
  )
  expect(told('<w:p><w:a')).toBe('p+')
  expect(told('<w:p><!-- <w:a/>')).toBe('p+')
})

const styleOf = (id: string, more: string, inside = '') =>
  `<w:style w:type="paragraph" ${more} w:styleId="${id}">${inside}</w:style>`

test.each([
  ['<w:isLgl/>', true],
  ['<w:isLgl w:val="1"/>', true],
  ['<w:isLgl w:val="on"/>', true],
  ['<w:isLgl w:val="0"/>', false],
  ['<w:isLgl w:val="false"/>', false],
  ['<w:isLgl w:val="off"/>', false],
  ['', undefined],
])('a level with %s is legal: %s', (more, legal) => {
  const { lists } = readDefinitions(abstract(0, level(0, 'decimal', '%1.', more)) + num(1, 0), '')
  expect(lists.get('1')?.levels.get(0)?.legal).toBe(legal)
})

test.each([
  ['w:default="1"', 'A'],
  ['w:default="true"', 'A'],
  ['w:default="on"', 'A'],
  ['w:default="0"', undefined],
  ['', undefined],
])('a style with %s is that of paragraphs that name none', (more, style) => {
  expect(readDefinitions('', styleOf('A', more)).defaultStyle).toBe(style)
})
test('a style of characters is the style of no paragraph', () => {
  const styles = '<w:style w:type="character" w:default="1" w:styleId="A"></w:style>'
  expect(readDefinitions('', styles).defaultStyle).toBeUndefined()
})

test('what a level says, and a label that is too long', () => {
  const told = (inside: string) =>
    readDefinitions(
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="2">${inside}</w:lvl></w:abstractNum>${num(1, 0)}`,
      '',
    )
      .lists.get('1')
      ?.levels.get(2)
  expect(
    told(
      '<w:start w:val="3"/><w:lvlRestart w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/><w:pStyle w:val="A"/>',
    ),
  ).toEqual({ start: 3, restart: 1, format: 'decimal', text: '%3.', style: 'A' })
  expect(told('<w:start/><w:lvlRestart/><w:numFmt/><w:lvlText/><w:pStyle/>')).toEqual({})
  const label = (length: number) => told(`<w:lvlText w:val="${'一'.repeat(length)}"/>`)?.text?.length
  expect([label(64), label(65)]).toEqual([64, undefined])
})

test('levels are nine, whatever is written', () => {
  const at = (written: string) => [
    ...(readDefinitions(
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${written}"></w:lvl></w:abstractNum>${num(1, 0)}`,
      '',
    )
      .lists.get('1')
      ?.levels.keys() ?? []),
  ]
  expect(['-1', '0', '8', '9', 'x'].map(at)).toEqual([[0], [0], [8], [8], [0]])
})

test('a place is told by the paragraph, by its style and by what that is based on, sixteen deep', () => {
  const marked = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
  const chain = (depth: number) =>
    Array.from({ length: depth }, (_, i) =>
      styleOf(`S${i}`, '', i + 1 < depth ? `<w:basedOn w:val="S${i + 1}"/>` : marked),
    ).join('')
  const placed = (depth: number) =>
    placeOf(readDefinitions(OUTLINE + num(1, 0), chain(depth)), undefined, 'S0')
  expect([placed(1)?.level, placed(16)?.level, placed(17)]).toEqual([1, 1, undefined])
  const definitions = readDefinitions(OUTLINE + num(1, 0), chain(1))
  expect(placeOf(definitions, { list: '1', level: 2 }, 'S0')?.level).toBe(2)
  expect(placeOf(definitions, { list: '1', level: 12 }, undefined)?.level).toBe(8)
  expect(placeOf(definitions, { list: '1' }, undefined)?.level).toBe(0)
  expect(placeOf(definitions, { list: '0' }, 'S0')).toBeUndefined()
  expect(placeOf(definitions, { list: '7' }, 'S0')).toBeUndefined()
  expect(placeOf(definitions, undefined, undefined)).toBeUndefined()
})

test('a mark is told when it has been read whole', () => {
  const of = (xml: string) => {
    const read = markReader()
    return [...tagsOf(xml)].map(read).filter((mark) => mark !== undefined)
  }
  expect(of('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="5"/></w:numPr>')).toEqual([{ level: 2, list: '5' }])
  expect(of('<w:numPr><w:ilvl/><w:numId/></w:numPr>')).toEqual([{ level: 0, list: '0' }])
  expect(of('<w:ilvl w:val="2"/><w:numPr/><w:numId w:val="5"/>')).toEqual([])
})
