/** HTML entities that came through as text: `&nbsp;`, `&ldquo;`, `&#8220;`, `&#x4e2d;`. */
import type { Undo } from './undo.js'

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bdquo: '„',
  bull: '•',
  cent: '¢',
  colon: ':',
  comma: ',',
  copy: '©',
  deg: '°',
  divide: '÷',
  dollar: '$',
  emsp: ' ',
  ensp: ' ',
  euro: '€',
  excl: '!',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  ge: '≥',
  gt: '>',
  hellip: '…',
  horbar: '―',
  laquo: '«',
  larr: '←',
  ldquo: '“',
  le: '≤',
  loz: '◊',
  lpar: '(',
  lsaquo: '‹',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  micro: 'µ',
  middot: '·',
  minus: '−',
  nbsp: ' ',
  ndash: '–',
  ne: '≠',
  newline: '\n',
  num: '#',
  para: '¶',
  percnt: '%',
  period: '.',
  permil: '‰',
  plus: '+',
  plusmn: '±',
  pound: '£',
  quest: '?',
  quot: '"',
  raquo: '»',
  rarr: '→',
  rdquo: '”',
  reg: '®',
  rpar: ')',
  rsaquo: '›',
  rsquo: '’',
  sbquo: '‚',
  sect: '§',
  semi: ';',
  shy: '',
  sim: '∼',
  sol: '/',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  tab: '\t',
  thinsp: ' ',
  tilde: '˜',
  times: '×',
  trade: '™',
  yen: '¥',
  zwj: '',
  zwnj: '',
}

// what code points 128 to 159 mean by numeric references: Windows-1252, as the HTML standard has it
const WINDOWS = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'

// an entity escaped twice (&amp;nbsp;) is undone at once; the commonest are known without their semicolon too
const ENTITY =
  /&(?:amp;){0,3}(?:(?:#(?<decimal>\d{2,7})|#[xX](?<hex>[\da-fA-F]{2,6})|(?<name>[A-Za-z]{2,7}\d{0,2}));|(?<bare>nbsp|[lr][ds]quo|quot|mdash|hellip|middot)(?![A-Za-z0-9=;]))/gu

function pointOf(code: number): string | undefined {
  const legal = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  if (code >= 0x80 && code < 0xa0) return WINDOWS.charAt(code - 0x80).replace('\0', '') || undefined
  return !legal ? undefined : code === 0xa0 ? ' ' : String.fromCodePoint(code)
}

/** What the reference `match` of `ENTITY` stands for; undefined for an unknown one. */
function meantBy(groups: Record<string, string | undefined>): string | undefined {
  const { decimal, hex, bare } = groups
  const name = groups.name ?? bare
  if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()]
  return pointOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10))
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
