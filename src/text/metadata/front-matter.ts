/** Front matter: `---`, lines of `key: value`, `---` at the head of a markdown file. */
import { frontMatterEnd } from '../structure/head.js'

/** The fields of the front matter at the head of `text`, keys in lower case, values without quotes; empty if there is none. */
export function readFrontMatter(text: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const line of text.slice(0, frontMatterEnd(text)).split('\n')) {
    const match = /^([A-Za-z][A-Za-z0-9_-]{0,30})[ \t]{0,8}[:：](.+)$/u.exec(line)
    if (match)
      fields[(match[1] as string).toLowerCase()] = (match[2] as string)
        .trim()
        .replace(/^(["'])(.*)\1$/u, '$2')
  }
  return fields
}
