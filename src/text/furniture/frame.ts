/**
 * The frame of a page: the menu above the article and what follows it, told by shape. Above the first paragraph of prose
 * all that stands before a breadcrumb is menu, and so is a long run of short words; behind the line that ends an article
 * (its editor, a share bar, 上一篇) come titles and labels until the next paragraph of prose.
 */

import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { CENTURY_ONES, NINE, ZEROS } from '../../numeral/characters.js'
import type { Range } from '../document.js'
import { readLabels } from '../metadata/labels.js'
import { STROKES } from '../strokes.js'
import { readOpening } from '../structure/heading-marks.js'
import { markDatedTitles } from './dated-titles.js'

/** Whether a line is prose of the article: sentences, not a title, a label or a cut-off lead. */
export function isProse(line: string): boolean {
  const whole = /[。；！？][”’」』）)]?$/u.test(line)
  if (whole && line.length >= 12 && (line.length >= 30 || line.includes('。'))) return true
  return line.length >= 60 && hasClause(line) && !/(?:\.{3}|…)[\s\])）】]*$/u.test(line)
}

/** Least length of a clause that makes a line prose. */
const CLAUSE = 4
const CLOSING = '，。；：'

/** Whether two stops of `line` have a clause between them. (A pattern that runs from one to the other ends on a long line.) */
function hasClause(line: string): boolean {
  const first = line.search(/[，。；]/u)
  if (first < 0) return false
  for (const mark of CLOSING) if (line.lastIndexOf(mark) - first > CLAUSE) return true
  return false
}

/** Words of a menu have no more characters than this, and so many of them stand in a row. */
const MENU_WORD = 8
const MENU_RUN = 6
const MENU = /^[^\d。，；：！？、“”《》()（）\p{Script=Latin}]{1,8}$/u
/** A line of separators, or a part of a breadcrumb on a line of its own: >政务公开 */
const CRUMB_PART = new RegExp(
  String.raw`^(?:[|${STROKES}│/·•›»+×—-]{1,3}|[>›»＞]{1,2}[\p{Script=Han}A-Za-z]{0,16}[>›»＞]{0,2})$`,
  'u',
)
const STROKE = /^[|丨｜│/·•›»×+—-]{1,3}$/u
/** 浏览： with the number on the next line. */
const COUNTED = lazyPattern(() => `(?:${anyOf('page/visits')})(?:${anyOf('page/number-of-visits')})?[:：]$`)
/** What can be done with the comment of a reader: 举报 赞3 回复 */
const COMMENT = lazyPattern(
  () => String.raw`^[^。，]{0,24}?(?:(?:${anyOf('page/answer-bar')})[\s(（]{0,2}\d{0,6}[\s)）|]{0,2}){2,6}$`,
)
const COMMENTS = 3
/** 网站地图 丨 联系我们 丨 版权保护: words apart from each other by strokes. */
const LINKS = new RegExp(
  String.raw`^(?:[^\s|${STROKES}│\d。，；][^|${STROKES}│\d。，；]{0,11}[|${STROKES}│]\s?){2,24}[^|${STROKES}│\d。，；]{0,12}$`,
  'u',
)
/** Words apart from each other by strokes, and no by-line: 文丨周远 图丨林静 */
function isLinks(line: string): boolean {
  return LINKS.test(line) && !readLabels(line).labelled.some(({ field }) => field === 'author')
}
/** Appendices of the article may stand below its editor. */
const APPENDIX = lazyPattern(
  () =>
    String.raw`^[【[（(*#\s]{0,4}(?:${anyOf('page/appendix')}|(?:${anyOf('page/note')})[：:]|(?:${anyOf('page/table')})\s?\d)`,
)
const SIGNED_DAY = new RegExp(
  String.raw`^[（(]?(?:\d{4}|[${CENTURY_ONES}][${NINE}${ZEROS}][\p{Script=Han}○]{2})\s?${YEAR_MARK}\s?[\d\p{Script=Han}]{1,3}\s?${MONTH_MARK}\s?[\d\p{Script=Han}]{1,3}\s?${DAY_MARK}[)）]?$`,
  'u',
)
const SIGNER = lazyPattern(() => String.raw`^[\p{Script=Han}\s]{2,40}(?:${anyOf('page/ends-signer')})$`)
/** Sorts of line that stand right behind an article, and nowhere in it. */
const ENDS = new Set(['editor', 'share', 'qr', 'copyright', 'navigation'])

