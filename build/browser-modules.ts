/** The same sources for browsers: what they ask of Node, and what finds words, are files of `src/browser/`. */
import { resolve } from 'node:path'
import type { Plugin } from 'esbuild'

const IN_BROWSER = /[\\/]src[\\/]browser[\\/]/
// builds run in the folder of the project
const file = (name: string) => resolve('src', 'browser', name)

export const browserModules: Plugin = {
  name: 'browser-modules',
  setup(build) {
    build.onResolve({ filter: /^node:|^fs$|^module$/ }, () => ({ path: file('node.ts'), sideEffects: false }))
    build.onResolve({ filter: /\/packages\.js$/ }, ({ importer }) =>
      IN_BROWSER.test(importer) ? undefined : { path: file('packages.ts'), sideEffects: false },
    )
    build.onResolve({ filter: /\/choose\.js$/ }, ({ importer }) =>
      // of segmenters; panels choose too
      IN_BROWSER.test(importer) || /[\\/]panel/.test(importer)
        ? undefined
        : { path: file('choose.ts'), sideEffects: false },
    )
  },
}

/** What takes the place of Node's global. */
export const BUFFER = file('buffer.ts')
