/** What stands before a place and after it, as far as words tell: the edges of names and of what is quoted. */
import { once } from './once.js'
import { ROOT, Trie } from './trie.js'
import { wordsOf } from './words-by-role.js'

interface Index<Role extends string> {
  /** The roles of a word as one number, a bit each. */
  readonly roles: ReadonlyMap<string, number>
  readonly bits: Readonly<Record<Role, number>>
  /** Made when they are first walked: most edges are looked at from one side. */
  readonly ahead: () => Trie<number>
  readonly back: () => Trie<number>
}

/** The roles, a bit each, of all words that stand at a place. */
interface Beside {
  text: string
  at: number
  roles: number
}

/**
 * The roles of all words that `words` have at `at`: one walk tells which of many roles are worth asking for there, and mostly
 * none is.
 */
function rolesAt(beside: Beside, words: Trie<number>, text: string, at: number): number {
  if (beside.at === at && beside.text === text) return beside.roles
  let roles = 0
  const step = words.step
  for (let node = ROOT, i = at; i >= 0 && i < text.length; i += step) {
    node = words.next(node, text.charCodeAt(i))
    if (node === ROOT) break
    roles |= words.valueOf(node) ?? 0
  }
  beside.text = text
  beside.at = at
  beside.roles = roles
  return roles
}

function soughtOf<Role extends string>(roles: readonly Role[], bits: Readonly<Record<Role, number>>): number {
  let all = 0
  for (const role of roles) all |= bits[role]
  return all
}

/** Words of some roles (at most 31), found where they end or begin in a text; read when they are first asked for. */
export class Edge<Role extends string> {
  readonly #roles: readonly Role[]
  readonly #isPart: (text: string, at: number) => boolean
  #index: Index<Role> | undefined
  /** Of the place that was last asked for: the roles of all words that end, or begin, there. */
  readonly #ending: Beside = { text: '', at: -1, roles: 0 }
  readonly #beginning: Beside = { text: '', at: -1, roles: 0 }

  /** @param isPart whether the word of one character at a place is a part of another word (如 of 如意), so that it is none here */
  constructor(roles: readonly Role[], isPart: (text: string, at: number) => boolean = () => false) {
    this.#roles = roles
    this.#isPart = isPart
  }

  #built(): Index<Role> {
    if (this.#index) return this.#index
    const roles = new Map<string, number>()
    const bits = {} as Record<Role, number>
    this.#roles.forEach((role, i) => {
      bits[role] = 1 << i
      for (const word of wordsOf(role)) roles.set(word, (roles.get(word) ?? 0) | bits[role])
    })
    this.#index = { roles, bits, ahead: once(() => new Trie(roles)), back: once(() => new Trie(roles, -1)) }
    return this.#index
  }

  /** Whether any word of any role ends at `end`, wherever it begins and whether or not it is a part of another. */
  endsAny(text: string, end: number): boolean {
    const { back } = this.#index ?? this.#built()
    return rolesAt(this.#ending, back(), text, end - 1) !== 0
  }

  /** The longest word of one of `roles` that ends at `end` and begins at `from` or later; '' if there is none. */
  before(text: string, end: number, from: number, ...roles: readonly Role[]): string {
    const { bits, back: of } = this.#index ?? this.#built()
    const back = of()
    const sought = soughtOf(roles, bits)
    if ((rolesAt(this.#ending, back, text, end - 1) & sought) === 0) return ''
    const accepts = (own: number, length: number) =>
      (own & sought) !== 0 && (length > 1 || !this.#isPart(text, end - 1))
    const length = back.longest(text, end - 1, end - from, accepts)
    return length === 0 ? '' : text.slice(end - length, end)
  }

  /** The longest word of one of `roles` that begins at `at` and ends at `to` or before; '' if there is none. */
  after(text: string, at: number, to: number, ...roles: readonly Role[]): string {
    const { bits, ahead: of } = this.#index ?? this.#built()
    const ahead = of()
    const sought = soughtOf(roles, bits)
    if ((rolesAt(this.#beginning, ahead, text, at) & sought) === 0) return ''
    const accepts = (own: number, length: number) =>
      (own & sought) !== 0 && (length > 1 || !this.#isPart(text, at))
    const length = ahead.longest(text, at, to - at, accepts)
    return length === 0 ? '' : text.slice(at, at + length)
  }

  /** Whether `word` has `role`. */
  has(word: string, role: Role): boolean {
    const { roles, bits } = this.#built()
    return ((roles.get(word) ?? 0) & bits[role]) !== 0
  }
}
