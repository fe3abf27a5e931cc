/**
 * Every error this library raises, by code. A code is permanent: it is never reused for another fault.
 * Text never throws; misuse (options, rules, paths, formats) does.
 */
export const ERROR_CODES = {
  E_OPTION: 'An option has a value it cannot take',
  E_REFERENCE_DATE: 'The reference date is not a calendar date',
  E_RULE: 'One or more rules cannot be loaded',
  E_DICTIONARY: 'A dictionary table is malformed',
  E_BINARY: 'The input is binary, not text',
  E_ENCODING: 'The bytes are in no encoding that could be read',
  E_SCRIPT: 'There is no conversion between these two scripts',
  E_PATH: 'A path does not exist or cannot be read',
  E_EMPTY_INPUT: 'Nothing readable was found where input was expected',
  E_FORMAT: 'The output format is unknown',
  E_EXISTS: 'The output exists already',
  E_SEGMENTER: 'The word segmenter cannot be loaded',
  E_TOO_LARGE: 'The input is larger than the limit allows',
  E_DAMAGED: 'The file is cut off or damaged',
  E_ENCRYPTED: 'The file is locked with a password',
  E_INPUT_FORMAT: 'The file is in a format that cannot be read this way',
  E_OPTIONAL: 'A package that this needs is not installed',
  E_WORKER: 'A worker died while it read a file',
  E_WRITE: 'The output cannot be written',
  E_SHARD: 'These are not all the parts of one run',
  E_LINE: 'A line of input is not a document',
  E_PRODUCE: 'A rule has failed on a text, or made what is no fact; the rule is at fault, not the text',
  E_INTERNAL: 'The program itself has failed; nothing is wrong with the call or the file',
} as const

/** A permanent error code. */
export type ErrorCode = keyof typeof ERROR_CODES

/** What went wrong, where, and what to do: one entry a fault, so that a caller sees all of them at once. */
export interface Fault {
  /** Where the fault is: an option's name, a rule's id, a path, `table:line`. */
  where: string
  /** What was expected, what was found, and what to do about it. */
  message: string
}

/** The only error class of the library. `code` is stable, the wording is not. */
export class GongbaoError extends Error {
  /** One class in every copy: the command line is CommonJS, and rules of one's own may bring the ES module. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'GongbaoError'
  }

  /** Stable; what programs go by. */
  readonly code: ErrorCode
  /** Everything that is wrong, each with its place. */
  readonly faults: readonly Fault[]

  constructor(code: ErrorCode, faults: Fault | readonly Fault[], options?: ErrorOptions) {
    const list: readonly Fault[] = 'where' in faults ? [faults] : faults
    super(
      `${code}: ${ERROR_CODES[code]}\n${list.map((f) => `  ${f.where}: ${f.message}`).join('\n')}`,
      options,
    )
    this.name = 'GongbaoError'
    this.code = code
    this.faults = list
  }
}

/** How a value is called in a message, whatever it is. */
export const shown = (value: unknown): string =>
  value === null ? 'null' : typeof value === 'string' ? `\`${value}\`` : typeof value

/**
 * Options that a function takes: an object, with none that it does not know.
 * @throws GongbaoError `E_OPTION` with every option that does not exist
 */
export function checkKnown(options: unknown, known: readonly string[], where = 'options'): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new GongbaoError('E_OPTION', {
      where,
      message: `expected an object with options, got ${shown(options)}`,
    })
  const unknown = Object.keys(options).filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new GongbaoError(
      'E_OPTION',
      unknown.map((name) => ({
        where: name,
        message: `there is no such option; there are ${known.join(', ')}`,
      })),
    )
}

/** @throws GongbaoError `E_OPTION` for what is no list of strings */
export function checkTexts(value: unknown, where: string): void {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return
  throw new GongbaoError('E_OPTION', { where, message: `expected a list of strings, got ${shown(value)}` })
}

/** @throws GongbaoError `E_OPTION` for what is no string */
export function checkText(text: unknown, where = 'text'): void {
  if (typeof text === 'string') return
  throw new GongbaoError('E_OPTION', {
    where,
    message: `expected a string, got ${text === null ? 'null' : typeof text}`,
  })
}
