import { defineConfig, type Options } from 'tsup'
import { buildApp, buildBrowser } from './build/app.ts'
import { baked } from './build/baked.ts'
import { lazyExamples } from './build/lazy-examples.ts'
import { lazyPackages } from './build/lazy-packages.ts'
import { buildOutlines } from './build/outlines.ts'
import { pageScripts } from './build/page-scripts.ts'

/** natural's TF-IDF and chardet can read files, which nobody asks of them; `require('fs')` cannot stand in an ES module. */
const noFiles = {
  name: 'no-files',
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /[\\/](?:natural|chardet)[\\/]/.test(importer) ? { path: 'fs', namespace: 'none' } : undefined,
    )
    build.onLoad({ filter: /^fs$/, namespace: 'none' }, () => ({ contents: '' }))
  },
} satisfies NonNullable<Options['esbuildPlugins']>[number]

const shared = {
  target: 'node20',
  loader: { '.tsv': 'text' },
  // natural by parts of its files: as a dependency it would bring database drivers; zod in one file with the rest, for
  // what a start takes to open its seventy files is more than what the program itself takes
  noExternal: [/^natural/, /^zod(?:$|\/)/, /^chardet$/, /^entities(?:$|\/)/],
  esbuildPlugins: [noFiles, pageScripts, baked, lazyExamples, lazyPackages],
  // one copy of what the entries share, in CommonJS too: GongbaoError is one class
  splitting: true,
  // tables as they are, and not as escapes of six signs for each character
  esbuildOptions(options) {
    options.charset = 'utf8'
  },
} satisfies Options

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      load: 'src/load.ts',
      archive: 'src/archive/index.ts',
      testing: 'src/testing/index.ts',
      cli: 'src/cli/start.ts',
    },
    format: 'esm',
    async onSuccess() {
      await buildBrowser('dist/browser')
      await buildApp('dist/app/gongbao.html')
      await buildOutlines('dist/outlines.json')
    },
    dts: {
      entry: {
        index: 'src/index.ts',
        load: 'src/load.ts',
        archive: 'src/archive/index.ts',
        testing: 'src/testing/index.ts',
      },
    },
  },
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      load: 'src/load.ts',
      archive: 'src/archive/index.ts',
      main: 'src/cli/main.ts',
      worker: 'src/archive/worker.ts',
    },
    format: 'cjs',
    // read in CommonJS nowhere: the one file that asks for it falls back on `__filename`
    define: { 'import.meta.url': 'undefined' },
    dts: { entry: { index: 'src/index.ts', load: 'src/load.ts', archive: 'src/archive/index.ts' } },
  },
])
