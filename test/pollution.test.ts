import { afterEach, expect, test } from 'vitest'
import { parseDocumentLine } from '../src/archive/document.js'
import { extractRecord } from '../src/archive/stream.js'
import {
  analyze,
  createAnalyzer,
  createJieba,
  defineRule,
  GongbaoError,
  parseUserDictionary,
} from '../src/index.js'
import { readFrontMatter } from '../src/text/metadata/front-matter.js'

afterEach(() => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})

const HOSTILE = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'

test('a line with a prototype in it changes no prototype', () => {
  const { metadata, referenceDate } = analyze('完成259项。')
  const line = { path: 'a', referenceDate, metadata, links: [], quotations: [], repairs: [], facts: [] }
  const hostile = JSON.stringify(line).replace('"authors"', `"__proto__":{"polluted":1},"authors"`)
  expect(parseDocumentLine(hostile).success).toBe(true)
  expect(parseDocumentLine(HOSTILE).success).toBe(false)
})

test('options and front matter with a prototype in them change none', () => {
  const frontMatter = JSON.parse(
    HOSTILE.replace('{"polluted":1}', '"x"').replace(/\{"prototype.*\}\}/u, '"y"}'),
  ) as Record<string, string>
  expect(analyze('完成259项。', { frontMatter }).facts).toHaveLength(1)
  expect(Object.keys(readFrontMatter('---\n__proto__: x\nconstructor: y\n---\n完成259项。'))).not.toContain(
    'polluted',
  )
  expect(analyze('---\n__proto__: x\nconstructor: y\ntoString: z\n---\n完成259项。').facts).toHaveLength(1)
})

test('a dictionary of such words reads as any other', () => {
  const words = parseUserDictionary('own.txt', '__proto__ 100 n\nconstructor 100 n\n')
  expect(
    createJieba({ words })
      .segment('完成259项')
      .map((t) => t.text)
      .join(''),
  ).toBe('完成259项')
})

test('a rule whose fields name a prototype changes none', () => {
  const analyzer = createAnalyzer({
    rules: [
      defineRule({
        id: 'hostile/proto',
        kind: 'hostile',
        trigger: ['编号'],
        pattern: /编号(?<number>\d{5})/u,
        produce: () => ({ fields: JSON.parse(HOSTILE) as object }),
        examples: [{ text: '编号12345', facts: [{}] }],
        nearMisses: ['编号为'],
      }),
    ],
  })
  expect(analyzer.analyze('编号12345').facts.some((fact) => (fact.kind as string) === 'hostile')).toBe(true)
})

test('options with a prototype in them are refused or change none', () => {
  for (const hostile of [HOSTILE, '{"__proto__":{"polluted":1}}', '{"constructor":"polluted"}']) {
    const options = JSON.parse(hostile) as object
    for (const call of [
      () => analyze('完成259项。', options),
      () => createAnalyzer(options).analyze('完成259项。'),
      () => createAnalyzer({ rules: [options as never] }),
      () => createAnalyzer({ dictionaries: { words: [options as never] } }),
    ])
      try {
        call()
      } catch (error) {
        expect(error).toBeInstanceOf(GongbaoError)
      }
  }
})

test('streamed records with a prototype in them are documents or coded failures', () => {
  const analyzer = createAnalyzer()
  for (const line of [
    '{"id":"__proto__","text":"完成259项。","__proto__":{"polluted":1}}',
    '{"id":"constructor","text":"完成259项。","referenceDate":"__proto__"}',
    '{"__proto__":{"id":"a","text":"完成259项。"}}',
    '{"id":"a","html":"<meta name=__proto__ content=polluted><title>constructor</title><p>完成259项。"}',
  ]) {
    const outcome = extractRecord(line, 1, analyzer)
    if ('failure' in outcome) expect(outcome.failure.code).toMatch(/^E_(?:LINE|REFERENCE_DATE)$/u)
    else expect(outcome.document.facts.map((fact) => fact.text)).toContain('259项')
  }
})
