import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../src/text/metadata.js'
import { findRegions } from '../../src/text/regions.js'
import { buildStructure } from '../../src/text/structure.js'
import { growth, STEEP } from '../growth.js'

const read = (text: string) => {
  const structure = buildStructure(text)
  const regions = findRegions(text, structure)
  return { structure, regions, metadata: readMetadata(text, { structure, regions }) }
}

const UNITS: Readonly<Record<string, string>> = {
  'one line': '今年以来全市经济增长百分之五，“稳中求进”。',
  lines: '字\n',
  'opening marks': '“',
  'closing marks': '”',
  'straight marks': '"',
  'opening brackets': '（',
  'closing brackets': '）',
  stops: '。',
  ellipses: '…字',
  headings: '一、回顾\n（一）成效\n',
  'bold marks': '**一、\n',
  pipes: '|\n',
  teasers: '相关新闻\n一段文字在这里继续下去。\n',
  copies: '今年以来全市经济增长百分之五再创新高。\n',
  talk: '他说，“好。”',
  'editor lines': '（责编',
  sessions: '第十届',
  digits: '1',
  blanks: ' ',
  NUL: '\0',
  'lone surrogates': '\ud800',
}

describe('two hundred thousand characters', () => {
  it.each(Object.entries(UNITS))('of %s are read in linear time', (_, unit) => {
    const run = (size: number) => read(unit.repeat(size / unit.length))
    expect(growth(run, 50_000)).toBeLessThan(STEEP)
    const { structure } = run(200_000)
    let last = 0
    for (const { start, end } of structure.sentences) {
      if (start < last || end <= start) throw new Error(`sentence ${start}–${end} after ${last}`)
      last = end
    }
  })

  it('of nested marks are paired', () => {
    const depth = 100_000
    expect(buildStructure('“'.repeat(depth) + '”'.repeat(depth)).quotations).toHaveLength(depth)
    expect(buildStructure('‘'.repeat(depth) + '”'.repeat(depth)).quotations).toHaveLength(0)
  })
})
