import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

test('a peer that is published as pre-releases only takes them: a range of numbers would match none', () => {
  const { peerDependencies } = read('package.json') as { peerDependencies: Record<string, string> }
  const prereleases = Object.keys(peerDependencies).filter((name) =>
    read(`node_modules/${name}/package.json`).version.includes('-'),
  )
  expect(prereleases).toEqual(['@duckdb/node-api'])
  expect(prereleases.map((name) => peerDependencies[name])).toEqual(['*'])
})
