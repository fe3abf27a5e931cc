/** What can be taken out of a regular expression: one alternative of several, or a look before or ahead. */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/** A part of a literal that is left out; offsets from its first slash. */
export interface PatternChange {
  readonly kind: 'alternative' | 'lookaround'
  readonly start: number
  readonly end: number
}

const parser = new RegExpParser({ ecmaVersion: 2024 })

/** Every such part of the literal `text` (`/…/u`). */
export function patternMutants(text: string): PatternChange[] {
  const found: PatternChange[] = []
  visitRegExpAST(parser.parseLiteral(text), {
    onAlternativeEnter(node) {
      const { alternatives } = node.parent
      if (alternatives.length < 2) return
      // with the bar after it, or the one before it where it is the last
      const isLast = node === alternatives.at(-1)
      found.push({
        kind: 'alternative',
        start: isLast ? node.start - 1 : node.start,
        end: isLast ? node.end : node.end + 1,
      })
    },
    onAssertionEnter(node) {
      if (node.kind === 'lookahead' || node.kind === 'lookbehind')
        found.push({ kind: 'lookaround', start: node.start, end: node.end })
    },
  })
  return found
}
