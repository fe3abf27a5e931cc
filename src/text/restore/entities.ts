/** HTML entities that came through as text: `&nbsp;`, `&ldquo;`, `&#8220;`, `&#x4e2d;`. Names and numbers are read by `entities`. */
import { decodeHTMLStrict } from 'entities'
import type { Undo } from './undo.js'

/** Characters that only shape a page: a kind of blank is a blank, and what has no width is nothing. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u00ad': '',
  '\u200c': '',
  '\u200d': '',
}

// an entity escaped any number of times (&amp;nbsp;, &#38;amp;nbsp;) is undone at once; the commonest are known without
// their semicolon too
const ENTITY =
  /&(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);)*(?:(?:#(?<decimal>\d{2,7})|#[xX](?<hex>[\da-fA-F]{2,6})|(?<name>[A-Za-z]{2,15}\d{0,2}));|(?<bare>nbsp|[lr][ds]quo|quot|mdash|hellip|middot)(?![A-Za-z0-9=;]))/gu

/** The character of a numeric reference, Windows-1252 for 128 to 159 as the HTML standard has it; undefined for none. */
function pointOf(code: number): string | undefined {
  const legal = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  const meant = legal ? decodeHTMLStrict(`&#${code};`) : ''
  return /^[^\u0080-\u009f]{1,2}$/u.test(meant) ? meant : undefined
}

/** The text of a named reference, in whatever case it is written; undefined for an unknown one. */
function named(name: string): string | undefined {
  for (const spelled of new Set([name, name.toLowerCase()])) {
    const reference = `&${spelled};`
    const meant = decodeHTMLStrict(reference)
    if (meant !== reference) return meant
  }
  return undefined
}

/** What the reference `match` of `ENTITY` stands for; undefined for an unknown one. */
function meantBy(groups: Record<string, string | undefined>): string | undefined {
  const { decimal, hex, bare } = groups
  const name = groups.name ?? bare
  const meant =
    name === undefined
      ? pointOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10))
      : named(name)
  return meant === undefined ? undefined : (PLAIN[meant] ?? meant)
}

/** `text` with its entities resolved. Unknown names stay. */
export function resolveEntities(text: string): string {
  return text.includes('&')
    ? text.replace(ENTITY, (whole, ...rest) => meantBy(rest.at(-1) as Record<string, string>) ?? whole)
    : text
}

/** The entities of `text`. Unknown names stay. */
export function undoEntities(text: string): Undo[] {
  const undos: Undo[] = []
  for (const match of text.matchAll(ENTITY)) {
    const meant = meantBy(match.groups as Record<string, string | undefined>)
    if (meant === undefined) continue
    const start = match.index
    const end = start + match[0].length
    undos.push({ type: 'entity', certainty: 'proved', start, end, edits: [{ start, end, text: meant }] })
  }
  return undos
}
