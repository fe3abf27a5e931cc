/** EDTF values as days: where a stretch of the calendar begins and ends. */

import { type Interval, intervalOf } from '../calendar/interval.js'
import { GongbaoError } from '../errors.js'

export type { Interval }

/**
 * First and last day of an EDTF value as dates of a report have them: `2019`, `2019-11`, `2020-05-20`, `2017-07-14/2017-07-28`,
 * `2019/..`, `../2030`, quarters (`2019-33`), half years (`2016-40`), decades (`199X`). `null` for what is no stretch of the
 * calendar: a day of no year (`XXXX-04-23`), a season, a time, a duration, and `null` itself.
 *
 * @throws GongbaoError `E_OPTION` for anything but a string or `null`
 *
 * @example
 * toInterval('2021/2025') // { first: '2021-01-01', last: '2025-12-31' }
 * toInterval('2019-33') // { first: '2019-01-01', last: '2019-03-31' }
 */
export function toInterval(edtf: string | null): Interval | null {
  if (edtf === null) return null
  if (typeof edtf !== 'string')
    throw new GongbaoError('E_OPTION', {
      where: 'edtf',
      message: `expected an EDTF string, got ${typeof edtf}`,
    })
  return intervalOf(edtf)
}
