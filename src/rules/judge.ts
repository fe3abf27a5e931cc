/** Says what is wrong with what a rule read, so that nothing, several, partial and wrong are told apart. */
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { checkCall } from '../border.js'
import { readText } from '../text/read.js'

/** The facts of one rule in one text, as far as judging looks at them. */
export type ReadFact = Readonly<Record<string, unknown>> & {
  /** The surface. */
  readonly text: string
}

/** The facts of a report as judging looks at them: by the names of their fields. */
export const readFactsOf = (report: { readonly facts: readonly { readonly text: string }[] }): ReadFact[] =>
  report.facts.map((fact) => ({ ...fact }))

const readFacts = z.array(z.looseObject({ text: z.string() }))

const quote = (facts: readonly ReadFact[]) => facts.map((f) => `「${f.text}」`).join('')
const show = (value: unknown) => (value === undefined ? 'absent' : JSON.stringify(value))

/** A surface as it stands in the clean text, whatever its blanks and widths in the example. */
const surfaceOf = (text: string) => readText(text).text.replace(/\s/gu, '')

function judgeOne(
  found: ReadFact,
  expected: Readonly<Record<string, unknown>>,
  surface: string,
): string | null {
  if (found.text !== surface && surfaceOf(found.text) !== surfaceOf(surface))
    return `partial: expected the surface 「${surface}」, got 「${found.text}」`
  const wrong = Object.entries(expected)
    .filter(([name, value]) => name !== 'text' && !isDeepStrictEqual(found[name], value))
    .map(([name, value]) => `${name} ${show(found[name])}, expected ${show(value)}`)
  return wrong.length > 0 ? `wrong value in 「${surface}」: ${wrong.join('; ')}` : null
}

/**
 * `null` if `found` is what `expected` says, else one line that begins with `nothing`, `several`, `partial` or
 * `wrong value`. An expected fact without `text` has the whole `example` as its surface.
 */
export function judge(
  found: readonly ReadFact[],
  expected: readonly Readonly<Record<string, unknown>>[],
  example: string,
): string | null {
  checkCall({
    found: [found, readFacts],
    expected: [expected, z.array(z.record(z.string(), z.unknown()))],
    example: [example, z.string()],
  })
  if (found.length === 0 && expected.length > 0)
    return `nothing: expected ${expected.length} fact(s), the rule read none`
  if (found.length > expected.length)
    return `several: expected ${expected.length} fact(s), the rule read ${found.length}: ${quote(found)}`
  if (found.length < expected.length)
    return `partial: expected ${expected.length} facts, the rule read ${found.length}: ${quote(found)}`
  for (const [i, want] of expected.entries()) {
    const verdict = judgeOne(found[i]!, want, typeof want.text === 'string' ? want.text : example)
    if (verdict !== null) return verdict
  }
  return null
}

/** `null` if every fact lies where it says, in the source and in the clean text; else what is wrong. */
export function misplaced(found: readonly ReadFact[], clean: string, source: string): string | null {
  checkCall({ found: [found, readFacts], clean: [clean, z.string()], source: [source, z.string()] })
  for (const { text, start, end, cleanStart, cleanEnd } of found) {
    if (clean.slice(Number(cleanStart), Number(cleanEnd)) !== text)
      return `misplaced: 「${text}」 does not stand at ${cleanStart}–${cleanEnd} of the clean text`
    if (!(Number(start) >= 0 && Number(start) < Number(end) && Number(end) <= source.length))
      return `misplaced: 「${text}」 has ${start}–${end} in a source of ${source.length}`
  }
  return null
}
