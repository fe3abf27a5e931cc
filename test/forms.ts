/**
 * Forms of text and what is made of them, a line each: the text, a tab, what is told of it. `KEEP=1` tells them anew; the
 * difference is what is to be read. ⏎ is a line feed, ␉ a tab, \u00a0 and the like a sign that nobody sees.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The text that a form stands for. */
export const decode = (text: string) =>
  text
    .replaceAll('⏎', '\n')
    .replaceAll('␉', '\t')
    .replace(/\\u(?<code>[0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
const encode = (text: string) =>
  text
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '␉')
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Co}\p{Cn}]/gu, (sign) =>
      sign === ' ' || sign === '\u3000'
        ? sign
        : sign
            .split('')
            .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
            .join(''),
    )

/** Tests that `tell` says of each text of `path` what is kept there. */
export function testForms(path: string, tell: (text: string) => string): void {
  test(path, () => {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
    const told = lines.map((line) => {
      const [form = ''] = line.split('\t')
      return form.startsWith('#') ? line : `${form}\t${encode(tell(decode(form)))}`
    })
    if (process.env.KEEP) writeFileSync(path, `${told.join('\n')}\n`)
    else expect(told).toEqual(lines)
  })
}
