/** What the index of an archive is made from. */

/** One document, in as little as the index needs. */
export interface IndexEntry {
  /** The page, relative to the index, ready for a link. */
  readonly href: string
  /** The file, as it is shown where there is no title. */
  readonly path: string
  readonly title: string | undefined
  readonly region: string | undefined
  /** The year it was given in. */
  readonly year: number | undefined
  /** How many facts of each kind. */
  readonly counts: Readonly<Record<string, number>>
  /** The slogans it uses, each once. */
  readonly slogans: readonly string[]
}

/** The value of the indicator that one document tells. */
export interface Figure {
  readonly region: string
  readonly year: number
  readonly value: number
  readonly href: string
}

/** The indicator of the index: what it is, and its values. */
export interface IndicatorSeries {
  /** What the chart is called: name, change and status. */
  readonly title: string
  /** Unit of the values, for the axis. */
  readonly unit: string
  readonly figures: readonly Figure[]
}

interface Described {
  readonly metadata: {
    readonly year?: number | undefined
    readonly planYear?: number | undefined
    readonly publishedAt?: string | undefined
  }
}

/** The year a document was given in: the year it plans, else that of its publication, else the year it reports on. */
export function yearOf({ metadata }: Described): number | undefined {
  const { year, planYear, publishedAt } = metadata
  const published = /^\d{4}/u.exec(publishedAt ?? '')?.[0]
  return planYear ?? (published === undefined ? year : Number(published))
}

interface NamedSlogan {
  readonly kind: string
  readonly name?: string
  readonly known?: { readonly name: string } | undefined
}

/** The slogans among `facts` by their usual names, each once. */
export function slogansOf(facts: readonly NamedSlogan[]): string[] {
  const names = facts.flatMap((f) =>
    f.kind === 'slogan' && f.name !== undefined ? [f.known?.name ?? f.name] : [],
  )
  return [...new Set(names)]
}
