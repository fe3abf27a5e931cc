/** What the index of an archive is made from: plain data, read by the script of the index and by the app. */

/** One document, in as little as the index needs. */
export interface ArchiveDocument {
  /** The page, relative to the index, ready for a link. */
  readonly href: string
  /** The file, as it is shown where there is no title. */
  readonly path: string
  readonly title?: string | undefined
  readonly region?: string | undefined
  /** GB/T 2260; regions are put in its order. */
  readonly code?: string | undefined
  /** The year it speaks from, as everywhere else: see `spokenYear`. */
  readonly year?: number | undefined
  readonly genre?: string | undefined
  /** How many facts of each kind. */
  readonly counts: Readonly<Record<string, number>>
  /** The slogans it uses, each once. */
  readonly slogans: readonly string[]
  readonly figures: readonly ArchiveFigure[]
}

/** The value that one document tells of an indicator, with its place in the source. */
export interface ArchiveFigure {
  /** Index into `ArchiveData.series`. */
  readonly series: number
  readonly status: 'target' | 'actual'
  readonly year: number
  /** As it is stated: one number, or a range. */
  readonly value?: number | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly mod?: string | undefined
  /** The amount as the text has it: 5%以上. */
  readonly stated?: string | undefined
  readonly start: number
  readonly end: number
}

/** An indicator that can be chosen. */
export interface ArchiveSeries {
  readonly indicator: string
  readonly change: string
  /** The unit that most values have; values in others are left out. */
  readonly unit: string
}

/** An archive, as far as its index shows it. */
export interface ArchiveData {
  readonly title: string
  readonly series: readonly ArchiveSeries[]
  readonly documents: readonly ArchiveDocument[]
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

/** A figure with the series it is of. */
export interface FigureDraft extends Omit<ArchiveFigure, 'series'>, Omit<ArchiveSeries, 'unit'> {
  readonly unit: string
}

/** A document whose figures are not put into series yet. */
export interface DocumentDraft extends Omit<ArchiveDocument, 'figures'> {
  readonly figures: readonly FigureDraft[]
}

/** So many series are to choose from. */
const MOST_SERIES = 60

const seriesKey = ({ indicator, change }: Pick<ArchiveSeries, 'indicator' | 'change'>) =>
  `${change} ${indicator}`

/** The archive of `drafts`: its series are those that the most documents tell, the one asked for first. */
export function archiveOf(
  title: string,
  drafts: readonly DocumentDraft[],
  asked?: Pick<ArchiveSeries, 'indicator' | 'change'>,
): ArchiveData {
  const units = new Map<string, Map<string, number>>()
  for (const { figures } of drafts)
    for (const figure of figures) {
      const key = seriesKey(figure)
      const counts = units.get(key) ?? new Map<string, number>()
      counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1)
      units.set(key, counts)
    }
  const usual = (counts: ReadonlyMap<string, number>) =>
    [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [string, number])
  const first = asked && seriesKey(asked)
  const kept = [...units]
    .map(([key, counts]) => ({ key, unit: usual(counts)[0], count: usual(counts)[1] }))
    .sort((a, b) => Number(b.key === first) - Number(a.key === first) || b.count - a.count)
    .slice(0, MOST_SERIES)
  const indexes = new Map(kept.map(({ key }, i) => [key, i]))
  return {
    title,
    series: kept.map(({ key, unit }) => {
      const [change = '', ...indicator] = key.split(' ')
      return { indicator: indicator.join(' '), change, unit }
    }),
    documents: drafts.map((draft) => ({
      ...draft,
      figures: draft.figures.flatMap(({ indicator, change, unit, ...figure }) => {
        const series = indexes.get(seriesKey({ indicator, change }))
        return series === undefined || kept[series]!.unit !== unit ? [] : [{ ...figure, series }]
      }),
    })),
  }
}
