/** Lists of other articles by shape: titles with the day they were printed, in a row or in pairs of lines. */

import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'

/** So many in a row are a list. */
const RUN = 3
const PAIR = 2
/** 2020-05-12, 05-12, [2020/05/12]: days as sites print them; 5月12日 is prose or the day of a signature. */
const DAY =
  '[\\[(（]?(?:(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\\d|3[01]))(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?[\\])）]?'
/** A day at the end of a title: 某县开展演练2020年5月12日 */
const WRITTEN = new RegExp(
  String.raw`^[^。；|\d][^。；|]{5,60}\p{Script=Han}\s?(?:19|20)\d{2}${YEAR_MARK}\d{1,2}${MONTH_MARK}\d{1,2}${DAY_MARK}$`,
  'u',
)
/** [2020-05-12]某县开展演练: what stands so is one of a list, and two are enough. */
const BRACKETED = /^[[(（](?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]\s?[^\s。；][^。；]{6,70}$/u
const DAY_ALONE = new RegExp(`^${DAY}$`, 'u')
/** A day and a title; a title and a day are two steps, for one pattern of both would try each length of the title. */
const DAY_FIRST = new RegExp(`^${DAY}\\s?[^\\s。；][^。；]{6,70}$`, 'u')
const DAY_LAST = new RegExp(`[^\\d.。；-](?<gap>\\s?)${DAY}$`, 'u')
/** What stands before the day: seven characters and more, a blank among them. */
const BEFORE_DAY = /^[^。；]{7,71}$/u
const TITLE = /^[^。；\d|][^。；|]{5,69}$/u

/** Marks the lists among the lines `[from, to)` of which nothing is known yet. */
export function markDatedTitles(
  from: number,
  to: number,
  line: (i: number) => string,
  found: (string | undefined)[],
): void {
  for (let i = from; i < to; ) {
    const end = Math.max(
      endOfRun(i, to, line, isDated, RUN),
      endOfRun(i, to, line, (text) => WRITTEN.test(text), RUN),
      endOfRun(i, to, line, (text) => BRACKETED.test(text), PAIR),
      endOfPairs(i, to, line),
    )
    for (let k = i; k < end; k++) found[k] ??= 'teaser'
    i = Math.max(end, i + 1)
  }
}

function endOfRun(
  from: number,
  to: number,
  line: (i: number) => string,
  isOfForm: (line: string) => boolean,
  least: number,
): number {
  let end = from
  while (end < to && !line(end).startsWith('|') && isOfForm(line(end))) end++
  return end - from >= least ? end : from
}

function isDated(line: string): boolean {
  if (DAY_FIRST.test(line)) return true
  const day = DAY_LAST.exec(line)
  // the match begins with the last character of the title
  return day !== null && BEFORE_DAY.test(line.slice(0, day.index + 1 + day.groups!.gap!.length))
}

/** A title and its day below it (or above), over and over. */
function endOfPairs(from: number, to: number, line: (i: number) => string): number {
  let end = from
  while (end + 1 < to && (isPair(line(end), line(end + 1)) || isPair(line(end + 1), line(end)))) end += 2
  return end - from >= 2 * RUN ? end : from
}

const isPair = (title: string, day: string) => DAY_ALONE.test(day) && TITLE.test(title)
