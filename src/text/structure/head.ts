/** The head of a document: title, date, by-line, session, before the first sentence of the body. */
import type { Range } from '../document.js'
import { readOpening } from './heading-marks.js'

/** A head is not longer than this many paragraphs. */
const HEAD_LINES = 30
/** The title is among so many first paragraphs. */
const HEAD_TITLES = 4
const SALUTATION = /^\**(?:各位|同志们|女士们|尊敬的|代表们|位代表)/u
const STOP = /[。！？]/u
/** A title may cry out or ask, but it is shorter than the first paragraph of an article. */
const TITLE = /^[^。]{0,59}[！？]$/u
/** An editor's line above the text: …市长某某在会上作政府工作报告。全文如下： */
const INTRODUCES = /作《?政府工作报告|(?:全文|报告|内容)如下[：:]?$/u
const NO_BODY = /^(?:[>（(【<!|—―─－-]|\**[（(])/u

/** The end of front matter (`---` … `---`) at the head of a text, or 0. */
export function frontMatterEnd(text: string): number {
  const open = /^\uFEFF?---[ \t]*\r?\n/u.exec(text.slice(0, 64))
  if (!open) return 0
  const close = /\n---[ \t]*(?:\r?\n|$)/u.exec(text.slice(open[0].length - 1, 8192))
  return close ? open[0].length - 1 + close.index + close[0].length : 0
}

/** Index of the first paragraph of the body. Front matter and what is quoted above (`>`) belong to the head. */
export function findBody(text: string, paragraphs: readonly Range[]): number {
  const from = frontMatterEnd(text)
  const count = Math.min(paragraphs.length, HEAD_LINES)
  for (let i = 0; i < count; i++) {
    const { start, end } = paragraphs[i] as Range
    if (start < from) continue
    const line = text.slice(start, Math.min(end, start + 400))
    if (SALUTATION.test(line)) return i
    if (NO_BODY.test(line) || (line.length <= 120 && INTRODUCES.test(line))) continue
    if (line.length >= 20 && STOP.test(line) && !(i < HEAD_TITLES && TITLE.test(line))) return i
    const { sort, markdown } = readOpening(text, start)
    if (markdown > 1 || (sort && sort !== 'dash')) return i
  }
  return count < paragraphs.length ? Math.min(count, firstAfter(paragraphs, from)) : 0
}

function firstAfter(paragraphs: readonly Range[], from: number): number {
  const at = paragraphs.findIndex((p) => p.start >= from)
  return Math.max(at, 0)
}
