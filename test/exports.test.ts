/** Every name that `gongbao/archive` and `gongbao/testing` export stands in the page that shows them by example. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const COMMENT = /\/\*\*?[\s\S]*?\*\/|\/\/.*$/gmu

/** Names of values and types, by what they are exported as. */
function exportsOf(entry: string): string[] {
  const code = readFileSync(entry, 'utf8').replaceAll(COMMENT, '')
  const lists = [...code.matchAll(/export (?:type )?\{(?<names>[^}]*)\}/gu)].flatMap(({ groups }) =>
    groups!.names!.split(','),
  )
  const named = lists.map((name) => name.trim().replace(/^(?:type )?(?:\w+ as )?/u, ''))
  const declared = [...code.matchAll(/export (?:async )?function (?<name>\w+)/gu)].map((m) => m.groups!.name!)
  return [...named, ...declared].filter((name) => name !== '')
}

test.each([
  ['archive', 90],
  ['testing', 10],
])('gongbao/%s', (entry, fewest) => {
  const page = readFileSync(`docs/${entry}.md`, 'utf8')
  const names = exportsOf(`src/${entry}/index.ts`)
  expect(names.length).toBeGreaterThan(fewest)
  expect(names.filter((name) => !new RegExp(`(?<![A-Za-z_])${name}(?![A-Za-z_])`, 'u').test(page))).toEqual(
    [],
  )
})
