/** What is known of a document beforehand: the columns of a table of texts, or what a caller knows better. */
import * as z from 'zod'
import { type Metadata, metadataSchema } from '../../report.js'
import type { GivenMetadata } from '../../shapes.js'
import { type Division, governmentOf } from './divisions.js'

export type { GivenMetadata } from '../../shapes.js'

/** Fields of metadata that hold against whatever the text says. */
export const givenMetadataSchema = metadataSchema
  .pick({ title: true, outlet: true, authors: true, publishedAt: true, region: true })
  .partial()
  .extend({
    year: z.int().optional().describe('the year reported on; of a report the year before the one it plans'),
    planYear: z.int().optional().describe('the year planned; of what plans none, the year it is of'),
  })
  .strict()
  .describe('What is known of a document beforehand: it holds against whatever the text says.')

/**
 * The years of a document of `genre`. One year is enough to know both of a report; of a text that is no known sort too, for
 * tables of reports often leave their heads out. A communique has no year that it plans, nor has news.
 */
function yearsGiven(genre: Metadata['genre'], { year, planYear }: GivenMetadata) {
  const told = year ?? planYear
  if (told === undefined) return {}
  if (genre === 'communique' || genre === 'news' || genre === 'feature') return { year: told }
  if (genre === 'plan') return { year, planYear: planYear ?? told }
  return { year: year ?? told - 1, planYear: planYear ?? told + 1 }
}

/** The fields that `given` fills in a document of `genre`. */
export function fieldsGiven(genre: Metadata['genre'], given: GivenMetadata): Partial<Metadata> {
  const { region, title, outlet, authors, publishedAt } = given
  const isOfficial = genre === 'report' || genre === 'communique' || genre === 'plan'
  return {
    title,
    outlet,
    authors,
    publishedAt,
    region,
    ...(region && isOfficial ? { government: governmentOf(region as Pick<Division, 'name'>) } : {}),
    ...yearsGiven(genre, given),
  } as Partial<Metadata>
}
