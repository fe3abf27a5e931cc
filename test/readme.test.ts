import { readFileSync } from 'node:fs'
import { examples } from 'virtual:readme'
import { expect, test } from 'vitest'
import { KINDS } from '../src/facts/registry.js'

const readme = readFileSync('README.md', 'utf8')

for (const [i, run] of examples.entries())
  test(`example ${i + 1} of the README gives what it says`, () => {
    expect.hasAssertions()
    run((got, expected) => expect(got).toEqual(expected))
  })

test('the README names every kind', () => {
  for (const { kind } of KINDS) expect(readme).toContain(`| \`${kind}\` |`)
})
