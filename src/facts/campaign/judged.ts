/** What guards of names look at. */
import type { Beginning } from './boundary.js'

/** A type noun and the words before it, of which a name is to be made. */
export interface Judged {
  readonly text: string
  readonly begins: Beginning
  readonly noun: string
  /** The words before the noun. */
  readonly modifier: string
  /** Clean offset after the noun. */
  readonly end: number
  /** A few characters after the noun. */
  readonly after: string
  /** Whether undertakings of this noun are carried out, so that a verb governs them. */
  readonly carriedOut: boolean
}

/** Where it begins, for explanation. */
export const where = ({ begins }: Judged) => begins.start
