/** The only list of fact kinds. A new kind is one folder beside this file and one entry here. */
import * as z from 'zod'
import { divisionNames } from '../gazetteer/divisions.js'
import { standingNames } from '../gazetteer/organs.js'
import type { AnyCandidate, BuiltInKind, Candidate } from '../rules/candidate.js'
import { campaigns } from './campaign/lexicon.js'
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
import type { FactKind, KindOf } from './kind.js'
import { namesOf } from './known-names.js'
import {
  campaignLinks,
  documentLinks,
  indicatorLinks,
  personLinks,
  placeLinks,
  sloganLinks,
  termLinks,
} from './links/by-kind.js'
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
import { terms } from './phrase/terms.js'
import { placePasses } from './place/resolve.js'
import { placeRules } from './place/rules.js'
import { placeSchema } from './place/schema.js'
import { quantityPasses } from './quantity/resolve.js'
import { quantityRules } from './quantity/rules.js'
import { quantitySchema } from './quantity/schema.js'
import { slogans } from './slogan/lexicon.js'
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
const BY_KIND: { readonly [K in BuiltInKind]: KindOf<K> } = {
  date: {
    kind: 'date',
    schema: dateSchema,
    rules: dateRules,
    passes: datePasses,
    // 2019年 and 三年 count nothing
    blocks: ['quantity'],
    reads: [],
    overlap: 'longest',
  },
  quantity: {
    kind: 'quantity',
    schema: quantitySchema,
    rules: quantityRules,
    passes: quantityPasses,
    blocks: [],
    reads: [],
    overlap: 'longest',
  },
  indicator: {
    kind: 'indicator',
    schema: indicatorSchema,
    rules: [],
    derivations: indicatorDerivations,
    readings: indicatorReadings,
    links: indicatorLinks,
    passes: indicatorPasses,
    blocks: [],
    reads: ['date', 'quantity'],
    // 分别 lists share their text
    overlap: 'all',
  },
  slogan: {
    kind: 'slogan',
    schema: sloganSchema,
    rules: sloganRules,
    links: sloganLinks,
    passes: sloganPasses,
    // 四个意识 counts nothing, 三年大变样 lasts nothing
    blocks: ['date', 'quantity', 'indicator', 'term'],
    reads: [],
    identity: ({ name, known }) => known?.name ?? name,
    names: () => namesOf(slogans()),
    overlap: 'longest',
  },
  campaign: {
    kind: 'campaign',
    schema: campaignSchema,
    rules: campaignRules,
    links: campaignLinks,
    passes: campaignPasses,
    // 三年行动计划 tells no duration; what its name holds is no term
    blocks: ['date', 'term'],
    reads: ['slogan'],
    identity: ({ name }) => comparedName(name),
    names: () => namesOf(campaigns()),
    overlap: 'longest',
  },
  document: {
    kind: 'document',
    schema: documentSchema,
    rules: documentRules,
    links: documentLinks,
    passes: documentPasses,
    // what a title says is its own matter: 《2020年工作要点》 tells no date
    blocks: ['date', 'quantity', 'indicator', 'person', 'term'],
    reads: [],
    identity: ({ title, number }) => comparedName(String(title ?? number)),
    overlap: 'longest',
  },
  meeting: {
    kind: 'meeting',
    schema: meetingSchema,
    rules: meetingRules,
    passes: meetingPasses,
    // 第十三届人民代表大会第五次会议 counts nothing
    blocks: ['date', 'quantity', 'indicator', 'term'],
    reads: [],
    identity: ({ name }) => name,
    overlap: 'longest',
  },
  person: {
    kind: 'person',
    schema: personSchema,
    plain: true,
    rules: personRules,
    derivations: personDerivations,
    readings: personReadings,
    links: personLinks,
    passes: personPasses,
    blocks: [],
    reads: ['organization'],
    identity: ({ name }, { key }) => String(key ?? name),
    overlap: 'longest',
  },
  organization: {
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
    names: standingNames,
    overlap: 'longest',
  },
  place: {
    kind: 'place',
    schema: placeSchema,
    plain: true,
    rules: placeRules,
    links: placeLinks,
    passes: placePasses,
    blocks: [],
    reads: ['organization', 'campaign', 'slogan', 'meeting'],
    identity: ({ code }) => String(code),
    names: divisionNames,
    overlap: 'longest',
  },
  term: {
    kind: 'term',
    schema: termSchema,
    rules: termRules,
    derivations: termDerivations,
    links: termLinks,
    passes: termPasses,
    blocks: [],
    // a quotation is a term where nothing else accounts for it
    reads: ['slogan', 'campaign', 'document', 'meeting', 'organization', 'person', 'place', 'date'],
    identity: ({ name, known }) => known?.name ?? comparedName(name),
    names: () => namesOf(terms()),
    overlap: 'longest',
  },
}

/** Every kind, in the order in which their passes run. */
export const KINDS: readonly FactKind[] = Object.values(BY_KIND)

/** One kind. */
export const kindOf = <K extends BuiltInKind>(kind: K): KindOf<K> => BY_KIND[kind]

const isKnown = (kind: string): kind is BuiltInKind => Object.hasOwn(BY_KIND, kind)

/** Whether `candidate` is of a kind of the library's: what is of such a kind has its fields, for `defineRule` and the engine see to it. */
export const isBuiltIn = (candidate: AnyCandidate): candidate is Candidate => isKnown(candidate.kind)
