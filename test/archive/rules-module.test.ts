import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { moduleFault } from '../../src/archive/module-fault.js'
import { isNoEntry, isOurs } from '../../src/archive/resolve-gongbao.js'
import { type LoadedRules, loadRules, rulesIn } from '../../src/archive/rules-module.js'
import { createAnalyzer } from '../../src/index.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))
const put = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The rules of a file; a module is imported here, for code that runs in a test cannot do so itself. */
const rulesOf = (path: string): Promise<LoadedRules> =>
  /js$/u.test(path)
    ? import(/* @vite-ignore */ pathToFileURL(path).href).then(
        (module) => rulesIn(path, module),
        (cause) => Promise.reject(moduleFault(path, cause)),
      )
    : loadRules(path)

const BALLOT = {
  id: 'ballot/result',
  kind: 'ballot',
  trigger: ['赞成', '反对'],
  pattern: '(?<choice>赞成|反对)(?<votes>{numeral})票',
  fields: { votes: { group: 'votes', as: 'number' } },
  examples: [{ text: '赞成2800票', facts: [{ votes: 2800 }] }],
  nearMisses: ['赞成几票'],
}
const YAML = `- id: ballot/result
  kind: ballot
  trigger: [赞成, 反对]
  pattern: (?<choice>赞成|反对)(?<votes>{numeral})票
  fields:
    votes: { group: votes, as: number }
  examples:
    - text: 赞成2800票
      facts: [{ votes: 2800 }]
  nearMisses: [赞成几票]
`
const RULE = `{ id: 'ballot/result', kind: 'ballot', trigger: ['赞成'], pattern: /赞成(?<votes>\\d+)票/u,
  produce: (match) => ({ fields: { votes: Number(match.groups.votes) } }),
  examples: [{ text: '赞成2800票', facts: [{ votes: 2800 }] }], nearMisses: ['赞成几票'] }`

describe('rules of a file', () => {
  test.each([
    ['rules.json', JSON.stringify([BALLOT])],
    ['rules.yaml', YAML],
    ['rules.yml', YAML],
    ['default.mjs', `export default [${RULE}]`],
    ['named.mjs', `export const rules = [${RULE}]\nexport default []`],
    ['common.cjs', `module.exports = [${RULE}]`],
  ])('%s are read as all others are', async (name, text) => {
    const { rules, passes } = await rulesOf(put(name, text))
    expect(passes).toEqual([])
    const { facts } = createAnalyzer({ rules }).analyze('议案以赞成320票获得通过。')
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'ballot', votes: 320, text: '赞成320票' }))
  })

  test('passes stand beside rules, or alone', async () => {
    const pass = "{ id: 'own/none', run: (facts) => facts }"
    const alone = await rulesOf(put('passes.mjs', `export const passes = [${pass}]`))
    expect([alone.rules.length, alone.passes.length]).toEqual([0, 1])
    const both = await rulesOf(
      put('both.mjs', `export const rules = [${RULE}]\nexport const passes = [${pass}]`),
    )
    expect(both.rules.map(({ id }) => id)).toEqual(['ballot/result'])
    expect(both.passes).toHaveLength(1)
  })

  test('stand in the order of the files', async () => {
    const more = put('more.json', JSON.stringify([{ ...BALLOT, id: 'ballot/more' }]))
    const { rules } = await loadRules([more, put('first.yaml', YAML)])
    expect(rules.map(({ id }) => id)).toEqual(['ballot/more', 'ballot/result'])
  })
})

test.each([
  ['no-list.mjs', 'export default {}', 'expected `export default [rule, …]`'],
  ['no-rules.mjs', 'export const other = 1', 'expected `export default [rule, …]`'],
  ['no-passes.mjs', 'export const rules = []\nexport const passes = 1', 'expected `export const passes`'],
  ['nothing.mjs', "throw 'nothing'", 'cannot be loaded: nothing'],
  ['missing.mjs', "import './not-there.mjs'\nexport default []", 'cannot be loaded: Cannot find module'],
  ['broken.json', '[{', 'it cannot be read: '],
  ['broken.yaml', '- [', 'it cannot be read: '],
  ['number.json', '1', 'number.json'],
])('%s is refused: the fault is the file’s', async (name, text, message) => {
  await expect(rulesOf(put(name, text))).rejects.toMatchObject({
    code: 'E_RULE',
    message: expect.stringContaining(message),
  })
})

