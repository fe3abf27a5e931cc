/** A text in other forms that mean the same, each with the edits that lead there. */
import { applyEdits, type Edit, extendMap, IDENTITY, type OffsetMap } from '../text/map.js'

/** A text in another form, and the way back to the one it was made of. */
export interface Turned {
  readonly text: string
  readonly map: OffsetMap
}

/** `text` with `edits` (sorted, not overlapping) carried out. */
export function turned(text: string, edits: readonly Edit[]): Turned {
  return { text: applyEdits(text, edits), map: extendMap(IDENTITY, edits) }
}

/** A number as it stands between Chinese characters; in 5G, C919, 2019-11 and 10:30 a blank would part something. */
const NUMBER = /(?<![A-Za-z\d./:：~～—–-])\d+(?:[.,]\d+)*(?![A-Za-z\d/:~～—–-]|：\d|[.,]\d)(?<percent>%?)/gu
const BESIDE = /[\p{Script=Han}，。；：！？、）]/u
const BEFORE = /[\p{Script=Han}，。；：！？、（]/u

/** A `blank` on both sides of each number, where it touches a Chinese character or its percent sign. */
export function withBlanks(text: string, blank = ' '): Turned {
  const edits: Edit[] = []
  for (const match of text.matchAll(NUMBER)) {
    const end = match.index + match[0].length
    const digits = end - (match.groups?.percent ?? '').length
    if (BEFORE.test(text[match.index - 1] ?? ''))
      edits.push({ start: match.index, end: match.index, text: blank })
    if (digits < end) edits.push({ start: digits, end: digits, text: blank })
    if (BESIDE.test(text[end] ?? '')) edits.push({ start: end, end, text: blank })
  }
  return turned(text, edits)
}

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
}

/** `, : ; ? ! ( )` for their full-width forms, but for those between digits. */
export function withHalfWidth(text: string): Turned {
  const marks = [...text.matchAll(/(?<!\d)[，：；？！（）]|[，：；？！（）](?!\d)/gu)]
  return turned(
    text,
    marks.map(({ 0: mark, index }) => ({ start: index, end: index + 1, text: HALF[mark] as string })),
  )
}

/** Full-width digits and percent signs: ２５９, ％. */
export function withFullWidth(text: string): Turned {
  return {
    text: text.replace(/[0-9%]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    map: IDENTITY,
  }
}

/** Whether a break at `at` would part a pair of surrogates, or take a blank. */
function isNoBreak(text: string, at: number): boolean {
  const next = text.charCodeAt(at)
  return (next >= 0xdc00 && next <= 0xdfff) || /\s/u.test(text.slice(at - 1, at + 1))
}

/** A line break about wherever a line of `[start, end)` is `width` characters long, the first one being `first` long. */
export function wrapEdits(text: string, start: number, end: number, width: number, first = width): Edit[] {
  const edits: Edit[] = []
  for (let at = start + first; at < end; at += width) {
    // a pair of surrogates stays one character, and a blank is not lost in the break
    let place = at
    while (place > start && isNoBreak(text, place)) place--
    if (place > start) edits.push({ start: place, end: place, text: '\n' })
  }
  return edits
}
