/** Scripts of pages: `import SCRIPT from './x.ts?script'` gives the module, with all it imports, as one plain script. */
import { build, type Plugin } from 'esbuild'

const QUERY = /\?script$/

/** The script that a module and its imports make, for browsers of the last years. */
export async function bundleScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.tsv': 'text' },
    legalComments: 'none',
  })
  // no end of its element may stand in a script
  return outputFiles[0]!.text.replace(/<\/script/giu, '<\\/script')
}

/** For esbuild, and tsup by it. */
export const pageScripts: Plugin = {
  name: 'page-scripts',
  setup(context) {
    context.onResolve({ filter: QUERY }, async ({ path, resolveDir, importer }) => {
      const found = await context.resolve(path.replace(QUERY, ''), {
        resolveDir,
        importer,
        kind: 'import-statement',
      })
      return { path: found.path, namespace: 'page-script' }
    })
    context.onLoad({ filter: /.*/, namespace: 'page-script' }, async ({ path }) => ({
      contents: await bundleScript(path),
      loader: 'text',
      watchFiles: [path],
    }))
  },
}
