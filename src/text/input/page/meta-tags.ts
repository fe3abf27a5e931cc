/** `<meta>`: those of Chinese government portals (PubDate, ContentSource), of Open Graph, of Weibo and Toutiao. The best, not the first. */

import * as z from 'zod'
import table from '../../../../dict/meta-names.tsv'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { lazyTable } from '../../../lexicon/table.js'
import { anyOf } from '../../../lexicon/words-by-role.js'
import { authorsIn } from '../../metadata/authors.js'
import { findStamp } from '../../metadata/calendar.js'
import { outletIn } from '../../metadata/outlet.js'
import { stripTags } from '../markup.js'
import type { PageClaim, PageField } from './claims.js'

export const metaNameSchema = z.object({
  name: z.string(),
  field: z.enum(['title', 'source', 'author', 'date']),
  trust: z.coerce.number().int().min(1).max(100),
})

const rows = lazyTable('meta-names.tsv', table, metaNameSchema)

let names: ReadonlyMap<string, { readonly field: PageField; readonly trust: number }> | undefined

/** An attribute of a tag, or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(
    `\\s${name}\\s{0,4}=\\s{0,4}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\\s"'>]{1,500}))`,
    'iu',
  ).exec(tag)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

/** Tags looked at: a page may hold thousands. */
const TAGS = 400

/** The claims of the `<meta>` tags of `markup`, wherever they stand. */
export function readMetaTags(markup: string): PageClaim[] {
  names ??= new Map(rows().map(({ name, field, trust }) => [name, { field, trust }]))
  const claims: PageClaim[] = []
  let count = 0
  for (const [tag] of markup.matchAll(/<meta\s[^>]{1,900}>/giu)) {
    if (++count > TAGS) break
    const content = attribute(tag, 'content')
    if (!content) continue
    const keys = ['name', 'property', 'itemprop', 'http-equiv'].map((a) => attribute(tag, a)?.toLowerCase())
    const known = keys.map((key) => (key === undefined ? undefined : names?.get(key))).find(Boolean)
    if (!known) continue
    const { field, trust } = known
    const value = contentOf(field, stripTags(content).replace(/\n/gu, ' ').trim())
    if (value) claims.push({ field, value, trust, origin: 'meta' })
  }
  return claims
}

const SOURCE_LABEL = lazyPattern(() => `^(?:${anyOf('page/the-text')})?(?:${anyOf('text/source')})[:：]`)

function contentOf(field: PageField, text: string): string | undefined {
  if (field === 'date') return findStamp(text.replace(/^[^\d]{0,12}/u, ''))
  if (field === 'source') return outletIn(text.replace(SOURCE_LABEL.regexp, ''))
  if (field === 'author') return authorsIn(text).join('、')
  return text
}
