/** The words that start the rules of `part-of-names.ts`. */
import { startsOf } from '../rules/starts.js'
import { rules as organization } from './organization/kind.js'
import { rules as person } from './person/kind.js'
import { rules as place } from './place/kind.js'
import { rules as term } from './term/kind.js'

export const starts = (): string => startsOf([...organization, ...person, ...place, ...term])
