/** HTML pages: the article by Mozilla's Readability, its text line by line, and what the page says of it. */
import { GongbaoError } from '../../errors.js'
import { loadPackage } from '../../packages.js'
import type { Origin } from '../../report.js'
import { tooLarge } from './limits.js'
import { dropScripts, isOverlong, type Script, stripTags, tidyLines } from './markup.js'
import { bare } from './page/headline.js'
import { readPage } from './page/page.js'

export interface HtmlText {
  readonly text: string
  /** `title`, `author`, `source`, `date`: of all that the page tells the most trusted. */
  readonly frontMatter: Readonly<Record<string, string>>
  /** Field of `frontMatter` → which part of the page told it. */
  readonly origins: Readonly<Record<string, Origin>>
}

/** Parsers recurse; pages nested deeper than this are read without one. */
const DEPTH = 400
/** A tree takes fifty times its markup in memory; larger pages are read without one. */
const TREE_LENGTH = 4 * 1024 * 1024
const TREE_TAGS = 20_000
/** Readability takes shorter texts for navigation. */
const ARTICLE = 120

// loaded on first need: the two take a tenth of a second

/**
 * The article of a page. Without a recognisable one, all text of its body.
 * @throws GongbaoError `E_TOO_LARGE` beyond `limit` bytes of markup, `E_EMPTY_INPUT` for a page without text.
 */
export function readHtml(html: string, limit: number, where: string): HtmlText {
  const scripts: Script[] = []
  // as HTML has it: what an end of a line is written with counts nowhere, not in the length of a paragraph either
  const page = html.replace(/\r\n?/gu, '\n')
  const markup = dropScripts(page, scripts)
  if (markup.length > limit) throw tooLarge(where, limit, 'the markup')
  const hasTree = markup.length <= TREE_LENGTH && !isOverlong(markup, TREE_TAGS, DEPTH)
  const article = hasTree ? articleOf(markup) : undefined
  const { frontMatter, origins } = readPage({ html: page, markup, scripts, article: article ?? '' })
  const text = article === undefined ? bodyOf(markup) : withTitle(article, frontMatter.title)
  if (text === '')
    throw new GongbaoError('E_EMPTY_INPUT', { where, message: 'expected text in the page, found none' })
  return { text, frontMatter, origins }
}

/** The first lines of an article may be its title already. */
const TITLE_LINES = 3

function withTitle(text: string, title: string | undefined): string {
  if (title === undefined) return text
  const wanted = bare(title)
  const has = text
    .split('\n', TITLE_LINES)
    .some((line) => bare(line.slice(0, 2 * title.length + 40)).startsWith(wanted))
  return has ? text : `${title}\n${text}`
}

function bodyOf(markup: string): string {
  const body = /<body[\s>]/iu.exec(markup)?.index ?? markup.search(/<\/head>/iu)
  return stripTags(body > 0 ? markup.slice(body) : markup.replace(/<title[^>]{0,200}>[^<]{0,600}/iu, ''))
}

/** The article of a page by Readability; undefined where it finds none or fails. */
function articleOf(markup: string): string | undefined {
  try {
    const { parseHTML } = loadPackage<typeof import('linkedom')>('linkedom')
    const { Readability } = loadPackage<typeof import('@mozilla/readability')>('@mozilla/readability')
    const whole = /<html[\s>]/iu.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`
    const { document } = parseHTML(whole)
    const article = new Readability(document as never, { charThreshold: ARTICLE }).parse()
    if (!article?.content) return undefined
    const text = linesOf(article.content)
    return text.length < ARTICLE / 2 ? undefined : text
  } catch {
    // a page that breaks the parser still has its words
    return undefined
  }
}

/** A row of more than one cell as the line of a table; another one as it is. */
function lineOf(row: string): string {
  const cells = row
    .split(/<\/t[dh]>/iu)
    .slice(0, -1)
    .map((cell) => stripTags(cell).replace(/\n/gu, ' '))
  return cells.length > 1 ? `<p>| ${cells.join(' | ')} |</p>` : row
}

/** Rows of more than one cell become lines of a table. */
function linesOf(content: string): string {
  const open = /<tr[\s>]/giu
  const close = /<\/tr>/giu
  const parts: string[] = []
  let at = 0
  for (let row = open.exec(content); row; row = open.exec(content)) {
    close.lastIndex = open.lastIndex
    if (!close.exec(content)) break
    parts.push(content.slice(at, row.index), lineOf(content.slice(row.index, close.lastIndex)))
    at = close.lastIndex
    open.lastIndex = at
  }
  parts.push(content.slice(at))
  return tidyLines(stripTags(parts.join('')))
}