/** What the lines of a page are, before the frame is known. */
export interface PageLines {
  readonly paragraphs: readonly Range[]
  /** The sort of furniture of each line, as far as it is told by the line itself. */
  readonly sorts: readonly (string | undefined)[]
  line(i: number): string
  /** Whether the line is a breadcrumb or says that one follows. */
  isBreadcrumb(i: number): boolean
}

/** The sorts of the lines that belong to the frame: those of `sorts`, and what lies around them. */
export function findFrame(page: PageLines): (string | undefined)[] {
  const { sorts, line } = page
  const count = sorts.length
  const found = [...sorts]
  const prose: number[] = []
  for (let i = 0; i < count; i++) if (sorts[i] === undefined && isProse(line(i))) prose.push(i)
  const first = prose[0]
  if (first === undefined) return found
  markHead(page, first, found)
  markComments(page, found)
  markTail(page, first, found)
  markDatedTitles(0, first, line, found)
  markDatedTitles((prose.at(-1) as number) + 1, count, line, found)
  return found
}

function markHead({ sorts, line, isBreadcrumb }: PageLines, first: number, found: (string | undefined)[]) {
  let crumb = -1
  for (let i = 0; i < first; i++) {
    const goesOn = crumb >= 0 && crumb === i - 1 && (sorts[i] === 'navigation' || CRUMB_PART.test(line(i)))
    if (isBreadcrumb(i) || goesOn) crumb = i
  }
  // the article's title stands below the breadcrumb, or this is no breadcrumb of an article
  let hasTitle = false
  for (let i = crumb + 1; i < first; i++) hasTitle ||= sorts[i] === undefined && line(i).length > MENU_WORD
  if (crumb >= 0 && hasTitle) for (let i = 0; i <= crumb; i++) found[i] ??= 'navigation'
  for (let i = 0; i < first; i++)
    if (STROKE.test(line(i)) || (i > 0 && COUNTED.test(line(i - 1)) && /^\d{1,8}$/u.test(line(i))))
      found[i] ??= i > 0 && COUNTED.test(line(i - 1)) ? 'counter' : 'navigation'
  let from = crumb + 1
  for (let i = from; i <= first; i++) {
    const text = i < first ? line(i) : ''
    const menu =
      i < first &&
      (CRUMB_PART.test(text) || sorts[i] === 'navigation' || sorts[i] === 'share' || isMenuWord(text))
    if (menu) continue
    if (i - from >= MENU_RUN) for (let k = from; k < i; k++) found[k] ??= 'navigation'
    if (i < first && isLinks(text)) found[i] ??= 'navigation'
    from = i + 1
  }
}

/** A short line that opens so is of the text. */
const NO_MENU = lazyPattern(() => `^(?:${anyOf('page/no-menu')})`)
function isMenuWord(text: string): boolean {
  return MENU.test(text) && !NO_MENU.test(text)
}

function markTail({ sorts, line }: PageLines, first: number, found: (string | undefined)[]) {
  let behind = false
  for (let i = first + 1; i < sorts.length; i++) {
    const sort = sorts[i]
    if (sort !== undefined) {
      behind ||= ENDS.has(sort)
      continue
    }
    if (!behind) {
      if (isLinks(line(i))) found[i] = 'navigation'
      continue
    }
    const text = line(i)
    if (
      (isProse(text) && text.includes('。')) ||
      APPENDIX.test(text) ||
      text.startsWith('#') ||
      readOpening(text, 0).bold
    ) {
      behind = false
      // the title of what follows
      for (
        let k = i - 1;
        k > first && sorts[k] === undefined && found[k] === 'teaser' && isProse(text);
        k--
      ) {
        found[k] = undefined
        if (line(k).length > MENU_WORD) break
      }
      continue
    }
    // an organ and its day sign the document
    if (SIGNED_DAY.test(text) && SIGNER.test(line(i - 1))) {
      if (sorts[i - 1] === undefined) found[i - 1] = undefined
      continue
    }
    found[i] ??= 'teaser'
  }
}

/** Readers' comments: from the name above the first row of 赞 and 回复 to the last such row. */
function markComments({ sorts, line }: PageLines, found: (string | undefined)[]) {
  const rows: number[] = []
  for (let i = 0; i < sorts.length; i++) if (COMMENT.test(line(i))) rows.push(i)
  const [from] = rows
  if (from === undefined || rows.length < COMMENTS) return
  for (let i = Math.max(0, from - 2); i <= (rows.at(-1) as number); i++) found[i] ??= 'comment'
}
