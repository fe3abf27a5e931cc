import { describe, expect, it } from 'vitest'
import { detectScript } from '../../src/text/script.js'
import { PROSE } from './prose.js'
import { traditional } from './spinner.js'

describe('the script of a text', () => {
  it('is simplified', () => expect(detectScript(PROSE).script).toBe('simplified'))
  it('is traditional', () => expect(detectScript(traditional(PROSE)).script).toBe('traditional'))
  it('is mixed, with the shares of both', () => {
    const { script, traditionalShare, simplifiedShare } = detectScript('機關单位')
    expect(script).toBe('mixed')
    expect(traditionalShare).toBeCloseTo(2 / 3)
    expect(traditionalShare + simplifiedShare).toBeCloseTo(1)
  })
  it('cannot be told from what both share', () => {
    expect(detectScript('2020年5月，上下左右')).toEqual({
      script: 'none',
      traditionalShare: 0,
      simplifiedShare: 0,
    })
    expect(detectScript('').script).toBe('none')
  })
  it('is not changed by a name or two', () => {
    expect(detectScript(`${PROSE}引自《論語》`).script).toBe('simplified')
  })
})
