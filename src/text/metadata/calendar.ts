/** Calendar dates as they stand in the head of a document, in Arabic or Chinese numerals. */

/** A date read in a text. */
export interface HeadDate {
  /** EDTF: `2018`, `2018-01`, `2018-01-10` or `2018-01-10T11:09:05`. */
  readonly value: string
  /** Offset in the text it was read in. */
  readonly start: number
  readonly end: number
}

const DIGITS = '〇零○ＯOoΟο一二三四五六七八九'
const VALUES: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SMALL = '[一二三四五六七八九十]{1,3}'

const DATE = new RegExp(
  [
    `(?<y>(?:18|19|20)\\d ?\\d|[${DIGITS}0]{4}) ?年 ?(?<m>\\d{1,2}|${SMALL}) ?月(?: ?(?<d>\\d{1,2}|${SMALL}) ?[日号])?`,
    '(?<!\\d)(?<y2>(?:19|20)\\d{2})(?<sep>[-/.])(?<m2>\\d{1,2})\\k<sep>(?<d2>\\d{1,2})(?!\\d)',
    '(?<!\\d)(?<y3>(?:19|20)\\d{2})(?<m3>[01]\\d)(?<d3>[0-3]\\d)(?!\\d)',
  ].join('|'),
  'gu',
)
const CLOCK = /[ T\u3000]{0,3}(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?!\d)/uy

function readNumber(text: string): number {
  if (/^[\d ]+$/u.test(text)) return Number(text.replace(/ /gu, ''))
  if (text.includes('十')) {
    const [tens = '', ones = ''] = text.split('十')
    return (tens ? (VALUES[tens] ?? 0) : 1) * 10 + (VALUES[ones] ?? 0)
  }
  let value = 0
  for (const char of text) value = value * 10 + (VALUES[char] ?? 0)
  return value
}

const two = (n: number) => String(n).padStart(2, '0')
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** All dates of `text` that exist on the calendar, in order. Meant for heads: a few hundred characters. */
export function findDates(text: string): HeadDate[] {
  const found: HeadDate[] = []
  for (const match of text.matchAll(DATE)) {
    const g = match.groups as Record<string, string | undefined>
    const year = readNumber(g.y ?? g.y2 ?? g.y3 ?? '')
    const month = readNumber(g.m ?? g.m2 ?? g.m3 ?? '')
    const dayText = g.d ?? g.d2 ?? g.d3
    const day = dayText === undefined ? undefined : readNumber(dayText)
    if (year < 1900 || year > 2099 || month < 1 || month > 12) continue
    if (day !== undefined && (day < 1 || day > (DAYS[month - 1] as number))) continue
    let end = match.index + match[0].length
    let value = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
    CLOCK.lastIndex = end
    const clock = day === undefined ? null : CLOCK.exec(text)
    if (clock && Number(clock[1]) < 24 && Number(clock[2]) < 60) {
      value += `T${two(Number(clock[1]))}:${clock[2]}${clock[3] ? `:${clock[3]}` : ''}`
      end = CLOCK.lastIndex
    }
    found.push({ value, start: match.index, end })
  }
  return found
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu
const CHINESE_YEAR = /[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)/gu
/** Years in Arabic or Chinese numerals, in order. */
export function yearsIn(text: string): number[] {
  const spaced = text.replace(/(?<=\d) (?=\d)/gu, '')
  const chinese = spaced.replace(CHINESE_YEAR, (y) =>
    [...y].map((c) => ('〇零○'.includes(c) ? 0 : '一二三四五六七八九'.indexOf(c) + 1)).join(''),
  )
  return [...chinese.matchAll(YEAR)].map((m) => Number(m[1])).filter((y) => y >= 1949 && y < 2060)
}
