/** DOCX by mammoth (BSD-2-Clause): paragraphs as lines. */
import { GongbaoError } from '../../errors.js'
import { tidyLines } from './markup.js'
import { type Load, loadOptional } from './optional.js'

interface Mammoth {
  extractRawText(input: { buffer: Buffer }): Promise<{ value: string }>
}

/**
 * The text of a DOCX file.
 * @throws GongbaoError `E_OPTIONAL` without mammoth, `E_DAMAGED` for a broken file, `E_EMPTY_INPUT` for one without text.
 */
export async function readDocx(bytes: Uint8Array, where: string, load?: Load): Promise<string> {
  const loaded = await loadOptional<Mammoth & { default?: Mammoth }>('mammoth', 'reading DOCX', load)
  const mammoth = loaded.default ?? loaded
  let text: string
  try {
    text = tidyLines((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value)
  } catch (error) {
    throw new GongbaoError(
      'E_DAMAGED',
      { where, message: `expected a whole DOCX file: ${(error as Error).message}` },
      { cause: error },
    )
  }
  if (text === '')
    throw new GongbaoError('E_EMPTY_INPUT', { where, message: 'expected text in the document, found none' })
  return text
}
