/** The same sources for browsers: what they ask of Node, and what finds words, are files of `src/browser/`. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import { withFewExamples } from './few-examples.ts'
import { lunarMonths } from './lunar-months.ts'
import { readings } from './readings.ts'
import { scriptTables } from './script-tables.ts'

const IN_BROWSER = /[\\/]src[\\/]browser[\\/]/
const FACTS = /[\\/]src[\\/]facts[\\/].*\.ts$/
// builds run in the folder of the project
const file = (name: string) => resolve('src', 'browser', name)

/** Files of `src/` that have another in `src/browser/`, by the ends of their imports. */
const REPLACED = [
  { filter: /\/packages\.js$/, path: 'packages.ts' },
  { filter: /\/zip-entries\.js$/, path: 'zip-entries.ts' },
  { filter: /\/regular-file\.js$/, path: 'regular-file.ts' },
  { filter: /\/csv-records\.js$/, path: 'csv-records.ts' },
  { filter: /\/parts\.js$/, path: 'parts.ts', of: /[\\/]src[\\/]load\.ts$/ },
  // of segmenters; panels choose too
  { filter: /\/choose\.js$/, path: 'choose.ts', not: /[\\/]panel/ },
] as const satisfies readonly { filter: RegExp; path: string; of?: RegExp; not?: RegExp }[]

/** What is made of packages when this is built. */
const MADE: Readonly<Record<string, () => string>> = { lunar: lunarMonths, readings }

export const browserModules: Plugin = {
  name: 'browser-modules',
  setup(build) {
    build.onResolve({ filter: /^node:|^fs$|^module$/ }, () => ({ path: file('node.ts'), sideEffects: false }))
    for (const { filter, path, ...where } of REPLACED)
      build.onResolve({ filter }, ({ importer }) => {
        const isOther = 'of' in where && !where.of.test(importer)
        const isOut = 'not' in where && where.not.test(importer)
        return IN_BROWSER.test(importer) || isOther || isOut
          ? undefined
          : { path: file(path), sideEffects: false }
      })
    build.onResolve({ filter: /^gongbao:(?:lunar|readings)$/ }, ({ path }) => ({
      path: path.replace('gongbao:', ''),
      namespace: 'made',
    }))
    build.onLoad({ filter: /.*/, namespace: 'made' }, ({ path }) => ({
      contents: MADE[path]?.() ?? '',
      loader: 'text',
    }))
    build.onLoad({ filter: /opencc-js[\\/]dist[\\/]esm[\\/]t2cn\.js$/ }, () => ({
      contents: scriptTables(),
      loader: 'js',
    }))
    // the words that start rules are gathered from the tables of the kinds that are asked for: no others are fetched
    build.onLoad({ filter: /starts-of-\w+\.baked\.ts$/ }, () => ({
      contents: `export const starts = () => ''`,
      loader: 'js',
    }))
    // examples of rules are tried when the library is tested
    build.onLoad({ filter: FACTS }, ({ path }) => ({
      contents: withFewExamples(readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** What takes the place of Node's global. */
export const BUFFER = file('buffer.ts')
