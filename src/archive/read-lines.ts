/** Document lines read back from a file that `extract` wrote. */
import { GongbaoError } from '../errors.js'
import { type DocumentLine, parseDocumentLine } from './document.js'
import type { Failure } from './extract.js'
import { linesOf, TOO_LONG } from './lines.js'
import { streamRegularFile } from './regular-file.js'

/** A line that a stream gave in the place of a document it could not read. */
const IS_FAILURE = /^\{"path":.{0,1000}?,"error":\{"code":/su

/**
 * The documents of the file `path`. A line that holds none is told to `onFailure`, and the rest goes on.
 * @throws GongbaoError `E_PATH`
 */
export async function* readLines(
  path: string,
  onFailure: (failure: Failure) => void = () => {},
): AsyncGenerator<DocumentLine> {
  let number = 0
  try {
    for await (const line of linesOf(streamRegularFile(path))) {
      number++
      if (line === null) {
        onFailure({ path: `${path}:${number}`, code: 'E_TOO_LARGE', message: TOO_LONG })
        continue
      }
      if (line.trim() === '') continue
      const parsed = parseDocumentLine(line)
      if (parsed.success) yield parsed.data
      else onFailure({ path: `${path}:${number}`, code: 'E_LINE', message: messageOf(line, parsed.error) })
    }
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw new GongbaoError('E_PATH', { where: path, message: (cause as Error).message }, { cause })
  }
}

function messageOf(
  line: string,
  error: { readonly issues: readonly { readonly message: string }[] },
): string {
  if (IS_FAILURE.test(line)) return 'not a document, but the report of one that could not be read'
  return `expected a document as extract writes it: ${error.issues[0]?.message}`
}
