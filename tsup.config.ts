import { defineConfig, type Options } from 'tsup'
import { buildApp, buildBrowser } from './build/app.ts'
import { baked } from './build/baked.ts'
import { commonJs } from './build/commonjs.ts'
import { lazyExamples, openedExamples } from './build/lazy-examples.ts'
import { lazyPackages, openedPackages } from './build/lazy-packages.ts'
import { lazyParts } from './build/lazy-parts.ts'
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
  esbuildPlugins: [noFiles, pageScripts, baked],
  // one copy of what the entries share, in CommonJS too: GongbaoError is one class
  splitting: true,
  // tables as they are, and not as escapes of six signs for each character; patterns as they are, where esbuild makes a call of
  // those with `\p{…}`, which compiles them anew each time that a function comes by
  esbuildOptions(options) {
    options.charset = 'utf8'
    options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true }
  },
} satisfies Options

/** The library for bundlers and browsers: ES modules, each whole. */
const modules = {
  ...shared,
  esbuildPlugins: [...shared.esbuildPlugins, lazyExamples, lazyPackages],
  entry: { index: 'src/index.ts', load: 'src/load.ts', archive: 'src/archive/index.ts' },
  format: 'esm',
  outExtension: () => ({ js: '.mjs', dts: '.d.ts' }),
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
} satisfies Options

/** The library for Node, and the program. */
const common = {
  ...shared,
  entry: {
    index: 'src/index.ts',
    load: 'src/load.ts',
    archive: 'src/archive/index.ts',
    testing: 'src/testing/index.ts',
    main: 'src/cli/main.ts',
    worker: 'src/archive/worker.ts',
  },
  // made CommonJS by the plugin
  format: 'esm',
  outExtension: () => ({ js: '.cjs' }),
  esbuildPlugins: [...shared.esbuildPlugins, openedExamples, openedPackages, lazyParts],
  plugins: [commonJs(['index', 'load', 'archive'], ['testing'])],
  // read in CommonJS nowhere: the one file that asks for it falls back on `__filename`
  define: { 'import.meta.url': 'undefined' },
  dts: false,
} satisfies Options

/** What is called on the command line. */
const start = {
  ...shared,
  entry: { cli: 'src/cli/start.ts' },
  esbuildPlugins: [...shared.esbuildPlugins, lazyExamples, lazyPackages],
  format: 'esm',
  splitting: false,
} satisfies Options

export default defineConfig([modules, common, start])
