/** The verbs that attribute talk, from `dict/speech-verbs.tsv`. */
import * as z from 'zod'
import table from '../../../dict/speech-verbs.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

const rows = lazyTable(
  'speech-verbs.tsv',
  table,
  z.object({ verb: z.string(), sort: z.enum(['strong', 'weak']) }),
)

let all: string | undefined

/** All speech verbs as the body of an alternation, longest first. */
export function speechVerbs(): string {
  all ??= alternation(rows().map((r) => r.verb))
  return all
}

let strong: string | undefined

/** Those that tell of speech by themselves (说, 表示), without the ones that take other objects too (提出, 要求). */
export function strongSpeechVerbs(): string {
  strong ??= alternation(
    rows()
      .filter((r) => r.sort === 'strong')
      .map((r) => r.verb),
  )
  return strong
}
