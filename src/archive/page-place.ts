/** Where the page of a file stands among the pages of its archive. */
import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'

/** Bytes that the system takes for a name, less the endings that are put after a page's. */
const NAME_BYTES = 240

/** `name` short enough to be a file's: the end of a longer one is told by a hash. */
function fitting(name: string): string {
  if (Buffer.byteLength(name) <= NAME_BYTES) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12)
  let kept = ''
  for (const character of name)
    if (Buffer.byteLength(kept + character) <= NAME_BYTES - hash.length - 1) kept += character
    else break
  return `${kept}~${hash}`
}

/** A page's place below the index, as a name and as a link, and the way back to the index. */
export function placeOf(folder: string, file: string): { name: string; href: string; index: string } {
  // the rows of a table lie side by side
  const isRow = file.startsWith(`${folder}#`)
  const whole = isRow
    ? [
        file
          .slice(folder.length + 1)
          .replace(/[\\/:*?"<>|#]/gu, '_')
          .replace(/^\.+/u, '_'),
      ]
    : relative(folder, file).split(sep)
  const parts = [...whole.slice(0, -1), fitting(whole.at(-1) as string)]
  const href = `${parts.map(encodeURIComponent).join('/')}.html`
  return { name: parts.join('/'), href, index: `${'../'.repeat(parts.length - 1)}index.html` }
}
