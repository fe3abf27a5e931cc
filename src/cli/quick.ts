/** Calls that are answered before the program is loaded: `--version`, and `--help` of any command. */
import { readFileSync } from 'node:fs'
import { version } from '../../package.json'
import { LANGUAGES, type Language } from '../language/language.js'
import { language } from '../language/locale.js'
import { helpOf, type Outline } from './outline.js'

/** The help of every command in every language, by the words of the command. */
export type Outlines = Readonly<Record<Language, Readonly<Record<string, Outline>>>>

const isHelp = (arg: string | undefined) => arg === '--help' || arg === '-h'

/**
 * What is told for `args`, if it is help or the version that they ask for and nothing else; `outlines` is the file that the
 * build has written.
 */
export function quickAnswer(
  args: readonly string[],
  outlines: string,
  width: number | undefined,
): string | undefined {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) return `${version}\n`
  const at = args.indexOf('--lang')
  const asked = at < 0 ? language() : LANGUAGES.find((known) => known === args[at + 1])
  const words = at < 0 ? [...args] : args.filter((_, i) => i !== at && i !== at + 1)
  if (asked === undefined || !isHelp(words.pop())) return undefined
  const all = JSON.parse(readFileSync(outlines, 'utf8')) as Outlines
  const of = Object.entries(all[asked]).find(([command]) => command === words.join(' '))?.[1]
  return of && helpOf(of, width)
}
