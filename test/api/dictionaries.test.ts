/** Dictionaries of one's own: entries as facts, in either script, and files that are malformed. */
import { describe, expect, test } from 'vitest'
import { createAnalyzer, GongbaoError, parseDictionary } from '../../src/index.js'

const read = (dictionaries: Parameters<typeof createAnalyzer>[0] & object, text: string) =>
  createAnalyzer(dictionaries).analyze(text).facts as unknown as Record<string, unknown>[]

const own = {
  terms: [
    { name: '柳泉经验', sort: 'model', bare: 'y', year: 2016 },
    { name: '山海聯動', bare: true },
    { name: '一池清水', sort: 'label' },
  ],
  slogans: [{ name: '五朵金花', variants: ['五朵花'], members: ['茶', '鱼', '菌', '果', '蔬'], bare: 'y' }],
  campaigns: [{ name: '碧海银滩行动', variants: ['银滩行动'], type: '行动' }],
  indicators: [{ name: '清新指数', code: 'fresh-index', aliases: ['空气清新指数'] }],
  organs: [{ name: '明珠数据集团', type: 'company', full: '明珠数据集团有限公司' }],
  places: [{ name: '滨海高新区', code: '350299', level: 'county', short: ['滨高'] }],
  units: [{ name: '槳箱' }, { name: '云点', type: 'measure', base: '度', factor: 3600 }, { name: '灯次' }],
} as const

test.each([
  [
    '推廣柳泉經驗',
    { kind: 'term', text: '柳泉经验', form: 'known', sort: 'model', known: { name: '柳泉经验', year: 2016 } },
  ],
  [
    '深化“山海联动”',
    { kind: 'term', text: '山海联动', form: 'quoted', sort: 'concept', entity: 'term/山海联动' },
  ],
  ['打造五朵花', { kind: 'slogan', text: '五朵花', form: 'numeric', entity: 'slogan/五朵金花' }],
  ['实施银滩行动', { kind: 'campaign', text: '银滩行动', name: '碧海银滩行动', type: '行动' }],
  ['空气清新指数达到95分', { kind: 'indicator', canonical: '清新指数', code: 'fresh-index', value: 95 }],
  [
    '明珠数据集团举行会议',
    {
      kind: 'organization',
      text: '明珠数据集团',
      type: 'company',
      entity: 'organization/明珠数据集团有限公司',
    },
  ],
  [
    '吞吐量突破一百五十万桨箱',
    { kind: 'quantity', text: '突破一百五十万桨箱', value: 1_500_000, unit: '桨箱', mod: 'more' },
  ],
  ['用电3.5万云点以上', { kind: 'quantity', type: 'measure', value: 35_000, unit: '云点', mod: 'more' }],
  ['办理1200余灯次', { kind: 'quantity', type: 'count', value: 1200, unit: '灯次' }],
  ['吞吐量达到150万桨箱', { kind: 'indicator', name: '吞吐量', value: 1_500_000, unit: '桨箱' }],
  ['在滨高建设', { kind: 'place', text: '滨高', name: '滨海高新区', code: '350299', entity: 'place/350299' }],
])('%s', (text, fact) => {
  expect(read({ dictionaries: own }, text)).toContainEqual(expect.objectContaining(fact))
  expect(read({}, text)).not.toContainEqual(expect.objectContaining(fact))
})

test('without `bare` an entry is read in quotation marks alone', () => {
  expect(read({ dictionaries: own, kinds: ['term'] }, '一池清水')).toEqual([])
  expect(read({ dictionaries: own, kinds: ['term'] }, '“一池清水”')).toMatchObject([{ sort: 'label' }])
})

test('units of one analyzer are no other’s, and those of one that is read within another’s come back', () => {
  const ours = createAnalyzer({ dictionaries: own, kinds: ['quantity'] })
  const theirs = createAnalyzer({ kinds: ['quantity'] })
  const unitOf = (analyzer: typeof ours) => analyzer.analyze('150万桨箱').facts[0]?.unit
  expect([unitOf(ours), unitOf(theirs), unitOf(ours)]).toEqual(['桨箱', undefined, '桨箱'])
})

test('kinds that are not asked for are not read', () => {
  expect(read({ dictionaries: own, kinds: ['date'] }, '推广柳泉经验')).toEqual([])
})

test('a table of dict/ is read as it stands there', () => {
  const rows = parseDictionary(
    'slogans',
    '\uFEFFname\tvariants\tmembers\tbare\r\n五朵金花\t五朵花\t茶|鱼\ty\r\n',
  )
  expect(rows).toEqual([{ name: '五朵金花', variants: ['五朵花'], members: ['茶', '鱼'], bare: true }])
})

describe('what is malformed is told with file, line and column', () => {
  test.each([
    ['terms', 'name\tsort\n甲\tfoo\n', 'our.tsv:2', /^sort: /u],
    ['terms', 'name\tsort\n甲\tmodel\tx\n', 'our.tsv:2', /at most 2 cells/u],
    ['terms', 'name\tkind\n甲\tmodel\n', 'our.tsv:1', /columns name, variants, sort.*got kind/u],
    ['terms', 'name\n甲\n乙\n甲\n', 'our.tsv:4', /^name: `甲` is there already/u],
    ['places', 'name\tcode\tlevel\n甲区\t1\tcounty\n', 'our.tsv:2', /^code: /u],
    ['organs', 'name\ttype\tscope\n教育局\tgovernment\tlocal\n', 'our.tsv:2', /^scope: expected national/u],
    ['indicators', 'name\tcode\n甲\tX Y\n', 'our.tsv:2', /^code: /u],
  ] as const)('%s: %j', (name, text, where, message) => {
    try {
      parseDictionary(name, text, 'our.tsv')
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_DICTIONARY' })
      expect((error as GongbaoError).faults[0]).toEqual({ where, message: expect.stringMatching(message) })
      return
    }
    throw new Error('nothing was refused')
  })

  test('in a program with the entry and its part', () => {
    expect(() => createAnalyzer({ dictionaries: { terms: [{ name: '甲', sort: 'x' as 'model' }] } })).toThrow(
      'dictionaries.terms[0]: sort: ',
    )
    expect(() => createAnalyzer({ dictionaries: { nouns: [] } as never })).toThrow(GongbaoError)
  })
})

test('a body of your own may have stops inside quotation marks in its name, and none outside', () => {
  const organs = ['“健康，快乐”合唱团', '健康，快乐合唱团'].map((name) => ({
    name,
    type: 'association' as const,
  }))
  expect(
    read(
      { dictionaries: { organs }, kinds: ['organization'] },
      '“健康，快乐”合唱团演出。健康，快乐合唱团演出。',
    ).map((fact) => fact.text),
  ).toEqual(['“健康，快乐”合唱团'])
})
