/** The help of every command, as data that is there before the program is: see `src/cli/outline.ts`. */
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { pageScripts } from './page-scripts.ts'

/** Runs the program in `language` as far as its commands are known, and tells their help. */
const ENTRY = `
import { createProgram } from './src/cli/program.js'
import { outlinesOf } from './src/cli/outline.js'
import { speak } from './src/language/locale.js'
export const outlines = Object.fromEntries(['zh', 'en'].map((language) => {
  speak(language)
  return [language, outlinesOf(createProgram([]))]
}))`

/** Writes the outlines to `out`. */
export async function buildOutlines(out: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: '.' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    loader: { '.tsv': 'text' },
    define: { 'import.meta.url': 'undefined' },
    plugins: [pageScripts],
    logLevel: 'error',
  })
  const module = { exports: {} as { outlines: unknown } }
  const require = createRequire(import.meta.url)
  new Function('module', 'exports', 'require', '__filename', outputFiles[0]!.text)(
    module,
    module.exports,
    require,
    import.meta.filename,
  )
  await writeFile(out, JSON.stringify(module.exports.outlines))
}
