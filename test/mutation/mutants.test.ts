import { describe, expect, test } from 'vitest'
import { whyEquivalent } from './equivalent.js'
import { applyMutant, describeMutant } from './mutant.js'
import { patternMutants } from './pattern.js'
import { rowMutants } from './rows.js'
import { sampleOf, spotOf } from './sample.js'
import { syntaxMutants } from './syntax.js'

const made = (source: string) =>
  syntaxMutants('src/x.ts', source).map((m) => `${m.kind}: ${applyMutant(source, m)}`)

describe('mutants of a file', () => {
  test.each([
    ['const a = b < 3', ['comparison: const a = b <= 3', 'constant: const a = b < 4']],
    ['const a = b && !c', ['logic: const a = b || !c', 'negation: const a = b && c']],
    ['let a = true', ['boolean: let a = false']],
    ['for (const x of y) { if (x) continue }', ['guard: for (const x of y) { if (false) continue }']],
    ['const passes = [one, two]', ['order: const passes = [two, one]']],
    ['const range = [one, one]', []],
    [
      'const a = /(?:甲|乙)(?!丙)/u',
      [
        'alternative: const a = /(?:乙)(?!丙)/u',
        'alternative: const a = /(?:甲)(?!丙)/u',
        'lookaround: const a = /(?:甲|乙)/u',
      ],
    ],
  ])('%s', (source, expected) => {
    expect(made(source)).toEqual(expected)
  })

  test('types, imports and examples are not changed', () => {
    expect(made("import x from './x'\ntype A = 3 | true\nconst rule = { examples: [true, 3] }")).toEqual([])
  })
})

test('patterns that look behind count too', () => {
  expect(patternMutants('/(?<=甲)乙/u')).toEqual([{ kind: 'lookaround', start: 1, end: 7 }])
})

test('a row of a short table is left out, an inventory is let alone', () => {
  const table = 'word\trole\n甲\ta\n乙\tb\n'
  expect(rowMutants('dict/x.tsv', table).map((m) => applyMutant(table, m))).toEqual([
    'word\trole\n乙\tb\n',
    'word\trole\n甲\ta\n',
  ])
  expect(rowMutants('dict/x.tsv', `word\n${'甲\n'.repeat(501)}`)).toEqual([])
})

const placed = (source: string) =>
  syntaxMutants('src/x.ts', source).map((mutant) => ({ mutant, spot: spotOf(source, mutant) }))

test('a sample is the same for a seed, holds no mutant twice, and its kinds in turn', () => {
  const mutants = placed('const a = [1, 2, 3, 4, 5, 6 < 7, true, !b]')
  const first = sampleOf(mutants, 5, 7)
  expect(sampleOf(mutants, 5, 7)).toEqual(first)
  expect(new Set(first).size).toBe(5)
  expect(first.map((m) => m.kind)).toEqual(['comparison', 'negation', 'boolean', 'constant', 'constant'])
  expect(sampleOf(mutants, 99, 1)).toHaveLength(mutants.length)
})

test('another line draws no other sample', () => {
  const source = 'const a = 1\nconst b = 2\nconst c = 3\nconst d = 4\n'
  const shown = (text: string) => sampleOf(placed(text), 2, 3).map((m) => m.replacement)
  expect(shown(`// a comment\n\n${source}`)).toEqual(shown(source))
})

test.each([
  ["export const dayRules: readonly RuleOf<'date'>[] = [day, month]", /order\.test/u],
  ['export const lineRules = [\n  day,\n  month,\n]', /order\.test/u],
  ["const fact = z.discriminatedUnion('kind', [day, month])", /by its kind/u],
  ['const all = [...one, ...two].sort((a, b) => a.start - b.start)', /sorted/u],
  ['const marks = new Set([YEAR, MONTH])', /what it holds/u],
  ['const isAny = [one, two].some((shape) => shape.test(text))', /asked first/u],
  ['const shapes = [one, two]\nconst isAny = shapes.some((shape) => shape.test(text))', /asked first/u],
  ['const edge = new Edge([...befores, ...afters])', /looked up/u],
  ['const shapes = [one, two]\nconst isAny = shapes.some(isSo) && shapes[0]', undefined],
  ['export const shapes = [one, two]\nconst isAny = shapes.some(isSo)', undefined],
  ["const rule = { trigger: ['年', ONE, TWO].slice(1), other: 1, list: [ONE, TWO] }", undefined],
  ['const rule = { trigger: [ONE, TWO] }', /looked up/u],
  ['export const dateReadings = [days, months]', /one by one/u],
  ['const marks = new Set([YEAR, MONTH])\nfor (const mark of marks) use(mark)', undefined],
  ['const marks = new Set([YEAR, MONTH])\nconst all = [...marks]', undefined],
  ['for (const mark of new Set([YEAR, MONTH])) use(mark)', undefined],
  ['export const marks = new Set([YEAR, MONTH])', undefined],
  ['const same = [one, two, two]', undefined],
  ['const passes = [first, second]', undefined],
  ['const all = [...one, ...two]', undefined],
])('an order of no account, or one that matters: %s', (source, because) => {
  const [order] = syntaxMutants('src/x.ts', source).filter(({ kind }) => kind === 'order')
  const why = whyEquivalent(source, order!)
  if (because) expect(why).toMatch(because)
  else expect(why).toBeUndefined()
})

test('a name of a table whose values are not read cannot be given another', () => {
  const why = (source: string) =>
    syntaxMutants('src/x.ts', source).map((mutant) => whyEquivalent(source, mutant))
  expect(why('const parts = {\n  month: true,\n} as const satisfies Record<keyof Parts, true>')).toEqual([
    expect.stringMatching(/does not compile/u),
  ])
  expect(why('const parts = { month: true }')).toEqual([undefined])
})

test('a table of all units has a cell more, which no unit reads', () => {
  const why = (source: string) =>
    syntaxMutants('src/x.ts', source).map((mutant) => whyEquivalent(source, mutant))
  expect(why('const made = new Uint8Array(65536)')).toEqual([expect.stringMatching(/65,536 units/u)])
  expect(why('const made = new Uint8Array(65535)')).toEqual([undefined])
  expect(why('const made = new Array(65536)')).toEqual([undefined])
})

test('a mutant is told by place, kind, before and after', () => {
  const source = 'const a = 1\nconst b = a > 2'
  expect(describeMutant(source, syntaxMutants('src/x.ts', source)[1]!)).toBe(
    'src/x.ts:2\tcomparison\t>\t→ >=',
  )
})
