/** The examples of the README and of `docs/`, as functions that a test calls. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

const BLOCK = /```ts\n(?<code>.*?)```/gsu
const IMPORT = /^import \{(?<names>.*)\} from '(?<from>[^']+)'$/gmu
const CHECKED = /^(?<indent>\s*;?)(?<expression>\S.*) \/\/ → (?<value>.*)$/gmu
/** A block that says so is a file of tests itself. */
const TEST_FILE = /^\/\/ \S+\.test\.ts$/mu

interface Block {
  readonly page: string
  readonly code: string
}

const pagesOf = (root: string) => [
  `${root}/README.md`,
  ...readdirSync(`${root}/docs`).flatMap((file) => (file.endsWith('.md') ? [`${root}/docs/${file}`] : [])),
]

const blocksOf = (page: string): Block[] =>
  [...readFileSync(page, 'utf8').matchAll(BLOCK)].map(({ groups }) => ({
    page: basename(page),
    code: groups!.code!,
  }))

/** A module that imports once what the blocks import, each block a function; a line `expression // → value` is checked. */
export function pageExamples(root: string): string {
  const blocks = pagesOf(root).flatMap(blocksOf)
  const imports = new Map<string, Set<string>>()
  for (const { code } of blocks)
    for (const { groups } of code.matchAll(IMPORT)) {
      const names = imports.get(groups!.from!) ?? new Set()
      for (const name of groups!.names!.split(',')) names.add(name.trim())
      imports.set(groups!.from!, names)
    }
  const functions = blocks.map(({ page, code }) => {
    const body = code.replaceAll(IMPORT, '').replaceAll(CHECKED, '$1check($2, $3)')
    return TEST_FILE.test(code)
      ? `{ page: '${page}', suite: () => {${body}} }`
      : `{ page: '${page}', run: async (check: (got: unknown, expected: unknown) => void) => {${body}} }`
  })
  const lines = [...imports].map(([from, names]) => `import { ${[...names].join(', ')} } from '${from}'`)
  return `${lines.join('\n')}\nexport const examples = [${functions.join(',\n')}]`
}
