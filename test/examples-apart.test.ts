import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainExamples, withLazyExamples } from '../build/lazy-examples.js'
import { KINDS } from '../src/facts/registry.js'

const files = readdirSync('src/facts', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src/facts', name), 'utf8'))

const listsIn = (source: string) => new Function(`return ${plainExamples(source)}`)() as unknown[][]

test('the lists that the build sets apart are those of the rules, and each is asked for by its number', () => {
  const known = new Set(
    KINDS.flatMap((k) => k.rules).flatMap((r) => [JSON.stringify(r.examples), JSON.stringify(r.nearMisses)]),
  )
  let apart = 0
  for (const source of files) {
    const lists = listsIn(source)
    for (const list of lists) expect(known).toContain(JSON.stringify(list))
    const asked = withLazyExamples(source, (list) => `APART[${list}]`).match(/APART\[\d+\]/gu) ?? []
    expect(asked).toEqual(lists.map((_, i) => `APART[${i}]`))
    apart += lists.length
  }
  expect(apart).toBeGreaterThan(250)
})

test('a list that names something else stays in its rule', () => {
  const source = `defineRule({ examples: [{ text: '一', facts: [{ value: -1 }] }], nearMisses: [...others, '二'] })`
  expect(listsIn(source)).toEqual([[{ text: '一', facts: [{ value: -1 }] }]])
  expect(withLazyExamples(source, (list) => `APART[${list}]`)).toBe(
    `defineRule({ get examples() { return APART[0] }, get nearMisses() { return [...others, '二'] } })`,
  )
})
