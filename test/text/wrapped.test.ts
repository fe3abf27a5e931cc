/**
 * Which lines are taken for wrapped ones: by how many there are, how wide, how many of them are short, and by what stands at a break.
 * x: joined; a dot: left as they stand; a figure: so many breaks are gone. `KEEP=1` keeps it anew.
 */
import { expect, test } from 'vitest'
import { wrapEdits } from '../../src/text/canonical/wraps.js'
import { applyEdits } from '../../src/text/map.js'
import { kept } from '../kept.js'

const PROSE =
  '各级部门要把思想统一到会议精神上来，把力量凝聚到目标任务上来，坚持稳中求进的总基调，扎实做好各项工作，推动经济社会持续健康发展，不断增强人民群众的获得感和幸福感，进一步解放思想，改革创新，攻坚克难，奋力开创新的局面，让发展成果更多更公平地惠及全体居民，让城乡面貌越变越美，让日子越过越红火'.repeat(
    12,
  )
const joined = (text: string) => applyEdits(text, wrapEdits(text, 0))
const breaks = (text: string) => text.split('\n').length - 1
const told = (lines: readonly string[]) => {
  const text = lines.join('\n')
  const gone = breaks(text) - breaks(joined(text))
  return gone === 0 ? '.' : gone === lines.length - 1 ? 'x' : String(gone)
}

/** Lines of these lengths, one after the other through the prose; the last ends with a stop. */
function linesOf(lengths: readonly number[], fill = PROSE): string[] {
  let at = 0
  return lengths.map((length, i) => {
    at += length
    return i === lengths.length - 1 ? `${fill.slice(at - length, at - 1)}。` : fill.slice(at - length, at)
  })
}
const times = (n: number, value: number) => Array.from({ length: n }, () => value)

const TABLES: readonly (readonly [
  name: string,
  rows: readonly (number | string)[],
  columns: readonly (number | string)[],
  lines: (row: never, column: never) => readonly string[],
])[] = [
  [
    'so many lines of one width',
    [8, 11, 12, 13, 20, 40, 99, 100, 101, 110],
    [1, 2, 3, 4, 5, 6, 7, 9],
    (width: number, n: number) => linesOf([...times(n, width), 5]),
  ],
  [
    'of six lines of thirty so many are of another length',
    [12, 15, 18, 20, 21, 22, 24, 27, 29],
    [1, 2, 3, 4],
    (length: number, n: number) => linesOf([...times(6 - n, 30), ...times(n, length), 5]),
  ],
  [
    'of two or three lines one is shorter',
    [2, 3],
    [20, 23, 24, 25, 27, 28, 29],
    (n: number, length: number) => linesOf([...times(n - 1, 30), length, 5]),
  ],
  [
    'of twelve lines so many are of another length',
    [14, 20, 21, 26, 29],
    [2, 3, 4, 5, 6, 7, 8],
    (length: number, n: number) => linesOf([...times(12 - n, 30), ...times(n, length), 5]),
  ],
  [
    'a line of its own that is longer',
    [1, 2, 4],
    [30, 37, 38, 60, 90, 150, 240],
    (n: number, length: number) => [...linesOf([...times(n + 4, 30), 5]), '', ...linesOf([length])],
  ],
  [
    'the first mark stands at the same place in so many of six',
    [0, 1, 2, 3, 4, 5, 6],
    [20],
    (n: number) => [
      ...Array.from(
        { length: 6 },
        (_, i) => `${'乡'.repeat(i < n ? 8 : 3 + i)}，${'镇'.repeat(i < n ? 21 : 26 - i)}`,
      ),
      '到年底。',
    ],
  ],
  [
    'so many of six hold no mark',
    [0, 1, 2, 3, 4, 5],
    [20],
    (n: number) => [
      ...Array.from({ length: 6 }, (_, i) =>
        i < n ? '乡'.repeat(30) : `${'乡'.repeat(5 + i)}，${'镇'.repeat(24 - i)}`,
      ),
      '到年底。',
    ],
  ],
  [
    'the indent of the third line, and of the first',
    [0, 1, 2, 4],
    [0, 1, 2, 4],
    (third: number, first: number) =>
      linesOf([30, 30, 30, 30, 30, 5]).map(
        (line, i) => `${' '.repeat(i === 0 ? first : i === 2 ? third : 0)}${line}`,
      ),
  ],
  [
    'what stands before and behind a break',
    ['a', 'A', 'word', '5', 'x5', '甲', '+', '-', '/', '）', '"', '%', ':', '5:', '；', '。', '，', '、'],
    [
      'b',
      'B',
      'word',
      '5',
      '甲',
      '（',
      '“',
      '，',
      '）',
      '1. ',
      '一、',
      '（一）',
      '- ',
      '5 6 ',
      '5,000 ',
      '　',
      '\t',
    ],
    (left: string, right: string) => [
      ...linesOf([30, 30, 30, 30]).slice(0, 3),
      `${PROSE.slice(120, 150 - left.length)}${left}`,
      `${right}${PROSE.slice(150, 170)}。`,
    ],
  ],
  [
    'full lines that end with a stop, and empty lines between paragraphs',
    [0, 1, 2, 3],
    ['no', 'yes'],
    (stops: number, parted: string) =>
      linesOf([30, 30, 30, 30, 30, 30, 30, 30, 5]).map(
        (line, i) =>
          `${i > 0 && i <= stops ? `${line.slice(0, -1)}。` : line}${parted === 'yes' && i === 4 ? '\n' : ''}`,
      ),
  ],
]

test('wrapped lines', () => {
  const now = TABLES.flatMap(([name, rows, columns, lines]) => [
    `# ${name}: ${columns.join(' ')}`,
    ...rows.map(
      (row) => `${row}: ${columns.map((column) => told(lines(row as never, column as never))).join(' ')}`,
    ),
  ]).map((line) => line.replaceAll('\t', '⇥'))
  expect(now).toEqual(kept('test/text/forms/wrapped.txt', now))
})

test('what is put between joined lines', () => {
  const at = (left: string, right: string) => {
    const lines = [
      ...linesOf([30, 30, 30, 30]).slice(0, 3),
      `${PROSE.slice(120, 150 - left.length)}${left}`,
      `${right}${PROSE.slice(150, 170)}。`,
    ]
    const line = joined(lines.join('\n')).split('\n').at(-1)!
    const from = line.lastIndexOf(left, line.length - 22)
    return line.slice(from, from + left.length + 1 + right.length)
  }
  expect(at('word', 'next')).toBe('word next')
  expect(at('word', '5甲')).toBe('word 5甲')
  expect(at('v', '2019')).toMatch(/^v2019/u)
  expect(at('A', 'B级')).toMatch(/^AB级/u)
  expect(at('5', 'km')).toBe('5 km')
  expect(at('甲', 'word')).toMatch(/^甲word/u)
  expect(at('word', '甲')).toMatch(/^word甲/u)
  expect(at('2+', 'N')).toMatch(/^2\+N/u)
})
