import * as z from 'zod'

/** What a set phrase is about. */
export const policyDomainSchema = z.enum([
  'party',
  'politics',
  'economy',
  'industry',
  'agriculture',
  'society',
  'education',
  'health',
  'culture',
  'law',
  'government',
  'ecology',
  'military',
  'diplomacy',
  'united-front',
  'safety',
  'urban',
  'science',
])
