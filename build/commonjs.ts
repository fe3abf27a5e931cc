/**
 * The library as CommonJS, which is what Node runs: each part of it is opened when it is first asked for, which ES modules
 * cannot do without waiting. The ES modules of the package are doors to it, so that a process has one state.
 */
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Script } from 'node:vm'
import type { Options } from 'tsup'

type TsupPlugin = NonNullable<Options['plugins']>[number]

/** As esbuild writes them: one statement a line or a list of names over several, all of it at the left edge. */
const IMPORT =
  /^import (?:(?<whole>[\w$]+)(?:, )?)?(?:\* as (?<all>[\w$]+)|\{(?<names>[^{}]*)\})?(?: from )?"(?<from>[^"\n]+)";\n/gmu
const EXPORT = /^export \{(?<names>[^{}]*)\};\n/gmu
const PART = /\blazyPart\$\(import\((?<from>"[^"\n]+")\)\)/gu

const listed = (names: string): (readonly [from: string, as: string])[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [from = '', as = from] = name.split(' as ')
      return [from, as]
    })

const inObject = (names: readonly (readonly [string, string])[]): string =>
  names.map(([key, name]) => (key === name ? name : `${key}: ${name}`)).join(', ')

/** A default import: what a module written for ES modules calls so, else the whole module. */
const WHOLE = 'const whole$ = (module) => (module?.__esModule ? module.default : module);\n'

function required({ whole, all, names, from }: Record<string, string | undefined>): string {
  const call = `require("${from}")`
  if (whole !== undefined) {
    const rest = names === undefined ? '' : `const { ${inObject(listed(names))} } = ${call};\n`
    return `const ${whole} = whole$(${call});\n${rest}`
  }
  if (all !== undefined) return `const ${all} = ${call};\n`
  return names === undefined ? `${call};\n` : `const { ${inObject(listed(names))} } = ${call};\n`
}

/** An ES module of esbuild's as CommonJS. What is imported is bound once: chunks hold no circles, and bind no name anew. */
export function asCommonJs(code: string): string {
  const head: string[] = []
  let exported = ''
  const body = code
    .replace(IMPORT, (...args) => {
      head.push(required(args.at(-1)))
      return ''
    })
    .replace(EXPORT, (...args) => {
      const names = listed(args.at(-1).names).map(([name, as]) => [as, name] as const)
      exported += `Object.assign(module.exports, { ${inObject(names)} });\n`
      return ''
    })
    .replace(PART, 'require($<from>)')
  const whole = head.some((line) => line.includes('whole$(')) ? WHOLE : ''
  return `"use strict";\n${whole}${head.join('')}${body}${exported}`
}

/** An entry that has to stay an ES module: its parts are CommonJS. */
export function asDoor(code: string): string {
  let count = 0
  return code.replace(IMPORT, (statement, ...args) => {
    const { from = '', names } = args.at(-1)
    if (!from.startsWith('./') || names === undefined) return statement
    const part = `part${count++}$`
    return `import ${part} from "${from}";\nconst { ${inObject(listed(names))} } = ${part};\n`
  })
}

/** The names that an entry gives. */
const exportsOf = (code: string): string[] =>
  [...code.matchAll(EXPORT)].flatMap(({ groups }) => listed(groups?.names ?? '').map(([, as]) => as))

/** An ES module that gives what `file` has. */
const doorTo = (file: string, names: readonly string[]): string =>
  `import common from './${file}';\nexport const { ${names.join(', ')} } = common;\n`

/**
 * For tsup, where the format is ES modules and the files are called `.cjs`: the chunks as CommonJS, and a door to each of the
 * `entries`. `stay` are entries that import what cannot be required.
 */
export const commonJs = (entries: readonly string[], stay: readonly string[]): TsupPlugin => ({
  name: 'commonjs',
  renderChunk(code, info) {
    if (info.type !== 'chunk' || !info.path.endsWith('.cjs')) return undefined
    const name = basename(info.path, '.cjs')
    if (stay.includes(name)) {
      info.path = info.path.replace(/\.cjs$/u, '.js')
      return { code: asDoor(code) }
    }
    const made = asCommonJs(code)
    // what is no script would be found by the first who asks for it
    new Script(`(function (exports, require, module) {${made}\n})`, { filename: info.path })
    if (entries.includes(name))
      writeFileSync(info.path.replace(/\.cjs$/u, '.js'), doorTo(basename(info.path), exportsOf(code)))
    return { code: made }
  },
})
