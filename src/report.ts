/**
 * The shapes that every part of the library shares. Each is a Zod schema; its type is made of it (`shapes.ts`).
 *
 * Offsets are UTF-16 code units, end exclusive. `start`/`end` point into the source as it was given,
 * `cleanStart`/`cleanEnd` into the clean text (`report.text`).
 */
import * as z from 'zod'
import type { Span } from './shapes.js'

export type { FactBase, Metadata, Region, Repair, Section, Span } from './shapes.js'

const offset = z.int().nonnegative()

/** A stretch of the document, by its place in the source and in the clean text. */
export const spanSchema = z
  .object({
    start: offset.describe('offset of the first UTF-16 unit in the source'),
    end: offset.describe('offset behind the last UTF-16 unit in the source'),
    cleanStart: offset.describe('offset of the first UTF-16 unit in the clean text'),
    cleanEnd: offset.describe('offset behind the last UTF-16 unit in the clean text'),
  })
  .describe('A stretch of the document, by its place in the source and in the clean text.')

/** How a surface bounds its value; absent where it is exact. */
export const boundSchema = z.enum(['approx', 'more', 'less'])
/** See `boundSchema`. */
export type Bound = z.infer<typeof boundSchema>

/** What every fact has, whatever its kind. */
export const factBaseSchema = spanSchema
  .extend({
    text: z.string().describe('the surface in the clean text; the bare name for named kinds'),
    sentence: z.int().nonnegative().describe('index into `sentences`'),
    rule: z.string().describe('permanent id of the rule that read it'),
    entity: z
      .string()
      .optional()
      .describe('the thing a named fact is about: the same for all its mentions, in full and in short'),
  })
  .describe('What every fact has, whatever its kind.')

/** A sentence, by its place in the source and in the clean text. */
export interface Sentence extends Span {}

/** A heading and what stands under it, up to the next heading of the same or a higher level. */
export const sectionSchema = spanSchema
  .extend({
    level: z.int().min(1).describe('1 is the highest'),
    title: z.string().describe('the heading, without its number'),
    titleEnd: offset.describe('clean offset behind the heading itself'),
  })
  .describe('A heading and what stands under it, up to the next heading of the same or a higher level.')

/**
 * A marked stretch. `furniture`: page text that is not the article (share, copyright and source lines, teasers).
 * `copy`: a repeated part of the article. `table`: tabular text. `speech`: direct speech, with its speaker if told.
 */
export const regionSchema = spanSchema
  .extend({
    type: z
      .enum(['furniture', 'copy', 'table', 'speech'])
      .describe(
        'furniture: text of the page that is not the article; copy: a repeated part of the article; table: tabular text; speech: direct speech',
      ),
    detail: z.string().optional().describe('which sort of furniture; who speaks'),
  })
  .describe('A marked stretch.')

/** One thing undone in the source, or found damaged and left as it stands. */
export const repairSchema = spanSchema
  .extend({
    type: z
      .enum([
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
      ])
      .describe(
        'gloss: pinyin beside characters; torn: bytes of characters read apart; escape: a stray backslash; entity: of HTML; markup: of Markdown or HTML; width: full-width letters and digits; mark: a variant of a sign; digit: a letter for a digit; space: blanks within words and numbers; mojibake: a text decoded wrongly; unresolved: damage that is left as it stands',
      ),
    from: z.string().describe('what stood in the source'),
    to: z.string().describe('what it became'),
    certainty: z
      .enum(['proved', 'likely', 'unresolved'])
      .describe(
        'proved: it can have been nothing else; likely: by the words around it; unresolved: nothing was changed',
      ),
  })
  .describe('One thing undone in the source, or found damaged and left as it stands.')

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
/** See `originSchema`. */
export type Origin = z.infer<typeof originSchema>

export const metadataSchema = z
  .object({
    title: z.string().optional().describe('the headline'),
    outlet: z.string().optional().describe('who published it'),
    authors: z.array(z.string()).describe('who wrote it, as the by-line has them; empty where none is told'),
    publishedAt: z.string().optional().describe('EDTF date or date and time'),
    government: z.string().optional().describe('whose report it is, e.g. 厦门市人民政府'),
    region: z
      .object({
        name: z.string().describe('official name: 厦门市'),
        code: z.string().optional().describe('GB/T 2260 code, six digits'),
        level: z.enum(['nation', 'province', 'prefecture', 'county']).optional().describe('of the division'),
      })
      .optional()
      .describe('the division whose document it is'),
    year: z.int().optional().describe('the year reported on'),
    planYear: z.int().optional().describe('the year planned'),
    session: z.string().optional().describe('the congress session it was given at'),
    speaker: z.string().optional().describe('who gave it'),
    genre: z
      .enum(['report', 'communique', 'plan', 'feature', 'news'])
      .optional()
      .describe(
        "report: a government's work report; communique: of statistics; plan: of years to come, or a notice of tasks; feature: an article about somebody or something; news",
      ),
    origins: z.record(z.string(), originSchema).describe('field name → where it was read'),
  })
  .describe('What is known of a document, and where each field was read.')
