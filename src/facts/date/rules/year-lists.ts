/** Lists of years whose 年 stands once, behind the last: 2018、2019年, 1986、1987两年, 96、97年. */

import { YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { matchAt } from '../../../lexicon/match-at.js'
import { charactersOf } from '../../../lexicon/words-by-role.js'
import { SHORT_YEAR, shortYearOf, YEAR, yearOf } from '../../../numeral/calendar.js'
import { TO_TEN, ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import type { YearRef } from '../expression.js'
import { readDate } from '../read.js'
import { isLaterYear } from '../short-year.js'
import { AND, MOST, SUM } from './lists.js'

const YEAR_ITEM = `(?:${YEAR}|${SHORT_YEAR})(?: ?${YEAR_MARK})?`
const YEARS = new RegExp(`${YEAR_ITEM}(?:${AND}${YEAR_ITEM}){1,${MOST}}`, 'uy')
const ALL_YEARS = new RegExp(`(${YEAR}|${SHORT_YEAR})( ?${YEAR_MARK})?`, 'gu')
const YEARS_SUM = new RegExp(`${SUM}(?:个年度|${YEAR_MARK})(?![级代])`, 'uy')

/** The full years of a list; those told by two digits are later ones of the century of the one before, or of 19XX. */
function fullYears(written: readonly string[]): (YearRef | null)[] {
  let century: string | undefined
  let before = 0
  return written.map((w) => {
    if (w.length > 2) {
      const year = yearOf(w)
      century = year.slice(0, 2)
      before = Number(year.slice(2))
      return { by: 'stated', year }
    }
    const digits = shortYearOf(w)
    const rises = century === undefined ? digits > before : isLaterYear(before, digits)
    before = digits
    if (!rises) return null
    return century === undefined
      ? { by: 'short', digits }
      : { by: 'stated', year: `${century}${String(digits).padStart(2, '0')}`, guessed: true }
  })
}

const NO_LIST_BEFORE = lazyPattern(() => `[0-9.、${charactersOf('date/before-year-list')}${TO_TEN}${ZEROS}]`)

const yearList = defineRule({
  id: 'date/year-list',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(`(?:${YEAR}|${SHORT_YEAR})(?: ?${YEAR_MARK})?${AND}(?:${YEAR}|${SHORT_YEAR})`, 'u'),
  guards: [
    {
      id: 'part-of-more',
      example: '近2018、2019年',
      because: 'a longer number or list, an ordinal, or a word of about before it',
      unless: precededBy(NO_LIST_BEFORE),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const list = matchAt(YEARS, text, match.index)
    if (!list) return null
    const members = [...list[0].matchAll(ALL_YEARS)]
    const end = match.index + list[0].length
    const summed = matchAt(YEARS_SUM, text, end)
    const unit = members.at(-1)![2] !== undefined
    // with 年 behind each, each is read alone
    if (!unit && !summed) return null
    if (unit && members.every((m) => m[2] !== undefined && m[1]!.length > 2)) return null
    const years = fullYears(members.map((m) => m[1]!))
    if (years.includes(null)) return null
    // 15、20年: lengths; so late in a century they are years
    if (years.every((y) => y!.by === 'short') && Number(shortYearOf(members[0]![1]!)) < EARLIEST_SHORT)
      return null
    return members.flatMap((m, i) => {
      const start = match.index + m.index
      const year = years[i]!
      if (i === members.length - 1 && year.by === 'stated' && m[1]!.length > 2)
        return draftOf(summed ? plain(year, start, m) : readDate(text, start), start, context) ?? []
      return draftOf(plain(year, start, m), start, context) ?? []
    })
  },
  examples: [
    {
      text: '2013、2014、2015年',
      facts: [
        { text: '2013', value: '2013' },
        { text: '2014', value: '2014' },
        { text: '2015年', value: '2015' },
      ],
    },
    {
      text: '2018和2019年',
      facts: [
        { text: '2018', value: '2018' },
        { text: '2019年', value: '2019' },
      ],
    },
    {
      text: '二〇一六、二〇一七年',
      facts: [
        { text: '二〇一六', value: '2016' },
        { text: '二〇一七年', value: '2017' },
      ],
    },
    {
      text: '2017、2018两年',
      facts: [
        { text: '2017', value: '2017' },
        { text: '2018', value: '2018' },
      ],
    },
    {
      text: '1986、1987、1988三年',
      facts: [
        { text: '1986', value: '1986' },
        { text: '1987', value: '1987' },
        { text: '1988', value: '1988' },
      ],
    },
    {
      text: '96、97年',
      facts: [
        { text: '96', value: '1996', basis: 'inferred' },
        { text: '97年', value: '1997' },
      ],
    },
    {
      text: '1994年和95年',
      facts: [{ text: '95年', value: '1995' }],
    },
    {
      text: '1994、95两年',
      facts: [
        { text: '1994', value: '1994' },
        { text: '95', value: '1995' },
      ],
    },
  ],
  nearMisses: [
    '2013、2014、2015户',
    '2300、2400年',
    { text: '15、20年', facts: [{ text: '20年', type: 'duration', value: 'P20Y' }] },
    {
      text: '2018年、2019年',
      facts: [
        { text: '2018年', value: '2018' },
        { text: '2019年', value: '2019' },
      ],
    },
    '85、90岁',
    '97、96年',
  ],
})

/** Two digits below this are lengths as likely as years: 15、20年. */
const EARLIEST_SHORT = 49

const plain = (year: YearRef, start: number, m: RegExpExecArray | RegExpMatchArray) => ({
  expression: { from: { year } },
  end: start + m[0].length,
})

export const yearListRules: readonly RuleOf<'date'>[] = [yearList]
