import { NUMERAL_CLASS } from '../../numeral/characters.js'

/** The trigger's own character: rules for amounts read on from there by `amountAt`. */
export const NUMERAL_CHARACTER = new RegExp(`[${NUMERAL_CLASS}]`, 'u')
