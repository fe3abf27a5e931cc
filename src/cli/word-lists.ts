/** Words and lists of words, as options give them. */
import { joinWordLists, parseWordLists, type WordLists } from '../archive/count/lists.js'
import { decode } from '../text/decode.js'
import { bytesOf } from './shell.js'

/** What commas part. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[,，]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** For an option that may be told several times, or with commas. */
export const gather = (text: string, before: readonly string[] = []): string[] => [
  ...before,
  ...partsOf(text),
]

/** Each word as a list of its own. */
export const eachAlone = (words: readonly string[]): WordLists =>
  Object.fromEntries(words.map((word) => [word, [word]]))

/**
 * The lists of the files `paths`.
 * @throws GongbaoError `E_PATH`, `E_DICTIONARY`, `E_ENCODING`
 */
export async function readWordLists(paths: readonly string[]): Promise<WordLists> {
  const read = async (path: string) => parseWordLists(path, decode(await bytesOf(path)).text)
  return joinWordLists(await Promise.all(paths.map(read)))
}
