import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { helpOf, type Outline, outlinesOf } from '../../src/cli/outline.js'
import { createProgram } from '../../src/cli/program.js'
import { quickAnswer } from '../../src/cli/quick.js'
import { speak } from '../../src/language/locale.js'

function everyCommand(program: Command, words: string[] = []): [string, Command][] {
  const below = program.commands.flatMap((c) => everyCommand(c, [...words, c.name()]))
  return [[words.join(' '), program], ...below]
}

test.each(['zh', 'en'] as const)(
  'help of every command in %s is told as the program tells it',
  (language) => {
    speak(language)
    const program = createProgram([])
    const outlines = outlinesOf(program)
    for (const [words, command] of everyCommand(program))
      for (const width of [60, 80, 133]) {
        command.configureOutput({ getOutHelpWidth: () => width })
        expect(helpOf(outlines[words] as Outline, width), words).toBe(command.helpInformation())
      }
  },
)

const outline: Outline = {
  usage: 'u',
  description: 'd',
  titles: {},
  arguments: [],
  options: [],
  commands: [],
}
const file = join(mkdtempSync(join(tmpdir(), 'gongbao-')), 'outlines.json')
writeFileSync(
  file,
  JSON.stringify({ en: { '': outline, 'rules explain': outline }, zh: { '': { ...outline, usage: '中' } } }),
)
const answer = (...args: string[]) => quickAnswer(args, file, 80)

test('the version, and the help of any command in any language, are told at once', () => {
  expect(answer('--version')).toBe(`${version}\n`)
  expect(answer('-V')).toBe(`${version}\n`)
  expect(answer('rules', 'explain', '--help', '--lang', 'en')).toContain('Usage: u')
  expect(answer('--lang', 'zh', '-h')).toContain('Usage: 中')
})

test('what asks for anything else is left to the program', () => {
  expect(answer()).toBeUndefined()
  expect(answer('extract', '.')).toBeUndefined()
  expect(answer('--lang', 'fr', '--help')).toBeUndefined()
  expect(answer('no-such-command', '--help', '--lang', 'en')).toBeUndefined()
  expect(answer('constructor', '--help', '--lang', 'en')).toBeUndefined()
})
