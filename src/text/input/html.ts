/** HTML pages: the article by Mozilla's Readability, its text line by line, and what the head says of it. */
import { createRequire } from 'node:module'
import { GongbaoError } from '../../errors.js'
import { tooLarge } from './limits.js'
import { dropScripts, isOverlong, stripTags, tidyLines } from './markup.js'

export interface HtmlText {
  readonly text: string
  /** `title`, `author`, `source`, `date` from the head of the page. */
  readonly frontMatter: Readonly<Record<string, string>>
}

/** Parsers recurse; pages nested deeper than this are read without one. */
const DEPTH = 400
/** A tree takes fifty times its markup in memory; larger pages are read without one. */
const TREE_LENGTH = 4 * 1024 * 1024
const TREE_TAGS = 20_000
/** Readability takes shorter texts for navigation. */
const ARTICLE = 120

// loaded on first need: the two take a tenth of a second
const nodeRequire = createRequire(typeof __filename === 'string' ? __filename : import.meta.url)

const META: readonly (readonly [key: string, names: RegExp])[] = [
  ['title', /^(?:articletitle|og:title|dc\.title)$/iu],
  ['date', /^(?:pubdate|publishdate|article:published_time|dc\.date|createdate|others)$/iu],
  ['source', /^(?:contentsource|source|og:site_name|sitename|mediaid)$/iu],
  ['author', /^(?:author|article:author|dc\.creator)$/iu],
]

/**
 * The article of a page. Without a recognisable one, all text of its body.
 * @throws GongbaoError `E_TOO_LARGE` beyond `limit` bytes of markup, `E_EMPTY_INPUT` for a page without text.
 */
export function readHtml(html: string, limit: number, where: string): HtmlText {
  const markup = dropScripts(html)
  if (markup.length > limit) throw tooLarge(where, limit, 'the markup')
  const frontMatter = readHead(markup)
  const hasTree = markup.length <= TREE_LENGTH && !isOverlong(markup, TREE_TAGS, DEPTH)
  const text = (hasTree ? articleOf(markup, frontMatter) : undefined) ?? bodyOf(markup)
  if (text === '')
    throw new GongbaoError('E_EMPTY_INPUT', { where, message: 'expected text in the page, found none' })
  return { text, frontMatter }
}

function readHead(markup: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const head = markup.slice(0, 20_000)
  for (const [tag] of head.matchAll(/<meta\s[^>]{1,600}>/giu)) {
    const name = attribute(tag, 'name') ?? attribute(tag, 'property')
    const content = attribute(tag, 'content')
    if (name === undefined || !content) continue
    for (const [key, names] of META) if (names.test(name)) fields[key] ??= stripTags(content)
  }
  const title = /<title[^>]{0,200}>([^<]{1,300})/iu.exec(head)?.[1]
  if (title)
    fields.title ??=
      stripTags(title)
        .split(/[_|]|\s[-–—]\s/u)[0]
        ?.trim() ?? ''
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(
    `\\s${name}\\s{0,4}=\\s{0,4}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\\s"'>]{1,500}))`,
    'iu',
  ).exec(tag)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

function bodyOf(markup: string): string {
  const body = /<body[\s>]/iu.exec(markup)?.index ?? markup.search(/<\/head>/iu)
  return stripTags(body > 0 ? markup.slice(body) : markup.replace(/<title[^>]{0,200}>[^<]{0,600}/iu, ''))
}

/** The article of a page by Readability; undefined where it finds none or fails. */
function articleOf(markup: string, frontMatter: Record<string, string>): string | undefined {
  try {
    const { parseHTML } = nodeRequire('linkedom') as typeof import('linkedom')
    const { Readability } = nodeRequire('@mozilla/readability') as typeof import('@mozilla/readability')
    const whole = /<html[\s>]/iu.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`
    const { document } = parseHTML(whole)
    const article = new Readability(document as never, { charThreshold: ARTICLE }).parse()
    if (!article?.content) return undefined
    const text = linesOf(article.content)
    if (text.length < ARTICLE / 2) return undefined
    if (article.byline) frontMatter.author ??= tidyLines(article.byline)
    if (article.publishedTime) frontMatter.date ??= article.publishedTime
    const title = frontMatter.title || article.title
    return title && !text.startsWith(title) ? `${title}\n${text}` : text
  } catch {
    // a page that breaks the parser still has its words
    return undefined
  }
}

/** Rows of more than one cell become lines of a table. */
function linesOf(content: string): string {
  const rows = content.replace(/<tr[\s>][\s\S]*?<\/tr>/giu, (row) => {
    const cells = row
      .split(/<\/t[dh]>/iu)
      .slice(0, -1)
      .map((cell) => stripTags(cell).replace(/\n/gu, ' '))
    return cells.length > 1 ? `<p>| ${cells.join(' | ')} |</p>` : row
  })
  return stripTags(rows)
}
