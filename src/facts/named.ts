/** The facts by name, one type a kind, for those who write one down. */
import type { Fact } from './registry.js'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** A temporal expression: a point or stretch of the calendar, a time of day, a length, a recurrence. */
export type DateFact = Of<'date'>
/** A stated amount. */
export type QuantityFact = Of<'quantity'>
/** A named statistic with its value. */
export type IndicatorFact = Of<'indicator'>
/** A set political phrase (提法): a numeral abbreviation, or a motto. */
export type SloganFact = Of<'slogan'>
/** A named undertaking. */
export type CampaignFact = Of<'campaign'>
/** A cited text. */
export type DocumentFact = Of<'document'>
/** A named meeting or congress. */
export type MeetingFact = Of<'meeting'>
/** A named person. */
export type PersonFact = Of<'person'>
/** A body with a proper name. */
export type OrganizationFact = Of<'organization'>
/** An administrative division. */
export type PlaceFact = Of<'place'>
/** A set expression of policy that is neither slogan nor campaign. */
export type TermFact = Of<'term'>
