/** Files as they come: which format the bytes are in, and the text they hold. */
import { GongbaoError } from '../../errors.js'
import type { Origin } from '../../report.js'
import { decode } from '../decode.js'
import { readDocx } from './docx.js'
import { formatOf, type InputFormat, isGzip } from './format.js'
import { inflate } from './gzip.js'
import { readHtml } from './html.js'
import { fillLimits, type InputLimits, tooLarge } from './limits.js'
import type { Load } from './optional.js'
import { readPdf } from './pdf.js'

export interface InputOptions {
  /** Path or name of the file; its ending helps to tell the format, and errors name it. */
  readonly path?: string | undefined
  readonly limits?: InputLimits | undefined
  /** How the optional packages are loaded; `import()` by default. */
  readonly load?: Load | undefined
}

/** What a file holds. Offsets of facts count in `text`. */
export interface InputText {
  readonly text: string
  readonly format: InputFormat
  /** Fields from outside the text (HTML): `title`, `source`, `author`, `date`. */
  readonly frontMatter?: Readonly<Record<string, string>>
  /** Field of `frontMatter` → which part of the page told it. */
  readonly origins?: Readonly<Record<string, Origin>>
}

/** What stands beside the text, as `analyze` and `readText` take it. */
export function besideText({ frontMatter, origins }: Pick<InputText, 'frontMatter' | 'origins'>): {
  frontMatter?: Record<string, string>
  frontMatterOrigins?: Record<string, Origin>
} {
  return {
    ...(frontMatter ? { frontMatter: { ...frontMatter } } : {}),
    ...(origins ? { frontMatterOrigins: { ...origins } } : {}),
  }
}

/**
 * The text of plain, markdown or HTML bytes, gzipped or not.
 * @throws GongbaoError `E_BINARY`, `E_ENCODING`, `E_TOO_LARGE`, `E_DAMAGED`, `E_EMPTY_INPUT` (a page without text),
 * `E_INPUT_FORMAT` for DOCX and PDF, which `readInputAsync` takes.
 */
export function readInput(bytes: Uint8Array, options: InputOptions = {}): InputText {
  return readOpened(open(bytes, options), options)
}

function readOpened({ plain, format, where }: Opened, options: InputOptions): InputText {
  if (format === 'docx' || format === 'pdf')
    throw new GongbaoError('E_INPUT_FORMAT', {
      where,
      message: `expected text, markdown or HTML, got ${format}; readInputAsync reads it`,
    })
  const { text } = decode(plain)
  if (format !== 'html' || text.trim() === '') return { text, format }
  return { format, ...readHtml(text, fillLimits(options.limits).markupBytes, where) }
}

/**
 * As `readInput`, and DOCX (by mammoth) and PDF (by unpdf) too, which are loaded when first needed.
 * @throws GongbaoError as `readInput`; `E_OPTIONAL` where the package is not installed, `E_ENCRYPTED` for a locked PDF.
 */
export async function readInputAsync(bytes: Uint8Array, options: InputOptions = {}): Promise<InputText> {
  const opened = open(bytes, options)
  const { plain, format, where } = opened
  if (format !== 'docx' && format !== 'pdf') return readOpened(opened, options)
  const limits = fillLimits(options.limits)
  const { documentBytes, inflatedBytes } = limits
  if (plain.length > documentBytes) throw tooLarge(where, documentBytes, 'the file')
  const text =
    format === 'docx'
      ? await readDocx(plain, inflatedBytes, where, options.load)
      : await readPdf(plain, where, limits, options.load)
  return { format, text }
}

interface Opened {
  readonly plain: Uint8Array
  readonly format: InputFormat
  readonly where: string
}

function open(bytes: Uint8Array, { path, limits }: InputOptions): Opened {
  const where = path ?? 'input'
  const packed = isGzip(bytes)
  const plain = packed ? inflate(bytes, fillLimits(limits).inflatedBytes, where) : bytes
  const name = packed ? where.replace(/\.gz$/iu, '') : where
  return { plain, format: formatOf(plain, name), where }
}
