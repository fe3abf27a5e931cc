/** Packages that few texts need stand in the build, and are run when they are first asked for. */
import { resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/** What is asked of a package: how it is called, and the module that has it. */
interface Asked {
  readonly from: string
  readonly name: string
  readonly isDefault?: boolean
}

const PACKAGES: Readonly<Record<string, Asked>> = {
  chardet: { from: 'chardet', name: 'detect', isDefault: true },
  entities: { from: 'entities/decode', name: 'decodeHTMLStrict' },
}

const FILTER = /^(?:chardet|entities)$/

/** The module that stands for the package of `asked`, which `open` runs. */
function standIn({ name, isDefault = false }: Asked, open: string): string {
  const call = `(given) => ${open}.${name}(given)`
  return isDefault ? `export default { ${name}: ${call} }` : `export const ${name} = ${call}`
}

/** For esbuild, and tsup by it; the packages must not be external. */
export const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup(context) {
    context.onResolve({ filter: FILTER }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'lazy-package', sideEffects: false } : undefined,
    )
    context.onLoad({ filter: /.*/, namespace: 'lazy-package' }, ({ path }) => {
      const asked = PACKAGES[path]!
      return {
        contents: standIn(asked, `require(${JSON.stringify(asked.from)})`),
        resolveDir: resolve('.'),
        loader: 'js',
      }
    })
  },
}

/** The same where there are files to open: each is a part of its own, so that who does not ask does not compile it either. */
export const openedPackages: Plugin = {
  name: 'opened-packages',
  setup(context) {
    context.onResolve({ filter: FILTER }, ({ path, namespace }) =>
      namespace === 'package' ? undefined : { path, namespace: 'opened-package', sideEffects: false },
    )
    context.onResolve({ filter: /^package:/ }, ({ path }) => ({
      path: path.replace('package:', ''),
      namespace: 'package',
    }))
    context.onLoad({ filter: /.*/, namespace: 'opened-package' }, ({ path }) => ({
      contents: standIn(PACKAGES[path]!, `lazyPart$(import(${JSON.stringify(`package:${path}`)}))`),
      resolveDir: resolve('.'),
      loader: 'js',
    }))
    context.onLoad({ filter: /.*/, namespace: 'package' }, ({ path }) => {
      const { from, name } = PACKAGES[path]!
      return {
        contents: `import * as own from ${JSON.stringify(from)}\nexport const ${name} = (given) => own.${name}(given)`,
        resolveDir: resolve('.'),
        loader: 'js',
      }
    })
  },
}
