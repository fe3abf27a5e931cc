/**
 * Words unit by unit: the words that begin, or end, at a place of a text are found by one walk that stops at the first
 * unit no word goes on with, mostly the first or second; no part of the text is copied.
 *
 * All nodes stand in one table of numbers (open addressing), which is made and walked several times as fast as a map for
 * each node.
 */

/** Where every walk begins. No step leads back to it, so that it says *nowhere* too. */
export const ROOT = 0

/** Slots at first; a power of two. */
const SLOTS = 64

/** Spreads the steps from a node by a unit over the slots. */
function hashOf(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Words with a value each, to be walked from their first unit (`step` 1) or their last (`step` −1). */
export class Trie<Value> {
  /** 1 where words are walked from their first unit, −1 where from their last. */
  readonly step: 1 | -1
  /** By the hash of a step the node it leads to, 0 where no step is kept. */
  #slots = new Int32Array(SLOTS)
  /** By node: the node before it, and the unit that leads from there. */
  #from = new Int32Array(SLOTS / 2)
  #units = new Uint16Array(SLOTS / 2)
  /** By node: the value of the word that ends there. */
  readonly #values: (Value | undefined)[] = [undefined]

  constructor(words: Iterable<readonly [word: string, value: Value]>, step: 1 | -1 = 1) {
    this.step = step
    for (const [word, value] of words) {
      let node = ROOT
      for (let i = 0; i < word.length; i++)
        node = this.#add(node, word.charCodeAt(step > 0 ? i : word.length - 1 - i))
      this.#values[node] = value
    }
  }

  #add(node: number, unit: number): number {
    const known = this.next(node, unit)
    if (known !== ROOT) return known
    const added = this.#values.length
    if (added === this.#from.length) this.#grow()
    this.#from[added] = node
    this.#units[added] = unit
    this.#values.push(undefined)
    this.#keep(added)
    return added
  }

  #keep(node: number): void {
    const mask = this.#slots.length - 1
    let slot = hashOf(this.#from[node]!, this.#units[node]!) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = node
  }

  #grow(): void {
    const from = new Int32Array(this.#from.length * 2)
    from.set(this.#from)
    this.#from = from
    const units = new Uint16Array(from.length)
    units.set(this.#units)
    this.#units = units
    this.#slots = new Int32Array(from.length * 2)
    for (let node = 1; node < this.#values.length; node++) this.#keep(node)
  }

  /** Where `unit` leads to from `node`; `ROOT` where no word goes on so. */
  next(node: number, unit: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = hashOf(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const next = slots[slot]!
      if (next === ROOT || (this.#units[next] === unit && this.#from[next] === node)) return next
    }
  }

  /** The value of the word that ends at `node`. */
  valueOf(node: number): Value | undefined {
    return this.#values[node]
  }

  /**
   * How long the longest word is that `accepts` and that begins with the unit at `at` (ends with it, walked backwards), of
   * at most `most` units; 0 where there is none.
   */
  longest(
    text: string,
    at: number,
    most: number,
    accepts: (value: Value, length: number) => boolean,
  ): number {
    const reach = this.step > 0 ? text.length - at : at + 1
    const limit = Math.min(most, reach)
    let found = 0
    let node = ROOT
    for (let length = 1; length <= limit; length++) {
      node = this.next(node, text.charCodeAt(at + (length - 1) * this.step))
      if (node === ROOT) break
      const value = this.#values[node]
      if (value !== undefined && accepts(value, length)) found = length
    }
    return found
  }

  /** The value of the longest word that begins with the unit at `at` (ends with it, walked backwards), of at most `most` units. */
  longestValue(text: string, at: number, most = text.length): Value | undefined {
    let last: Value | undefined
    this.longest(text, at, most, (value) => {
      last = value
      return true
    })
    return last
  }
}
