/** Ranges that may nest and cross, written as elements, which may only nest. */
import { escapeHtml } from './escape.js'

/** A stretch of a text and the element around it. */
export interface Wrapped {
  readonly start: number
  readonly end: number
  readonly close: string
  /** The opening tag. A stretch that is broken into pieces is opened anew for each. */
  open(piece: Piece): string
}

/** Whether a piece holds the beginning and the end of its stretch. */
export interface Piece {
  readonly first: boolean
  readonly last: boolean
}

/** By beginning, of two the longer first: what is opened first stands outside. */
export function inOrder(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || b.end - a.end
}

interface Open {
  readonly range: Wrapped
  /** Where in `out` the piece was opened: its tag is written when its end is known. */
  readonly slot: number
  readonly first: boolean
}

/**
 * `text[from, to)` escaped, with `ranges` (sorted by `inOrder`) around it, each cut to this stretch. Where two cross,
 * the inner one is closed and opened again behind the end of the outer one.
 */
export function wrap(text: string, from: number, to: number, ranges: readonly Wrapped[]): string {
  const out: string[] = []
  const stack: Open[] = []
  let at = from
  const write = (upTo: number) => {
    if (upTo > at) out.push(escapeHtml(text.slice(at, upTo)))
    at = Math.max(at, upTo)
  }
  const open = (range: Wrapped, first: boolean) => {
    stack.push({ range, first, slot: out.push('') - 1 })
  }
  const close = ({ range, slot, first }: Open, last: boolean) => {
    out[slot] = range.open({ first, last })
    out.push(range.close)
  }
  /** Closes all that end at or before `limit`, in the order of their ends. */
  const closeUpTo = (limit: number) => {
    for (;;) {
      const end = stack.reduce((least, { range }) => Math.min(least, range.end), Infinity)
      if (end > limit) return
      write(end)
      const index = stack.findIndex(({ range }) => range.end === end)
      const above = stack.splice(index)
      for (const entry of [...above].reverse()) close(entry, entry.range.end === end)
      for (const { range } of above) if (range.end > end) open(range, false)
    }
  }
  for (const range of ranges) {
    if (range.end <= range.start || range.end <= from || range.start >= to) continue
    closeUpTo(Math.min(range.start, to))
    write(Math.max(range.start, from))
    open(range, range.start >= from)
  }
  closeUpTo(to)
  write(to)
  for (const entry of stack.reverse()) close(entry, false)
  return out.join('')
}
