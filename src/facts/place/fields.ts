/** Which division a name means here. */

import type { DivisionRow as Division } from '../../lexicon/divisions.js'
import type { RuleContext } from '../../rules/rule.js'
import { divisionIndex, divisionStart } from './divisions.js'

export interface PlaceFields {
  readonly name: string
  readonly code: string
  readonly level: Division['level']
}

/** The digits that all divisions inside the division `code` share. */
function stem(code: string): string {
  return code.replace(/(?:0000|00)$/u, '')
}

/** The division named directly before `start` (江苏省|徐州市), else the one the document is about. */
function surroundings(context: RuleContext, start: number): readonly string[] {
  const { text, document } = context
  const before = divisionStart(text, start, true)
  const named = before < start ? text.slice(before, start) : undefined
  const { full, short } = divisionIndex()
  const codes = named ? [...(full.get(named) ?? []), ...(short.get(named) ?? [])].map((d) => d.code) : []
  const own = document.metadata.region?.code
  return own ? [...codes, own, `${own.slice(0, 2)}0000`] : codes
}

/**
 * The one of `divisions` that is meant at `start`: in the division named before it, in the document's own region or
 * province, the only one of that name, or the highest; `undefined` if that does not tell.
 */
export function meant(
  divisions: readonly Division[],
  context: RuleContext,
  start: number,
): { division: Division; near: boolean } | undefined {
  const near = surroundings(context, start)
  for (const code of near) {
    const inside = divisions.filter((d) => d.code.startsWith(stem(code)))
    if (inside.length === 1) return { division: inside[0]!, near: true }
  }
  const first = divisions[0]
  if (first && (divisions.length === 1 || first.level === 'province')) return { division: first, near: false }
  return undefined
}

export function placeFields({ name, code, level }: Division): PlaceFields {
  return { name, code, level }
}
