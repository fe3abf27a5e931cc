/** Mistakes that authors of rules make, and what each is told. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { createAnalyzer, defineRule, type Fault, GongbaoError } from '../../src/index.js'
import { nestedRepetition } from '../../src/rules/nested.js'

const right = {
  id: 'serial/number',
  kind: 'serial',
  trigger: ['编号'],
  pattern: /编号(?<number>\d{5,12})/u,
  produce: (match: RegExpExecArray) => ({ fields: { number: match.groups?.number ?? '' } }),
  examples: [{ text: '编号12345', facts: [{ number: '12345' }] }],
  nearMisses: ['编号为'],
}

function errorOf(changed: object, text?: string): GongbaoError {
  try {
    const analyzer = createAnalyzer({
      rules: [defineRule({ ...right, ...changed } as never)],
      ...(text === undefined ? {} : { checkExamples: false }),
    })
    if (text !== undefined) analyzer.analyze(text)
  } catch (error) {
    if (error instanceof GongbaoError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const SURPLUS = { ...right, name: 'serial' }

describe('before any text', () => {
  test.each([
    ['no `u` flag', { pattern: /编号\d+/ }, /`u` or `v` flag/u],
    ['\\b', { pattern: /编号\d+\b/u }, /say nothing about Han text/u],
    ['no example', { examples: [] }, /at least one example/u],
    [
      'a trigger that is not how the match begins',
      { trigger: ['号'] },
      /let the trigger be how the match begins/u,
    ],
    ['async', { produce: async () => ({ fields: {} }) }, /leave out `async`/u],
    ['a repetition inside a repetition', { pattern: /编号(?:\d+)+/u }, /exponential time/u],
    ['a part that does not exist', SURPLUS, /got name too/u],
    [
      'an example that is read otherwise',
      { examples: [{ text: '编号12345', facts: [{ number: '1' }] }] },
      /number "12345", expected "1"/u,
    ],
    [
      'an example in which nothing is matched',
      { examples: [{ text: '号码12345', facts: [{}] }] },
      /matches nothing in it/u,
    ],
    ['a near miss that is read', { nearMisses: ['编号54321'] }, /near miss 「编号54321」: expected nothing/u],
    [
      'no rule at all',
      { trigger: undefined, pattern: 'x', produce: 1 },
      /expected `produce` to be a function/u,
    ],
  ])('%s', (_, changed, message) => {
    expect(errorOf(changed)).toMatchObject({ code: 'E_RULE', message: expect.stringMatching(message) })
  })
})

describe('on a text: the rule is blamed, not the text', () => {
  const number = '12345'
  test.each([
    ['bare fields', () => ({ number }), /bare fields \{ number \}/u],
    ['nothing', () => undefined, /returned nothing/u],
    ['a promise', () => Promise.resolve({ fields: { number } }), /returned a promise/u],
    ['fields that override `text`', () => ({ fields: { number, text: '假' } }), /may not set text/u],
    ['fields that override `start`', () => ({ fields: { number, start: 0 } }), /may not set start/u],
    [
      'a span outside the text',
      () => ({ start: 0, end: 99, fields: { number } }),
      /inside the text of 9, got 0–99/u,
    ],
    ['an empty span', () => ({ start: 2, end: 2, fields: { number } }), /at least a character/u],
    ['NaN', () => ({ fields: { number: Number.NaN } }), /number is NaN/u],
    ['a field that JSON cannot hold', () => ({ fields: { at: new Date(0) } }), /at is a object/u],
    ['an error', () => (undefined as never as { x: string }).x.length, /produce\(\) threw on `编号12345`/u],
  ])('%s', (_, produce, message) => {
    const error = errorOf({ produce }, '设备编号12345')
    expect(error).toMatchObject({ code: 'E_PRODUCE', message: expect.stringMatching(message) })
    expect(error.faults[0]?.where).toBe('rule serial/number')
  })

  test('its own schema violated', () => {
    const schema = z.object({ number: z.number() })
    expect(errorOf({ schema }, '编号12345')).toMatchObject({
      code: 'E_PRODUCE',
      message: expect.stringContaining('its own schema is violated: number'),
    })
  })
})

describe('a wrong import: the file of rules is blamed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-imports-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(process.cwd(), join(folder, 'node_modules', 'gongbao'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const mistakes: readonly (readonly [mistake: string, code: string, message: RegExp])[] = [
    ['a name that gongbao lacks', "import { defineRules } from 'gongbao'", /no export `defineRules`.*:1\)$/u],
    ['no name at all', "import gongbao from 'gongbao'", /no export `default`/u],
    [
      'a name of another entry',
      "import { testRules } from 'gongbao'",
      /`testRules` is in 'gongbao\/testing'/u,
    ],
    ['an entry that gongbao lacks', "import { defineRule } from 'gongbao/rules'", /is none of its entries/u],
    ['a package that is not there', "import 'no-such-package'", /Cannot find package 'no-such-package'/u],
    ['a file that is not there', "import './none.mjs'", /Cannot find module .*none\.mjs/u],
    ['a name that Node lacks', "import { nothing } from 'node:fs'", /export named 'nothing' \(.*:1\)$/u],
    [
      'a function that is not there',
      "import * as g from 'gongbao'\nexport default [g.rule()]",
      /g\.rule is not a function \(.*:2:\d+\)$/u,
    ],
  ]
  const fileOf = (mistake: string) => join(folder, `${mistake.replaceAll(' ', '-')}.mjs`)
  const told: Record<string, { code: string; faults: Fault[] }> = {}

  // a module of rules is imported by Node itself, which vitest stands in for: in a process of its own, one for all
  beforeAll(() => {
    for (const [mistake, code] of mistakes)
      writeFileSync(fileOf(mistake), `${code}\nexport const rules = []\n`)
    const script = `import { loadRules } from 'gongbao/archive'
      const told = {}
      for (const file of ${JSON.stringify(mistakes.map(([mistake]) => fileOf(mistake)))})
        await loadRules(file).catch(({ code, faults }) => { told[file] = { code, faults } })
      process.stdout.write(JSON.stringify(told))`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    Object.assign(told, JSON.parse(run.stdout))
  })

  test.each(mistakes)('%s', (mistake, _, message) => {
    const file = fileOf(mistake)
    expect(told[file]).toEqual({
      code: 'E_RULE',
      faults: [{ where: file, message: expect.stringMatching(message) }],
    })
  })
})

test('a rule builds on amounts and dates of its sentence', () => {
  const ballot = defineRule({
    id: 'ballot/result',
    kind: 'ballot',
    trigger: ['赞成', '反对', '弃权'],
    pattern: /(?<choice>赞成|反对|弃权)/u,
    needs: ['quantity'],
    produce: (match, _context, near) => {
      const at = match.index + match[0].length
      const votes = near.find((f) => f.start === at && f.unit === '票')
      return votes ? { end: votes.end, fields: { choice: match[0], votes: Number(votes.value) } } : null
    },
    examples: [{ text: '赞成2800票', facts: [{ choice: '赞成', votes: 2800 }] }],
    nearMisses: ['赞成这个意见', '赞成。共2800票'],
  })
  const { facts } = createAnalyzer({ rules: [ballot], kinds: ['ballot'] }).analyze(
    '赞成2800票、反对10票、弃权5票，获得通过。',
  )
  expect(facts.map((f) => [f.text, f.choice, f.votes])).toEqual([
    ['赞成2800票', '赞成', 2800],
    ['反对10票', '反对', 10],
    ['弃权5票', '弃权', 5],
  ])
})

test.each([
  [/(?:a+)+/u, true],
  [/(?:\d+|x)+/u, true],
  [/(?:[^。]+，)+/u, true],
  [/(?:\d*)*/u, true],
  [/(?:、\d+)+/u, false],
  [/(?:\d+、)*\d+/u, false],
  [/(?:第[一二]+)+/u, false],
  [/\d+(?:万|亿)?/u, false],
  [/(?:ab){2,}/u, false],
  [/(?<![a-z]+)x+/u, false],
  [/(?:\p{Script=Han}+)+/u, true],
])('%s can take exponential time: %s', (pattern, can) => {
  expect(nestedRepetition(pattern) !== undefined).toBe(can)
})
