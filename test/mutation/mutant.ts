/** A small change of the program that a test should notice. */
export interface Mutant {
  /** Path from the root of the repository. */
  readonly file: string
  readonly kind: MutantKind
  /** What of the file is replaced (offsets: UTF-16), and by what. */
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** What is changed. */
export const MUTANT_KINDS = [
  'comparison',
  'logic',
  'negation',
  'boolean',
  'constant',
  'guard',
  'alternative',
  'lookaround',
  'order',
  'row',
] as const
export type MutantKind = (typeof MUTANT_KINDS)[number]

/** The file with the change made. */
export const applyMutant = (source: string, mutant: Mutant): string =>
  source.slice(0, mutant.start) + mutant.replacement + source.slice(mutant.end)

/** How a mutant is told: place, kind, before and after on one line. */
export function describeMutant(source: string, mutant: Mutant): string {
  const line = source.slice(0, mutant.start).split('\n').length
  const shown = (text: string) => text.replace(/\s+/gu, ' ').slice(0, 80)
  const before = shown(source.slice(mutant.start, mutant.end))
  return `${mutant.file}:${line}\t${mutant.kind}\t${before}\t→ ${shown(mutant.replacement) || '(nothing)'}`
}
