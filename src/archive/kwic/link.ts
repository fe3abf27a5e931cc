/** A link into the page that `gongbao view` makes of a file: to the heading, and to the words themselves. */
import { placeOf } from '../page-place.js'

/** Where the pages are. */
export interface PageLinks {
  /** The folder that the pages were made of. */
  readonly folder: string
  /** The folder or address that they are in, without a slash at its end. */
  readonly pages: string
}

/** Marks that a text fragment reads as its own. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/-/gu, '%2D')
/** So much before the words tells which of several places is meant. */
const BEFORE = 12
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)

/** The link to `match`, which `left` stands before, under the heading number `section`. */
export function linkTo(
  path: string,
  { folder, pages }: PageLinks,
  place: { readonly section: number | undefined; readonly left: string; readonly match: string },
): string {
  const { section, left, match } = place
  const before = lastLine(left).slice(-BEFORE).trim()
  const words = `${before === '' ? '' : `${encoded(before)}-,`}${encoded(match)}`
  return `${pages}/${placeOf(folder, path).href}#${section === undefined ? '' : `s${section}`}:~:text=${words}`
}
