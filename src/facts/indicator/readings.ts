/** Texts and all that is read in them. */
import type { Reading } from '../../rules/rule.js'
import { growthAndStructure } from './readings/growth-and-structure.js'
import { rangesAndBounds } from './readings/ranges-and-bounds.js'

export const indicatorReadings: readonly Reading[] = [...growthAndStructure, ...rangesAndBounds]
