/** What the readers of misread bytes give. */

/** A stretch of a text that its bytes read otherwise. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly certainty: 'proved' | 'likely'
}
