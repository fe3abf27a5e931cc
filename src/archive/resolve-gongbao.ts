/** A module of rules imports `gongbao`, which may be installed globally or by npx: then it is found here. */
import nodeModule, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { moduleUrl } from '../packages.js'

const OURS = ['gongbao', 'gongbao/archive', 'gongbao/testing'] as const

/** Whether a message of Node's is about this package. */
export const isOurs = (message: string): boolean => /['"]gongbao(?:\/[a-z]+)?['"]/u.test(message)

/**
 * Whether an import names a part of this package that is no entry: the package itself is found from every module of rules,
 * here or beside the module.
 */
export const isNoEntry = (code: string | undefined, message: string): boolean =>
  (code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package 'gongbao'/u.test(message)) ||
  (code === 'ERR_PACKAGE_PATH_NOT_EXPORTED' && /[\\/]gongbao[\\/]package\.json/u.test(message))

/** Where the entries of this package lie, beside this code; and zod, for schemas of rules. */
function addresses(): Record<string, string> {
  const dist = dirname(fileURLToPath(moduleUrl()))
  const own = OURS.map((name) => [name, name === 'gongbao' ? 'index.js' : `${name.slice(8)}.js`] as const)
  const found = Object.fromEntries(own.map(([name, file]) => [name, pathToFileURL(join(dist, file)).href]))
  const zod = join(dirname(createRequire(moduleUrl()).resolve('zod/package.json')), 'index.js')
  return { ...found, zod: pathToFileURL(zod).href }
}

/** The hook as a module of its own, for Node versions that run hooks in a thread: those before 22.15. */
const HOOK = `let found
export async function initialize(data) { found = data }
export async function resolve(name, context, next) {
  try { return await next(name, context) } catch (error) {
    if (Object.hasOwn(found, name)) return next(found[name], context)
    throw error
  }
}`

type Next = (name: string, context: object) => object
interface Hooks {
  readonly registerHooks?: (hooks: {
    resolve: (name: string, context: object, next: Next) => object
  }) => unknown
  readonly register?: (address: string, options: { data: unknown }) => void
}

let registered = false

const resolves = (file: string): boolean => {
  try {
    createRequire(file).resolve('gongbao/package.json')
    return true
  } catch {
    return false
  }
}

/** From now on modules find this package where they do not find one of their own; nothing is done where `file` does. */
export function resolveGongbaoFrom(file: string): void {
  if (registered || resolves(file)) return
  registered = true
  const found = addresses()
  const { registerHooks, register } = nodeModule as unknown as Hooks
  if (registerHooks) {
    registerHooks({
      resolve(name, context, next) {
        try {
          return next(name, context)
        } catch (error) {
          if (Object.hasOwn(found, name)) return next(found[name] as string, context)
          throw error
        }
      },
    })
    return
  }
  register?.(`data:text/javascript,${encodeURIComponent(HOOK)}`, { data: found })
}
