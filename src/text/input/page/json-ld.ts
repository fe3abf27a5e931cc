/** JSON-LD (schema.org, and Baidu's cambrian): headline, day, authors and publisher, of broken JSON too. */
import { authorsIn } from '../../metadata/authors.js'
import { findStamp } from '../../metadata/calendar.js'
import { outletIn } from '../../metadata/outlet.js'
import { resolveEntities } from '../../restore/entities.js'
import type { PageClaim } from './claims.js'

/** Blocks and characters looked at. */
const BLOCKS = 12
const LENGTH = 200_000
const DEPTH = 6
const NODES = 400
const ARTICLE = /Article|Report|BlogPosting|LiveBlog|NewsItem/u
const OF_ARTICLE = 85
const OF_PAGE = 78

type Node = Readonly<Record<string, unknown>>
type Nodes = ReadonlyMap<string, Node>

/** The claims of the `<script type="application/ld+json">` bodies of a page. */
export function readJsonLd(bodies: readonly string[]): PageClaim[] {
  return bodies.slice(0, BLOCKS).flatMap((body) => {
    const json = body
      .slice(0, LENGTH)
      .replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, '')
    const parsed = parse(json)
    if (parsed === undefined) return readBroken(json)
    const nodes = nodesOf(parsed)
    const byId = new Map(
      nodes.filter((node) => node.name !== undefined).map((node) => [textOf(node['@id']), node]),
    )
    return nodes.flatMap((node) => claimsOf(node, byId))
  })
}

function parse(json: string): unknown {
  // line breaks inside strings and commas before a bracket are what sites get wrong most
  for (const text of [json, json.replace(/\p{Cc}+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '')]) {
    try {
      return JSON.parse(text)
    } catch {
      // the next form, or none
    }
  }
  return undefined
}

/** The objects in `parsed`: arrays and @graph opened, to a depth. */
function nodesOf(parsed: unknown): Node[] {
  const nodes: Node[] = []
  const open = (value: unknown, depth: number): void => {
    if (depth > DEPTH || nodes.length >= NODES || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value.slice(0, NODES)) open(item, depth + 1)
      return
    }
    nodes.push(value as Node)
    open((value as Node)['@graph'], depth + 1)
    open((value as Node).mainEntity, depth + 1)
  }
  open(parsed, 0)
  return nodes
}

const textOf = (value: unknown): string => {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' || typeof one === 'number' ? resolveEntities(String(one)).trim() : ''
}
const typeOf = (node: Node) =>
  Array.isArray(node['@type']) ? node['@type'].join(' ') : textOf(node['@type'])

/** The first of `value`, or the node it refers to: {"@id": "#org"} */
function resolved(value: unknown, byId: Nodes): unknown {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one !== 'object' || one === null) return one
  const { '@id': id, name } = one as Node
  return name === undefined && typeof id === 'string' ? byId.get(id) : one
}

function namesOf(value: unknown, byId: Nodes): string[] {
  return (Array.isArray(value) ? value : [value]).slice(0, 12).flatMap((given) => {
    const one = resolved(given, byId)
    if (typeof one === 'string') return authorsIn(resolveEntities(one))
    if (typeof one !== 'object' || one === null) return []
    return typeOf(one as Node) === 'Organization' ? [] : authorsIn(textOf((one as Node).name))
  })
}

function claimsOf(node: Node, byId: Nodes): PageClaim[] {
  const isArticle = ARTICLE.test(typeOf(node))
  const day = findStamp(textOf(node.datePublished ?? node.pubDate ?? node.dateCreated))
  // a node of a site, a breadcrumb, a list of other articles
  if (!isArticle && !day) return []
  const trust = isArticle ? OF_ARTICLE : OF_PAGE
  const authors = namesOf(node.author, byId)
  const publisher = resolved(node.publisher, byId)
  const named = typeof publisher === 'object' && publisher !== null ? (publisher as Node).name : publisher
  const outlet = outletIn(textOf(named ?? node.sourceOrganization))
  return [
    ...claim('title', textOf(node.headline ?? node.title), trust),
    ...claim('date', day ?? findStamp(textOf(node.dateModified)), day ? trust : 30),
    ...claim('author', authors.join('、'), trust),
    ...claim('source', outlet, 60),
  ]
}

const PICKED = /"(headline|title|datePublished|pubDate)"\s{0,8}:\s{0,8}"((?:[^"\\]|\\.){1,400})"/gu

/** What can be picked out of JSON that no parser reads. */
function readBroken(json: string): PageClaim[] {
  const seen = new Set<string>()
  return [...json.matchAll(PICKED)].flatMap(([, key = '', raw = '']) => {
    if (seen.has(key)) return []
    seen.add(key)
    const value = raw
      .replace(/\\u([0-9a-f]{4})/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\(.)/gu, '$1')
    return /title|headline/u.test(key)
      ? claim('title', resolveEntities(value).trim(), OF_PAGE)
      : claim('date', findStamp(value), OF_PAGE)
  })
}

function claim(field: PageClaim['field'], value: string | undefined, trust: number): PageClaim[] {
  return value ? [{ field, value, trust, origin: 'json-ld' }] : []
}
