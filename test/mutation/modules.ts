/**
 * The modules of the library and of its tests as functions that can be run again: for a mutant, only what depends on the
 * changed file is made anew, and what was compiled once stays compiled.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { transformSync } from 'esbuild'
import { applyMutant, type Mutant } from './mutant.js'

type Require = (name: string) => unknown
type Factory = (exports: object, require: Require, module: { exports: object }) => void

const host = createRequire(import.meta.url)
const HARNESS = resolve('test/mutation/harness.ts')
/** What takes how long is not asked here. */
const TIMELESS = new Map([
  [resolve('test/growth.ts'), 'export const growth = () => 1\nexport const STEEP = 9'],
])
/** These hold what other modules have told them, which must not be told twice. */
const REMEMBERING = [resolve('src/lexicon/guard.ts')]

/** The file that `name` means in the file `from`; `undefined` for a package. */
function fileOf(name: string, from: string): string | undefined {
  if (name === 'vitest') return HARNESS
  if (name === 'gongbao') return resolve('src/index.ts')
  if (!name.startsWith('.')) return undefined
  return resolve(dirname(from), name.replace(/\.js$/u, '.ts'))
}

// scripts of pages are of no account here
const sourceOf = (path: string): string =>
  path.endsWith('?script') ? '' : (TIMELESS.get(path) ?? readFileSync(path, 'utf8'))

/** `source` as the body of a CommonJS module. */
function compile(path: string, source: string): Factory {
  const isText = path.endsWith('.tsv') || path.endsWith('?script')
  const { code } = transformSync(isText ? `export default ${JSON.stringify(source)}` : source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path).href) },
    sourcefile: path,
  })
  const whole = `(function (exports, require, module) {${code}\n})`
  return new Script(whole, { filename: path }).runInThisContext() as Factory
}

/** A program of which one file can be changed at a time. */
export class Modules {
  readonly #compiled = new Map<string, Factory>()
  readonly #made = new Map<string, { exports: object }>()
  /** Files that name a file, by that file. */
  readonly #dependents = new Map<string, Set<string>>()

  /** What the module at `path` exports. */
  load(path: string): unknown {
    const made = this.#made.get(path)
    if (made) return made.exports
    const module = { exports: {} }
    this.#made.set(path, module)
    let factory = this.#compiled.get(path)
    if (!factory) {
      factory = compile(path, sourceOf(path))
      this.#compiled.set(path, factory)
    }
    const require: Require = (name) => {
      const file = fileOf(name, path)
      if (file === undefined) return host(name)
      const dependents = this.#dependents.get(file) ?? new Set()
      this.#dependents.set(file, dependents.add(path))
      return this.load(file)
    }
    factory(module.exports, require, module)
    return module.exports
  }

  /** Runs `act` on the program with the change. Throws where the file is no module then. */
  async changed<Result>(mutant: Mutant, act: () => Promise<Result>): Promise<Result> {
    const path = resolve(mutant.file)
    const standing = this.#compiled.get(path)
    this.#compiled.set(path, compile(path, applyMutant(readFileSync(path, 'utf8'), mutant)))
    this.forget([path, ...REMEMBERING])
    try {
      return await act()
    } finally {
      if (standing) this.#compiled.set(path, standing)
      else this.#compiled.delete(path)
      this.forget([path, ...REMEMBERING])
    }
  }

  /** What depends on these files is made again when it is asked for. */
  forget(paths: readonly string[]): void {
    const queue = [...paths]
    const seen = new Set(queue)
    for (const path of queue) {
      this.#made.delete(path)
      for (const dependent of this.#dependents.get(path) ?? [])
        if (!seen.has(dependent)) {
          seen.add(dependent)
          queue.push(dependent)
        }
    }
  }
}
