/** DOCX by mammoth (BSD-2-Clause): paragraphs as lines, with the labels that Word counts itself. */
import { GongbaoError } from '../../errors.js'
import { tidyLines } from './markup.js'
import { writeLabels } from './numbering/labels.js'
import { attribute, tagsOf } from './numbering/xml.js'
import { type Load, loadOptional } from './optional.js'
import { readEntry, replaceEntry } from './zip.js'

interface Mammoth {
  extractRawText(input: { buffer: Buffer }): Promise<{ value: string }>
}

/** The name of the document in the file: `word/document.xml`, or what its relations call it. */
function documentName(bytes: Uint8Array): string {
  for (const tag of tagsOf(readEntry(bytes, '_rels/.rels') ?? '')) {
    const target = attribute(tag, 'Target')
    if (target !== undefined && attribute(tag, 'Type')?.endsWith('/officeDocument'))
      return target.replace(/^\//u, '')
  }
  return 'word/document.xml'
}

const NO_LISTS =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:numbering>'

/** The file with the labels of numbered paragraphs in its text; as it is where it has none, or they cannot be told. */
function withLabels(bytes: Uint8Array): Uint8Array {
  const name = documentName(bytes)
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const numbering = readEntry(bytes, `${folder}numbering.xml`)
  const document = numbering === undefined ? undefined : readEntry(bytes, name)
  if (numbering === undefined || document === undefined) return bytes
  const labelled = writeLabels(document, numbering, readEntry(bytes, `${folder}styles.xml`) ?? '')
  // the definitions have told what they had to: a broken one is nothing to fail for
  const without = replaceEntry(bytes, `${folder}numbering.xml`, NO_LISTS)
  return replaceEntry(without, name, labelled)
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
    text = tidyLines((await mammoth.extractRawText({ buffer: Buffer.from(withLabels(bytes)) })).value)
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
