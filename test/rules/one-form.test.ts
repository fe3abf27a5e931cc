import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Forms that the canonical text never holds between Chinese characters, digits and units: no rule may wait for one. */
const NEVER = /[％～〜−－﹣［］﹝﹞０-９．∶・‐‑‒–―\u00a0\u2009\u202f]/u
/** Marks of which the text has one form; a class that holds both knows of a difference that is none. */
const PAIRS = [
  ['，', ','],
  ['；', ';'],
  ['？', '?'],
  ['！', '!'],
] as const
/** A class of characters as written in a pattern. */
const CLASS = /\[(?:\\.|[^\]\\])+\]/gu
/** Files where a half-width comma of a number (33,212) is meant beside the comma of a sentence. */
const GROUPED_NUMBERS = new Set(['src/facts/date/base.ts'])

const files = ['src/facts', 'src/discourse', 'src/rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

/** Every pattern and string of a file but those of examples, which show what people write. */
function literalsOf(path: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(?:examples|nearMisses|text|example)$/u.test(node.name.getText()))
      return
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)) found.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

const literals = files.flatMap((path) => literalsOf(path).map((literal) => ({ path, literal })))

test('rules know one form of each sign, the one that the text layer gives', () => {
  expect(literals.length).toBeGreaterThan(3000)
  expect(literals.filter(({ literal }) => NEVER.test(literal))).toEqual([])
})

test('no class of characters holds a mark in both widths', () => {
  const both = literals.flatMap(({ path, literal }) =>
    (literal.startsWith('/') ? (literal.match(CLASS) ?? []) : [])
      .filter((set) => PAIRS.some(([wide, narrow]) => set.includes(wide) && set.includes(narrow)))
      .map((set) => ({ path, set })),
  )
  expect(both.filter(({ path }) => !GROUPED_NUMBERS.has(path))).toEqual([])
})
