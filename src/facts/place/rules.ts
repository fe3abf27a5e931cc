/** Administrative divisions by full name (思明区), by short name (厦门), and counties by theirs (德清). */
import type { RuleOf } from '../../rules/rule.js'
import { countyName } from './county-name.js'
import { fullName } from './full-name.js'
import { shortName } from './short-name.js'

export const placeRules: readonly RuleOf<'place'>[] = [fullName, shortName, countyName]
