/** What is built for browsers: the library as one module, and the app as one file with a policy that lets it do nothing else. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { BUFFER, browserModules } from './browser-modules.ts'
import { pageScripts } from './page-scripts.ts'

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

/** A script that can stand in a page: no end of its element, no beginning of a comment. */
const forPage = (script: string) => script.replace(/<\/script/giu, '<\\/script').replace(/<!--/gu, '\\x3C!--')

async function bundle(entry: string, format: 'iife' | 'cjs' | 'esm'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.tsv': 'text' },
    plugins: [browserModules, pageScripts],
    inject: [BUFFER],
    legalComments: 'none',
    define: { 'process.env': '{}', global: 'globalThis' },
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

/** Writes the library for browsers to `out`: one module, nothing of Node in it. */
export async function buildBrowser(out: string): Promise<void> {
  const code = await bundle('src/index.ts', 'esm')
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, code)
}

/** Writes the app to `out`. */
export async function buildApp(out: string): Promise<void> {
  const program = forPage(await bundle('src/app/main.ts', 'iife'))
  const parts = await bundle('build/app-page.ts', 'cjs')
  const module = { exports: {} as { style: string; report: { style: string; script: string } } }
  new Function('module', 'exports', parts)(module, module.exports)
  const { style, report } = module.exports
  // the pages of documents are shown in a frame, which has this policy beside its own
  const policy = [
    `default-src 'none'`,
    'img-src data:',
    `style-src ${hashOf(style)} ${hashOf(report.style)}`,
    `script-src ${hashOf(program)} ${hashOf(report.script)}`,
    'worker-src blob:',
    'frame-src blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const page = `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="gongbao">
<link rel="icon" href="data:,">
<title>公报 gongbao</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script id="program">${program}</script>
</body>
</html>
`
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, page)
}
