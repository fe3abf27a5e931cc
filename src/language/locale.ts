/** The language of a run: `--lang`, else what the system speaks. */
import type { Language } from './language.js'

let chosen: Language | undefined

/** The language that an environment asks for; without a word about it, that of the system. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const told = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh(?:$|[-_.])/iu.test(told) ? 'zh' : 'en'
}

/** Settles the language for the rest of the run. */
export function speak(language: Language): void {
  chosen = language
}

/** The language to speak in. */
export function language(): Language {
  chosen ??= languageOf(process.env)
  return chosen
}
