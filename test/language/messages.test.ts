import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ERROR_CODES } from '../../src/errors.js'
import { languageOf } from '../../src/language/locale.js'
import { chineseOf, reasonInChinese, toldInChinese } from '../../src/language/messages.js'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : []
  })

/** The sentences that an expression may become, with words for what it fills in. */
function sentencesOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map((span) => `〇${span.literal.text}`).join('')]
  if (ts.isConditionalExpression(node)) return [...sentencesOf(node.whenTrue), ...sentencesOf(node.whenFalse)]
  return ts.isParenthesizedExpression(node) ? sentencesOf(node.expression) : []
}

/** What commands describe themselves with, and the messages of errors, as the code has them. */
function sentences(): { help: string[]; messages: string[] } {
  const help: string[] = []
  const messages: string[] = []
  for (const file of filesUnder('src')) {
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        file.startsWith('src/cli') &&
        ts.isPropertyAccessExpression(node.expression)
      ) {
        const { text } = node.expression.name
        const said =
          text === 'description'
            ? node.arguments[0]
            : /^(?:option|requiredOption|argument)$/u.test(text)
              ? node.arguments[1]
              : undefined
        if (said) help.push(...sentencesOf(said))
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'Option' && node.arguments?.[1])
        help.push(...sentencesOf(node.arguments[1]))
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'message')
        messages.push(...sentencesOf(node.initializer))
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  }
  return { help, messages }
}

const isWord = (sentence: string) => /[a-z]{2}/iu.test(sentence)

test('all help and every error of the code has its Chinese in dict/messages.tsv', () => {
  const { help, messages } = sentences()
  expect(help.length).toBeGreaterThan(60)
  expect(messages.length).toBeGreaterThan(60)
  const missing = [...help, ...messages, ...Object.values(ERROR_CODES)].filter(
    (sentence) => isWord(sentence) && chineseOf(sentence) === undefined,
  )
  expect([...new Set(missing)]).toEqual([])
})

test('codes, places and names in a message stay, the sentences are Chinese', () => {
  expect(
    toldInChinese('E_OPTION: An option has a value it cannot take\n  workers: expected 1 or more, got 0'),
  ).toBe('E_OPTION：选项的取值不对\n  workers：应不小于 1，得到的是 0')
  expect(toldInChinese('a: b.txt: E_BINARY: expected text, got bytes full of control characters')).toBe(
    'a: b.txt: E_BINARY：应为文本，得到的字节多为控制字符',
  )
  expect(toldInChinese('3 documents, 12 facts: date 12')).toBe('3 份文件，12 条事实：date 12')
  expect(toldInChinese('甲')).toBe('甲')
})

test('the reason of an empty cell is told in Chinese', () => {
  expect(reasonInChinese('no figure of 出口 was read')).toBe('没有读出出口的数值')
  expect(reasonInChinese('nearest: 增长5% is actual, not target; is of 2019, not of 2020')).toBe(
    '最接近者：增长5%，性质为“实际”，不是“目标”；属于 2019，不属于 2020',
  )
})

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_TW' }, 'zh'],
  [{ LANG: 'zhuang' }, 'en'],
])('the language is that of the environment: %j', (environment, language) => {
  expect(languageOf(environment)).toBe(language)
})
