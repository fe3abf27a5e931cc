/** The tags of WordprocessingML, one after the other: enough to follow paragraphs and lists, in linear time. */

/** A tag: `<w:ilvl w:val="1"/>` is `ilvl`, opened and closed at once. */
export interface Tag {
  /** Without the prefix of its name space. */
  readonly name: string
  readonly opens: boolean
  readonly closes: boolean
  /** The whole tag, for `attribute`. */
  readonly text: string
  /** Offsets in the XML. */
  readonly start: number
  readonly end: number
}

const NAME_ENDS = /[\s/>]/u

/** The tags of `xml` that are no comment and no instruction; of two writings of one thing (`mc:AlternateContent`) the plain one. */
export function* tagsOf(xml: string): Generator<Tag> {
  let choices = 0
  let end = 0
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', end)) {
    const isComment = xml.startsWith('<!--', start)
    const close = xml.indexOf(isComment ? '-->' : '>', start)
    if (close < 0) return
    end = close + (isComment ? 3 : 1)
    if (xml.startsWith('<!', start) || xml.startsWith('<?', start)) continue
    const text = xml.slice(start, end)
    const isEnd = text.startsWith('</')
    const from = isEnd ? 2 : 1
    const length = text.slice(from).search(NAME_ENDS)
    const name = text.slice(from, from + length)
    const tag = {
      name: name.slice(name.indexOf(':') + 1),
      opens: !isEnd,
      closes: isEnd || text.endsWith('/>'),
      text,
      start,
      end,
    }
    if (tag.name === 'Choice') choices += Number(tag.opens) - Number(tag.closes)
    else if (choices <= 0) yield tag
  }
}

/** The value of an attribute of `tag` as it is written there, entities and all. */
export function attribute({ text }: Tag, name: string): string | undefined {
  const at = text.search(new RegExp(`[\\s:]${name}\\s{0,8}=`, 'u'))
  if (at < 0) return undefined
  const value = text.slice(text.indexOf('=', at) + 1).trimStart()
  const quote = value.charAt(0)
  if (quote !== '"' && quote !== "'") return undefined
  const close = value.indexOf(quote, 1)
  return close < 0 ? undefined : value.slice(1, close)
}

/** A whole number in an attribute, or undefined. */
export function numberOf(tag: Tag, name = 'val'): number | undefined {
  const value = attribute(tag, name)
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined
}
