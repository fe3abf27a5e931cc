/** What is built for browsers: the library as one module, and the app as one file with a policy that lets it do nothing else. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { framePage } from '../src/view/page.ts'
import { bakedSmaller } from './baked.ts'
import { BUFFER, browserModules } from './browser-modules.ts'
import { pageScripts } from './page-scripts.ts'
import { type Asked, inParts } from './parts.ts'

/** A script that can stand in a page: no end of its element, no beginning of a comment. */
const forPage = (script: string) => script.replace(/<\/script/giu, '<\\/script').replace(/<!--/gu, '\\x3C!--')

const SETTINGS = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  inject: [BUFFER],
  legalComments: 'none',
  define: { 'process.env': '{}', global: 'globalThis' },
  logLevel: 'error',
} as const satisfies BuildOptions

async function bundle(entry: string, format: 'iife' | 'cjs'): Promise<string> {
  const { outputFiles } = await build({
    ...SETTINGS,
    entryPoints: [entry],
    write: false,
    format,
    loader: { '.tsv': 'text' },
    plugins: [browserModules, pageScripts, bakedSmaller],
  })
  return outputFiles[0]!.text
}

const LIBRARY = { index: 'src/browser/full.ts', load: 'src/load.ts' }

/** Tells tables that are asked for: the library is bundled with them and run. */
const tellTables: Plugin = {
  name: 'tell-tables',
  setup(context) {
    context.onLoad({ filter: /\.tsv$/ }, async ({ path }) => ({
      loader: 'js',
      contents: `const text = ${JSON.stringify(await readFile(path, 'utf8'))}
export default { toString() { asked.add(${JSON.stringify(path)}); return text } }`,
    }))
  },
}

/** Which files ask for each table, and which tables are asked for at once. */
async function askedTables(): Promise<Asked> {
  const { metafile, outputFiles } = await build({
    ...SETTINGS,
    entryPoints: ['src/index.ts'],
    write: false,
    metafile: true,
    format: 'iife',
    plugins: [tellTables, browserModules, pageScripts, bakedSmaller],
  })
  const importers = new Map<string, string[]>()
  for (const [importer, { imports }] of Object.entries(metafile.inputs))
    for (const { path } of imports)
      if (path.endsWith('.tsv'))
        importers.set(resolve(path), [...(importers.get(resolve(path)) ?? []), importer])
  const atOnce = new Set<string>()
  new Function('asked', outputFiles[0]?.text ?? '')(atOnce)
  return { importers: new Map([...importers].sort(([a], [b]) => (a < b ? -1 : 1))), atOnce }
}

/** Writes the library for browsers into the folder `out`: modules that share their parts, nothing of Node in them. */
export async function buildBrowser(out: string): Promise<void> {
  await rm(out, { recursive: true, force: true })
  await build({
    ...SETTINGS,
    entryPoints: LIBRARY,
    outdir: out,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [inParts(await askedTables()), browserModules, pageScripts, bakedSmaller],
  })
}

/** Writes the app to `out`. */
export async function buildApp(out: string): Promise<void> {
  const program = forPage(await bundle('src/app/main.ts', 'iife'))
  const pdf = forPage(await bundle('src/app/pdf.ts', 'iife'))
  const parts = await bundle('build/app-page.ts', 'cjs')
  const module = { exports: {} as { style: string; report: { style: string; script: string } } }
  new Function('module', 'exports', parts)(module, module.exports)
  const { style, report } = module.exports
  const page = framePage({
    title: '公报 gongbao',
    language: 'zh',
    // the pages of documents are shown in a frame, which has this policy beside its own
    policy: {
      styles: [style, report.style],
      scripts: [program, report.script],
      more: ['worker-src blob:', 'frame-src blob:'],
    },
    style,
    // the reader of PDF is data until a worker needs it
    body: `<div id="app"></div>
<script type="text/plain" id="pdf">${pdf}</script>
<script id="program">${program}</script>`,
  })
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, page)
}
