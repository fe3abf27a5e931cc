/** Why a module of rules cannot be loaded, told to who wrote it. */
import { spawnSync } from 'node:child_process'
import { GongbaoError } from '../errors.js'
import { isNoEntry, isOurs } from './resolve-gongbao.js'

/** A fault of the file `where`. */
export const ruleError = (where: string, message: string, cause?: unknown) =>
  new GongbaoError('E_RULE', { where, message }, { cause })

/** ` (file:line)`, where it is known. Node tells that of a syntax error on standard error alone. */
function placeOf(file: string, cause: unknown, stack: string): string {
  if (cause instanceof SyntaxError) {
    // a name that a module does not export
    const told = /^file:\/\/(?<at>\S+:\d+)$/mu.exec(stack)?.groups?.at
    if (told !== undefined) return ` (${decodeURI(told)})`
    const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' })
    const [line = ''] = stderr.split('\n')
    return /:\d+$/u.test(line) ? ` (${line})` : ''
  }
  const place = /file:\/\/(?<at>[^\s)]+:\d+:\d+)/u.exec(stack)?.groups?.at
  return place === undefined ? '' : ` (${decodeURI(place)})`
}

/** What is wrong with a module of rules that cannot be loaded, by what was thrown: the fault is the module's. */
export function moduleFault(file: string, cause: unknown): GongbaoError {
  const { message = String(cause), stack = '', code } = cause as NodeJS.ErrnoException
  const [first = ''] = message.split('\n')
  const missing = /does not provide an export named '(?<name>[^']+)'/u.exec(first)?.groups?.name
  const at = placeOf(file, cause, stack)
  if (missing !== undefined && isOurs(first))
    return ruleError(
      file,
      `gongbao has no export \`${missing}\`: rules are made by \`import { defineRule, definePass } from 'gongbao'\`; \`testRules\` is in 'gongbao/testing', tables in 'gongbao/archive'${at}`,
      cause,
    )
  if (isNoEntry(code, first))
    return ruleError(
      file,
      `it imports a part of gongbao that is none of its entries 'gongbao', 'gongbao/archive' and 'gongbao/testing': rules are made by \`import { defineRule, definePass } from 'gongbao'\``,
      cause,
    )
  if (code === 'MODULE_NOT_FOUND' && isOurs(first))
    return ruleError(
      file,
      "a CommonJS module does not find a gongbao that is installed elsewhere: name the file .mjs and use `import { defineRule } from 'gongbao'`",
      cause,
    )
  return ruleError(file, `it cannot be loaded: ${first}${at}`, cause)
}
