/** Marks that were mangled: `‘标杆\’`, `好人?最美人物` for ·, `共识。?`. */

import { characterSet } from '../../lexicon/character-sets.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Undo } from './undo.js'

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’' }

/** A backslash before a quotation mark: it was an escape. An opening mark where one is open already is a wrong half. */
export function undoEscapes(text: string): Undo[] {
  const undos: Undo[] = []
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
    const mark = text[at + 1] ?? ''
    if (!'“”‘’"\''.includes(mark) || mark === '') continue
    const close = CLOSING[mark]
    const meant = close !== undefined && isOpen(text, at, mark, close) ? close : mark
    undos.push({
      type: 'escape',
      certainty: 'proved',
      start: at,
      end: at + 2,
      edits: [{ start: at, end: at + 2, text: meant }],
    })
  }
  return undos
}

/** Farthest that an open quotation mark is looked for. */
const QUOTED = 60

function isOpen(text: string, at: number, mark: string, close: string): boolean {
  for (let i = at - 1; i >= 0 && at - i < QUOTED; i--) {
    const c = text[i]
    if (c === '\n' || c === close || c === '\\') return false
    if (c === mark) return true
  }
  return false
}

// up to a mark that opens, or the line's beginning: Han and nothing that ends a clause
const BEFORE = /(?<open>[“‘「『《〈]|^|\n)(?<words>(?:\p{Script=Han}|[\d·、]){1,14})$/u
const AFTER = /^(?<words>(?:\p{Script=Han}|\d){1,14})(?<close>[”’」』》〉]|\n|$)/u
const QUESTION = lazyPattern(() => `${anyOf('text/asks')}|(?:${anyOf('text/asks-at-end')})$`)
// names are spelled with a small stock of characters; two of them on either side
const IN_NAME = lazyPattern(() => {
  const spelling = characterSet('transcription')
  return `^[${spelling}]{2}[?][${spelling}]{2}$`
})

/** Whether the mark at `at` stands for ·: within quotation marks, in a title of two like halves, in a foreign name. */
function isDot(text: string, at: number, least = 1): boolean {
  if (IN_NAME.test(text.slice(at - 2, at + 3))) return true
  const left = BEFORE.exec(charsBefore(text, at, 15))?.groups
  const right = AFTER.exec(text.slice(at + 1, at + 16))?.groups
  if (left === undefined || right === undefined) return false
  const { open = '', words: first = '' } = left
  const { close = '', words: second = '' } = right
  if (QUESTION.test(first) || Math.min(first.length, second.length) < least) return false
  const quoted = open !== '' && open !== '\n' && close !== '' && close !== '\n'
  const line = open === '' || open === '\n' ? close === '' || close === '\n' : false
  // a slice may begin in the middle of a line
  const whole =
    line &&
    (open === '\n' || at - first.length === 0) &&
    (close === '\n' || at + 1 + second.length === text.length)
  return quoted || (whole && first.length === second.length && first.length > 1)
}

/** A lone `?` that stands for the dot · between two names, or is left over behind the end of a sentence. */
export function undoQuestionMarks(text: string): Undo[] {
  const undos: Undo[] = []
  const put = (at: number, meant: string) =>
    undos.push({
      type: 'mark',
      certainty: 'likely',
      start: at,
      end: at + 1,
      edits: [{ start: at, end: at + 1, text: meant }],
    })
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1))
    if (isLeftOver(text, at)) put(at, '')
    else if (isDot(text, at)) put(at, '·')
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1))
    // a character may have been lost there as well
    if (isDot(text, at, 2)) put(at, '·')
    else undos.push({ type: 'unresolved', certainty: 'unresolved', start: at, end: at + 1, edits: [] })
  return undos.sort((a, b) => a.start - b.start)
}

/** `。?` and `。”?`: the sentence had ended. */
function isLeftOver(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  if (text[at + 1] === '?' || text[at + 1] === ')') return false
  return before === '。' || ('”’」』）'.includes(before) && before !== '' && text[at - 2] === '。')
}
