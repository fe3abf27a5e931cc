/** What sort of thing each kind of fact tells, for pages that show them by groups. Data alone: pages load no rules for it. */
import type { BuiltInKind } from '../rules/candidate.js'

/** The groups of kinds; `own` are those of users' own rules. */
export const GROUPS = ['figures', 'phrases', 'names', 'own'] as const
export type Group = (typeof GROUPS)[number]

/** The group of every kind, in the order in which pages show them. */
export const KIND_GROUPS: { readonly [K in BuiltInKind]: Exclude<Group, 'own'> } = {
  date: 'figures',
  quantity: 'figures',
  indicator: 'figures',
  slogan: 'phrases',
  campaign: 'phrases',
  term: 'phrases',
  document: 'names',
  meeting: 'names',
  person: 'names',
  organization: 'names',
  place: 'names',
}
