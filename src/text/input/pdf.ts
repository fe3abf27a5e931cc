/** PDF by unpdf (MIT, a build of Mozilla's pdf.js without dependencies): lines joined to paragraphs again. */
import { GongbaoError } from '../../errors.js'
import { joinLines } from './join-lines.js'
import { type Load, loadOptional } from './optional.js'
import { checkStreams } from './pdf-streams.js'

interface Unpdf {
  getDocumentProxy(data: Uint8Array, options: { verbosity: 0 }): Promise<unknown>
  extractText(document: unknown, options: { mergePages: false }): Promise<{ text: string[] }>
}

/**
 * The text of a PDF file whose streams come to at most `limit` bytes.
 * @throws GongbaoError `E_OPTIONAL` without unpdf, `E_ENCRYPTED` for a locked file, `E_DAMAGED` for a broken one, `E_TOO_LARGE`,
 * `E_EMPTY_INPUT` for one without text (scanned pages).
 */
export async function readPdf(bytes: Uint8Array, where: string, limit: number, load?: Load): Promise<string> {
  const unpdf = await loadOptional<Unpdf>('unpdf', 'reading PDF', load)
  checkStreams(bytes, limit, where)
  let pages: readonly string[]
  try {
    // pdf.js takes the buffer over, so it gets its own; it warns on standard output unless told not to
    const document = await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    pages = (await unpdf.extractText(document, { mergePages: false })).text
  } catch (error) {
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
