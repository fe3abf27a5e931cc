// A quantifier without an upper bound over what any line may hold keeps a place to come back to for every character:
// on a long line these fill the stack of the engine, and the match throws.
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/** Letters and digits; and stops, of which a run that may go from one clause or sentence to the next matches one. */
const LETTERS = ['中', '1']
const STOPS = ['。', '，']
const parser = new RegExpParser({ ecmaVersion: 2025 })

/** Whether an element alone matches each of the characters that any line holds. */
function matchesAnyLine(element, flags) {
  try {
    const alone = new RegExp(`^(?:${element.raw})$`, flags.replace(/[dgy]/gu, ''))
    return LETTERS.every((c) => alone.test(c)) && STOPS.some((c) => alone.test(c))
  } catch {
    // an element that refers to a group stands for what the group holds
    return false
  }
}

/** The quantifiers of a pattern that may run over a whole text. */
function unboundedOf(source, flags) {
  const found = []
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max === Number.POSITIVE_INFINITY && matchesAnyLine(quantifier.element, flags))
        found.push(quantifier.raw)
    },
  })
  return found
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unbounded:
        '`{{raw}}` runs over a line of any length, and the engine keeps a place for each of its characters on a stack: give it a bound, or search by hand',
    },
  },
  create: (context) => ({
    'Literal[regex]'(node) {
      const { pattern, flags } = node.regex
      for (const raw of unboundedOf(pattern, flags))
        context.report({ node, messageId: 'unbounded', data: { raw } })
    },
  }),
}
