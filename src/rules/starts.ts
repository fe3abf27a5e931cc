/** The words that start rules, written down by their first unit: the build makes it, and a text reads the lines it comes to. */
import type { AnyRule } from './rule.js'

// signs that no word holds
const FIELD = '\u001f'
const LINE = '\u001e'

/** A word that starts a rule, and the rule's place in a list. */
export type Start = readonly [word: string, rule: number]

/** The words of `rules` that have any: a line of the ids of these, then a line for each unit that words begin with. */
export function startsOf(rules: readonly AnyRule[]): string {
  const ids: string[] = []
  const lines = new Map<string, string[]>()
  for (const { id, trigger } of rules) {
    if (typeof trigger === 'string') continue
    for (const word of new Set(trigger)) {
      const unit = word.charAt(0)
      const start = `${word.slice(1)}${FIELD}${ids.length}`
      const line = lines.get(unit)
      if (line) line.push(start)
      else lines.set(unit, [start])
    }
    ids.push(id)
  }
  return [ids.join(FIELD), ...[...lines].map(([unit, words]) => unit + words.join(FIELD))].join(LINE)
}

/** What `startsOf` has written, for a list of rules. */
export interface Starts {
  /** The rules whose words stand in it. */
  readonly ids: readonly string[]
  readonly units: Iterable<number>
  /** The words that begin with `unit`, in the order of the rules; rules that `indexOf` does not know are left out. */
  readonly from: (unit: number, indexOf: (id: string) => number | undefined) => Start[]
}

/** Reads what `startsOf` has written. */
export function readStarts(written: string): Starts {
  const [first = '', ...others] = written.split(LINE)
  const ids = first.split(FIELD)
  const lines = new Map(others.map((line) => [line.charCodeAt(0), line]))
  return {
    ids,
    units: lines.keys(),
    from: (unit, indexOf) => {
      const line = lines.get(unit)
      if (line === undefined) return []
      const fields = line.slice(1).split(FIELD)
      const found: Start[] = []
      for (let i = 0; i < fields.length; i += 2) {
        const rule = indexOf(ids[Number(fields[i + 1])]!)
        if (rule !== undefined) found.push([line.charAt(0) + fields[i]!, rule])
      }
      return found
    },
  }
}
