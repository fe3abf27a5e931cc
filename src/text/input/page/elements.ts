/** Elements that tell of the article: `<title>`, `<h1>`, `<time>`, itemprop, the record of a newspaper's edition, the address. */
import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { authorsIn } from '../../metadata/authors.js'
import { findDates, findStamp } from '../../metadata/calendar.js'
import { outletIn } from '../../metadata/outlet.js'
import { stripTags } from '../markup.js'
import type { PageClaim } from './claims.js'
import { attribute } from './meta-tags.js'

const COUNT = 200
const plain = (markup: string) => stripTags(markup).replace(/\s+/gu, ' ').trim()

/** The text of `<title>`, or ''. */
export function titleElement(markup: string): string {
  return plain(/<title[^>]{0,200}>([^<]{1,600})/iu.exec(markup)?.[1] ?? '')
}

/** The texts of `<h1>`, and of elements that are called a title. */
export function headingElements(markup: string): string[] {
  const found: string[] = []
  for (const [, inner = ''] of markup.matchAll(/<h1(?:\s[^>]{0,400})?>([\s\S]{1,800}?)<\/h1/giu)) {
    const text = plain(inner)
    if (text !== '') found.push(text)
    if (found.length >= COUNT) break
  }
  return found
}

/** WeChat's headline and account, and the headline as many systems call it: what the id or class of an element tells. */
const NAMED =
  /<(h[1-6]|div|p|span|a|strong)\s[^<>]{0,300}?(?:id|class)\s{0,2}=\s{0,2}["']?(?:[a-z0-9_-]{1,40} ){0,3}(activity-name|rich_media_title|arti?(?:cle)?[-_]?title|news[-_]?title|main[-_]?title|con(?:tent)?[-_]?title|detail[-_]?title|js_name|profileBt)(?=[\s"'>])[^<>]{0,300}>([\s\S]{1,800}?)<\/\1/giu
const ACCOUNT = /^(?:js_name|profileBt)$/iu

export function readNamed(markup: string): PageClaim[] {
  const claims: PageClaim[] = []
  for (const [, , name = '', inner = ''] of markup.matchAll(NAMED)) {
    const text = plain(inner)
    if (claims.length >= COUNT) break
    if (!ACCOUNT.test(name)) claims.push({ field: 'title', value: text, trust: 72, origin: 'page' })
    else {
      const value = outletIn(text)
      if (value) claims.push({ field: 'source', value, trust: 84, origin: 'page' })
    }
  }
  return claims
}

/** `<time datetime>` and `itemprop="datePublished"`. */
export function readTimes(markup: string): PageClaim[] {
  const told: PageClaim[] = []
  const other: string[] = []
  let count = 0
  for (const [tag, name = ''] of markup.matchAll(
    /<(time|span|div|p|em|i|abbr|meta|input)\s[^<>]{0,400}>/giu,
  )) {
    const isTold = /itemprop\s{0,2}=\s{0,2}["']?datePublished|\spubdate(?=[\s>=/])/iu.test(tag)
    if (!isTold && name.toLowerCase() !== 'time') continue
    if (++count > COUNT) break
    const value = attribute(tag, 'datetime') ?? attribute(tag, 'content') ?? attribute(tag, 'title')
    const day = value === undefined ? undefined : findStamp(value)
    if (day === undefined) continue
    if (isTold) told.push({ field: 'date', value: day, trust: 80, origin: 'time' })
    else other.push(day)
  }
  const [first] = other
  // the list beside an article has times as well: one is the article's if all are of its day
  const alone = first !== undefined && other.every((day) => day.slice(0, 10) === first.slice(0, 10))
  return alone ? [...told, { field: 'date', value: first, trust: 68, origin: 'time' }] : told
}

/** `<!--enpproperty <date>…</date><author>…</author><title>…</title> /enpproperty-->`: the record of papers set with Founder's system. */
export function readEdition(html: string): PageClaim[] {
  const record = /<!--\s{0,4}enpproperty([\s\S]{1,6000}?)\/enpproperty/u.exec(html)?.[1]
  if (record === undefined) return []
  const of = (name: string) =>
    plain(new RegExp(`<${name}>([\\s\\S]{0,400}?)</${name}>`, 'u').exec(record)?.[1] ?? '')
  const claims: PageClaim[] = []
  const add = (field: PageClaim['field'], value: string | undefined, trust: number) => {
    if (value) claims.push({ field, value, trust, origin: 'meta' })
  }
  add('title', of('title'), 87)
  add('date', findStamp(of('date')), 84)
  add('author', authorsIn(of('author')).join('、'), 75)
  return claims
}

/** 2024-01/27, 2024/0127, t20240127, 20240127 between the parts of an address. */
const DAY_IN_ADDRESS =
  /[/_t-]((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?=[/_.-]|$)|\/((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?=[/_.]|$)/u

/** The day in the page's own address, which most systems put there. */
export function readAddress(html: string): PageClaim[] {
  const head = html.slice(0, 60_000)
  const link = /<link\s[^>]{0,300}rel\s{0,2}=\s{0,2}["']?canonical[^>]{0,600}>/iu.exec(head)?.[0]
  const meta = /<meta\s[^>]{0,200}(?:og:url|["']url["'])[^>]{0,600}>/iu.exec(head)?.[0]
  const saved = /saved from url=\(\d{1,6}\)([!-~]{8,500})/u.exec(head)?.[1]
  const addresses = [link && attribute(link, 'href'), meta && attribute(meta, 'content'), saved]
  for (const address of addresses) {
    const day = DAY_IN_ADDRESS.exec(address ?? '')
    if (!day) continue
    const [, y = day[4], m = day[5], d = day[6]] = day
    const [found] = findDates(`${y}${YEAR_MARK}${m}${MONTH_MARK}${d}${DAY_MARK}`)
    if (found) return [{ field: 'date', value: found.value, trust: 40, origin: 'url' }]
  }
  return []
}
