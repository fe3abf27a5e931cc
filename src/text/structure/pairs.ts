/** Pairing of opening and closing marks in one run of text, in linear time. */

/** A mark: where it stands, which pair it belongs to, and whether it may open, close, or both (straight quotes). */
export interface Mark {
  readonly at: number
  readonly kind: number
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * For each mark the index of its partner, or −1. Innermost pairs first; a closing mark drops what was opened
 * behind its partner and never closed. How many of a kind are open is counted, so that a closing mark without
 * partner costs nothing.
 */
export function pairMarks(marks: readonly Mark[], kinds: number): Int32Array {
  const partner = new Int32Array(marks.length).fill(-1)
  const open = new Int32Array(kinds)
  const stack: number[] = []
  for (let i = 0; i < marks.length; i++) {
    const { kind, opens, closes } = marks[i] as Mark
    if (closes && (open[kind] as number) > 0) {
      for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        const other = (marks[top] as Mark).kind
        open[other] = (open[other] as number) - 1
        if (other !== kind) continue
        partner[top] = i
        partner[i] = top
        break
      }
    } else if (opens) {
      stack.push(i)
      open[kind] = (open[kind] as number) + 1
    }
  }
  return partner
}
