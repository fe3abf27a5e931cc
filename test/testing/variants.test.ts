import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { TURNINGS } from '../../src/rules/turnings.js'
import {
  CLAUSE,
  ITEMS,
  PARAGRAPH_BEFORE,
  PARAGRAPH_BEHIND,
  PROSE_BEFORE,
  PROSE_BEHIND,
} from '../../src/testing/prose.js'
import { variantsOf } from '../../src/testing/variants.js'

const shown = (text: string, framed?: boolean) =>
  variantsOf(text, framed).map((v) => [v.turning, v.text] as const)

describe('an example', () => {
  test('is tried bare, and in every turning that changes it', () => {
    const all = shown('占25%的计划，（共三项）')
    expect(all[0]).toEqual(['bare', '占25%的计划，（共三项）'])
    expect(new Set(all.slice(1).map(([turning]) => turning))).toEqual(new Set(TURNINGS))
    expect(all).toEqual(
      expect.arrayContaining([
        ['framed', '于占25%的计划，（共三项）'],
        ['cited', '据统计，占25%的计划，（共三项）'],
        ['fullWidth', '占２５％的计划，（共三项）'],
        ['traditional', '佔25%的計劃，（共三項）'],
      ]),
    )
  })

  test('stands at offset 0, and at the very end', () => {
    const all = new Map(shown('完成三项'))
    expect(all.get('opening')!.startsWith('完成三项，')).toBe(true)
    expect(all.get('closing')!.endsWith('，完成三项')).toBe(true)
  })

  test('that cannot be framed has nothing right beside it', () => {
    const turnings = shown('三项。', false).map(([turning]) => turning)
    for (const beside of ['framed', 'opening', 'closing', 'cited']) expect(turnings).not.toContain(beside)
    expect(turnings).toEqual(expect.arrayContaining(['bare', 'amid', 'listed', 'traditional']))
  })

  test('is not turned where a reason is given', () => {
    const turnings = variantsOf('占25%', true, { fullWidth: 'why' }).map((v) => v.turning)
    expect(turnings).not.toContain('fullWidth')
  })
})

test('there is nothing to read in what is put around an example', () => {
  const prose = [CLAUSE, ...ITEMS, PARAGRAPH_BEFORE, PARAGRAPH_BEHIND, PROSE_BEFORE, PROSE_BEHIND]
  for (const text of [...prose, prose.join('\n')]) expect(analyze(text).facts).toEqual([])
})
