/**
 * The shapes that every part of the library shares. Each is a Zod schema, and the type is inferred from it.
 *
 * Offsets are UTF-16 code units, end exclusive. `start`/`end` point into the source as it was given,
 * `cleanStart`/`cleanEnd` into the clean text (`report.text`).
 */
import * as z from 'zod'

const offset = z.int().nonnegative()

/** A stretch of the document, by its place in the source and in the clean text. */
export const spanSchema = z.object({
  start: offset.describe('offset of the first UTF-16 unit in the source'),
  end: offset.describe('offset behind the last UTF-16 unit in the source'),
  cleanStart: offset.describe('offset of the first UTF-16 unit in the clean text'),
  cleanEnd: offset.describe('offset behind the last UTF-16 unit in the clean text'),
})
export type Span = z.infer<typeof spanSchema>

/** How a surface bounds its value; absent where it is exact. */
export const boundSchema = z.enum(['approx', 'more', 'less'])
export type Bound = z.infer<typeof boundSchema>

/** What every fact has, whatever its kind. */
export const factBaseSchema = spanSchema.extend({
  text: z.string().describe('the surface in the clean text; the bare name for named kinds'),
  sentence: z.int().nonnegative().describe('index into `sentences`'),
  rule: z.string().describe('permanent id of the rule that read it'),
  entity: z
    .string()
    .optional()
    .describe('the thing a named fact is about: the same for all its mentions, in full and in short'),
})
export type FactBase = z.infer<typeof factBaseSchema>

/** A sentence, by its place. */
export type Sentence = Span

/** A heading and what stands under it, up to the next heading of the same or a higher level. */
export const sectionSchema = spanSchema.extend({
  level: z.int().min(1).describe('1 is the highest'),
  title: z.string(),
  titleEnd: offset.describe('clean offset behind the heading itself'),
})
export type Section = z.infer<typeof sectionSchema>

/**
 * A marked stretch. `furniture`: page text that is not the article (share, copyright and source lines, teasers).
 * `copy`: a repeated part of the article. `table`: tabular text. `speech`: direct speech, with its speaker if told.
 */
export const regionSchema = spanSchema.extend({
  type: z.enum(['furniture', 'copy', 'table', 'speech']),
  detail: z.string().optional().describe('which sort of furniture; who speaks'),
})
export type Region = z.infer<typeof regionSchema>

/** One thing undone in the source, or found damaged and left as it stands. */
export const repairSchema = spanSchema.extend({
  type: z.enum([
    'gloss',
    'torn',
    'escape',
    'entity',
    'markup',
    'width',
    'mark',
    'digit',
    'space',
    'mojibake',
    'unresolved',
  ]),
  from: z.string().describe('what stood in the source'),
  to: z.string().describe('what it became'),
  certainty: z.enum(['proved', 'likely', 'unresolved']),
})
export type Repair = z.infer<typeof repairSchema>

/**
 * Where a metadata field was read: the text itself, the front matter, the file name, or an option. Of an HTML page: the
 * lines a reader sees around the headline (`page`), JSON-LD, `<meta>`, `<time>`, a script, or the day in the address (`url`).
 */
export const originSchema = z.enum([
  'text',
  'front-matter',
  'path',
  'option',
  'page',
  'json-ld',
  'meta',
  'time',
  'script',
  'url',
])
export type Origin = z.infer<typeof originSchema>

export const metadataSchema = z.object({
  title: z.string().optional(),
  outlet: z.string().optional().describe('who published it'),
  authors: z.array(z.string()),
  publishedAt: z.string().optional().describe('EDTF date or date and time'),
  government: z.string().optional().describe('whose report it is, e.g. 厦门市人民政府'),
  region: z
    .object({
      name: z.string(),
      code: z.string().optional().describe('GB/T 2260 code, six digits'),
      level: z.enum(['nation', 'province', 'prefecture', 'county']).optional(),
    })
    .optional(),
  year: z.int().optional().describe('the year reported on'),
  planYear: z.int().optional().describe('the year planned'),
  session: z.string().optional().describe('the congress session it was given at'),
  speaker: z.string().optional(),
  genre: z.enum(['report', 'communique', 'plan', 'feature', 'news']).optional(),
  origins: z.record(z.string(), originSchema).describe('field name → where it was read'),
})
export type Metadata = z.infer<typeof metadataSchema>
