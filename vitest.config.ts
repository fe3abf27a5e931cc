import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vitest/config'
import { bundleScript } from './build/page-scripts.ts'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `dict/*.tsv` as text, as the build has it. */
const tsvAsText: Plugin = {
  name: 'tsv-as-text',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('.tsv') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined,
}

/** `?script` modules as the build has them. */
const scriptsAsText: Plugin = {
  name: 'scripts-as-text',
  enforce: 'pre',
  load: async (id) =>
    id.endsWith('?script')
      ? `export default ${JSON.stringify(await bundleScript(id.replace('?script', '')))}`
      : undefined,
}

/** `virtual:readme`: the examples of the README and of `docs/`, each a function; a line `expression // → value` is checked. */
const readmeExamples: Plugin = {
  name: 'readme-examples',
  resolveId: (id) => (id === 'virtual:readme' ? source('test/readme-examples.ts') : undefined),
  load(id) {
    if (id !== source('test/readme-examples.ts')) return undefined
    const pages = [
      'README.md',
      ...readdirSync(source('docs')).flatMap((f) => (f.endsWith('.md') ? [`docs/${f}`] : [])),
    ]
    const written = pages.map((page) => readFileSync(source(page), 'utf8')).join('\n')
    const blocks = [...written.matchAll(/```ts\n(?<code>.*?)```/gsu)]
    const imports: string[] = []
    const bodies = blocks.map(({ groups }) =>
      groups!
        .code!.replace(/^import .*$/gmu, (line) => {
          imports.push(line)
          return ''
        })
        .replace(/^(?<indent>\s*)(?<expression>\S.*) \/\/ → (?<value>.*)$/gmu, '$1check($2, $3)'),
    )
    const names = (line: string) =>
      line
        .match(/\{(?<names>.*)\}/u)![1]!
        .split(',')
        .map((n) => n.trim())
    const all = [...new Set(imports.flatMap(names))].join(', ')
    const functions = bodies.map((body) => `(check: (got: unknown, expected: unknown) => void) => {${body}}`)
    return `import { ${all} } from 'gongbao'\nexport const examples = [${functions.join(',\n')}]`
  },
}

export default defineConfig({
  plugins: [tsvAsText, scriptsAsText, readmeExamples],
  resolve: { alias: [{ find: /^gongbao$/u, replacement: source('src/index.ts') }] },
  test: {
    testTimeout: 30_000,
    // one on two cores by default, which leaves the other idle
    maxWorkers: '100%',
    setupFiles: [source('test/setup.ts')],
    projects: [
      {
        extends: true,
        test: { name: 'library', include: ['test/**/*.test.ts'], exclude: ['test/system/**'] },
      },
      // these need programs of the system: Chromium, GNU parallel
      { extends: true, test: { name: 'system', include: ['test/system/**/*.test.ts'] } },
    ],
  },
})
