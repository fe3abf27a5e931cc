/** The ways an indicator is read, each with examples. Its passes make them: see `derive.ts`. */
import type { Derivation } from '../kind.js'
import { bare } from './derivations/bare.js'
import { carried } from './derivations/carried.js'
import { change } from './derivations/change.js'
import { fromTo } from './derivations/from-to.js'
import { level } from './derivations/level.js'
import { list } from './derivations/list.js'
import { pace } from './derivations/rate-before-verb.js'
import { steady } from './derivations/steady.js'
import { subjectBefore } from './derivations/subject-before.js'

export const indicatorDerivations: readonly Derivation[] = [
  bare,
  level,
  change,
  carried,
  list,
  fromTo,
  subjectBefore,
  pace,
  steady,
]
