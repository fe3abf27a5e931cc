/** PDF by unpdf (MIT, a build of Mozilla's pdf.js without dependencies): lines joined to paragraphs again. */
import { GongbaoError } from '../../errors.js'
import { joinLines } from './join-lines.js'
import { tooLarge } from './limits.js'
import { type Load, loadOptional } from './optional.js'
import { checkStreams, type StreamLimits } from './pdf-streams.js'

interface TextPiece {
  readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[]
}

interface Page {
  streamTextContent(): ReadableStream<TextPiece>
  cleanup(): unknown
}

interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<Page>
}

interface Unpdf {
  getDocumentProxy(data: Uint8Array, options: { verbosity: 0 }): Promise<PdfDocument>
}

/** Most pieces of text of one file: forms that draw each other have more of them than any stream holds. */
const PIECES = 2_000_000

/** The text of every page, one page after the other. */
async function pagesOf(document: PdfDocument, where: string): Promise<string[]> {
  const pages: string[] = []
  let count = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const reader = page.streamTextContent().getReader()
    const parts: string[] = []
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const { str, hasEOL } of next.value.items)
        if (str !== undefined) parts.push(hasEOL ? `${str}\n` : str)
      count += next.value.items.length
      if (count > PIECES) {
        await reader.cancel(new Error('too many pieces'))
        throw tooLarge(where, PIECES, 'what its pages show', 'pieces of text')
      }
    }
    pages.push(parts.join(''))
    page.cleanup()
  }
  return pages
}

/**
 * The text of a PDF file within `limits`.
 * @throws GongbaoError `E_OPTIONAL` without unpdf, `E_ENCRYPTED` for a locked file, `E_DAMAGED` for a broken one, `E_TOO_LARGE`,
 * `E_EMPTY_INPUT` for one without text (scanned pages).
 */
export async function readPdf(
  bytes: Uint8Array,
  where: string,
  limits: StreamLimits,
  load?: Load,
): Promise<string> {
  const unpdf = await loadOptional<Unpdf>('unpdf', 'reading PDF', load)
  checkStreams(bytes, limits, where)
  let pages: readonly string[]
  try {
    // pdf.js takes the buffer over, so it gets its own; it warns on standard output unless told not to
    pages = await pagesOf(await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }), where)
  } catch (error) {
    if (error instanceof GongbaoError) throw error
    const { name, message } = error as Error
    const locked = name === 'PasswordException' || /password/iu.test(message)
    throw new GongbaoError(
      locked ? 'E_ENCRYPTED' : 'E_DAMAGED',
      {
        where,
        message: locked ? 'expected a file without password' : `expected a whole PDF file: ${message}`,
      },
      { cause: error },
    )
  }
  const text = joinLines(pages)
  if (text === '')
    throw new GongbaoError('E_EMPTY_INPUT', {
      where,
      message: 'expected text in the pages, found none; scanned pages need character recognition first',
    })
  return text
}