/** What Node throws for such a module, its stack as it tells it. */
const thrown = (error: Error, stack: string, code?: string) => Object.assign(error, { stack, code })

test.each([
  [
    'of syntax, with the line that Node tells',
    new SyntaxError('Unexpected end of input'),
    '[\nconst',
    /: Unexpected end of input \(.*fault\.mjs:2\)$/u,
  ],
  ['of syntax in another file', new SyntaxError('Unexpected token'), '', /: Unexpected token$/u],
  [
    'of a name that another module lacks',
    thrown(
      new SyntaxError("The requested module './a.mjs' does not provide an export named 'b'"),
      'file:///%E5%A7%94/c.mjs:7\nimport',
    ),
    '',
    /named 'b' \(\/委\/c\.mjs:7\)$/u,
  ],
  [
    'while it runs',
    thrown(new TypeError('g is none\nmore'), 'TypeError: g\n    at file:///c.mjs:2:9'),
    '',
    /: g is none \(\/c\.mjs:2:9\)$/u,
  ],
  ['elsewhere', thrown(new Error('none'), 'Error: none\n    at node:fs:1:1'), '', /: none$/u],
  ['that is no error', 'nothing', '', /it cannot be loaded: nothing$/u],
  [
    'of a name that this package lacks',
    thrown(
      new SyntaxError("The requested module 'gongbao' does not provide an export named 'b'"),
      'file:///c.mjs:1\n',
    ),
    '',
    /gongbao has no export `b`: .*\(\/c\.mjs:1\)$/u,
  ],
  [
    'of a part that is no entry',
    thrown(new Error("Cannot find package 'gongbao' imported from /c.mjs"), '', 'ERR_MODULE_NOT_FOUND'),
    '',
    /a part of gongbao that is none of its entries/u,
  ],
  [
    'of CommonJS, which finds no package that is installed elsewhere',
    thrown(new Error("Cannot find module 'gongbao'\nRequire stack:"), '', 'MODULE_NOT_FOUND'),
    '',
    /name the file \.mjs/u,
  ],
  [
    'of CommonJS, which does not find another',
    thrown(new Error("Cannot find module './none.cjs'"), '', 'MODULE_NOT_FOUND'),
    '',
    /cannot be loaded: Cannot find module '\.\/none\.cjs'$/u,
  ],
])('a fault %s is told with its place', (_, cause, text, message) => {
  expect(moduleFault(put('fault.mjs', text), cause)).toMatchObject({
    code: 'E_RULE',
    message: expect.stringMatching(message),
  })
})

test('a file that is not there is told by its name', async () => {
  await expect(loadRules([join(folder, 'none.mjs')])).rejects.toMatchObject({ code: 'E_PATH' })
})

test.each([
  ["The requested module 'gongbao/archive' does not provide an export named 'x'", true],
  ["The requested module 'gongbao-more' does not provide an export named 'x'", false],
])('%s is about this package: %s', (message, is) => {
  expect(isOurs(message)).toBe(is)
})

test.each([
  ['ERR_MODULE_NOT_FOUND', "Cannot find package 'gongbao' imported from /a.mjs", true],
  ['ERR_MODULE_NOT_FOUND', "Cannot find package 'other' imported from /a.mjs", false],
  [
    'ERR_PACKAGE_PATH_NOT_EXPORTED',
    'Package subpath \'./rules\' is not defined by "exports" in /node_modules/gongbao/package.json',
    true,
  ],
  [
    'ERR_PACKAGE_PATH_NOT_EXPORTED',
    'Package subpath \'./x\' is not defined by "exports" in /node_modules/other/package.json',
    false,
  ],
  [undefined, "Cannot find package 'gongbao'", false],
])('%s: %s names no entry of this package: %s', (code, message, is) => {
  expect(isNoEntry(code, message)).toBe(is)
})
