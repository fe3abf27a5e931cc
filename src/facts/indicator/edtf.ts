/** The ends of an EDTF period. */

/** The first and last calendar year that `period` touches; an open end reaches no further than what is told. */
export function yearSpan(period: string): { first: number; last: number } | null {
  const [from = '', to = from] = period.split('/')
  const first = /^\d{4}/u.exec(from) ?? /^\d{4}/u.exec(to)
  const last = /^\d{4}/u.exec(to) ?? first
  return first && last ? { first: Number(first[0]), last: Number(last[0]) } : null
}

/** Last month of the parts of a year that EDTF has codes for. */
const LAST_MONTH: Readonly<Record<string, string>> = {
  21: '05',
  22: '08',
  23: '11',
  24: '12',
  33: '03',
  34: '06',
  35: '09',
  36: '12',
  40: '06',
  41: '12',
}

/** The last day (`YYYY-MM-DD`, a month's end as 31) of `period`, or `null` if it is open or not of one calendar. */
export function lastDayOf(period: string): string | null {
  const end = period.split('/').at(-1) as string
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(end) ?? []
  if (year === undefined) return null
  if (month === undefined) return `${year}-12-31`
  return `${year}-${LAST_MONTH[month] ?? month}-${day ?? '31'}`
}
