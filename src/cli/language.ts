/** Help and messages in the language of the user, and Chinese words where options take codes. */
import { type Command, Option } from 'commander'
import * as z from 'zod'
import { zhCN } from 'zod/v4/locales'
import { LANGUAGES, type Language } from '../language/language.js'
import { language, speak } from '../language/locale.js'
import { chineseOf, toldInChinese } from '../language/messages.js'
import { codesOf } from '../language/option-words.js'

/** What follows a mistake in a call. */
export const HELP_HINT = '(run with --help for what is possible)'

/** The codes for the words of an option, alone or in a list: 指标,提法 → indicator,slogan. */
function codesFor(option: string, value: string): string {
  const known = codesOf(option)
  if (known.size === 0) return value
  return value
    .split(/[,，、]/u)
    .map((word) => known.get(word.trim()) ?? word)
    .join(',')
}

/** The arguments of a call, with codes for Chinese words where an option takes codes. */
export function withCodes(args: readonly string[]): string[] {
  let option: string | undefined
  return args.map((arg) => {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/su.exec(arg) ?? []
    if (name !== undefined) {
      option = value === undefined ? name : undefined
      return value === undefined ? arg : `--${name}=${codesFor(name, value)}`
    }
    const told = option === undefined ? arg : codesFor(option, arg)
    option = undefined
    return told
  })
}

/** The language that a call asks for, before its options are read: help and mistakes are told in it. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1]
  return at < 0 ? undefined : LANGUAGES.find((known) => known === value)
}

const inChinese = (text: string): string => chineseOf(text) ?? text

/** How a command is called, from the program down. */
function usageOf(command: Command): string {
  const names: string[] = []
  for (let at: Command | null = command; at; at = at.parent) names.unshift(at.name())
  return `${names.join(' ')} ${command.usage().replace('[options]', '[选项]').replace('[command]', '[命令]')}`
}

/** A command in the list of all, with its arguments. */
function termOf(command: Command): string {
  const given = command.registeredArguments.map((argument) => {
    const own = argument.name() === 'command' ? '命令' : argument.name()
    const name = own + (argument.variadic ? '...' : '')
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [command.name(), ...(command.options.length > 0 ? ['[选项]'] : []), ...given].join(' ')
}

/** Before the commands are added: what commander itself says. */
export function speakOf(program: Command, args: readonly string[]): void {
  const asked = languageAsked(args)
  if (asked) speak(asked)
  if (language() !== 'zh') return
  // what is said of shapes
  z.config(zhCN())
  program.configureHelp({
    styleTitle: inChinese,
    commandUsage: (command) => usageOf(command),
    subcommandTerm: (command) => termOf(command),
    // the names stand for themselves; what is said of defaults and choices is a sentence each
    optionDescription: (option) => {
      const more = [
        ...(option.argChoices ? [`choices: ${option.argChoices.join(', ')}`] : []),
        ...(option.defaultValue === undefined || typeof option.defaultValue === 'boolean'
          ? []
          : [`default: ${option.defaultValueDescription ?? String(option.defaultValue)}`]),
      ].map(inChinese)
      return `${inChinese(option.description)}${more.length > 0 ? `（${more.join('；')}）` : ''}`
    },
    argumentDescription: (argument) => inChinese(argument.description),
    commandDescription: (command) => inChinese(command.description()),
    subcommandDescription: (command) => inChinese(command.summary() || command.description()),
  })
  program.showHelpAfterError(inChinese(HELP_HINT))
  program.configureOutput({
    outputError: (text, write) => write(`${text.split('\n').map(toldInChinese).join('\n')}`),
  })
}

/** After they are added: every command takes `--lang`. */
export function addLanguage(command: Command): void {
  const option = new Option(
    '--lang <language>',
    'language of help and messages: zh or en (default: that of the system)',
  ).choices(LANGUAGES)
  command.addOption(option)
  for (const sub of command.commands) addLanguage(sub)
}
