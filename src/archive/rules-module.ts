/** `--rules FILE`: rules and passes of the user's own, from a module of JavaScript or TypeScript, or as data. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rulesFromData } from '../api/rules-data.js'
import { checkTexts, GongbaoError } from '../errors.js'
import { loadPackage } from '../packages.js'
import type { AnyPass } from '../rules/pass.js'
import type { AnyRule } from '../rules/rule.js'
import { moduleFault, ruleError } from './module-fault.js'
import { regularFile } from './regular-file.js'
import { resolveGongbaoFrom } from './resolve-gongbao.js'

/** What files of rules hold. */
export interface LoadedRules {
  /** Rules, in the order of the files. */
  readonly rules: readonly AnyRule[]
  /** Passes, in the order of the files. */
  readonly passes: readonly AnyPass[]
}

/** `import()` of a module that stays one: of a plain call the build for CommonJS would make a `require`. */
const importModule = new Function('address', 'return import(address)') as (
  address: string,
) => Promise<unknown>

const TYPESCRIPT = new Set(['.ts', '.mts', '.cts'])
const DATA = new Set(['.json', '.yaml', '.yml'])

/** @throws GongbaoError `E_RULE` */
function checkTypeScript(file: string): void {
  const { typescript } = process.features as { typescript?: unknown }
  if (!TYPESCRIPT.has(extname(file)) || typescript) return
  throw ruleError(
    file,
    `rules in TypeScript are read by Node ≥ 22.18, and this is ${process.versions.node}: use that, or compile the file to .mjs (npx esbuild ${file} --format=esm --outfile=rules.mjs)`,
  )
}

/**
 * What the module `file` exports as rules and passes.
 * @throws GongbaoError `E_RULE` where these are no lists
 */
export function rulesIn(
  file: string,
  module: { readonly default?: unknown; readonly rules?: unknown; readonly passes?: unknown },
): LoadedRules {
  const { passes = [] } = module
  const rules = module.rules ?? module.default ?? (module.passes === undefined ? undefined : [])
  if (!Array.isArray(rules))
    throw ruleError(file, 'expected `export default [rule, …]` or `export const rules`')
  if (!Array.isArray(passes)) throw ruleError(file, 'expected `export const passes` to be a list of passes')
  return { rules, passes }
}

async function fromModule(file: string): Promise<LoadedRules> {
  checkTypeScript(file)
  resolveGongbaoFrom(file)
  let module: object
  try {
    module = (await importModule(pathToFileURL(file).href)) as object
  } catch (cause) {
    throw moduleFault(file, cause)
  }
  return rulesIn(file, module)
}

async function fromData(file: string): Promise<LoadedRules> {
  const text = await readFile(file, 'utf8')
  let data: unknown
  try {
    data =
      extname(file) === '.json'
        ? JSON.parse(text)
        : loadPackage<typeof import('yaml')>('yaml').parse(text, { maxAliasCount: 0 })
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw ruleError(file, `it cannot be read: ${(cause as Error).message.split('\n', 1)[0]}`, cause)
  }
  return { rules: rulesFromData(data, file), passes: [] }
}

/**
 * The rules and passes of `files`, in their order. A module (`.mjs`, `.js`; `.ts` on Node ≥ 22.18) has its rules in `default` or
 * `rules` and passes in `passes`; a file of data (`.json`, `.yaml`) has what `rulesFromData` reads. `gongbao` is found from a
 * module wherever it is installed. They are checked when the analyzer is made.
 * @throws GongbaoError `E_PATH` if a file is not there, `E_RULE` if it cannot be loaded or holds no rules
 */
export async function loadRules(files: string | readonly string[]): Promise<LoadedRules> {
  const rules: AnyRule[] = []
  const passes: AnyPass[] = []
  const list = typeof files === 'string' ? [files] : files
  checkTexts(list, 'files')
  for (const given of list) {
    const file = resolve(given)
    if (!existsSync(file))
      throw new GongbaoError('E_PATH', {
        where: given,
        message: 'expected a file with rules, found nothing there',
      })
    await regularFile(given)
    const loaded = await (DATA.has(extname(file)) ? fromData(file) : fromModule(file))
    for (const rule of loaded.rules) rules.push(rule)
    for (const pass of loaded.passes) passes.push(pass)
  }
  return { rules, passes }
}
