/** Whose figure it is: the document's own region's, or another's. */

import type { Indicator } from '../../facts/indicator/schema.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Metadata } from '../../report.js'

type Region = Metadata['region']

/** 全市, 我省, 本县: everything of one level, named by its last character. */
const WHOLE = lazyPattern(() => String.raw`^(?:${anyOf('panel/whole-or-own')})(?<level>\p{Script=Han}{1,3})$`)

/** From this year on 国内生产总值 is the nation's; the regions' own is 地区生产总值. Before, both bore the one name. */
const RENAMED = 2005
const NATIONAL_NAME = '国内生产总值'

/** Whether the area told with a figure is another than the document's. 全市 is the own area of what ends in 市 only. */
export function isElsewhere(area: string | undefined, region: Region): boolean {
  if (area === undefined || region === undefined) return false
  if (area === region.name) return false
  const whole = WHOLE.exec(area)?.groups?.level
  if (whole === undefined) return !(region.level === 'nation' && area === '中国')
  return !region.name.endsWith(whole)
}

/** Whether the name is the nation's own for a figure whose area the text does not tell. */
export function bearsNationalName({ name, area, period }: Indicator, region: Region): boolean {
  if (area !== undefined || region === undefined || region.level === 'nation') return false
  return name.startsWith(NATIONAL_NAME) && Number(period?.slice(0, 4)) >= RENAMED
}
