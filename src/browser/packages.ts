/** In a browser: packages that are loaded on first need elsewhere are given by the part that has them. */
import { GongbaoError } from '../errors.js'
import * as lunar from './lunar.js'
import { want } from './wanted.js'

const given = new Map<string, unknown>([['lunar-typescript', lunar]])

/** Packages that are a part of their own. */
const PARTS: ReadonlySet<string> = new Set(['chardet', 'entities', 'opencc-js', 'pinyin-pro'])

/** Gives a package, for what asks for it by name. */
export function provide(name: string, module: unknown): void {
  given.set(name, module)
}

export const moduleUrl = (): string => 'browser:'

/** Packages of Node alone are never there. */
export const nodeRequire = Object.assign(
  (name: string): unknown => {
    const found = given.get(name)
    if (found !== undefined) return found
    throw Object.assign(new Error(`${name} is no part of the browser build`), { code: 'MODULE_NOT_FOUND' })
  },
  {
    cache: {},
    resolve: (name: string): string => {
      throw Object.assign(new Error(`no files in a browser: ${name}`), { code: 'MODULE_NOT_FOUND' })
    },
  },
)

/**
 * A package that was given.
 * @throws GongbaoError `E_OPTIONAL`
 */
export function loadPackage<Module>(name: string): Module {
  const found = given.get(name)
  if (found !== undefined) return found as Module
  if (PARTS.has(name)) throw want(name)
  throw new GongbaoError('E_OPTIONAL', { where: name, message: 'is no part of the browser build' })
}

export const installCommand = (name: string): string => `npm install ${name}`

export const isInstalled = (name: string): boolean => given.has(name)
