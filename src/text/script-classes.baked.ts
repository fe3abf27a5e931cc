/** The class of each code unit as a sign of ASCII, in their order: a table that is made of it without a loop. */
import { makeScriptClasses } from './script-tables.js'

export const SCRIPT_CLASSES: string = new TextDecoder('latin1').decode(makeScriptClasses())
