/** Which documents of an archive are the same report once more. */
import type { DocumentLine } from '../document.js'

/** What is remembered of a document. */
export interface Mark {
  readonly sha256: string | null
  /** Region and years; `null` where they are not known. */
  readonly whose: string | null
  /** Name, value and unit of each indicator. */
  readonly figures: ReadonlySet<string>
}

/** This share of the figures makes two documents of one region and year the same. */
const SAME = 0.8
/** Fewer figures prove nothing. */
const ENOUGH = 3

/** What tells a document from others. */
export function markOf({
  source,
  metadata,
  facts,
}: Pick<DocumentLine, 'metadata' | 'facts'> & {
  readonly source?: DocumentLine['source']
}): Mark {
  const { region, year, planYear } = metadata
  const figures = facts.flatMap((f) =>
    f.kind === 'indicator' ? [`${f.name}|${f.value ?? `${f.min}-${f.max}`}|${f.unit}`] : [],
  )
  const whose = region && (year ?? planYear) !== undefined ? `${region.name}|${year}|${planYear}` : null
  return { sha256: source?.sha256 ?? null, whose, figures: new Set(figures) }
}

function isSame(a: Mark, b: Mark): boolean {
  if (a.sha256 !== null && a.sha256 === b.sha256) return true
  const smaller = Math.min(a.figures.size, b.figures.size)
  if (a.whose === null || a.whose !== b.whose || smaller < ENOUGH) return false
  let shared = 0
  for (const figure of a.figures) if (b.figures.has(figure)) shared++
  return shared >= SAME * smaller && shared >= SAME * 0.5 * Math.max(a.figures.size, b.figures.size)
}

/** For each document whether the same report stands before it. */
export function repeats(marks: readonly Mark[]): boolean[] {
  const bySource = new Set<string>()
  const byWhose = new Map<string, Mark[]>()
  return marks.map((mark) => {
    const before = mark.whose === null ? [] : (byWhose.get(mark.whose) ?? [])
    const again = (mark.sha256 !== null && bySource.has(mark.sha256)) || before.some((b) => isSame(b, mark))
    if (mark.sha256 !== null) bySource.add(mark.sha256)
    if (mark.whose !== null) byWhose.set(mark.whose, [...before, mark])
    return again
  })
}
