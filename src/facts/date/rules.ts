/** The rules that read temporal expressions. */
import type { AnyRule } from '../../rules/rule.js'
import { calendarRules } from './rules/calendar.js'
import { clockRules } from './rules/clock.js'
import { durationRules } from './rules/durations.js'
import { lunarRules } from './rules/lunar.js'
import { partRules } from './rules/parts.js'
import { relativeRules } from './rules/relative.js'
import { setRules } from './rules/sets.js'
import { spanRules } from './rules/spans.js'
import { vagueRules } from './rules/vague.js'

export const dateRules: readonly AnyRule[] = [
  ...calendarRules,
  ...partRules,
  ...spanRules,
  ...relativeRules,
  ...vagueRules,
  ...lunarRules,
  ...clockRules,
  ...durationRules,
  ...setRules,
]
