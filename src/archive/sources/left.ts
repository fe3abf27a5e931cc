/** Files of folders that no command reads: counted, so that nobody takes them for read. */

/** What is to be done about files that were left. */
const ADVICE = {
  office: 'save them as .docx (in Word or WPS, or by soffice --headless --convert-to docx)',
  spreadsheet: 'save them as .xlsx or .csv, and name the file: each row is a document',
  table: 'tables are read where the file itself is named: each row is a document',
  picture: 'what stands in pictures is not read: make text of them first (OCR)',
  packed: 'unpack them first',
  stata: 'in Stata: export delimited using texts.csv, and name that file',
  other: 'save them as text, HTML, DOCX or PDF',
} as const

type Sort = keyof typeof ADVICE

const ENDINGS: Readonly<Record<Exclude<Sort, 'other'>, string>> = {
  office: 'doc wps rtf odt dot docm ppt pptx dps odp pages ofd ceb caj',
  spreadsheet: 'xls et ods xlsm xlsb numbers',
  table: 'csv tsv xlsx jsonl ndjson parquet duckdb csv.gz tsv.gz jsonl.gz',
  picture: 'jpg jpeg png gif bmp tif tiff webp heic svg',
  packed: 'zip rar 7z tar tgz bz2 xz tar.gz',
  stata: 'dta',
}

const SORTS = new Map(
  Object.entries(ENDINGS).flatMap(([sort, endings]) =>
    endings.split(' ').map((ending) => [ending, sort as Sort] as const),
  ),
)

/** What systems and programs leave beside files. */
const NO_FILES = new Set(['thumbs.db', 'desktop.ini'])
/** What runs of this program leave: unfinished output, lists of failures. */
const OWN = /\.part(?:\.\d{1,6})?$|\.errors\.jsonl$/u
const ENDING = /\.((?:tar|csv|tsv|jsonl)\.gz|[^.]{1,12})$/u

/** Counts files by their endings. */
export class LeftFiles {
  readonly #counts = new Map<string, number>()

  /** A file in a folder, which is not read. */
  add(name: string): void {
    if (NO_FILES.has(name.toLowerCase()) || OWN.test(name)) return
    const ending = ENDING.exec(name.toLowerCase())?.[1] ?? ''
    this.#counts.set(ending, (this.#counts.get(ending) ?? 0) + 1)
  }

  /** A line for each thing that can be done about them. */
  notes(): string[] {
    const sorts = Object.keys(ADVICE) as Sort[]
    return sorts.flatMap((sort) => {
      const own = [...this.#counts].filter(([ending]) => (SORTS.get(ending) ?? 'other') === sort)
      if (own.length === 0) return []
      const told = own
        .sort((a, b) => b[1] - a[1])
        .map(([ending, n]) => `${n} ${ending === '' ? '(none)' : `.${ending}`}`)
      return [`left unread: ${told.join(', ')}: ${ADVICE[sort]}`]
    })
  }
}

/** What can be done about a file that is named, and cannot be read for its ending; undefined for other files. */
export function adviceFor(path: string): string | undefined {
  const sort = SORTS.get(ENDING.exec(path.toLowerCase())?.[1] ?? '')
  return sort === undefined || sort === 'table' ? undefined : ADVICE[sort]
}
