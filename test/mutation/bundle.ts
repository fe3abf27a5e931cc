/** The library and its tests as one file, with one mutant in it: made again in a moment, for only what changed is read again. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildContext, context, type Plugin } from 'esbuild'
import { applyMutant, type Mutant } from './mutant.js'

/** The entry: every suite by its name, and what runs those that are asked for. */
function entryOf(suites: readonly string[]): string {
  const loads = suites.map(
    (file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(resolve(file))}),`,
  )
  return `
import { runExamples, runReadings } from ${JSON.stringify(resolve('test/mutation/examples.ts'))}
import { runSuite } from ${JSON.stringify(resolve('test/mutation/harness.ts'))}
import fc from 'fast-check'
fc.configureGlobal({ seed: 20_200_520, numRuns: 20 })
const suites = { ${loads.join('\n')} }
for (const name of process.argv.slice(2)) {
  const [, mode, kinds] = /^(examples|turned):(.*)$/u.exec(name) ?? []
  try {
    if (name === 'readings') runReadings()
    else if (mode) runExamples(kinds ? kinds.split(',') : [], mode === 'turned')
    else await runSuite(suites[name])
  } catch (error) {
    console.log(name + '\\t' + String(error.message).split('\\n')[0] + '\\t' + String(error.cause?.message ?? '').split('\\n')[0])
    process.exit(1)
  }
}
process.exit(0)
`
}

/** Makes the bundle, for one mutant after another. */
export interface Bundler {
  /** Writes the program with the change, or as it stands, to `file`; `false` where it is none. */
  readonly write: (file: string, mutant?: Mutant) => Promise<boolean>
  readonly end: () => Promise<void>
}

/** A bundler of the library and of `suites` (paths of test files). */
export async function bundlerOf(suites: readonly string[], outfile: string): Promise<Bundler> {
  let mutant: Mutant | undefined
  const changed: Plugin = {
    name: 'mutant',
    setup(build) {
      build.onResolve({ filter: /^vitest$/ }, () => ({ path: resolve('test/mutation/harness.ts') }))
      build.onResolve({ filter: /^gongbao$/ }, () => ({ path: resolve('src/index.ts') }))
      // scripts of pages are of no account here
      build.onResolve({ filter: /\?script$/ }, ({ path }) => ({ path, namespace: 'script' }))
      build.onLoad({ filter: /./, namespace: 'script' }, () => ({ contents: "export default ''" }))
      build.onLoad({ filter: /\/(?:src|test|dict)\/.*\.(?:ts|tsv)$/ }, ({ path }) => {
        const isChanged = mutant !== undefined && path === resolve(mutant.file)
        if (!isChanged && path.endsWith('.tsv')) return undefined
        const source = readFileSync(path, 'utf8')
        const contents = isChanged ? applyMutant(source, mutant!) : source
        if (path.endsWith('.tsv')) return { contents, loader: 'text' }
        const address = JSON.stringify(pathToFileURL(path).href)
        return { contents: contents.replaceAll('import.meta.url', address), loader: 'ts' }
      })
    },
  }
  const building: BuildContext = await context({
    stdin: { contents: entryOf(suites), resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    packages: 'external',
    loader: { '.tsv': 'text' },
    plugins: [changed],
    outfile,
    write: false,
    logLevel: 'silent',
  })
  return {
    async write(file, one) {
      mutant = one
      try {
        const { outputFiles } = await building.rebuild()
        writeFileSync(file, outputFiles![0]!.contents)
        return true
      } catch {
        return false
      }
    },
    end: () => building.dispose(),
  }
}
