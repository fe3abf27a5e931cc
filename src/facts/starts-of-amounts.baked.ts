/** The words that start the rules of `part-of-amounts.ts`. */
import { startsOf } from '../rules/starts.js'
import { rules as quantity } from './quantity/kind.js'

export const starts = (): string => startsOf([...quantity])
