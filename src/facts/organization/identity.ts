/** Which mentions are of one organization: full and short forms, and short forms that the text introduces. */
import type { RuleContext } from '../../rules/rule.js'
import type { TextDocument } from '../../text/document.js'
import { organKey } from './canonical.js'

/** 市政府办公室（以下简称“市府办”）: the short form, and where it is introduced. */
const INTRODUCED = /[（(](?:以下|下)?(?:统称|简称)(?:为)?[“"‘]?(?<short>[^”"’）)\n]{2,16})[”"’]?[）)]/gu

const introduced = new WeakMap<TextDocument, ReadonlyMap<string, number>>()

/** Short forms that the text introduces → the offset of the bracket that does. */
function shortForms(document: TextDocument): ReadonlyMap<string, number> {
  const known = introduced.get(document)
  if (known) return known
  const found = new Map([...document.text.matchAll(INTRODUCED)].map((m) => [m.groups!.short!, m.index]))
  introduced.set(document, found)
  return found
}

/** 日照市政府 in 日照's own report is 市政府. */
function withoutOwnRegion(key: string, region: string | undefined): string {
  return region !== undefined && key.startsWith(region) && key.length > region.length
    ? region.slice(-1) + key.slice(region.length)
    : key
}

/** The longest name that ends at `end` among the document's own words for it: up to the clause's start. */
function nameBefore(text: string, end: number): string {
  return /[\p{Script=Han}]{2,30}$/u.exec(text.slice(Math.max(0, end - 30), end))?.[0] ?? ''
}

/** One key for all mentions of an organization in a document. */
export function organizationIdentity(name: string, { document, text }: RuleContext): string {
  const region = document.metadata.region?.name
  const at = shortForms(document).get(name)
  return withoutOwnRegion(organKey(at === undefined ? name : nameBefore(text, at) || name), region)
}
