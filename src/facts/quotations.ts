/** Every quotation is told what it is: what the facts made of it, talk, or nothing that facts are made of. */
import * as z from 'zod'
import { spanSchema } from '../report.js'
import type { Quotation } from '../shapes.js'

export type { Quotation } from '../shapes.js'

import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { charactersOf } from '../lexicon/words-by-role.js'
import type { AnyCandidate } from '../rules/candidate.js'
import type { RuleContext } from '../rules/rule.js'
import { COUNT } from './phrase/numerals.js'
import { innerOf } from './phrase/quotes.js'
import { isSpeech } from './phrase/speech.js'
import { unpairedQuotations } from './phrase/unpaired.js'

const AS = ['slogan', 'campaign', 'term', 'document', 'organization'] as const

export const quotationSchema = spanSchema
  .extend({
    text: z.string().describe('what is quoted, without the marks'),
    as: z
      .enum([...AS, 'speech', 'other'])
      .describe('what it is: a fact of that kind, direct speech, or something else (a date, a name, a word)'),
    fact: z.int().nonnegative().optional().describe('index into `facts`, where a fact fills it'),
  })
  .describe('A quotation and what it is. Spans leave the marks out; offsets are UTF-16 units, end exclusive.')

/** A quotation before its place in the source is known; `start` and `end` count in the clean text. */
export interface QuotationDraft {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly as: Quotation['as']
  readonly fact?: number
}

/** Farthest that a fact which fills a quotation can begin before it. */
const REACH = 80

/** How well a fact accounts for `[start, end)`: the share that it covers; facts inside that are small do not. */
function cover({ start, end }: AnyCandidate, from: number, to: number): number {
  return (Math.min(end, to) - Math.max(start, from)) / (to - from)
}

/** 五大行动, 一革命四行动: undertakings that are counted, and none of them by its name. */
const COUNTED = lazyPattern(
  () => `^[${COUNT}]{1,2}[${charactersOf('slogan/formula-classifier')}]|[${COUNT}]\\p{Script=Han}{2}$`,
)

/** A name says more than a date or an amount that fills the same, and 双十工程 of an undertaking more than of a formula. */
function weightOf(candidate: AnyCandidate, text: string): number {
  const { kind } = candidate
  const { type } = candidate.fields as { readonly type?: unknown }
  if (kind === 'campaign' && text.endsWith(String(type)) && !COUNTED.test(text)) return 1.5
  return AS.some((one) => one === kind) ? 1 : 0
}

/**
 * The quotations of the document in order. `candidates` are all that was read, in order of the text; `facts` those of
 * them that the report holds, which `fact` counts in.
 */
export function tellQuotations(
  candidates: readonly AnyCandidate[],
  facts: readonly AnyCandidate[],
  context: RuleContext,
): QuotationDraft[] {
  const places = new Map(facts.map((candidate, index) => [candidate, index]))
  let from = 0
  const { quotations } = context.document
  const odd = unpairedQuotations(context.text, quotations)
  const all = odd.length === 0 ? quotations : [...quotations, ...odd].sort((a, b) => a.start - b.start)
  return all.flatMap((quote): QuotationDraft[] => {
    const { text: inner, start, end } = innerOf(context.text, quote)
    if (start >= end) return []
    const text = inner.replace(/\n/gu, '')
    while (from < candidates.length && candidates[from]!.start < start - REACH) from++
    let best: { index: number; share: number } | undefined
    for (let i = from; i < candidates.length && candidates[i]!.start < end; i++) {
      const share = cover(candidates[i]!, start, end)
      const weight = share + weightOf(candidates[i]!, text)
      if (share >= 0.5 && (best === undefined || weight > best.share)) best = { index: i, share: weight }
    }
    if (isSpeech(context, quote) && (best === undefined || best.share < 2))
      return [{ start, end, text, as: 'speech' }]
    if (best === undefined) return [{ start, end, text, as: 'other' }]
    const filled = candidates[best.index]!
    const fact = places.get(filled)
    const as = AS.find((kind) => kind === filled.kind) ?? 'other'
    return [{ start, end, text, as, ...(fact === undefined ? {} : { fact }) }]
  })
}
