/** What all rules for organizations give. */

import { type OrganType, organRows } from '../../gazetteer/organs.js'
import { organLevel } from './level.js'
import type { OrganLevel } from './schema.js'

export interface OrganizationFields {
  readonly name: string
  readonly type: OrganType
  readonly level?: OrganLevel
}

/** The words of the table with one of `scopes`. */
export function organWords(scopes: readonly string[]): string[] {
  return organRows().flatMap((row) => (scopes.includes(row.scope) ? [row.name] : []))
}

/** `home`: the level of the area that the document is about. */
export function organizationFields(
  name: string,
  type: OrganType,
  home: string | undefined,
  national: boolean,
): OrganizationFields {
  const level = national ? 'nation' : organLevel(name, home)
  return { name, type, ...(level ? { level } : {}) }
}
