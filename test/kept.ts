/** What is told now beside what was: read and judged once, and kept. `KEEP=1` keeps it anew; the difference is what is to be read. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The lines kept at `path`; after `KEEP=1` they are `lines`. */
export function kept(path: string, lines: readonly string[]): string[] {
  if (process.env.KEEP) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${lines.join('\n')}\n`)
  }
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []
}
