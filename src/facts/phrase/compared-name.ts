/** Names as they are compared. */

/** Spellings of a name differ in these only: 不忘初心、牢记使命 and 不忘初心 牢记使命. */
const LOOSE = /[\s、，；。·•—“”"'‘’「」『』]/gu

/** `name` without blanks, quotation marks, and what parts its clauses: two spellings of one name come out the same. */
export const comparedName = (name: string): string => name.replace(LOOSE, '')
