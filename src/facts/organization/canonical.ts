/** One key for the full and the short name of an organ, for links between mentions. */
import { organWordBefore } from '../../gazetteer/organs.js'

/** Said in full in titles only. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/人民政府/gu, '政府'],
  [/人民代表大会/gu, '人大'],
  [/常务委员会/gu, '常委会'],
]

/** `name` with the short forms of the organs that are said in full in titles only: 市人民政府 is 市政府. */
export const saidShort = (name: string): string =>
  SAME.reduce((key, [pattern, same]) => key.replace(pattern, same), name)

/** Parts of one name at most: 市|政府办公室|党组. */
const MOST_PARTS = 4

/** `name` with its short forms written out: 市府办, 市政府办 and 市人民政府办公室 give one key. */
export function organKey(name: string): string {
  let head = name.replace(/^中共/u, '')
  let tail = ''
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const word = organWordBefore(head, head.length)
    if (!word) break
    head = head.slice(0, head.length - word.name.length)
    tail = (word.full ?? word.name) + tail
  }
  return saidShort(head + tail)
}
