import { describe, expect, test } from 'vitest'
import { contentOf, extractRecord, failureLine } from '../../src/archive/stream.js'
import { createAnalyzer } from '../../src/index.js'

const analyzer = createAnalyzer({ kinds: ['date'] })

test.each([
  ['{"id":1}', 'records'],
  ['\n { "id"', 'records'],
  ['  ', undefined],
  [' {', undefined],
  ['{甲', 'text'],
  ['政府工作报告', 'text'],
])('a stream that begins %j holds %s', (beginning, content) => {
  expect(contentOf(beginning)).toBe(content)
})

describe('a record', () => {
  test('is a document under its id', () => {
    expect(
      extractRecord('{"id":7,"text":"今年5月","referenceDate":"2019-03-01"}', 1, analyzer),
    ).toMatchObject({
      document: { path: '7', facts: [{ text: '今年5月', value: '2019-05' }] },
    })
    expect(extractRecord('{"id":"p","html":"<p>2019年5月</p>"}', 1, analyzer)).toMatchObject({
      document: { path: 'p', facts: [{ text: '2019年5月' }] },
    })
  })

  test.each([
    [null, 'line 4', 'E_TOO_LARGE'],
    ['{', 'line 4', 'E_LINE'],
    ['{"text":"甲"}', 'line 4', 'E_LINE'],
    ['{"id":1}', 'line 4', 'E_LINE'],
    ['{"id":1,"text":"甲","html":"乙"}', 'line 4', 'E_LINE'],
    ['{"id":1,"text":"甲","referenceDate":"2019-02-30"}', '1', 'E_REFERENCE_DATE'],
  ])('%j is none: told in its place, the rest goes on', (line, path, code) => {
    const outcome = extractRecord(line, 4, analyzer)
    expect(outcome).toMatchObject({ failure: { path, code } })
    if ('failure' in outcome)
      expect(JSON.parse(failureLine(outcome.failure))).toMatchObject({ path, error: { code } })
  })
})
