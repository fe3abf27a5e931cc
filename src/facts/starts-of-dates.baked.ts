/** The words that start the rules of `part-of-dates.ts`. */
import { startsOf } from '../rules/starts.js'
import { rules as campaign } from './campaign/kind.js'
import { rules as date } from './date/kind.js'
import { rules as document } from './document/kind.js'
import { rules as meeting } from './meeting/kind.js'
import { rules as slogan } from './slogan/kind.js'

export const starts = (): string => startsOf([...campaign, ...date, ...document, ...meeting, ...slogan])
