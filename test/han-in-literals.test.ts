/** Words stand in `dict/`: how many Chinese characters are left in the patterns and strings of the program. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** May only fall. */
const MOST_HAN = 2540
/** Patterns of more than 120 characters; may only fall. */
const MOST_LONG = 12
const LONG = 120

/** What is no knowledge of the program's: examples, descriptions, and the texts of pages, which are one table a language. */
const TOLD = new Set([
  'examples',
  'passesOn',
  'nearMisses',
  'example',
  'because',
  'readings',
  'unturned',
  'unframed',
  'describe',
])
const NOT_COUNTED = /^(?:language|testing)\/|\/readings(?:\/|\.ts$)|^shapes\.ts$/u

const hanIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0

const isTold = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) && TOLD.has(node.name.getText())) ||
  (ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    TOLD.has(node.expression.name.text))

function count(file: string): { han: number; long: number } {
  let han = 0
  let long = 0
  const visit = (node: ts.Node): void => {
    if (isTold(node)) return
    if (ts.isRegularExpressionLiteral(node) && node.text.length > LONG) long++
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      han += hanIn(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest, true))
  return { han, long }
}

test('Chinese words in literals become fewer, and so do long patterns', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !NOT_COUNTED.test(file.replaceAll('\\', '/')),
  )
  const counts = files.map(count)
  const sum = (of: 'han' | 'long') => counts.reduce((n, one) => n + one[of], 0)
  expect(sum('han')).toBeLessThanOrEqual(MOST_HAN)
  expect(sum('long')).toBeLessThanOrEqual(MOST_LONG)
})
