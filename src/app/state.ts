/** What the app holds: documents read, what failed, what was judged. */
import type { Failed, ReadDocument } from './reading.js'

export type Judgement = 'right' | 'wrong'

/** A judgement with what it is about. */
export interface Judged {
  readonly path: string
  readonly kind: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly judgement: Judgement
}

/** All that was read so far. */
export interface Library {
  readonly documents: Map<number, ReadDocument>
  readonly failed: Failed[]
  /** Document → fact → what its reader found. */
  readonly judged: Map<number, Map<number, Judged>>
}

export const emptyLibrary = (): Library => ({ documents: new Map(), failed: [], judged: new Map() })

/** Documents in the order of their paths. */
export const inOrder = ({ documents }: Library): ReadDocument[] =>
  [...documents.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
