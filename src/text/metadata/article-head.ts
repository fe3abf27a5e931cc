/** Articles: title, outlet, authors and time, from the lines around the text. */

import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { allNames, authorsIn, namesInByLine } from './authors.js'
import { bestOf, type Claim, readByLines } from './by-line.js'
import { findDates } from './calendar.js'
import type { Head } from './head-lines.js'
import { cutSite, isOutletLine, isTitleLine } from './title.js'

export interface ArticleHead {
  readonly title?: string
  readonly outlet?: string
  readonly authors: readonly string[]
  readonly publishedAt?: string
}

const PAPER_REPORTER = lazyPattern(
  () =>
    String.raw`^((?:${anyOf('metadata/agency')})|\p{Script=Han}{2,10}(?:${anyOf('metadata/paper-end')}))[ ·]?(?:${anyOf('metadata/sort-of-reporter')})?(?:${anyOf('metadata/journalist')})`,
)
const NEWSPAPER = lazyPattern(
  () =>
    String.raw`(?:[（(]|^)《(\p{Script=Han}{2,12}(?:${anyOf('metadata/paper')}))》[\s（(,，]{0,3}(\d{8}|[\d${YEAR_MARK}${MONTH_MARK}${DAY_MARK}.-]{8,12})?`,
)
/** 据新华社北京5月25日电, 齐鲁网5月20日讯; a title or a column may stand before it in brackets */
const WIRE = lazyPattern(
  () =>
    String.raw`^[（(【]?(?:${anyOf('metadata/according-to')})?(${anyOf('metadata/wire')}|\p{Script=Han}{2,10}?(?:${anyOf('metadata/wire-end')}))(?!${anyOf('metadata/journalist')})(?:[^，。]{0,16}?(?:\d{4}${YEAR_MARK})?\d{1,2}${MONTH_MARK}\d{1,2}${DAY_MARK}\s?)?(?!${anyOf('metadata/electric-word')})(?:${anyOf('metadata/news-mark')})`,
)
const MONTH_DAY_WIRE = lazyPattern(
  () =>
    String.raw`(?:(?<y>\d{4})${YEAR_MARK})?(?<m>\d{1,2})${MONTH_MARK}(?<d>\d{1,2})${DAY_MARK}\s?(?:${anyOf('metadata/news-mark')})`,
)
const TAIL_NAME = lazyPattern(
  () =>
    String.raw`[。！？”]\s?[（(](?:(?:${anyOf('metadata/signs')})[:：/ ]?)?(\p{Script=Han}{2,3}(?:[ 、]\p{Script=Han}{2,3}){0,3})[）)]$`,
)
/** （周远 林静） on a line of its own below the text */
const SIGNED_LINE = lazyPattern(
  () => String.raw`^[（(]([\p{Script=Han} 、]{2,16}(?<!${anyOf('metadata/the-end')}))[）)]$`,
)
/** The name of a column is not longer. */
const COLUMN = 6
/** The name of an organ, or 关于… that no kind of document ends: the title goes on in the next line. */
const OPEN_TITLE = lazyPattern(
  () =>
    String.raw`^\p{Script=Han}{2,20}(?:${anyOf('metadata/organ-end')})$|(?:${anyOf('metadata/about')})(?!.{0,200}(?:${anyOf('metadata/document-end')})$)`,
)
/** An organ that signs, with its day on the next line. */
const SIGNING = lazyPattern(() => String.raw`^\p{Script=Han}{2,30}(?:${anyOf('metadata/signer-end')})$`)

