/** Examples of rules are made when they are asked for: who reads texts asks for none. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

const FACTS = /[\\/]src[\\/]facts[\\/].*\.ts$/
const EXAMPLES = new Set(['examples', 'nearMisses'])

/** Whether `node` is a list in the definition of a rule: `defineRule` keeps what a getter has made. */
const isInRule = (node: ts.PropertyAssignment): boolean =>
  ts.isObjectLiteralExpression(node.parent) &&
  ts.isCallExpression(node.parent.parent) &&
  node.parent.parent.expression.getText() === 'defineRule'

/** Whether `node` says all that it is: no name, no call. */
const isPlain = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isNumericLiteral(node) ||
  [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind) ||
  (ts.isPrefixUnaryExpression(node) && isPlain(node.operand)) ||
  (ts.isArrayLiteralExpression(node) && node.elements.every(isPlain)) ||
  (ts.isObjectLiteralExpression(node) &&
    node.properties.every((one) => ts.isPropertyAssignment(one) && isPlain(one.initializer)))

/** The lists of examples and near misses in the rules of `source`. */
function listsOf(source: string): ts.PropertyAssignment[] {
  if (!source.includes('defineRule(')) return []
  const lists: ts.PropertyAssignment[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && EXAMPLES.has(node.name.getText()) && isInRule(node)) lists.push(node)
    else ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('rules.ts', source, ts.ScriptTarget.Latest, true))
  return lists
}

/**
 * `source` with getters for the examples and near misses of its rules; `kept` is what gives the plain list of a number, where
 * these stand elsewhere.
 */
export function withLazyExamples(source: string, kept?: (list: number) => string): string {
  let plain = 0
  return listsOf(source)
    .map((list) => {
      const { name, initializer, end } = list
      const given = kept && isPlain(initializer) ? kept(plain++) : initializer.getText()
      return { start: name.getStart(), end, getter: `get ${name.getText()}() { return ${given} }` }
    })
    .reduceRight((text, { start, end, getter }) => text.slice(0, start) + getter + text.slice(end), source)
}

/** The plain lists of `source`, as `withLazyExamples` numbers them. */
export const plainExamples = (source: string): string =>
  `[${listsOf(source).flatMap(({ initializer }) => (isPlain(initializer) ? [initializer.getText()] : []))}]`

/** For esbuild, and tsup by it. */
export const lazyExamples: Plugin = {
  name: 'lazy-examples',
  setup(context) {
    context.onLoad({ filter: FACTS }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const contents = withLazyExamples(source)
      return contents === source ? undefined : { contents, loader: 'ts' }
    })
  },
}

const ROOT = 'src/facts'
/** What the file of all examples calls those of `path`. */
const keyOf = (path: string): string => JSON.stringify(relative(ROOT, path).replaceAll('\\', '/'))

/** The same where there are files to open: plain lists stand in a file of their own, so that who reads texts does not compile them. */
export const openedExamples: Plugin = {
  name: 'opened-examples',
  setup(context) {
    context.onResolve({ filter: /^rule-examples$/ }, ({ path }) => ({ path, namespace: 'rule-examples' }))
    context.onLoad({ filter: /.*/, namespace: 'rule-examples' }, () => {
      const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.ts'),
      )
      const lists = files.sort().map((name) => {
        const path = join(ROOT, name)
        return `${keyOf(path)}: ${plainExamples(readFileSync(path, 'utf8'))}`
      })
      return { contents: `export default { ${lists.join(',\n')} }`, loader: 'js' }
    })
    context.onLoad({ filter: FACTS }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const kept = (list: number) => `lazyPart$(import('rule-examples')).default[${keyOf(path)}][${list}]`
      const contents = withLazyExamples(source, kept)
      return contents === source ? undefined : { contents, loader: 'ts' }
    })
  },
}
