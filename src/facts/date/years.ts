/** The words that name a year by its distance from another. */
import type { YearRef } from './expression.js'

const reference = (shift: number): YearRef => ({ by: 'reference', shift })
const spoken = (shift: number): YearRef => ({ by: 'spoken', shift })
const previous: YearRef = { by: 'previous' }
const carried = (shift: number): YearRef => ({ by: 'carried', shift })

/** 去年 is counted from the day of speaking; so is 上年, unless its sentence or section names a year. */
export const RELATIVE_YEARS: Readonly<Record<string, YearRef>> = {
  今年: reference(0),
  本年: spoken(0),
  去年: reference(-1),
  昨年: reference(-1),
  前年: reference(-2),
  大前年: reference(-3),
  明年: reference(1),
  来年: reference(1),
  后年: reference(2),
  上年: previous,
  上一年: previous,
  下年: spoken(1),
  下一年: spoken(1),
  下1年: spoken(1),
  当年: spoken(0),
  这一年: spoken(0),
  同年: carried(0),
  前一年: carried(-1),
  次年: carried(1),
  翌年: carried(1),
}
