/** In a browser: the packages that are loaded on first need elsewhere are part of the bundle. */
import * as lunar from 'lunar-typescript'
import * as opencc from 'opencc-js'
import * as pinyin from 'pinyin-pro'
import { GongbaoError } from '../errors.js'

const bundled = new Map<string, unknown>([
  ['lunar-typescript', lunar],
  ['opencc-js', opencc],
  ['pinyin-pro', pinyin],
])

/** Gives the bundle one more package, for what asks for it by name. */
export function provide(name: string, module: unknown): void {
  bundled.set(name, module)
}

export const moduleUrl = (): string => 'browser:'

/** Packages of Node alone are never there. */
export const nodeRequire = Object.assign(
  (name: string): unknown => {
    const found = bundled.get(name)
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
 * A package of the bundle.
 * @throws GongbaoError `E_OPTIONAL`
 */
export function loadPackage<Module>(name: string): Module {
  const found = bundled.get(name)
  if (found !== undefined) return found as Module
  throw new GongbaoError('E_OPTIONAL', { where: name, message: 'is no part of the browser build' })
}

export const installCommand = (name: string): string => `npm install ${name}`
