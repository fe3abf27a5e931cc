import type { LazyPattern } from './lazy-pattern.js'

/** `pattern` (sticky) tried at `at`. */
export function matchAt(pattern: RegExp | LazyPattern, text: string, at: number): RegExpExecArray | null {
  const sticky = pattern instanceof RegExp ? pattern : pattern.regexp
  sticky.lastIndex = at
  return sticky.exec(text)
}

/** `pattern`, tried where it is told to and nowhere else. */
export const stickyOf = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source, `${flags.replace(/[gy]/gu, '')}y`)
