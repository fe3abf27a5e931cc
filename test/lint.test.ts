/** The rules of our own for the code: each is seen to find what it is for, and to let by what is near it. */
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()
/** The rules and selectors that a line of a file of the library breaks. */
async function brokenBy(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: 'src/text/sample.ts' })
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

test.each([
  'export const head = /^.+：/u',
  'export const rest = /[^。]*，[^，]+$/u',
  'export const all = /<tr>[\\s\\S]*?<\\/tr>/u',
  'export const furniture = /.{4,}/u',
  'export const group = /(?:[^a]|b)*c/u',
  'export const ahead = /的(?!.*地)/su',
])('a pattern that may run over a whole text is found: %s', async (code) => {
  expect(await brokenBy(code)).toContainEqual(expect.stringMatching(/^gongbao\/no-unbounded-line: /u))
})

test.each([
  'export const head = /^.{1,80}：/u',
  'export const digits = /[0-9]+(?:[.][0-9]+)?/u',
  'export const han = /\\p{Script=Han}+/u',
  'export const mark = /([“‘])(?:字|词)\\1/u',
])('a pattern that cannot is let by: %s', async (code) => {
  expect(await brokenBy(code)).toEqual([])
})

test.each([
  'export const add = (to: number[], more: number[]) => to.push(...more)',
  'export const most = (all: number[]) => Math.max(0, ...all)',
  'export const joined = (codes: number[]) => String.fromCharCode(...codes)',
  'export const fill = (list: Element, all: Element[]) => list.append(...all)',
  'export const most = (all: number[]) => Math.max.apply(null, all)',
])('a list that is spread on the stack is found: %s', async (code) => {
  expect(await brokenBy(code)).toEqual([expect.stringContaining('fit on the stack')])
})

test.each([
  'export const copy = (all: readonly number[]) => [...all]',
  'export const add = (to: number[], one: number) => to.push(one)',
])('a list that is not is let by: %s', async (code) => {
  expect(await brokenBy(code)).toEqual([])
})
