/** Towns abroad, whose names are written as those of persons are: 诺维萨德|市代表团. */

import { hasRole } from '../../lexicon/words-by-role.js'

const isDivisionMark = hasRole('place/division-mark')
/** 巴特尔|市长: the mark begins a post. */
const isHead = hasRole('person/ends-head')

/** Whether `text` names a town or a county `name`. */
export function isTown(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    if (isDivisionMark(text[end] ?? '') && !isHead(text[end + 1] ?? '')) return true
  }
  return false
}
