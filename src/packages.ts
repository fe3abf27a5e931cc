/** Packages that are loaded when they are first needed, and how one that is missing is installed. */
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { GongbaoError } from './errors.js'

/**
 * This file, wherever a build or a bundler has put it: ES modules have their address, CommonJS a name. The address is looked
 * at first: webpack answers `typeof __filename` for its ES modules too, which have none.
 */
const address = import.meta.url as string | undefined
const here = address ?? __filename

/** The address of the file this code is in. */
export const moduleUrl = (): string => (here.startsWith('file:') ? here : pathToFileURL(here).href)

/**
 * `require` for what is loaded on first need, past the bundlers: from an ES module too, and without waiting. (webpack takes
 * `createRequire` away where it is imported by its name.)
 */
export const nodeRequire = nodeModule.createRequire(here)

const NOT_FOUND = new Set(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])

/**
 * A package that is installed with this library, loaded when first needed.
 * @throws GongbaoError `E_OPTIONAL` where a bundle has been taken away from its packages
 */
export function loadPackage<Module>(name: string): Module {
  try {
    return nodeRequire(name) as Module
  } catch (cause) {
    if (!NOT_FOUND.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause
    throw new GongbaoError(
      'E_OPTIONAL',
      {
        where: name,
        message: `it is loaded when it is first needed, and is not found from ${here}; a bundle needs it in a node_modules folder beside it: ${installCommand(name)}`,
      },
      { cause },
    )
  }
}

/** Whether the package `name` is there, whatever state it is in. */
export function isInstalled(name: string): boolean {
  try {
    nodeRequire.resolve(name)
    return true
  } catch {
    return false
  }
}

/** The folder that has the `node_modules` this code lies in; undefined in a checkout or a bundle. */
function projectOf(file: string): string | undefined {
  const at = file.lastIndexOf(`${sep}node_modules${sep}gongbao${sep}`)
  return at < 0 ? undefined : file.slice(0, at)
}

/** The command that installs `name` beside this library, however that was installed: in a project, globally, or by npx. */
export function installCommand(name: string, file: string = fileURLToPath(moduleUrl())): string {
  const project = projectOf(file)
  if (project?.includes(`${sep}_npx${sep}`)) return `npx -p gongbao -p ${name} gongbao …`
  const isGlobal = project !== undefined && !existsSync(join(project, 'package.json'))
  return `npm install ${isGlobal ? '-g ' : ''}${name}`
}
