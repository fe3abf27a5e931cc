/** Administrative divisions by full name (思明区), by short name (厦门), and counties by theirs (德清). */
import type { AnyRule } from '../../rules/rule.js'
import { countyName } from './county-name.js'
import { fullName } from './full-name.js'
import { shortName } from './short-name.js'

export const placeRules: readonly AnyRule[] = [fullName, shortName, countyName]
