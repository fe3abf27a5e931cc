/** What a page says of its article: claims from every part of it, the most trusted of each field taken. */
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf } from '../../../lexicon/words-by-role.js'
import type { Origin } from '../../../report.js'
import { endsAsOutlet } from '../../metadata/outlet.js'
import { cutSite, isOutletLine, isTitleLine } from '../../metadata/title.js'
import { type Script, stripTags } from '../markup.js'
import { bestClaims, type PageClaim } from './claims.js'
import { headingElements, readAddress, readEdition, readNamed, readTimes, titleElement } from './elements.js'
import { bare, findPlace, readAround, titleAbove } from './headline.js'
import { readJsonLd } from './json-ld.js'
import { readMetaTags } from './meta-tags.js'
import { readScripts } from './scripts.js'

/** A page taken apart. */
export interface Page {
  /** As given. */
  readonly html: string
  /** Without scripts and comments. */
  readonly markup: string
  readonly scripts: readonly Script[]
  /** The text of the article, or '' if it was not found. */
  readonly article: string
}

export interface PageMetadata {
  readonly frontMatter: Readonly<Record<string, string>>
  readonly origins: Readonly<Record<string, Origin>>
}

/** Lines of a page looked at. */
const LINES = 6000
const WIDTHS = /[\uff10-\uff19\uff0f]|(?<=[\d\uff10-\uff19])\uff0d/gu

/** Reads title, source, author and date of the article of a page. */
export function readPage({ html, markup, scripts, article }: Page): PageMetadata {
  const isData = ({ tag }: Script) => /ld\+json/iu.test(tag)
  const lines = linesOf(markup)
  const headlines = new Set(lines.filter((line) => line.length < 160).map(bare))
  const isHeadline = (text: string) => headlines.has(bare(text))
  const told = [
    ...readMetaTags(markup),
    ...readJsonLd(scripts.filter(isData).map((s) => s.body)),
    ...readEdition(html),
    ...readNamed(markup),
    ...readScripts(scripts.filter((s) => !isData(s)).map((s) => s.body)),
    ...readTimes(markup),
    ...readAddress(html),
  ].map((claim) =>
    claim.field === 'title' ? { ...claim, value: cutSite(claim.value, { isHeadline }) } : claim,
  )
  const claims = [...told, ...titlesOf(markup, isHeadline)]
  const above = titleAbove(lines, article)
  // 新闻动态 names a part of the site
  const isColumn = (text: string) => above !== undefined && text.length <= 6
  const usable = claims.filter(
    ({ field, value }) => field !== 'title' || (isUsable(value) && !isColumn(value)),
  )
  if (above !== undefined) usable.push({ field: 'title', value: above, trust: 50, origin: 'page' })
  const title = bestClaims(usable).get('title')?.value ?? ''
  const best = bestClaims([...usable, ...readAround(lines, findPlace(lines, title, article))])
  return {
    // dates as front matter has them
    frontMatter: Object.fromEntries(
      [...best].map(([field, { value }]) => [field, field === 'date' ? value.replace('T', ' ') : value]),
    ),
    origins: Object.fromEntries([...best].map(([field, { origin }]) => [field, origin])),
  }
}

const OFFICIAL = lazyPattern(() => anyOf('page/official-title'))
const isUsable = (title: string) => isTitleLine(title) || (title.length >= 8 && OFFICIAL.test(title))

/** The lines of the body; an inline element parts what stands on both sides. */
function linesOf(markup: string): string[] {
  const body = /<body[\s>]/iu.exec(markup)?.index ?? 0
  return stripTags(markup.slice(body), ' ')
    .replace(WIDTHS, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .split('\n', LINES)
}

/** Titles of `<title>` and `<h1>`; the name of the site that `<title>` ends with. */
function titlesOf(markup: string, isHeadline: (text: string) => boolean): PageClaim[] {
  const whole = titleElement(markup)
  const title = cutSite(whole, { isHeadline })
  const claims: PageClaim[] = []
  const add = (field: PageClaim['field'], value: string, trust: number) => {
    if (value !== '') claims.push({ field, value, trust, origin: 'page' })
  }
  // the name of the site alone
  const isSite = isOutletLine(title) && !isHeadline(title)
  add('title', title, isSite ? 40 : isHeadline(title) ? 86 : 60)
  const site = whole
    .slice(title.length)
    .split(/[_|｜\s–—-]+/u)
    .findLast((part) => part.length >= 3)
  if (site && site.length <= 20 && endsAsOutlet(site)) add('source', site, 45)
  const headings = headingElements(markup).filter((text) => isTitleLine(text) && !isOutletLine(text))
  const [first] = headings
  const named = headings.find((text) => whole.startsWith(text))
  if (named ?? (headings.length === 1 && first)) add('title', (named ?? first) as string, 84)
  return claims
}
