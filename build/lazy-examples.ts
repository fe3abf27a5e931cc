/** Examples of rules are made when they are asked for: who reads texts asks for none. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

const FACTS = /[\\/]src[\\/]facts[\\/].*\.ts$/
const EXAMPLES = new Set(['examples', 'nearMisses'])

/** Whether `node` is a list in the definition of a rule: `defineRule` keeps what a getter has made. */
const isInRule = (node: ts.PropertyAssignment): boolean =>
  ts.isObjectLiteralExpression(node.parent) &&
  ts.isCallExpression(node.parent.parent) &&
  node.parent.parent.expression.getText() === 'defineRule'

/** `source` with getters for the examples and near misses of its rules. */
export function withLazyExamples(source: string): string {
  if (!source.includes('defineRule(')) return source
  const parsed = ts.createSourceFile('rules.ts', source, ts.ScriptTarget.Latest, true)
  const lists: ts.PropertyAssignment[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && EXAMPLES.has(node.name.getText()) && isInRule(node)) lists.push(node)
    else ts.forEachChild(node, visit)
  }
  visit(parsed)
  return lists.reduceRight((text, { name, initializer, end }) => {
    const getter = `get ${name.getText()}() { return ${initializer.getText()} }`
    return `${text.slice(0, name.getStart())}${getter}${text.slice(end)}`
  }, source)
}

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
