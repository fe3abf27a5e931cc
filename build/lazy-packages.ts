/** Packages that few texts need stand in the build, and are run when they are first asked for. */
import { resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/** Packages by their names, and the module that stands for each. */
const MODULES: Readonly<Record<string, string>> = {
  chardet: `export default { detect: (bytes) => require('chardet').detect(bytes) }`,
  entities: `export const decodeHTMLStrict = (text) => require('entities/decode').decodeHTMLStrict(text)`,
}

/** For esbuild, and tsup by it; the packages must not be external. */
export const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup(context) {
    context.onResolve({ filter: /^(?:chardet|entities)$/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'lazy-package', sideEffects: false } : undefined,
    )
    context.onLoad({ filter: /.*/, namespace: 'lazy-package' }, ({ path }) => ({
      contents: MODULES[path] ?? '',
      resolveDir: resolve('.'),
      loader: 'js',
    }))
  },
}
