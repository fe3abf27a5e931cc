/**
 * `import * as name from './part.js'`: in the build for Node a part of our own that is imported so is opened when one of its
 * names is first asked for. From the sources, and where there are no files to open, it is there from the start.
 */
import { readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

/** The name that `node` gives to all of one of our own modules. */
function nameOfAll(node: ts.Node): string | undefined {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return undefined
  const bindings = node.importClause?.isTypeOnly === false ? node.importClause.namedBindings : undefined
  if (bindings === undefined || !ts.isNamespaceImport(bindings)) return undefined
  return node.moduleSpecifier.text.startsWith('.') ? bindings.name.text : undefined
}

/** `source` with a call in the place of each such name; `opened` is what opens the part that is imported by `from`, if any does. */
export function withLazyParts(source: string, opened: (from: string) => string | undefined): string {
  if (!/^import \* as \w+ from '\./mu.test(source)) return source
  const parsed = ts.createSourceFile('part.ts', source, ts.ScriptTarget.Latest, true)
  const parts = new Map<string, { readonly declared: ts.ImportDeclaration; readonly call: string }>()
  for (const node of parsed.statements) {
    const name = nameOfAll(node)
    if (name === undefined) continue
    const declared = node as ts.ImportDeclaration
    const call = opened((declared.moduleSpecifier as ts.StringLiteral).text)
    if (call !== undefined) parts.set(name, { declared, call })
  }
  const edits: (readonly [start: number, end: number, text: string])[] = [...parts].map(
    ([name, { declared, call }]) => [
      declared.getStart(),
      declared.end,
      `let ${name}$; const ${name} = () => (${name}$ ??= ${call});`,
    ],
  )
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      parts.has(node.expression.text)
    )
      edits.push([node.expression.end, node.expression.end, '()'])
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return edits
    .sort((a, b) => b[0] - a[0])
    .reduce((text, [start, end, put]) => text.slice(0, start) + put + text.slice(end), source)
}

/** What every text needs. */
const BASE = resolve('src/analyze.ts')

/** So many bytes are scanned in less time than a file of their own is opened. */
const SMALL_TABLE = 8192

const tableName = (path: string): string => path.replace(/^.*[\\/]/u, '').replace('.tsv', '')

/** For esbuild, and tsup by it: parts, tables and zod are opened when they are first asked for. */
export const lazyParts: Plugin = {
  name: 'lazy-parts',
  setup(context) {
    const parts = new Set<string>()
    context.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      if (kind === 'dynamic-import') parts.add(resolve(resolveDir, path.replace(/\.js$/u, '.ts')))
      return undefined
    })
    context.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const own = withLazyParts(source, (from) => `lazyPart$(import(${JSON.stringify(from)}))`)
      // a part asks for all that every text needs, so that this is one file and not one for each set of parts that share it
      const contents = parts.has(path) ? `${own}\nimport ${JSON.stringify(BASE)}\n` : own
      return contents === source ? undefined : { contents, loader: 'ts' }
    })
    context.onResolve({ filter: /^zod$/ }, ({ importer }) =>
      /[\\/]build[\\/]zod-made\.ts$/.test(importer) ? undefined : { path: resolve('build/deferred-zod.ts') },
    )
    context.onResolve({ filter: /\.tsv$/ }, ({ path, resolveDir, namespace }) => {
      const table = resolve(resolveDir, path)
      return namespace === 'table' || statSync(table).size < SMALL_TABLE
        ? undefined
        : { path: relative('.', table), namespace: 'table' }
    })
    context.onLoad({ filter: /.*/, namespace: 'table' }, ({ path }) => ({
      loader: 'js',
      resolveDir: resolve(dirname(path)),
      contents: `export default { toString: () => lazyPart$(import(${JSON.stringify(`./${tableName(path)}.tsv`)})).default }`,
    }))
  },
}
