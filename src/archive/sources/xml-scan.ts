/** XML read piece by piece, as far as workbooks need it: tags and the text between them, in linear time. */

/** Told of tags and texts in order. A tag that closes itself is opened and closed. */
export interface XmlHandler {
  /** `tag` is all between `<` and `>`; `name` without the prefix of its name space. */
  open(name: string, tag: string): void
  close(name: string): void
  text(text: string): void
}

/** The value of an attribute as it is written, or undefined. */
export function attributeOf(tag: string, name: string): string | undefined {
  const usual = tag.indexOf(` ${name}="`)
  if (usual >= 0) {
    const from = usual + name.length + 3
    return textOf(tag.slice(from, tag.indexOf('"', from)))
  }
  if (!tag.includes(name)) return undefined
  for (const quote of ['"', "'"]) {
    const start = tag.search(new RegExp(`\\s${name}\\s?=\\s?${quote}`, 'u'))
    if (start < 0) continue
    const from = tag.indexOf(quote, start) + 1
    const to = tag.indexOf(quote, from)
    return to < 0 ? undefined : textOf(tag.slice(from, to))
  }
  return undefined
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text with its entities resolved, and what workbooks write for characters that XML has no place for (`_x000D_`). */
export function textOf(written: string): string {
  const text = written.includes('&')
    ? written.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/giu, (whole, hex, digits, name) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
        const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : written
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

const NAME_ENDS = /[\s/]/u
/** What may be the beginning of an entity or of `_x000D_` at the end of a piece. */
const UNFINISHED = /(?:&[^;<]{0,9}|_(?:x[\dA-Fa-f]{0,4}_?)?)$/u
/** Characters that tell a comment or data from a tag. */
const OPENING = 9

/** Reads pieces of XML, one after the other. */
export function xmlScanner(handler: XmlHandler): (piece: string) => void {
  let rest = ''
  const tell = (tag: string) => {
    if (tag.startsWith('?') || tag.startsWith('!')) return
    const isEnd = tag.startsWith('/')
    const from = isEnd ? 1 : 0
    const length = tag.slice(from).search(NAME_ENDS)
    const whole = length < 0 ? tag.slice(from) : tag.slice(from, from + length)
    const name = whole.slice(whole.indexOf(':') + 1)
    if (!isEnd) handler.open(name, tag)
    if (isEnd || tag.endsWith('/')) handler.close(name)
  }
  return (piece) => {
    const xml = rest + piece
    let at = 0
    for (;;) {
      const start = xml.indexOf('<', at)
      if (start < 0) {
        // a long text is handed on as it comes
        const end = xml.length - (UNFINISHED.exec(xml.slice(Math.max(at, xml.length - 10)))?.[0].length ?? 0)
        if (end > at) handler.text(textOf(xml.slice(at, end)))
        at = Math.max(at, end)
        break
      }
      const isData = xml.startsWith('<![CDATA[', start)
      const isComment = xml.startsWith('<!--', start)
      const ending = isData ? ']]>' : isComment ? '-->' : '>'
      const end = xml.indexOf(ending, start)
      if (end < 0 || (xml.startsWith('<!', start) && start + OPENING > xml.length)) break
      if (start > at) handler.text(textOf(xml.slice(at, start)))
      if (isData) handler.text(xml.slice(start + OPENING, end))
      else if (!isComment) tell(xml.slice(start + 1, end))
      at = end + ending.length
    }
    rest = xml.slice(at)
  }
}
