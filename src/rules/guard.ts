/** Guards lie below the text: whoever reads may refuse, and be asked why. */
export * from '../lexicon/guard.js'
