/** The article alone. */
import type { TextDocument } from './document.js'

/** The clean text without furniture and copies; blank lines that they leave are closed up. */
export function articleOf({ text, regions }: TextDocument): string {
  const parts: string[] = []
  let at = 0
  for (const { type, start, end } of regions) {
    if ((type !== 'furniture' && type !== 'copy') || end <= at) continue
    parts.push(text.slice(at, Math.max(at, start)))
    at = end
  }
  parts.push(text.slice(at))
  return parts.length === 1
    ? text
    : parts
        .join('')
        .replace(/\n{3,}/gu, '\n\n')
        .replace(/^\n+/u, '')
}
