/** The units of each class of script, as `scriptClasses` has them. */
import { EITHER, makeScriptClasses, SIMPLIFIED, TRADITIONAL } from './script-tables.js'

const classes = makeScriptClasses()

const unitsOf = (type: number): string => {
  let units = ''
  for (let unit = 0; unit < classes.length; unit++)
    if (classes[unit] === type) units += String.fromCharCode(unit)
  return units
}

export const TRADITIONAL_UNITS: string = unitsOf(TRADITIONAL)
export const SIMPLIFIED_UNITS: string = unitsOf(SIMPLIFIED)
export const EITHER_UNITS: string = unitsOf(EITHER)
