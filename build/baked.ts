/**
 * Modules whose name ends in `.baked.ts` are run when the library is built, and what they export stands in the build as
 * it is: tables that take longer to make than the first text takes to read. From the sources they are made when imported.
 * Of a function it is what it gives that stands there: from the sources, and in browsers, it is made when it is first asked for.
 */
import { createRequire } from 'node:module'
import { build, type Plugin } from 'esbuild'

const load = createRequire(import.meta.url)
const known = new Map<string, Promise<string>>()

const constant = (value: unknown): string =>
  typeof value === 'function' ? `() => ${JSON.stringify(value())}` : JSON.stringify(value)

/** The module `path` with its exports as constants. */
async function bake(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    define: { 'import.meta.url': 'undefined' },
    loader: { '.tsv': 'text' },
    logLevel: 'error',
  })
  const module: { exports: Readonly<Record<string, unknown>> } = { exports: {} }
  new Function('module', 'exports', 'require', '__filename', outputFiles[0]!.text)(
    module,
    module.exports,
    load,
    path,
  )
  return Object.keys(module.exports)
    .map((name) => `export const ${name} = ${constant(module.exports[name])}`)
    .join('\n')
}

/** For esbuild, and tsup by it: the modules that `filter` names. */
const bakedWhere = (filter: RegExp): Plugin => ({
  name: 'baked',
  setup(context) {
    context.onLoad({ filter }, async ({ path }) => {
      const made = known.get(path) ?? bake(path)
      known.set(path, made)
      return { contents: await made, loader: 'js' }
    })
  },
})

/** All of them: for Node, where a start counts. */
export const baked = bakedWhere(/\.baked\.ts$/)

/** Those that are smaller than the tables they are made of: for browsers, where bytes count. */
export const bakedSmaller = bakedWhere(/(?:words-of-roles|-runs)\.baked\.ts$/)
