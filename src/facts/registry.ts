/** The only list of fact kinds. A new kind is one folder beside this file and one entry here. */
import * as z from 'zod'
import { campaignPasses } from './campaign/resolve.js'
import { campaignRules } from './campaign/rules.js'
import { campaignSchema } from './campaign/schema.js'
import { datePasses } from './date/resolve.js'
import { dateRules } from './date/rules.js'
import { dateSchema } from './date/schema.js'
import { documentPasses } from './document/resolve.js'
import { documentRules } from './document/rules.js'
import { documentSchema } from './document/schema.js'
import { indicatorDerivations } from './indicator/derivations.js'
import { indicatorReadings } from './indicator/readings.js'
import { indicatorPasses } from './indicator/resolve.js'
import { indicatorSchema } from './indicator/schema.js'
import type { FactKind } from './kind.js'
import { meetingPasses } from './meeting/resolve.js'
import { meetingRules } from './meeting/rules.js'
import { meetingSchema } from './meeting/schema.js'
import { organizationDerivations } from './organization/derivations.js'
import { organizationReadings } from './organization/readings.js'
import { organizationPasses } from './organization/resolve.js'
import { organizationRules } from './organization/rules.js'
import { organizationSchema } from './organization/schema.js'
import { personDerivations } from './person/derivations.js'
import { personReadings } from './person/readings.js'
import { personPasses } from './person/resolve.js'
import { personRules } from './person/rules.js'
import { personSchema } from './person/schema.js'
import { comparedName } from './phrase/compared-name.js'
import { placePasses } from './place/resolve.js'
import { placeRules } from './place/rules.js'
import { placeSchema } from './place/schema.js'
import { quantityPasses } from './quantity/resolve.js'
import { quantityRules } from './quantity/rules.js'
import { quantitySchema } from './quantity/schema.js'
import { sloganPasses } from './slogan/resolve.js'
import { sloganRules } from './slogan/rules.js'
import { sloganSchema } from './slogan/schema.js'
import { termDerivations } from './term/derivations.js'
import { termPasses } from './term/resolve.js'
import { termRules } from './term/rules.js'
import { termSchema } from './term/schema.js'

export type { Fact } from '../shapes.js'

/** Any fact of a built-in kind. */
export const factSchema = z.discriminatedUnion('kind', [
  dateSchema,
  quantitySchema,
  indicatorSchema,
  sloganSchema,
  campaignSchema,
  documentSchema,
  meetingSchema,
  personSchema,
  organizationSchema,
  placeSchema,
  termSchema,
])

/** Passes run in this order: dates and quantities first, for indicators are read off them. */
export const KINDS: readonly FactKind[] = [
  {
    kind: 'date',
    schema: dateSchema,
    rules: dateRules,
    passes: datePasses,
    // 2019年 and 三年 count nothing
    blocks: ['quantity'],
    reads: [],
    overlap: 'longest',
  },
  {
    kind: 'quantity',
    schema: quantitySchema,
    rules: quantityRules,
    passes: quantityPasses,
    blocks: [],
    reads: [],
    overlap: 'longest',
  },
  {
    kind: 'indicator',
    schema: indicatorSchema,
    rules: [],
    derivations: indicatorDerivations,
    readings: indicatorReadings,
    passes: indicatorPasses,
    blocks: [],
    reads: ['date', 'quantity'],
    // 分别 lists share their text
    overlap: 'all',
  },
  {
    kind: 'slogan',
    schema: sloganSchema,
    rules: sloganRules,
    passes: sloganPasses,
    // 四个意识 counts nothing, 三年大变样 lasts nothing
    blocks: ['date', 'quantity', 'indicator', 'term'],
    reads: [],
    identity: ({ name, known }) => (known as { name: string } | undefined)?.name ?? String(name),
    overlap: 'longest',
  },
  {
    kind: 'campaign',
    schema: campaignSchema,
    rules: campaignRules,
    passes: campaignPasses,
    // 三年行动计划 tells no duration; what its name holds is no term
    blocks: ['date', 'term'],
    reads: ['slogan'],
    identity: ({ name }) => comparedName(String(name)),
    overlap: 'longest',
  },
  {
    kind: 'document',
    schema: documentSchema,
    rules: documentRules,
    passes: documentPasses,
    // what a title says is its own matter: 《2020年工作要点》 tells no date
    blocks: ['date', 'quantity', 'indicator', 'person', 'term'],
    reads: [],
    identity: ({ title, number }) => comparedName(String(title ?? number)),
    overlap: 'longest',
  },
  {
    kind: 'meeting',
    schema: meetingSchema,
    rules: meetingRules,
    passes: meetingPasses,
    // 第十三届人民代表大会第五次会议 counts nothing
    blocks: ['date', 'quantity', 'indicator', 'term'],
    reads: [],
    identity: ({ name }) => String(name),
    overlap: 'longest',
  },
  {
    kind: 'person',
    schema: personSchema,
    plain: true,
    rules: personRules,
    derivations: personDerivations,
    readings: personReadings,
    passes: personPasses,
    blocks: [],
    reads: ['organization'],
    identity: ({ name }, { key }) => String(key ?? name),
    overlap: 'longest',
  },
  {
    kind: 'organization',
    schema: organizationSchema,
    plain: true,
    rules: organizationRules,
    derivations: organizationDerivations,
    readings: organizationReadings,
    passes: organizationPasses,
    blocks: [],
    reads: [],
    // the passes settle which names are one body's
    identity: ({ name }, { key }) => String(key ?? name),
    overlap: 'longest',
  },
  {
    kind: 'place',
    schema: placeSchema,
    plain: true,
    rules: placeRules,
    passes: placePasses,
    blocks: [],
    reads: ['organization', 'campaign', 'slogan', 'meeting'],
    identity: ({ code }) => String(code),
    overlap: 'longest',
  },
  {
    kind: 'term',
    schema: termSchema,
    rules: termRules,
    derivations: termDerivations,
    passes: termPasses,
    blocks: [],
    // a quotation is a term where nothing else accounts for it
    reads: ['slogan', 'campaign', 'document', 'meeting', 'organization', 'person', 'place', 'date'],
    identity: ({ name, known }) =>
      (known as { name: string } | undefined)?.name ?? comparedName(String(name)),
    overlap: 'longest',
  },
]
