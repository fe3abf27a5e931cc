/** Rules with fewer examples inside them: they are tried when the library is tested, and nobody tries them in a browser. */
import ts from 'typescript'

const EXAMPLES = new Set(['examples', 'nearMisses'])

/** `source` with no more than the first of the examples and of the near misses of each rule. */
export function withFewExamples(source: string): string {
  const parsed = ts.createSourceFile('rules.ts', source, ts.ScriptTarget.Latest, true)
  const lists: ts.ArrayLiteralExpression[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      EXAMPLES.has(node.name.getText()) &&
      ts.isArrayLiteralExpression(node.initializer) &&
      node.initializer.elements.length > 1 &&
      !node.initializer.elements.some(ts.isSpreadElement)
    )
      lists.push(node.initializer)
    else ts.forEachChild(node, visit)
  }
  visit(parsed)
  return lists.reduceRight(
    (text, { elements }) => text.slice(0, elements[0]!.end) + text.slice(elements.at(-1)!.end),
    source,
  )
}
