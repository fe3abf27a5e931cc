/** The rules that read temporal expressions. */
import type { RuleOf } from '../../rules/rule.js'
import { bracketedDayRules } from './rules/bracketed-days.js'
import { capitalRules } from './rules/capitals.js'
import { centuryRules } from './rules/centuries.js'
import { clockRules } from './rules/clock.js'
import { dayRules } from './rules/days.js'
import { durationRules } from './rules/durations.js'
import { listRules } from './rules/lists.js'
import { lunarRules } from './rules/lunar.js'
import { markRules } from './rules/month-day-marks.js'
import { monthRules } from './rules/months.js'
import { partRules } from './rules/parts.js'
import { planRules } from './rules/plans.js'
import { relativeDayRules } from './rules/relative-days.js'
import { relativeYearRules } from './rules/relative-years.js'
import { seasonRules } from './rules/seasons.js'
import { setRules } from './rules/sets.js'
import { twoDayRules } from './rules/two-days.js'
import { vagueRules } from './rules/vague.js'
import { weekdayRules } from './rules/weekdays.js'
import { yearListRules } from './rules/year-lists.js'
import { yearRules } from './rules/years.js'

export const dateRules: readonly RuleOf<'date'>[] = [
  ...yearRules,
  ...capitalRules,
  ...listRules,
  ...yearListRules,
  ...monthRules,
  ...dayRules,
  ...bracketedDayRules,
  ...partRules,
  ...seasonRules,
  ...centuryRules,
  ...planRules,
  ...markRules,
  ...relativeYearRules,
  ...relativeDayRules,
  ...twoDayRules,
  ...weekdayRules,
  ...vagueRules,
  ...lunarRules,
  ...clockRules,
  ...durationRules,
  ...setRules,
]
