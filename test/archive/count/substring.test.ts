import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countSubstrings } from '../../../src/archive/count/substring.js'
import { readingOf } from '../../../src/archive/reading/reading.js'

const WORDS =
  '发展 建设 推进 产业 企业 改革 加快 经济 服务 实施 农业 生产 全县 完成 增长 项目 管理 市场 人民 投资'.split(
    ' ',
  )

describe('words as substrings', () => {
  test('are counted inside other words, from left to right, none twice', () => {
    expect([...countSubstrings('发展改革委发展，发展发', ['发展', '展改', ''])]).toEqual([
      ['发展', 3],
      ['展改', 1],
    ])
    expect(countSubstrings('哈哈哈', ['哈哈']).get('哈哈')).toBe(1)
    expect(countSubstrings('', ['发展']).get('发展')).toBe(0)
  })

  const folder = 'corpus'
  const names = readdirSync(folder).filter((name) => /^(?:county|province|city).*\.(?:txt|md)$/u.test(name))
  test.each(names)('twenty words in %s are counted as grep -o counts them', (name) => {
    const path = join(folder, name)
    const reading = readingOf(path, { text: readFileSync(path, 'utf8') })
    const counts = countSubstrings(reading.article(), WORDS)
    for (const word of WORDS) {
      const lines = execFileSync('sh', ['-c', `grep -oF -- "$1" "$2" || true`, 'sh', word, path], {
        encoding: 'utf8',
      })
      expect([word, counts.get(word)]).toEqual([word, lines.split('\n').length - 1])
    }
  })
})
