/** `--rules FILE`: rules of the user's own, from a JavaScript module. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GongbaoError } from '../errors.js'
import type { AnyRule } from '../rules/rule.js'

/** `import()` of a module that stays one: of a plain call the build for CommonJS would make a `require`. */
const importModule = new Function('address', 'return import(address)') as (
  address: string,
) => Promise<unknown>

/**
 * The rules a module exports: an array as `default` or `rules`. They are checked when the analyzer is made.
 * @throws GongbaoError `E_PATH` if it cannot be loaded, `E_RULE` if it exports no rules
 */
export async function loadRules(file: string): Promise<readonly AnyRule[]> {
  let module: { default?: unknown; rules?: unknown }
  try {
    module = (await importModule(pathToFileURL(resolve(file)).href)) as typeof module
  } catch (cause) {
    throw new GongbaoError('E_PATH', { where: file, message: (cause as Error).message }, { cause })
  }
  const rules = module.rules ?? module.default
  if (!Array.isArray(rules))
    throw new GongbaoError('E_RULE', {
      where: file,
      message: 'expected `export default [rule, …]` or `export const rules`',
    })
  return rules as AnyRule[]
}
