/** Markup without a parser: what is no text goes out, tags become line ends. Linear, whatever stands there. */
import { resolveEntities } from '../restore/entities.js'

const BLOCK = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/** The body of a script and its opening tag. */
export interface Script {
  readonly tag: string
  readonly body: string
}

/** `html` without scripts, styles, templates and comments; the scripts go to `scripts`. */
export function dropScripts(html: string, scripts: Script[] = []): string {
  const open = /<(?:!--|(script|style|template|noscript|svg)(?=[\s>/]))/giu
  const parts: string[] = []
  let at = 0
  for (let match = open.exec(html); match; match = open.exec(html)) {
    parts.push(html.slice(at, match.index))
    const close = match[1]
      ? closeOf(html, match[1].toLowerCase(), match.index)
      : html.indexOf('-->', match.index + 4)
    const isScript = match[1]?.toLowerCase() === 'script'
    if (isScript) {
      const body = html.indexOf('>', match.index) + 1
      const end = close < 0 ? html.length : close
      if (body > 0 && body <= end)
        scripts.push({ tag: html.slice(match.index, body), body: html.slice(body, end) })
    }
    if (close < 0) {
      at = html.length
      break
    }
    at = match[1] ? html.indexOf('>', close) + 1 || html.length : close + 3
    open.lastIndex = at
  }
  parts.push(html.slice(at))
  return parts.join('')
}

const CLOSE: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'template', 'noscript', 'svg'].map((n) => [
    n,
    new RegExp(`</${n}(?=[\\s>/]|$)`, 'giu'),
  ]),
)

function closeOf(html: string, name: string, from: number): number {
  const close = CLOSE.get(name) as RegExp
  close.lastIndex = from
  return close.exec(html)?.index ?? -1
}

/** The name of an element from what stands between < and >. */
function nameOf(tag: string): string {
  let end = 1
  while (end < tag.length && end < 12 && /[A-Za-z0-9]/u.test(tag.charAt(end))) end++
  return tag.slice(0, end).toLowerCase()
}

/** The next tag of `html` from `from` on: its place, and what stands between < and >. By hand, as it may be of any length. */
function nextTag(html: string, from: number): { start: number; end: number; inner: string } | undefined {
  const open = /<[/!?]?(?=[A-Za-z])/gu
  open.lastIndex = from
  for (let match = open.exec(html); match; match = open.exec(html)) {
    let end = open.lastIndex
    while (end < html.length && html[end] !== '<' && html[end] !== '>') end++
    if (html[end] === '>') return { start: match.index, end: end + 1, inner: html.slice(open.lastIndex, end) }
    open.lastIndex = end
  }
  return undefined
}

/** The text of `html`: a line for each block, entities resolved; `inline` stands for other tags. */
export function stripTags(html: string, inline = ''): string {
  const parts: string[] = []
  let at = 0
  for (let tag = nextTag(html, at); tag; tag = nextTag(html, at)) {
    parts.push(html.slice(at, tag.start))
    parts.push(BLOCK.has(nameOf(tag.inner)) ? '\n' : inline)
    at = tag.end
  }
  parts.push(html.slice(at))
  return tidyLines(resolveEntities(parts.join('')))
}

/** Lines trimmed, blanks inside them single, empty lines out. */
export function tidyLines(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/[ \t\f\v\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Whether `html` has more tags than `tags` or nests deeper than `limit`. Unclosed ones count: this is a guard, no parse. */
export function isOverlong(html: string, tags: number, limit: number): boolean {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++count > tags) return true
  const tag = /<(\/?)(?!(?:br|hr|img|input|meta|link|p|li|td|tr|dd|dt|option)[\s>/])[a-z]/giu
  let depth = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    depth += match[1] ? -1 : 1
    if (depth > limit) return true
    if (depth < 0) depth = 0
  }
  return false
}
