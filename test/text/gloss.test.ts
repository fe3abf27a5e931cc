import { describe, expect, it } from 'vitest'
import { readingFit } from '../../src/text/restore/pinyin.js'
import { restore } from '../../src/text/restore/restore.js'

describe('a gloss', () => {
  it.each([
    ['行', 'háng', 2],
    ['行', 'xíng', 2],
    ['行', 'hàng', 2],
    ['行', 'hǎng', 1],
    ['行', 'hang', 1],
    ['行', 'mǎ', 0],
  ] as const)('of %s by %s fits: %i', (character, syllable, fit) => {
    expect(readingFit([character], syllable)).toBe(fit)
  })

  it('put in twice goes, with the signs that were strewn with it, and no other sign', () => {
    const damaged = '国(guo)⛦(guo)务院(yuan)(yuan)推进互联+政务⛦服务，投资占比3%'
    expect(restore(damaged).text).toBe('国务院推进互联+政务服务，投资占比3%')
  })
})
