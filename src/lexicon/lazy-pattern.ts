/** A pattern that is built of words and compiled when it is first used: most texts need few of them. */
export class LazyPattern {
  readonly #build: () => string
  readonly #flags: string
  #pattern: RegExp | undefined

  constructor(build: () => string, flags: string) {
    this.#build = build
    this.#flags = flags
  }

  /** The pattern itself, for `replace`, `matchAll` and `split`. */
  get regexp(): RegExp {
    this.#pattern ??= new RegExp(this.#build(), this.#flags)
    return this.#pattern
  }

  /** As of a pattern. */
  test(text: string): boolean {
    return this.regexp.test(text)
  }

  /** As of a pattern. */
  exec(text: string): RegExpExecArray | null {
    return this.regexp.exec(text)
  }
}

/**
 * A pattern built by `build`, whose parts have names: `lazyPattern(() => `(?:${anyOf('date/looks-back')})的?$`)`.
 * With the `y` or `g` flag set `regexp.lastIndex` as of any pattern.
 */
export const lazyPattern = (build: () => string, flags = 'u'): LazyPattern => new LazyPattern(build, flags)
