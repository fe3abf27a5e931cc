/** The line of JSON that stands for one document: what `extract` writes and what tables are made from. */
import * as z from 'zod'
import { linkSchema } from '../facts/links.js'
import { quotationSchema } from '../facts/quotations.js'
import { type Fact, factSchema } from '../facts/registry.js'
import { factBaseSchema, metadataSchema, repairSchema } from '../report.js'
import type { DocumentLine } from '../shapes.js'

export type { DocumentLine, Fingerprint } from '../shapes.js'

/** A fact that a rule of the user's made: what every fact has, and fields of its own. */
const otherFactSchema = factBaseSchema.extend({ kind: z.string() }).loose()

/** What a line was made from, so that an interrupted run knows which files it has done. */
export const fingerprintSchema = z
  .object({
    bytes: z.int().nonnegative().describe('size of the file'),
    sha256: z.string().describe('hash of the file, in hexadecimal'),
    content: z
      .string()
      .optional()
      .describe('hash of what the report says, without furniture, marks and blanks: the same in its copies'),
    job: z.string().optional().describe('hash of the version and the options that it was read with'),
  })
  .describe('What a line was made from.')

const lineFields = {
  path: z
    .string()
    .describe('the file as it was found, `-` for standard input, or the id of a streamed document'),
  source: fingerprintSchema.optional().describe('size and hash of the file; absent for streamed documents'),
  referenceDate: z.string().nullable().describe('YYYY-MM-DD that relative dates were read against'),
  metadata: metadataSchema.describe('what is known of the document'),
  links: z.array(linkSchema).describe('what the facts say of each other'),
  quotations: z.array(quotationSchema).default([]).describe('every quotation, and what it is'),
  repairs: z.array(repairSchema).describe('what was undone in the text, or found damaged'),
  size: z
    .object({
      characters: z.int().nonnegative().describe('characters of the article that are no blanks'),
      words: z.int().nonnegative().optional().describe('its words; absent where no segmenter is installed'),
      sentences: z.int().nonnegative().describe('its sentences'),
    })
    .optional()
    .describe('how long the article is; only where the table `documents` is made'),
}

/** One document a line, with built-in kinds only. */
export const documentLineSchema = z
  .object({ ...lineFields, facts: z.array(factSchema).describe('in order of the text') })
  .describe('One document with its facts: a line of `extract --format jsonl`.')

const KNOWN_KINDS = new Set<string>(factSchema.options.map((o) => o.shape.kind.value))
const anyLineSchema = z.object({
  ...lineFields,
  facts: z.array(z.looseObject({ kind: z.string() })),
})

/** A line read back: built-in kinds are checked by their schema, others by what every fact has. */
export function parseDocumentLine(json: string): z.ZodSafeParseResult<DocumentLine> {
  const line = anyLineSchema.safeParse(parseJson(json))
  if (!line.success) return line as unknown as z.ZodSafeParseResult<DocumentLine>
  const own = line.data.facts.filter((f) => KNOWN_KINDS.has(f.kind))
  const others = z.array(otherFactSchema).safeParse(line.data.facts.filter((f) => !KNOWN_KINDS.has(f.kind)))
  if (!others.success) return others as unknown as z.ZodSafeParseResult<DocumentLine>
  const checked = documentLineSchema.safeParse({ ...line.data, facts: own })
  if (!checked.success) return checked
  return { success: true, data: { ...checked.data, facts: line.data.facts as unknown as Fact[] } }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** JSON Schema (2020-12) of a document line. */
export function documentJsonSchema(): object {
  return z.toJSONSchema(documentLineSchema)
}
