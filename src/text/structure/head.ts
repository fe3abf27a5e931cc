/** The head of a document: title, date, by-line, session, before the first sentence of the body. */

import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { TO_TEN, ZEROS } from '../../numeral/characters.js'
import type { Range } from '../document.js'
import { readOpening } from './heading-marks.js'

/** A head is not longer than this many paragraphs. */
const HEAD_LINES = 30
/** The title is among so many first paragraphs. */
const HEAD_TITLES = 4
const SALUTATION = lazyPattern(() => String.raw`^\**(?:${anyOf('text/opens-speech')})`)
const STOP = /[。！？]/u
/** A title may cry out or ask, but it is shorter than the first paragraph of an article. */
const TITLE = /^[^。]{0,59}[！？]$/u
/** An editor's line above the text: …市长某某在会上作政府工作报告。全文如下： */
const INTRODUCES = lazyPattern(
  () => `${anyOf('text/introduces-report')}|(?:${anyOf('text/follows-here')})[：:]?$`,
)
const NO_BODY = /^(?:[>【<!|—―─－-]|\**[（(])/u

/** Paragraphs of something else (an editor's note, a summary) that may stand above the head, and how far it is looked for. */
const ABOVE = 3
const AHEAD = 10
/** （2020年1月12日在某市第十六届人民代表大会第五次会议上） */
const DAY_OF_SITTING = () =>
  String.raw`^[—―─－（(*\s-]{0,8}(?:19|20)\d{2}${YEAR_MARK}\d{1,2}${MONTH_MARK}\d{1,2}${DAY_MARK}[^。]{0,60}(?:${anyOf('text/at-sitting')})`
const SMALL = String.raw`(?:\d{1,2}|[${TO_TEN}]{1,3})`
const DAY_ALONE = String.raw`^[（(*\s]{0,4}(?:\d{4}|[${TO_TEN}${ZEROS}]{4})[-${YEAR_MARK}/.]${SMALL}[-${MONTH_MARK}/.]${SMALL}${DAY_MARK}?(?:[\s）)*]|$)`
/** Lines that only a head holds: the session, a date by itself, where the text is from, the title of a report. */
const OWN = lazyPattern(
  () =>
    String.raw`${DAY_OF_SITTING()}|${DAY_ALONE}|^\**(?:(?:${anyOf('text/the-text')})?(?:${anyOf('text/source')})|${anyOf('text/time-of-publication')})\s?[：:]|(?:${anyOf('text/official-text')})[》*）)]{0,4}$|^\**[\p{Script=Han}]{0,12}(?:${anyOf('text/post-of-signer')})\s?[\p{Script=Han}\s]{2,6}\**$`,
)

/** …and lines of an article: the paper and the day, the by-line. */
const ARTICLE_LINE = lazyPattern(
  () =>
    String.raw`^[^\s。，]{2,16}\s{1,3}(?:19|20)\d{2}[-${YEAR_MARK}/.]\d{1,2}[-${MONTH_MARK}/.]\d{1,2}|^(?:${anyOf('metadata/own-paper')})?(?:${anyOf('text/correspondent')})[\s：:][^。，]{2,40}$`,
)

/** Whether `line` is prose: a sentence, and not a short cry or question. */
function isProse(line: string): boolean {
  return line.length >= 20 && STOP.test(line)
}

/** Whether the head only begins behind the paragraph `at`, which is of something else. */
function headBehind(text: string, paragraphs: readonly Range[], at: number): boolean {
  let short = 0
  let prose = 0
  for (let i = at + 1; i < Math.min(paragraphs.length, at + AHEAD); i++) {
    const { start, end } = paragraphs[i] as Range
    const line = text
      .slice(start, Math.min(end, start + 120))
      .replace(/^[>\s]+/u, '')
      .trim()
    // the day below the organ that signs, the source below an article: nothing follows them
    if (OWN.test(line) || ARTICLE_LINE.test(line)) return isFollowed(text, paragraphs, i)
    // 各位代表： below the name of the speaker, and not between two paragraphs
    if (SALUTATION.test(line)) return short > 0 || prose === 0
    if (line === '') continue
    if (!isProse(line)) short++
    else if (++prose >= ABOVE) return false
    else short = 0
  }
  return false
}

/** Whether prose or a salutation stands below the paragraph `at`. */
function isFollowed(text: string, paragraphs: readonly Range[], at: number): boolean {
  return paragraphs.slice(at + 1, at + 1 + AHEAD).some(({ start, end }) => {
    const line = text.slice(start, Math.min(end, start + 120)).trim()
    return isProse(line) || SALUTATION.test(line)
  })
}

/** The end of front matter (`---` … `---`) at the head of a text, or 0. */
export function frontMatterEnd(text: string): number {
  const open = /^\uFEFF?---[ \t]*\r?\n/u.exec(text.slice(0, 64))
  if (!open) return 0
  const close = /\n---[ \t]*(?:\r?\n|$)/u.exec(text.slice(open[0].length - 1, 8192))
  return close ? open[0].length - 1 + close.index + close[0].length : 0
}

/** Whether a line before the body is no part of the head: prose of something else above it. */
export function standsAbove(line: string): boolean {
  return (
    isProse(line) &&
    !SALUTATION.test(line) &&
    !NO_BODY.test(line) &&
    !INTRODUCES.test(line) &&
    !TITLE.test(line)
  )
}

/** Index of the first paragraph of the body. Front matter and what is quoted above (`>`) belong to the head. */
export function findBody(text: string, paragraphs: readonly Range[]): number {
  const from = frontMatterEnd(text)
  const count = Math.min(paragraphs.length, HEAD_LINES)
  let above = 0
  for (let i = 0; i < count; i++) {
    const { start, end } = paragraphs[i] as Range
    if (start < from) continue
    const line = text.slice(start, Math.min(end, start + 400))
    if (SALUTATION.test(line)) return i
    if (NO_BODY.test(line) || (line.length <= 120 && INTRODUCES.test(line))) continue
    if (isProse(line) && !(i < HEAD_TITLES && TITLE.test(line))) {
      if (above < ABOVE && headBehind(text, paragraphs, i)) {
        above++
        continue
      }
      return i
    }
    const { sort, markdown } = readOpening(text, start)
    if (markdown > 1 || (sort && sort !== 'dash')) return i
  }
  if (count < paragraphs.length) return Math.min(count, firstAfter(paragraphs, from))
  // a short text: its first sentence, however short
  const first = paragraphs.findIndex(({ start, end }) => start >= from && isSentence(text.slice(start, end)))
  return Math.max(first, 0)
}

/** Whether `line` ends as a sentence does, which no title and no by-line does. */
function isSentence(line: string): boolean {
  return line.length >= 8 && /[。；][”’）]?\**$/u.test(line)
}

function firstAfter(paragraphs: readonly Range[], from: number): number {
  const at = paragraphs.findIndex((p) => p.start >= from)
  return Math.max(at, 0)
}
