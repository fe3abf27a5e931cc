/**
 * One step of a script conversion: a dictionary of characters and phrases, the longest match wins.
 * The same dictionaries and the same reading as opencc-js, but a stage also tells where lengths changed, and passes
 * text that holds nothing to convert at the speed of a table look-up.
 */
import type { DictLike } from 'opencc-js/core'
import type { Edit } from './map.js'

interface Node {
  value: string | undefined
  next: Map<number, Node> | undefined
}

/** A compiled dictionary. */
export interface Stage {
  /** By code unit: 0 nothing begins here, 1 a character for a character, 2 look into the trie, 3 a description mark. */
  readonly flags: Uint8Array
  /** The one-unit replacement, where `flags` is 1. */
  readonly single: Uint16Array
  readonly trie: Map<number, Node>
  /** First unit → the words that begin with it and are not torn for a phrase that runs into them. */
  readonly guards: ReadonlyMap<number, readonly string[]>
}

/** Entries of `dictionary` as pairs. */
export function* entriesOf(dictionary: DictLike): Generator<readonly [string, string]> {
  if (typeof dictionary !== 'string') {
    yield* dictionary
    return
  }
  for (const line of dictionary.split('|')) {
    const [from, to] = line.split(' ')
    if (from && to !== undefined) yield [from, to]
  }
}

/**
 * One stage of `dictionaries`; an entry of an earlier one wins over a later one's. A phrase of two characters gives way
 * where a word of `guarded` begins with its second: 大历 before 历程.
 */
export function compileStage(dictionaries: readonly DictLike[], guarded: readonly string[] = []): Stage {
  const trie = new Map<number, Node>()
  for (const dictionary of [...dictionaries].reverse())
    for (const [from, to] of entriesOf(dictionary)) addEntry(trie, from, to)
  const flags = new Uint8Array(65536)
  const single = new Uint16Array(65536)
  for (const [unit, node] of trie) {
    if (node.next === undefined && node.value?.length === 1) {
      flags[unit] = 1
      single[unit] = node.value.charCodeAt(0)
    } else flags[unit] = 2
  }
  for (let mark = 0x2ff0; mark <= 0x2fff; mark++) if (flags[mark] === 0) flags[mark] = 3
  const guards = new Map<number, string[]>()
  for (const word of guarded) {
    const unit = word.charCodeAt(0)
    guards.set(unit, [...(guards.get(unit) ?? []), word])
  }
  return { flags, single, trie, guards }
}

function addEntry(trie: Map<number, Node>, from: string, to: string): void {
  let level = trie
  let node: Node | undefined
  for (let i = 0; i < from.length; i++) {
    const unit = from.charCodeAt(i)
    if (node !== undefined) {
      node.next ??= new Map()
      level = node.next
    }
    node = level.get(unit)
    if (node === undefined) {
      node = { value: undefined, next: undefined }
      level.set(unit, node)
    }
  }
  if (node !== undefined) node.value = to
}

/** Where the longest entry that begins at `at` ends, with its replacement; `undefined` if none does. */
export function longestAt(
  stage: Stage,
  text: string,
  at: number,
  end: number,
): { end: number; value: string } | undefined {
  let level: Map<number, Node> | undefined = stage.trie
  let found: { end: number; value: string } | undefined
  for (let i = at; i < end && level !== undefined; i++) {
    const node: Node | undefined = level.get(text.charCodeAt(i))
    if (node === undefined) break
    if (node.value !== undefined) found = { end: i + 1, value: node.value }
    level = node.next
  }
  if (found === undefined || found.end !== at + 2 || !isGuarded(stage, text, at + 1)) return found
  const single = stage.trie.get(text.charCodeAt(at))?.value
  return single === undefined ? undefined : { end: at + 1, value: single }
}

/** Whether a word begins at `at` that is not torn for the phrase that ends there. */
function isGuarded({ guards }: Stage, text: string, at: number): boolean {
  const words = guards.get(text.charCodeAt(at))
  return words?.some((word) => text.startsWith(word, at)) ?? false
}

/** End of the ideographic description sequence (⿰木…) at `at`, or `at`: it is one character and stays whole. */
function descriptionEnd(text: string, at: number): number {
  // prefix notation: a mark stands for `arity` characters yet to come
  let wanted = 1
  for (let i = at; i < text.length && i - at < 64; ) {
    const point = text.codePointAt(i) as number
    const arity = point < 0x2ff0 || point > 0x2fff ? 0 : point === 0x2ff2 || point === 0x2ff3 ? 3 : 2
    i += point > 0xffff ? 2 : 1
    wanted += arity - 1
    if (wanted === 0) return i
  }
  return at
}

/**
 * `text` after one stage. Every replacement that changes the length is added to `edits`, counted from `base`.
 */
export function runStage(text: string, stage: Stage, edits: Edit[], base = 0): string {
  const { flags, single } = stage
  const length = text.length
  let out = ''
  let done = 0
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i)
    const flag = flags[unit] as number
    if (flag === 0) {
      i++
    } else if (flag === 1) {
      out += text.slice(done, i) + String.fromCharCode(single[unit] as number)
      done = ++i
    } else if (flag === 3) {
      i = Math.max(i + 1, descriptionEnd(text, i))
    } else {
      const found = longestAt(stage, text, i, length)
      if (found === undefined) {
        i++
        continue
      }
      out += text.slice(done, i) + found.value
      if (found.value.length !== found.end - i)
        edits.push({ start: base + i, end: base + found.end, text: found.value })
      i = done = found.end
    }
  }
  return done === 0 ? text : out + text.slice(done)
}
