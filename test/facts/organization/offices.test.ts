import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const WORK = '秘书 综合 信息 督查 文电 调研 行政 业务 经济 社会 法规 稽查 监督 联络 审理 侦查'.split(' ')

test.each(WORK)('a numbered office that has a word for its work is part of the body: %s', (work) => {
  const body = `县政府办公室${work}二科`
  const { facts } = analyze(`由${body}负责办理。`)
  expect(facts.flatMap((f) => (f.kind === 'organization' ? [f.text] : []))).toEqual([body])
})
