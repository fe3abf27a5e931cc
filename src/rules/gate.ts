/**
 * The second gate of rules that a numeral starts: which characters can follow the run of numerals, told by the pattern.
 * `[0-9]{4}年` needs a 年 behind the run, whatever stands in it; so the rule need not be tried before any other character.
 */
import { branchesOf, type Item } from './pattern-items.js'

/** What a pattern asks of the first character that is of no run. */
export interface Gate {
  /** Atoms (a character, a class) one of which takes it. */
  readonly atoms: readonly string[]
  /** The pattern can end within the run: anything may follow. */
  readonly open: boolean
}

const OPEN: Gate = { atoms: [], open: true }

const BACK_REFERENCE = /^\\(?:k<|[1-9])/u
const EDGE = /^(?:[$^]|\\[bB])$/u

/** What can follow a run that `branches` have begun to take. */
function gateOfBranches(branches: readonly (readonly Item[])[], inRun: (atom: string) => boolean): Gate {
  const gates = branches.map((items) => gateOfItems(items, inRun))
  return { atoms: gates.flatMap((g) => g.atoms), open: gates.some((g) => g.open) }
}

function gateOfItems(items: readonly Item[], inRun: (atom: string) => boolean): Gate {
  const atoms: string[] = []
  for (const { atom, branches, min, empty, ahead } of items) {
    if (atom !== undefined) {
      // what it takes is not known here
      if (BACK_REFERENCE.test(atom)) return OPEN
      if (empty || EDGE.test(atom)) continue
      atoms.push(atom)
      if (min > 0 && !inRun(atom)) return { atoms, open: false }
      continue
    }
    if (!branches || (empty && !ahead)) continue
    const inner = gateOfBranches(branches, inRun)
    for (const one of inner.atoms) atoms.push(one)
    if (min > 0 && !inner.open) return { atoms, open: false }
  }
  return { atoms, open: true }
}

/** `(?i:` and its like change what the atoms inside mean. */
const MODIFIER = /\(\?[a-z-]+:/u

/**
 * The gate of `pattern` behind a run of `characters` that it begins in. It lets by too much rather than too little: what it
 * refuses, the pattern cannot match.
 */
export function gateOf(pattern: RegExp, characters: readonly string[]): Gate {
  if (MODIFIER.test(pattern.source)) return OPEN
  const takes = takerOf(pattern.flags)
  const known = new Map<string, boolean>()
  const inRun = (atom: string): boolean => {
    const found = known.get(atom) ?? characters.some((c) => takes(atom, c))
    known.set(atom, found)
    return found
  }
  return gateOfBranches(branchesOf(pattern), inRun)
}

/** Whether an atom takes a character. */
export type Taker = (atom: string, character: string) => boolean

/** How atoms of patterns with `flags` take characters; each atom is compiled once. */
export function takerOf(flags: string): Taker {
  const own = flags.replace(/[gy]/gu, '')
  const compiled = new Map<string, RegExp>()
  return (atom, character) => {
    if (atom === character) return true
    if (atom.length === 1 && atom !== '.' && !own.includes('i')) return false
    let pattern = compiled.get(atom)
    if (!pattern) {
      pattern = new RegExp(`^(?:${atom})$`, own)
      compiled.set(atom, pattern)
    }
    return pattern.test(character)
  }
}

/** Whether `gate` lets `character` by ('' is the end of the text). */
export const opensFor = ({ atoms, open }: Gate, character: string, takes: Taker): boolean =>
  open || (character !== '' && atoms.some((atom) => takes(atom, character)))
