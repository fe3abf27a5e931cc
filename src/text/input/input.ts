/** Files as they come: which format the bytes are in, and the text they hold. */

/** Bounds on what is read. */
export interface InputLimits {
  /** Most bytes a compressed file may grow to. Default 256 MiB. */
  readonly inflatedBytes?: number | undefined
  /** Most bytes of markup that are parsed. Default 64 MiB. */
  readonly markupBytes?: number | undefined
}

export interface InputOptions {
  /** Path or name of the file; its ending helps to tell the format. */
  readonly path?: string | undefined
  readonly limits?: InputLimits | undefined
}

/** What a file holds. Offsets of facts count in `text`. */
export interface InputText {
  readonly text: string
  readonly format: 'text' | 'markdown' | 'html' | 'docx' | 'pdf'
  /** Fields from outside the text (HTML head): `title`, `source`, `author`, `date`. */
  readonly frontMatter?: Readonly<Record<string, string>>
}

/** The text of plain, markdown or HTML bytes, gzipped or not. */
export function readInput(bytes: Uint8Array, options: InputOptions = {}): InputText {
  const markdown = /\.(?:md|markdown)$/iu.test(options.path ?? '')
  return { text: new TextDecoder().decode(bytes), format: markdown ? 'markdown' : 'text' }
}

/** As `readInput`, and DOCX and PDF too, whose parsers are loaded when first needed. */
export async function readInputAsync(bytes: Uint8Array, options: InputOptions = {}): Promise<InputText> {
  return readInput(bytes, options)
}
