/** The ways an example is turned over: whatever stands around a text and whatever form it has, it is read alike. */

/**
 * - `framed`: after 于, before 召开, between ，and 。, after a line break
 * - `opening`: at offset 0, prose behind it; `closing`: at the very end, prose before it
 * - `cited`: behind 据统计，
 * - `listed`: an item of a list
 * - `amid`: between two paragraphs of something else
 * - `wrapped`: in a text that is broken into lines of one length, at any place of the example
 * - `blanks`: blanks around digits; `halfWidth`: ASCII for ，：；？！（）; `fullWidth`: digits and percent signs
 * - `traditional`: in traditional script
 */
export const TURNINGS = [
  'framed',
  'opening',
  'closing',
  'cited',
  'listed',
  'amid',
  'wrapped',
  'blanks',
  'halfWidth',
  'fullWidth',
  'traditional',
] as const
/** One of them. */
export type Turning = (typeof TURNINGS)[number]

/** Turnings that do not apply, each with the reason. */
export type Unturned = Readonly<Partial<Record<Turning, string>>>
