import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { analyze } from '../../src/analyze.js'
import { KINDS } from '../../src/facts/registry.js'
import { judge, raise, readFloors, writeRaised } from './floors.js'
import { readCorpus, readLinks, readMetadata } from './read.js'
import { percentages, placeGold, SCORED_KINDS, scoreDocument, scoreLines, type Tally } from './score.js'

const corpus = readCorpus()
const reports = new Map(
  corpus.map((d) => [d.id, analyze(d.source, { referenceDate: d.referenceDate })] as const),
)

/** Fields of metadata that the corpus annotates, as lines. */
const FIELDS = ['title', 'outlet', 'authors', 'publishedAt', 'region', 'government', 'session', 'speaker']
const YEARS = ['year', 'planYear']

function metadataLines(metadata: Readonly<Record<string, unknown>>): string[] {
  return [...FIELDS, ...YEARS].flatMap((name) => {
    const value = metadata[name]
    return [value ?? []].flat().map((one) => `${name}: ${String((one as { name?: string }).name ?? one)}`)
  })
}

/** Links, and metadata as it is found without a day that is given, of the documents that annotate them. */
function scoreBeside(tallies: Map<string, Tally>): void {
  const links = readLinks()
  for (const doc of new Set(links.map((link) => link.doc))) {
    const report = reports.get(doc)!
    const wanted = links.filter((link) => link.doc === doc)
    const found = report.links.map(({ type, from, text }) => `${type} ${report.facts[from]?.text} → ${text}`)
    scoreLines(
      'link',
      wanted.map(({ type, from, to }) => `${type} ${from} → ${to}`),
      found,
      tallies,
      doc,
    )
  }
  for (const { doc, ...wanted } of readMetadata()) {
    const { metadata } = analyze(corpus.find(({ id }) => id === doc)!.source)
    scoreLines('metadata', metadataLines(wanted), metadataLines({ ...metadata }), tallies, doc)
  }
}

describe('the clean text', () => {
  it.each(corpus)('of $id is what a careful reader would type', ({ id, clean }) => {
    expect(reports.get(id)?.text).toBe(clean)
  })

  it.each(corpus)('of $id, read again, is left as it is', ({ clean, referenceDate }) => {
    expect(analyze(clean, { referenceDate }).text).toBe(clean)
  })
})

describe('the annotations', () => {
  it.each(corpus)('of $id stand in its clean text, in order, with all their fields', ({ clean, gold }) => {
    for (const { fact, start, end } of placeGold(clean, gold)) {
      const { ctx, furniture, arguable, ...fields } = fact
      const schema = KINDS.find((k) => k.kind === fact.kind)?.schema as z.ZodObject
      const span = { start, end, cleanStart: start, cleanEnd: end, sentence: 0, rule: 'corpus/annotated' }
      const issues = schema.safeParse({ ...fields, ...span }).error?.issues ?? []
      // what a reader does not annotate may be missing
      expect(
        issues.filter(({ path }) => String(path[0]) in fields),
        `${ctx}${fact.text}`,
      ).toEqual([])
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(Object.keys(fields)))
    }
  })

  it.each(corpus)('of $id are of its kinds', ({ gold, kinds }) => {
    expect(gold.map((f) => f.kind).filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  it('hold every kind that is scored', () => {
    expect(new Set(corpus.flatMap((d) => d.gold.map((f) => f.kind)))).toEqual(new Set(SCORED_KINDS))
  })
})

describe('the score', () => {
  it('keeps its floors, and the floors keep up with it', () => {
    const tallies = new Map<string, Tally>()
    for (const { id, gold, clean, kinds } of corpus)
      scoreDocument(placeGold(clean, gold), reports.get(id)?.facts ?? [], tallies, id, kinds)
    scoreBeside(tallies)
    const scores = Object.fromEntries([...tallies].map(([kind, tally]) => [kind, percentages(tally)]))
    if (process.env.CORPUS_ERRORS) for (const tally of tallies.values()) console.log(tally.errors.join('\n'))
    if (process.env.RAISE_FLOORS) writeRaised(scores)
    expect(judge(readFloors(), scores)).toEqual([])
  })

  it('counts a missed, a wrong and a superfluous fact', () => {
    const text = '今年新建学校12所，比去年多3所。'
    const gold = placeGold(text, [
      { ctx: '', kind: 'date', text: '今年', type: 'date', value: '2020' },
      { ctx: '今年新建学校', kind: 'quantity', text: '12所', type: 'count', value: 12, unit: '所' },
      { ctx: '，比去年多', kind: 'quantity', text: '3所', type: 'count', value: 3, unit: '所' },
    ])
    const at = (surface: string, fields: object) => {
      const cleanStart = text.indexOf(surface)
      return { kind: 'quantity', text: surface, cleanStart, cleanEnd: cleanStart + surface.length, ...fields }
    }
    const tallies = new Map<string, Tally>()
    const found = [
      at('12所', { type: 'measure', value: 12, unit: '所' }),
      at('3所', { type: 'count', value: 30, unit: '所' }),
    ]
    scoreDocument(gold, found, tallies)
    expect(tallies.get('date')).toMatchObject({ right: 0, found: 0, wanted: 1 })
    expect(tallies.get('quantity')).toMatchObject({
      right: 1,
      found: 2,
      wanted: 2,
      fieldsRight: 0,
      fields: 1,
    })
    expect(percentages(tallies.get('quantity') as Tally)).toEqual({ f1: 50, fields: 0 })
  })

  it('counts a missed and a superfluous line once each', () => {
    const tallies = new Map<string, Tally>()
    scoreLines('link', ['甲', '甲', '乙'], ['甲', '丙'], tallies, '')
    expect(tallies.get('link')).toMatchObject({ right: 1, found: 2, wanted: 3 })
    expect(tallies.get('link')?.errors).toHaveLength(3)
  })

  it('does not take a fact elsewhere for the one that is wanted', () => {
    const text = '共3所，又3所。'
    const gold = placeGold(text, [{ ctx: '，又', kind: 'quantity', text: '3所', value: 3, unit: '所' }])
    const first = { kind: 'quantity', text: '3所', cleanStart: 1, cleanEnd: 3, value: 3, unit: '所' }
    const tallies = new Map<string, Tally>()
    scoreDocument(gold, [first], tallies)
    expect(tallies.get('quantity')).toMatchObject({ right: 0, found: 1, wanted: 1 })
  })
})

describe('a floor', () => {
  const floors = { date: { f1: 90, fields: 95 } }

  it('is raised, never lowered', () => {
    expect(raise(floors, { date: { f1: 92, fields: 80 } })).toEqual({ date: { f1: 92, fields: 95 } })
  })

  it('complains of a fall, and of a rise that it has not followed', () => {
    expect(judge(floors, { date: { f1: 89.9, fields: 95 } })).toHaveLength(1)
    expect(judge(floors, { date: { f1: 92.1, fields: 95 } })).toHaveLength(1)
    expect(judge(floors, { date: { f1: 92, fields: 97 } })).toEqual([])
  })
})
