/** The mutants of a TypeScript file, found in its syntax tree. */
import ts from 'typescript'
import type { Mutant, MutantKind } from './mutant.js'
import { patternMutants } from './pattern.js'

const COMPARISONS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
])
const LOGIC = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
])
/** What shows how a rule is meant is the test, not what is tested. */
const SHOWN = new Set(['examples', 'nearMisses', 'example'])

const isShown = (node: ts.Node) => ts.isPropertyAssignment(node) && SHOWN.has(node.name.getText())

/** A statement that only leaves: what it is guarded by decides alone. */
function leaves(node: ts.Statement): boolean {
  if (ts.isBlock(node)) return node.statements.length === 1 && leaves(node.statements[0]!)
  return ts.isReturnStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)
}

/** Two neighbours of a list of names: the order of rules, passes and readers. */
const isNamedList = (node: ts.Node): node is ts.ArrayLiteralExpression =>
  ts.isArrayLiteralExpression(node) &&
  node.elements.length > 1 &&
  node.elements.every((e) => ts.isIdentifier(e) || (ts.isSpreadElement(e) && ts.isIdentifier(e.expression)))

/** All mutants of `source`, in the order of the text. */
export function syntaxMutants(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const add = (kind: MutantKind, start: number, end: number, replacement: string) =>
    found.push({ file, kind, start, end, replacement })
  const replace = (kind: MutantKind, node: ts.Node, replacement: string) =>
    add(kind, node.getStart(tree), node.getEnd(), replacement)

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || isShown(node)) return
    if (ts.isBinaryExpression(node)) {
      const { operatorToken } = node
      const comparison = COMPARISONS.get(operatorToken.kind)
      const logic = LOGIC.get(operatorToken.kind)
      if (comparison) replace('comparison', operatorToken, comparison)
      if (logic) replace('logic', operatorToken, logic)
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      replace('negation', node, node.operand.getText(tree))
    if (node.kind === ts.SyntaxKind.TrueKeyword) replace('boolean', node, 'false')
    if (node.kind === ts.SyntaxKind.FalseKeyword) replace('boolean', node, 'true')
    if (ts.isNumericLiteral(node)) replace('constant', node, `${Number(node.text) + 1}`)
    if (ts.isIfStatement(node) && !node.elseStatement && leaves(node.thenStatement))
      replace('guard', node.expression, 'false')
    if (isNamedList(node))
      for (const [i, second] of node.elements.entries()) {
        const first = node.elements[i - 1]
        if (first && first.getText(tree) !== second.getText(tree))
          add(
            'order',
            first.getStart(tree),
            second.getEnd(),
            `${second.getText(tree)}, ${first.getText(tree)}`,
          )
      }
    if (ts.isRegularExpressionLiteral(node))
      for (const change of patternMutants(node.text)) {
        const at = node.getStart(tree)
        add(change.kind, at + change.start, at + change.end, '')
      }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}
