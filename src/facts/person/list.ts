/** Names in a row: behind one post, in a by-line, beside a known name. */
import { type NameReading, nameFrom, wholeName } from './name.js'

/** Score a name needs further down a list. */
export const IN_LIST = 3.5
/** Most names read in a row. */
export const LONGEST_LIST = 30

const SEPARATOR = /[和与及]|[、，]?[ 　]{0,3}/uy
const TOKEN = /\p{Script=Han}{1,4}(?!\p{Script=Han})/uy
const SPACES = /[ 　]{1,3}/uy

function tokenAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** A name that stands by itself between spaces or marks; 张　伟 is written with a space for balance. */
export function spacedName(text: string, at: number): NameReading | undefined {
  const token = tokenAt(TOKEN, text, at)
  if (!token) return undefined
  const end = at + token.length
  if (wholeName(token)) return { start: at, end, score: 9 }
  if (token.length !== 1) return undefined
  const gap = tokenAt(SPACES, text, end)
  const given = gap && tokenAt(TOKEN, text, end + gap.length)
  if (!gap || given?.length !== 1 || !wholeName(token + given)) return undefined
  return { start: at, end: end + gap.length + 1, score: 9 }
}

/** The further names of a list whose first ends at `from`. */
export function listedNames(text: string, from: number, spaced: boolean): NameReading[] {
  const names: NameReading[] = []
  for (let at = from; names.length < LONGEST_LIST; ) {
    const separator = tokenAt(SEPARATOR, text, at)
    if (!separator || separator === '，') break
    const next = at + separator.length
    const onlySpace = /^[ 　]+$/u.test(separator)
    const name =
      onlySpace && !spaced
        ? undefined
        : (spacedName(text, next) ?? (onlySpace ? undefined : nameFrom(text, next)))
    if (!name || name.score < IN_LIST) break
    names.push(name)
    at = name.end
  }
  return names
}
