/** Front matter: `---`, lines of `key: value`, `---` at the head of a markdown file. */
import { frontMatterEnd } from '../structure/head.js'

const KEY = /^([A-Za-z][A-Za-z0-9_-]{0,30})[ \t]{0,8}[:：]/u

function withoutQuotes(value: string): string {
  const mark = value.charAt(0)
  const quoted = value.length > 1 && (mark === '"' || mark === "'") && value.endsWith(mark)
  return quoted ? value.slice(1, -1) : value
}

/** The fields of the front matter at the head of `text`, keys in lower case, values without quotes; empty if there is none. */
export function readFrontMatter(text: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const line of text.slice(0, frontMatterEnd(text)).split('\n')) {
    const key = KEY.exec(line)
    if (key && line.length > key[0].length)
      fields[(key[1] as string).toLowerCase()] = withoutQuotes(line.slice(key[0].length).trim())
  }
  return fields
}
