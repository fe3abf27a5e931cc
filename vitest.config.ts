import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vitest/config'
import { pageExamples } from './build/page-examples.ts'
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

/** `virtual:readme`: the examples of the README and of `docs/`. */
const readmeExamples: Plugin = {
  name: 'readme-examples',
  resolveId: (id) => (id === 'virtual:readme' ? source('test/readme-examples.ts') : undefined),
  load(id) {
    if (id !== source('test/readme-examples.ts')) return undefined
    return pageExamples(source('.'))
  },
}

/** Whether branches are counted: then examples are tried as they stand, and what runs programs or measures time is let alone. */
const isCounted = process.argv.includes('--coverage')
const UNCOUNTED = [
  'cli',
  'browser',
  'app',
  'bench',
  'fuzz',
  'mutation',
  'lint*',
  'package*',
  'new-kind*',
  'linear*',
  'growth*',
].map((name) => `test/${name}${name.endsWith('*') ? '' : '/**'}`)

/** These put other modules in the place of some, so each needs a worker of its own. */
const APART = ['browser/made', 'facts/quantity/read-once', 'segment/segment'].map(
  (name) => `test/${name}.test.ts`,
)

export default defineConfig({
  plugins: [tsvAsText, scriptsAsText, readmeExamples],
  resolve: {
    alias: [
      { find: /^gongbao$/u, replacement: source('src/index.ts') },
      { find: /^gongbao\/(archive|testing)$/u, replacement: source('src/$1/index.ts') },
    ],
  },
  test: {
    // a guard against tests that hang, not against slow machines
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // one on two cores by default, which leaves the other idle
    maxWorkers: '100%',
    setupFiles: [source('test/setup.ts')],
    env: isCounted ? { EXAMPLES: 'as-they-stand' } : {},
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // what runs as a program, in a worker or in a page is tried there (test/cli, test/system), out of sight of the counter
      exclude: [
        'src/cli/**',
        'src/app/**',
        'src/browser/**',
        'src/archive/worker.ts',
        'src/view/**/client/**',
        'src/view/**/script/**',
        'src/shapes.ts',
        '**/*.d.ts',
      ],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: source('coverage'),
      thresholds: { branches: 92 },
    },
    projects: [
      // modules are loaded once a worker, not once a file: half of the time would be theirs
      {
        extends: true,
        test: {
          name: 'library',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/system/**', ...APART, ...(isCounted ? UNCOUNTED : [])],
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: APART, exclude: isCounted ? UNCOUNTED : [] },
      },
      // these need programs of the system: Chromium, GNU parallel
      { extends: true, test: { name: 'system', include: ['test/system/**/*.test.ts'] } },
    ],
  },
})
