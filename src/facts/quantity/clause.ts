/** The clause in which an amount stands. */

const CLAUSE = /[，。；：！？\n]/u

/** What stands before `at` in its clause, at most `reach` characters of it. */
export function clauseBefore(text: string, at: number, reach: number): string {
  let from = at
  while (from > 0 && at - from < reach && !CLAUSE.test(text.charAt(from - 1))) from--
  return text.slice(from, at)
}

const LINE_START = /[\n\r]/u

/** Whether a numeral at `at` opens a line, where it numbers a heading rather than counts. */
export function opensLine(text: string, at: number): boolean {
  let pos = at - 1
  while (pos >= 0 && (text[pos] === ' ' || text[pos] === '　' || text[pos] === '*' || text[pos] === '#'))
    pos--
  return pos < 0 || LINE_START.test(text.charAt(pos))
}