/** `head` and the last lines of the article (`tail`, in order). */
export function readArticleHead(head: Head, tail: readonly string[]): ArticleHead {
  const lines = head.spaced
  const opening = head.opening.slice(0, 160)
  const at = titleAt(lines)
  const above = readByLines(lines, at ?? -1)
  const title = bestOf(above.titles) ?? (at === undefined ? undefined : titleFrom(lines, at))
  const below = readByLines(tail, -1)
  const outlet = bestOf([
    ...above.outlets,
    ...lines.flatMap((line) => [
      ...claim(WIRE.exec(line)?.[1], 58),
      ...claim(PAPER_REPORTER.exec(line)?.[1], 55),
    ]),
    ...claim(WIRE.exec(opening)?.[1], 60),
    ...claim(PAPER_REPORTER.exec(opening)?.[1], 55),
    ...sureOf(below.outlets).map(({ value, trust }) => ({ value, trust: trust - 20 })),
    ...tail.flatMap((line) => claim(NEWSPAPER.exec(line)?.[1], 72)),
  ])
  const publishedAt = bestOf([
    ...above.dates,
    ...claim(wireDay(opening), 65),
    ...tail.flatMap((line) => claim(findDates(NEWSPAPER.exec(line)?.[2] ?? '')[0]?.value, 60)),
    // a date that only stands below an article is not the article's: it is labelled, or it signs
    ...sureOf(below.dates).map(({ value, trust }) => ({ value, trust: trust - 40 })),
    ...claim(signedAt(tail), 40),
  ])
  return {
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    authors: bestOf(above.authors) ?? authorsOf(head.openingSpaced.slice(0, 180), tail),
    ...(publishedAt ? { publishedAt } : {}),
  }
}

/** Labels have at least this trust. */
const LABELLED = 88
const sureOf = (claims: readonly Claim[]) => claims.filter(({ trust }) => trust >= LABELLED)

function claim<Value>(value: Value | undefined, trust: number): Claim<Value>[] {
  return value === undefined ? [] : [{ value, trust }]
}

/** The first line that may be a title, but a longer one rather than the name of a site or a column above it. */
function titleAt(lines: readonly string[]): number | undefined {
  const candidates = lines.flatMap((l, i) => (isTitleLine(l) ? [i] : []))
  const [first] = candidates
  if (first === undefined) return undefined
  const line = lines[first] as string
  const next = candidates.find((i) => (lines[i] as string).length > 2 * COLUMN)
  const isOutlet = isOutletLine(line) && !OPEN_TITLE.test(line)
  if (line.length > COLUMN && !isOutlet) return first
  // below the name of a paper a title may be short
  const short = candidates.find((i) => i > first && isTitleBelow(lines[i] as string))
  return next ?? (isOutlet ? short : undefined) ?? first
}

const isTitleBelow = (line: string) => line.length > COLUMN && !isOutletLine(line)

/** The title that begins at `lines[at]`: 某某市人民政府 / 关于…的 / 通知 is set on several lines. */
function titleFrom(lines: readonly string[], at: number): string {
  let title = lines[at] as string
  for (const line of lines.slice(at + 1, at + 4)) {
    if (!OPEN_TITLE.test(title) || !(isTitleLine(line) || /^\p{Script=Han}{2,3}$/u.test(line))) break
    title += line
  }
  return cutSite(title, { isPlain: true })
}

/** The day of a dateline that tells its year: 新华社北京2019年3月14日电 */
function wireDay(opening: string): string | undefined {
  const wire = WIRE.exec(opening) ?? MONTH_DAY_WIRE.exec(opening)
  const { y, m, d } = MONTH_DAY_WIRE.exec(wire?.[0] ?? '')?.groups ?? {}
  return y === undefined ? undefined : findDates(`${y}${YEAR_MARK}${m}${MONTH_MARK}${d}${DAY_MARK}`)[0]?.value
}

const AROUND_DAY = lazyPattern(() => `^[（(]|(?:${anyOf('metadata/printed')})?[）)]?$`, 'gu')

/** The day under the organ that signs: 某某市人民政府办公室⏎2021年3月5日 */
function signedAt(tail: readonly string[]): string | undefined {
  for (let i = tail.length - 1; i > 0; i--) {
    const line = (tail[i] as string).replace(AROUND_DAY.regexp, '')
    const [date] = findDates(line)
    if (!date || date.start > 0 || date.end < line.length) continue
    if (SIGNING.test((tail[i - 1] as string).replace(/\s/gu, ''))) return date.value
  }
  return undefined
}

function authorsOf(opening: string, tail: readonly string[]): string[] {
  for (const line of [opening, ...tail.filter((l) => l.length < 60)]) {
    const names = namesInByLine(line)
    if (names.length > 0) return names
  }
  for (const line of tail) {
    const list = TAIL_NAME.exec(line)?.[1]
    const names = list === undefined ? allNames(SIGNED_LINE.exec(line)?.[1] ?? '') : authorsIn(list)
    if (names.length > 0) return names
  }
  return []
}
