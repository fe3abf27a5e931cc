/** What an analyzer and a call are told, checked: whatever is passed, a mistake is a coded error. */
import * as z from 'zod'
import { aSegmenter, checkOptionsBy } from '../border.js'
import { GongbaoError } from '../errors.js'
import { DICTIONARIES } from '../facts/dictionary/entries.js'
import type { FactKind } from '../facts/kind.js'
import { KINDS } from '../facts/registry.js'
import { type Origin, originSchema } from '../report.js'
import { type GivenMetadata, givenMetadataSchema } from '../text/metadata/given.js'

/** How one text is to be read. */
export interface AnalyzeOptions {
  /** `YYYY-MM-DD`: the day the text speaks from. Without it the document's own date is used; never the clock. */
  referenceDate?: string | undefined
  /** The file it came from: a second source of metadata, after the text itself. */
  path?: string | undefined
  /** `title`, `source` … that stood beside the text: a second source of metadata. */
  frontMatter?: Record<string, string> | undefined
  /** Field of `frontMatter` → which part of a page told it (see `Metadata.origins`). */
  frontMatterOrigins?: Record<string, Origin> | undefined
  /** What is known of the document: it holds against what the text says (of a table of texts, its columns). */
  metadata?: GivenMetadata | undefined
  /** Read facts in page furniture and repeated copies too. Default `false`. */
  includeFurniture?: boolean | undefined
}

const calendarDate = z.iso.date()

const analyzeOptionsSchema = z.strictObject({
  referenceDate: z.string().optional(),
  path: z.string().optional(),
  frontMatter: z.record(z.string(), z.string()).optional(),
  frontMatterOrigins: z.record(z.string(), originSchema).optional(),
  metadata: givenMetadataSchema.optional(),
  includeFurniture: z.boolean().optional(),
})

const entries = z.array(z.unknown()).optional()
const ownTables = Object.fromEntries(DICTIONARIES.map((name) => [name, entries]))

const analyzerOptionsSchema = z.strictObject({
  rules: z.array(z.unknown()).optional(),
  passes: z.array(z.unknown()).optional(),
  kinds: z.array(z.string()).optional(),
  segmenter: aSegmenter.optional(),
  dictionaries: z.strictObject({ words: entries, ...ownTables }).optional(),
  checkExamples: z.boolean().optional(),
})

/** What most are given: no more than some kinds or a day. Such options are sound as they stand, and no schema is made. */
const isPlain = (given: unknown, sound: Readonly<Record<string, (value: unknown) => boolean>>): boolean =>
  typeof given === 'object' &&
  given !== null &&
  Object.getPrototypeOf(given) === Object.prototype &&
  Object.entries(given).every(([name, value]) => Object.hasOwn(sound, name) && sound[name]?.(value))

const isText = (value: unknown) => typeof value === 'string'
const PLAIN_ANALYZER = {
  kinds: (value: unknown) => value === undefined || (Array.isArray(value) && value.every(isText)),
}
const PLAIN_CALL = { path: isText, includeFurniture: (value: unknown) => typeof value === 'boolean' }

/** @throws GongbaoError `E_OPTION` with every option that does not exist, or has a value it cannot take */
export function checkAnalyzerOptions(given: unknown): void {
  if (isPlain(given, PLAIN_ANALYZER)) return
  checkOptionsBy(analyzerOptionsSchema, given)
}

/** @throws GongbaoError `E_OPTION`, `E_REFERENCE_DATE` */
export function checkOptions(given: AnalyzeOptions): AnalyzeOptions {
  if (isPlain(given, PLAIN_CALL)) return { ...given }
  const options = checkOptionsBy(analyzeOptionsSchema, given)
  const { referenceDate } = options
  if (referenceDate !== undefined && !calendarDate.safeParse(referenceDate).success)
    throw new GongbaoError('E_REFERENCE_DATE', {
      where: 'referenceDate',
      message: `expected YYYY-MM-DD, a day that exists, got \`${referenceDate}\``,
    })
  return options
}

const reportSchema = z.looseObject({
  text: z.string(),
  metadata: z.looseObject({}),
  facts: z.array(z.looseObject({ kind: z.string(), cleanStart: z.int(), cleanEnd: z.int() })),
  sections: z.array(z.looseObject({})),
  sentences: z.array(z.looseObject({})),
  regions: z.array(z.looseObject({})),
  repairs: z.array(z.looseObject({})),
  links: z.array(z.looseObject({})),
  timeline: z.array(z.looseObject({})),
})

/** @throws GongbaoError `E_OPTION` for what is no report */
export function checkReport(report: unknown): void {
  if (reportSchema.safeParse(report).success) return
  throw new GongbaoError('E_OPTION', {
    where: 'report',
    message: 'expected a report, as `analyze` gives it',
  })
}

/** @throws GongbaoError `E_OPTION` for what is neither a string nor bytes */
export function checkInput(input: unknown): void {
  if (typeof input === 'string' || input instanceof Uint8Array) return
  throw new GongbaoError('E_OPTION', {
    where: 'input',
    message: `expected a string or a Uint8Array, got ${input === null ? 'null' : typeof input}`,
  })
}

/**
 * The built-in kinds that are wanted; kinds of `own` rules may be named beside them.
 * @throws GongbaoError `E_OPTION`
 */
export function checkKinds(
  kinds: readonly string[] | undefined,
  own: ReadonlySet<string>,
): ReadonlySet<string> {
  const known: readonly string[] = KINDS.map((k) => k.kind)
  const all = [...new Set([...known, ...own])]
  const unknown = (kinds ?? []).filter((k) => !all.includes(k))
  if (unknown.length > 0)
    throw new GongbaoError(
      'E_OPTION',
      unknown.map((k) => ({ where: 'kinds', message: `expected ${all.join(', ')}, got \`${k}\`` })),
    )
  return new Set((kinds ?? known).filter((k) => known.includes(k)))
}

/** The wanted kinds, those that block them and those that they read: a filter must not change what it keeps. */
export function closure(wanted: ReadonlySet<string>): FactKind[] {
  const all = new Set(wanted)
  for (let size = -1; size !== all.size; ) {
    size = all.size
    for (const kind of KINDS) {
      if (kind.blocks.some((b) => all.has(b))) all.add(kind.kind)
      if (all.has(kind.kind)) for (const read of kind.reads) all.add(read)
    }
  }
  return KINDS.filter((k) => all.has(k.kind))
}

/**
 * Of the `active` kinds those that are there only to block what is `wanted`, and can do so only in a sentence in which a rule
 * reads what they block.
 */
export function onlyBlocking(active: readonly FactKind[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const asked = new Set(wanted)
  for (let size = -1; size !== asked.size; ) {
    size = asked.size
    for (const { kind, reads } of active) if (asked.has(kind)) for (const read of reads) asked.add(read)
  }
  const found = active.filter((k) => asked.has(k.kind) && k.passesFind).map((k) => k.kind)
  return new Set(
    active
      .filter((k) => !asked.has(k.kind) && k.staysInSentence && !k.blocks.some((b) => found.includes(b)))
      .map((k) => k.kind),
  )
}
