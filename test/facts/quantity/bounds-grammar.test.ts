import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/index.js'

/** What each word says of the figure, written down apart from the table: a wrong row there shows here. */
const MORE_BEFORE =
  '> >= ≥ ≧ ＞ 上 不下 不下于 不亚于 不只 不止 冲上 冲破 突破 超 超出 超过 越过 跃上 跨上 跨入 跨越 跨过 踏上 过 迈上 迈入 迈过 迈进 逾 高于 多于 大于 长于 最少 至少 起码 攀上 登上 站上'
const LESS_BEFORE =
  '< <= ≤ ≦ ＜ 不到 不足 低于 充其量 小于 少于 短于 将近 接近 近 最多 至多 顶多 超不过 达不到 满 达 达到'
const APPROX_BEFORE = '大概 大约 大致 约'
const MORE_BEHIND = '之上 以上 及以上 或以上 或者以上 或更多 或者更多 出头 开外 挂零 有余'
const LESS_BEHIND = '之下 之内 以下 以内 及以下 或以下 或者以下 或更少 不到 都不到 还不到'
const APPROX_BEHIND = '上下 左右'

type Bound = 'more' | 'less' | 'approx'
const meaning = (more: string, less: string, approx: string): ReadonlyMap<string, Bound> =>
  new Map<string, Bound>([
    ...more.split(' ').map((word) => [word, 'more'] as const),
    ...less.split(' ').map((word) => [word, 'less'] as const),
    ...approx.split(' ').map((word) => [word, 'approx'] as const),
  ])
const BEFORE = meaning(MORE_BEFORE, LESS_BEFORE, APPROX_BEFORE)
const BEHIND = meaning(MORE_BEHIND, LESS_BEHIND, APPROX_BEHIND)

const rows = readFileSync(new URL('../../../dict/bounds.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [word = '', side = '', role = '', mod = '', notAfter = ''] = line.split('\t')
    return { word, side, role, mod, notAfter }
  })
const wordsOf = (...roles: readonly string[]) =>
  rows.filter((row) => row.side === 'before' && roles.includes(row.role)).map((row) => row.word)

const HAN = /\p{Script=Han}/u
const COMPARISONS = wordsOf('comparison').filter((word) => HAN.test(word))
const NEGATIONS = wordsOf('negation')
const BETWEEN = wordsOf('between')
const LINKS = wordsOf('link')
const opposite: Readonly<Record<Bound, Bound>> = { more: 'less', less: 'more', approx: 'approx' }
/** One for each role that asks something of its figure. */
const FIGURES: Readonly<Record<string, string>> = { beyond: '300亿元', bare: '百家', step: '5000亿元台阶' }

const analyzer = createAnalyzer({ kinds: ['quantity'] })
/** The bounds of all that is read in `text`. */
const boundsOf = (text: string) => analyzer.analyze(text).facts.map((f) => (f as { mod?: Bound }).mod)

/** Two words side by side that are one word of the table, or that the table keeps apart. */
function merge(first: string, second: string): boolean {
  const joined = `${first}${second}`
  if (rows.find((row) => row.word === second)?.notAfter.includes(first.at(-1) ?? '')) return true
  return rows.some((row) => {
    for (let at = joined.indexOf(row.word); at >= 0; at = joined.indexOf(row.word, at + 1))
      if (at < first.length && at + row.word.length > first.length) return true
    return false
  })
}

describe('every word of the table', () => {
  test.each([
    ['before', BEFORE],
    ['behind', BEHIND],
  ] as const)('%s a figure means what was written down', (side, written) => {
    const table = new Map(
      rows.filter((row) => row.side === side && row.mod !== '').map((row) => [row.word, row.mod]),
    )
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(written))
  })

  test('before a figure', () => {
    for (const { word, role } of rows.filter((row) => row.side === 'before' && row.mod !== '')) {
      if (role === 'reach') expect([word, boundsOf(`共${word}300人。`)]).toEqual([word, [undefined]])
      else
        expect([word, boundsOf(`${word}${FIGURES[role] ?? '300人'}。`)]).toEqual([word, [BEFORE.get(word)]])
    }
  })

  test('behind a figure', () => {
    for (const [word, mod] of BEHIND)
      for (const note of ['', '（含）', '（含300人）'])
        expect([word, boundsOf(`共300人${note}${word}。`)]).toEqual([word, [mod]])
  })
})

describe('negations', () => {
  test('each turns each comparison round', () => {
    for (const word of COMPARISONS)
      for (const negation of NEGATIONS) {
        if (merge(negation, word)) continue
        const text = `${negation}${word}300人。`
        expect([text, boundsOf(text)]).toEqual([text, [opposite[BEFORE.get(word) as Bound]]])
      }
  })

  test('each makes a bound of reaching', () => {
    for (const word of wordsOf('reach'))
      for (const negation of NEGATIONS) {
        if (merge(negation, word)) continue
        const text = `${negation}${word}300人。`
        expect([text, boundsOf(text)]).toEqual([text, ['less']])
      }
  })

  test('two of them leave a comparison as it was, over whatever stands between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NEGATIONS),
        fc.constantFrom(...NEGATIONS),
        fc.constantFrom('', ...BETWEEN),
        fc.constantFrom(...COMPARISONS),
        fc.constantFrom('3人', '5%', '三百户', '2.5万元', '三分之一'),
        (first, second, between, word, figure) => {
          fc.pre(
            !merge(first, second) && !merge(second, between) && !merge(between, word) && !merge(second, word),
          )
          const text = `${first}${second}${between}${word}${figure}。`
          expect([text, boundsOf(text)]).toEqual([text, [BEFORE.get(word)]])
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('what links a comparison to its figure changes nothing', () => {
    for (const word of [...COMPARISONS, ...wordsOf('estimate')])
      for (const link of LINKS) {
        if (merge(word, link)) continue
        const text = `${word}${link}300人。`
        expect([text, boundsOf(text)]).toEqual([text, [BEFORE.get(word)]])
      }
  })

  test('a bound before the figure outweighs one behind it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ...NEGATIONS),
        fc.constantFrom(...COMPARISONS),
        fc.constantFrom(...BEHIND.keys()),
        (negation, word, behind) => {
          fc.pre(!merge(negation, word))
          const own = BEFORE.get(word) as Bound
          const text = `${negation}${word}300人${behind}。`
          expect([text, boundsOf(text)]).toEqual([text, [negation === '' ? own : opposite[own]]])
        },
      ),
      { numRuns: 500 },
    )
  })
})

test('a rule over its whole bounds a share, a comparison does not', () => {
  for (const word of COMPARISONS) {
    const own = BEFORE.get(word) as Bound
    for (const negation of ['不得', '不能', '不应', '不可', '不宜', '不']) {
      if (merge(negation, word)) continue
      for (const share of ['8%', '百分之八', '三分之一', '1.5倍'])
        expect([word, share, boundsOf(`${negation}${word}工资总额的${share}。`)]).toEqual([
          word,
          share,
          [opposite[own]],
        ])
    }
    expect([word, boundsOf(`${word}全国平均的8%。`)]).toEqual([word, [undefined]])
  }
})
