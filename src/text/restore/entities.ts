/** HTML entities that came through as text: `&nbsp;`, `&ldquo;`, `&#8220;`, `&#x4e2d;`. */
import type { Undo } from './undo.js'

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  deg: '°',
  emsp: ' ',
  ensp: ' ',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  permil: '‰',
  plusmn: '±',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  sect: '§',
  shy: '',
  thinsp: ' ',
  times: '×',
  yen: '¥',
  zwj: '',
  zwnj: '',
}

// an entity escaped twice (&amp;nbsp;) is undone at once
const ENTITY = /&(?:amp;)?(?:#(?<decimal>\d{2,7})|#[xX](?<hex>[\da-fA-F]{2,6})|(?<name>[a-z]{2,6}));/gu

function pointOf(code: number): string | undefined {
  const legal = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return !legal ? undefined : code === 0xa0 ? ' ' : String.fromCodePoint(code)
}

/** The entities of `text`. Unknown names stay. */
export function undoEntities(text: string): Undo[] {
  const undos: Undo[] = []
  for (const match of text.matchAll(ENTITY)) {
    const { decimal, hex, name } = match.groups as Record<string, string | undefined>
    const meant =
      name !== undefined
        ? NAMED[name]
        : pointOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10))
    if (meant === undefined) continue
    const start = match.index
    const end = start + match[0].length
    undos.push({ type: 'entity', certainty: 'proved', start, end, edits: [{ start, end, text: meant }] })
  }
  return undos
}
