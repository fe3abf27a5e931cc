import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../src/text/metadata.js'
import { readText } from '../../src/text/read.js'
import { findRegions } from '../../src/text/regions.js'
import { buildStructure } from '../../src/text/structure.js'
import { growth, STEEP } from '../growth.js'

/** What the steps to the canonical form look at. */
const FORMS: Readonly<Record<string, string>> = {
  'question marks': '?',
  'question marks behind characters': '字?',
  'half-width brackets': '(字',
  'brackets in pairs': '(字)',
  'closing half-width brackets': ')',
  commas: ',',
  'commas between digits': '1,',
  'full-width commas between digits': '1，',
  thousands: '1，234',
  colons: '字:',
  'blanks between digits': '1 ',
  'blanks between characters': '字 ',
  'blanks beside points': '字6. 2',
  'blanks beside dashes': '— ',
  tabs: '\t字',
  'full-width blanks': '\u3000',
  'wrapped lines': '今年以来全市经济增长百分之五，其中工业增长得更快一些，投资也\n',
  'wrapped marks': '字\n，',
  'line ends of Windows': '字\r\n',
  'line separators': '\u2028',
  'box drawing': '─',
  'cells of a row': '1 万吨 ',
  'values parted by commas': '甲,乙\n',
  addresses: 'http://a',
}

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
    let longest: ReturnType<typeof read> | undefined
    const run = (size: number) => {
      longest = read(unit.repeat(size / unit.length))
    }
    expect(growth(run, 50_000)).toBeLessThan(STEEP)
    let last = 0
    for (const { start, end } of longest!.structure.sentences) {
      if (start < last || end <= start) throw new Error(`sentence ${start}–${end} after ${last}`)
      last = end
    }
  })

  it.each(Object.entries({ ...UNITS, ...FORMS }))(
    'of %s are brought to one form in linear time',
    (_, unit) => {
      let longest = ''
      const run = (size: number) => {
        longest = readText(unit.repeat(size / unit.length)).text
      }
      expect(growth(run, 50_000)).toBeLessThan(STEEP)
      const text = longest
      expect(readText(text).text).toBe(text)
    },
  )

  it('of escapes hold more repairs than a call takes arguments', () => {
    expect(readText('“\\’'.repeat(150_000)).repairs.length).toBeGreaterThanOrEqual(150_000)
  })

  it.each(['**_', '~~', '`', '_', '*', '“‘', '[', '\\\\', '&lt;', '<b>', '{{'])(
    'of %s around a text leave one that is clean',
    (mark) => {
      const { text } = readText(`${mark.repeat(800)}完成3项${mark.repeat(800)}`)
      expect(readText(text).text).toBe(text)
    },
  )

  it('and fifty times as many on one line are read too', () => {
    const length = 9_000_000
    for (const unit of ['…', '今年以来，经济增长百分之五，']) {
      const line = unit.repeat(length / unit.length)
      const structure = buildStructure(line)
      expect(structure.paragraphs).toHaveLength(1)
      expect(() => findRegions(line, structure)).not.toThrow()
    }
  })

  it('of nested marks are paired', () => {
    const depth = 100_000
    expect(buildStructure('“'.repeat(depth) + '”'.repeat(depth)).quotations).toHaveLength(depth)
    expect(buildStructure('‘'.repeat(depth) + '”'.repeat(depth)).quotations).toHaveLength(0)
  })
})
