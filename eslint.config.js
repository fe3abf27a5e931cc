// Only what biome cannot say: how patterns over Han text may be written. Everything else is biome's.
import regexp from 'eslint-plugin-regexp'
import typescript from 'typescript-eslint'
import noUnboundedLine from './build/eslint/no-unbounded-line.js'

const EMPTY_IN_ALL = "`''` is in every string, so this is true at the ends of a text; ask a Set"
const HAN_BLIND = 'no character of Han text is a word character to \\b, \\B, \\w and \\W; name the characters'

const BEFORE_THE_TEXT =
  'a place before the text counts as its beginning: 中共 would stand before itself; ask standsBefore'

const SPREAD_ON_STACK =
  'arguments have to fit on the stack, and a list of a text or an archive may not: push in a loop, ask extentOf'

export default [
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'docs/api/'] },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parser: typescript.parser },
    plugins: { regexp },
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Literal[regex.pattern=/(?<!\\\\)(?:\\\\\\\\)*\\\\[bBwW]/]', message: HAN_BLIND },
        {
          selector:
            'CallExpression[callee.property.name="includes"][arguments.0.callee.property.name="charAt"]',
          message: EMPTY_IN_ALL,
        },
        {
          selector:
            'CallExpression[callee.property.name="includes"][arguments.0.operator="??"][arguments.0.right.value=""]',
          message: EMPTY_IN_ALL,
        },
        {
          selector:
            'CallExpression[callee.property.name="startsWith"][arguments.0.type="Literal"] > BinaryExpression[operator="-"]',
          message: BEFORE_THE_TEXT,
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(push|unshift|splice|concat|max|min|fromCharCode|fromCodePoint|append|prepend)$/] > SpreadElement',
          message: SPREAD_ON_STACK,
        },
        { selector: 'CallExpression[callee.property.name="apply"]', message: SPREAD_ON_STACK },
      ],
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignorePartial: true }],
      'regexp/no-contradiction-with-assertion': 'error',
      'regexp/no-dupe-characters-character-class': 'error',
      'regexp/no-dupe-disjunctions': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-useless-lazy': 'error',
      'regexp/optimal-quantifier-concatenation': 'error',
      'require-unicode-regexp': 'error',
    },
  },
  {
    // where texts go
    files: ['src/*.ts', 'src/{analyze,discourse,facts,rules,segment,text}/**/*.ts'],
    languageOptions: { parser: typescript.parser },
    plugins: { gongbao: { rules: { 'no-unbounded-line': noUnboundedLine } } },
    rules: { 'gongbao/no-unbounded-line': 'error' },
  },
]
