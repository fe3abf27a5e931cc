/**
 * Markup inside the lines of a text: emphasis in the middle of a sentence, links, escapes of markdown, tags of HTML.
 * What builds the text stays: headings, list marks, whole lines and leads in bold, lines that are a link and nothing else;
 * so do comments, which hold captions and sources in archives.
 */
import { charsBefore } from '../../lexicon/chars-before.js'
import type { Edit } from '../map.js'
import type { Undo } from './undo.js'

const INLINE = 'abbr|b|big|del|em|font|i|ins|mark|o:p|s|small|span|strike|strong|sub|sup|u'
const BLOCK = 'blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|img|li|ol|p|section|table|tbody|td|th|thead|tr|ul'
const TAG = new RegExp(
  `</?(?:(?<inline>(?:${INLINE}|a))|(?<block>${BLOCK}))(?:\\s[^<>\\n]{0,400})?/?>`,
  'giu',
)
// an escape that was escaped again is undone at once
const ESCAPE = /(?<!\\)\\+[*#_~`[\]|.+\->!]/gu
const LINK =
  /!?\[(?<words>[^[\]\n]{0,120})\]\((?:https?:|mailto:|javascript:|[/.#]|[A-Za-z0-9-]{1,60}\.)[^()\s]{0,400}\)/gu
const HAN = /\p{Script=Han}/u
/** Longest stretch that emphasis is looked for in. */
const REACH = 200
const EMPHASIS = new RegExp(
  `(?<!\\\\)(?<mark>\\*{1,3}|~~|\`|_{1,3})(?=[^\\s*_\`~])(?<inner>[^*_\`~\\n]{0,${REACH}}[^\\s*_\`~\\\\])\\k<mark>(?!\\*)`,
  'gu',
)
/** What may stand before a bold lead on its line. */
const LINE_START = /(?:^|\n)[ \t\u3000>#+-]{0,12}$/u
const LETTER = /[\p{L}\p{N}]/u
const LEAD_ENDS = /[。：:；！？]$/u

/** The edits for tags: block ones part lines, inline ones leave nothing. */
function tags(text: string): Edit[] {
  return [...text.matchAll(TAG)].map((match) => {
    const start = match.index
    const end = start + match[0].length
    const inLine = match.groups?.block !== undefined && start > 0 && text[start - 1] !== '\n'
    return { start, end, text: inLine && text[end] !== '\n' ? '\n' : '' }
  })
}

/** The edits for links and images that stand in a sentence. */
function links(text: string): Edit[] {
  const found: Edit[] = []
  let lineEnd = -1
  let inSentence = false
  for (const match of text.matchAll(LINK)) {
    const start = match.index
    const end = start + match[0].length
    if (start > lineEnd) {
      const from = text.lastIndexOf('\n', start) + 1
      lineEnd = text.indexOf('\n', start)
      if (lineEnd < 0) lineEnd = text.length
      inSentence = HAN.test(text.slice(from, lineEnd).replace(LINK, ''))
    }
    if (!inSentence) continue
    found.push({ start, end, text: match.groups?.words ?? '' })
  }
  return found
}

/** Whether the bold stretch `[start, end)` opens its line and is a heading or a lead: it says how the text is built. */
function builds(text: string, start: number, end: number, inner: string): boolean {
  if (!LINE_START.test(charsBefore(text, start, 13))) return false
  const next = text.charAt(end)
  return next === '' || /[\s：:。]/u.test(next) || LEAD_ENDS.test(inner)
}

function emphasis(text: string): Edit[] {
  const found: Edit[] = []
  let from = 0
  EMPHASIS.lastIndex = 0
  for (let match = EMPHASIS.exec(text); match; match = EMPHASIS.exec(text)) {
    const { mark = '', inner = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const sure = mark.startsWith('**') || mark === '~~' || mark === '`'
    // a lone star or underscore is a sign of its own in formulas, notes and names of files
    if (!HAN.test(inner) && !(sure && start > 0 && HAN.test(text.charAt(start - 1)))) continue
    if (mark === '*' && /[A-Za-z0-9)）]/u.test(text.charAt(start - 1))) continue
    if (mark.startsWith('_') && (LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end))))
      continue
    if (sure && builds(text, start, end, inner)) continue
    const { length } = mark
    // a run of marks is undone at once, however long: a step takes one pair of it
    let around = 0
    while (
      mark !== '*' &&
      mark !== '**' &&
      start - around - length >= from &&
      text.startsWith(mark, start - around - length) &&
      text.startsWith(mark, end + around) &&
      !(sure && builds(text, start - around - length, end + around + length, inner))
    )
      around += length
    found.push(
      { start: start - around, end: start + length, text: '' },
      { start: end - length, end: end + around, text: '' },
    )
    from = end + around
    EMPHASIS.lastIndex = from
  }
  return found
}

const escapes = (text: string): Edit[] =>
  [...text.matchAll(ESCAPE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].slice(-1),
  }))

/** The markup of one sort in `text`, of which each step takes one. */
function undoing(edits: (text: string) => Edit[]): (text: string) => Undo[] {
  return (text) =>
    edits(text).map((edit) => ({
      type: 'markup',
      certainty: 'proved',
      start: edit.start,
      end: edit.end,
      edits: [edit],
    }))
}

export const undoTags = undoing(tags)
export const undoLinks = undoing(links)
export const undoEmphasis = undoing(emphasis)
export const undoMarkdownEscapes = undoing(escapes)
