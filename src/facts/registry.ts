/** The only list of fact kinds. A new kind is one folder beside this file and one entry here. */
import * as z from 'zod'
import type { AnyCandidate, BuiltInKind, Candidate } from '../rules/candidate.js'
import { campaignSchema } from './campaign/schema.js'
import { dateSchema } from './date/schema.js'
import { documentSchema } from './document/schema.js'
import * as examples from './examples.js'
import { indicatorSchema } from './indicator/schema.js'
import type { FactKind, KindOf } from './kind.js'
import * as links from './links/by-kind.js'
import { meetingSchema } from './meeting/schema.js'
import { organizationSchema } from './organization/schema.js'
import * as amounts from './part-of-amounts.js'
import * as dates from './part-of-dates.js'
import * as names from './part-of-names.js'
import { personSchema } from './person/schema.js'
import { placeSchema } from './place/schema.js'
import { quantitySchema } from './quantity/schema.js'
import { sloganSchema } from './slogan/schema.js'
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
    get rules() {
      return dates.date.rules
    },
    starts: () => dates.starts(),
    get passes() {
      return dates.date.passes
    },
    // 2019年 and 三年 count nothing
    blocks: ['quantity'],
    reads: [],
    overlap: 'longest',
  },
  quantity: {
    kind: 'quantity',
    schema: quantitySchema,
    get rules() {
      return amounts.quantity.rules
    },
    starts: () => amounts.starts(),
    get passes() {
      return amounts.quantity.passes
    },
    blocks: [],
    reads: [],
    overlap: 'longest',
  },
  indicator: {
    kind: 'indicator',
    schema: indicatorSchema,
    rules: [],
    get derivations() {
      return examples.indicatorDerivations
    },
    get readings() {
      return examples.indicatorReadings
    },
    get links() {
      return links.indicatorLinks
    },
    get passes() {
      return amounts.indicator.passes
    },
    blocks: [],
    reads: ['date', 'quantity'],
    // 分别 lists share their text
    overlap: 'all',
  },
  slogan: {
    kind: 'slogan',
    schema: sloganSchema,
    get rules() {
      return dates.slogan.rules
    },
    starts: () => dates.starts(),
    get links() {
      return links.sloganLinks
    },
    get passes() {
      return dates.slogan.passes
    },
    // 四个意识 counts nothing, 三年大变样 lasts nothing
    blocks: ['date', 'quantity', 'indicator', 'term'],
    staysInSentence: true,
    passesAddFields: true,
    reads: [],
    identity: ({ name, known }) => known?.name ?? name,
    names: () => dates.slogan.names(),
    overlap: 'longest',
  },
  campaign: {
    kind: 'campaign',
    schema: campaignSchema,
    get rules() {
      return dates.campaign.rules
    },
    starts: () => dates.starts(),
    get links() {
      return links.campaignLinks
    },
    get passes() {
      return dates.campaign.passes
    },
    // 三年行动计划 tells no duration; what its name holds is no term
    blocks: ['date', 'term'],
    staysInSentence: true,
    reads: ['slogan'],
    identity: ({ name }) => dates.campaign.comparedName(name),
    names: () => dates.campaign.names(),
    overlap: 'longest',
  },
  document: {
    kind: 'document',
    schema: documentSchema,
    get rules() {
      return dates.document.rules
    },
    starts: () => dates.starts(),
    get links() {
      return links.documentLinks
    },
    get passes() {
      return dates.document.passes
    },
    // what a title says is its own matter: 《2020年工作要点》 tells no date
    blocks: ['date', 'quantity', 'indicator', 'person', 'term'],
    staysInSentence: true,
    reads: [],
    identity: ({ title, number }) => dates.document.comparedName(String(title ?? number)),
    overlap: 'longest',
  },
  meeting: {
    kind: 'meeting',
    schema: meetingSchema,
    get rules() {
      return dates.meeting.rules
    },
    starts: () => dates.starts(),
    get passes() {
      return dates.meeting.passes
    },
    // 第十三届人民代表大会第五次会议 counts nothing
    blocks: ['date', 'quantity', 'indicator', 'term'],
    staysInSentence: true,
    reads: [],
    identity: ({ name }) => name,
    overlap: 'longest',
  },
  person: {
    kind: 'person',
    schema: personSchema,
    plain: true,
    get rules() {
      return names.person.rules
    },
    starts: () => names.starts(),
    get derivations() {
      return examples.personDerivations
    },
    get readings() {
      return examples.personReadings
    },
    get links() {
      return links.personLinks
    },
    get passes() {
      return names.person.passes
    },
    passesFind: true,
    blocks: [],
    reads: ['organization'],
    identity: ({ name }, { key }) => String(key ?? name),
    overlap: 'longest',
  },
  organization: {
    kind: 'organization',
    schema: organizationSchema,
    plain: true,
    get rules() {
      return names.organization.rules
    },
    starts: () => names.starts(),
    get derivations() {
      return examples.organizationDerivations
    },
    get readings() {
      return examples.organizationReadings
    },
    get passes() {
      return names.organization.passes
    },
    blocks: [],
    reads: [],
    // the passes settle which names are one body's
    identity: ({ name }, { key }) => String(key ?? name),
    names: () => names.organization.names(),
    overlap: 'longest',
  },
  place: {
    kind: 'place',
    schema: placeSchema,
    plain: true,
    get rules() {
      return names.place.rules
    },
    starts: () => names.starts(),
    get links() {
      return links.placeLinks
    },
    get passes() {
      return names.place.passes
    },
    blocks: [],
    reads: ['organization', 'campaign', 'slogan', 'meeting'],
    identity: ({ code }) => String(code),
    names: () => names.place.names(),
    overlap: 'longest',
  },
  term: {
    kind: 'term',
    schema: termSchema,
    get rules() {
      return names.term.rules
    },
    starts: () => names.starts(),
    get derivations() {
      return examples.termDerivations
    },
    get links() {
      return links.termLinks
    },
    get passes() {
      return names.term.passes
    },
    blocks: [],
    // a quotation is a term where nothing else accounts for it
    reads: ['slogan', 'campaign', 'document', 'meeting', 'organization', 'person', 'place', 'date'],
    identity: ({ name, known }) => known?.name ?? names.term.comparedName(name),
    names: () => names.term.names(),
    overlap: 'longest',
  },
}

/** Every kind, in the order in which their passes run. */
export const KINDS: readonly FactKind[] = Object.values(BY_KIND)

/** One kind. */
export const kindOf = <K extends BuiltInKind>(kind: K): KindOf<K> => BY_KIND[kind]

const isKnown = (kind: string): kind is BuiltInKind => Object.hasOwn(BY_KIND, kind)

/** What the build has written of the words that start the rules of `kinds`. */
export const startsOfKinds = (kinds: readonly FactKind[]): string[] => [
  ...new Set(kinds.flatMap(({ starts }) => (starts ? [starts()] : []))),
]

/** Whether `candidate` is of a kind of the library's: what is of such a kind has its fields, for `defineRule` and the engine see to it. */
export const isBuiltIn = (candidate: AnyCandidate): candidate is Candidate => isKnown(candidate.kind)
