/** DOCX by mammoth (BSD-2-Clause): paragraphs as lines, with the labels that Word counts itself. */
import { GongbaoError } from '../../errors.js'
import { tooLarge } from './limits.js'
import { tidyLines } from './markup.js'
import { writeLabels } from './numbering/labels.js'
import { attribute, tagsOf } from './numbering/xml.js'
import { type Load, loadOptional } from './optional.js'
import { type Entries, unzip, zip } from './zip.js'

interface Mammoth {
  extractRawText(input: { buffer: Buffer }): Promise<{ value: string }>
}

/** The parts that tell text and numbering: pictures, sounds and fonts stay packed. */
const isText = (name: string) => /\.(?:xml|rels)$/iu.test(name)

/** Most tags in the parts of a file: the tree that mammoth builds takes a kilobyte for each. */
const TAGS = 2_000_000
const OPENS_TAG = 0x3c

/** @throws GongbaoError `E_TOO_LARGE` where the parts hold more tags than a tree of them has room for */
function checkTags(entries: Entries, where: string): Entries {
  let count = 0
  for (const [name, entry] of entries) {
    // data that Word keeps beside the text, and mammoth leaves alone
    if (name.startsWith('customXml/')) continue
    for (let at = entry.indexOf(OPENS_TAG); at >= 0; at = entry.indexOf(OPENS_TAG, at + 1)) count++
    if (count > TAGS) throw tooLarge(where, TAGS, 'the document', 'tags')
  }
  return entries
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** The part `name` as text; undefined where there is none, or it is no UTF-8. */
function textOf(entries: Entries, name: string): string | undefined {
  const entry = entries.get(name)
  try {
    return entry && UTF8.decode(entry)
  } catch {
    return undefined
  }
}

/** The name of the document in the file: `word/document.xml`, or what its relations call it. */
function documentName(entries: Entries): string {
  for (const tag of tagsOf(textOf(entries, '_rels/.rels') ?? '')) {
    const target = attribute(tag, 'Target')
    if (target !== undefined && attribute(tag, 'Type')?.endsWith('/officeDocument'))
      return target.replace(/^\//u, '')
  }
  return 'word/document.xml'
}

const NO_LISTS =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:numbering>'

/** The parts with the labels of numbered paragraphs in the text; as they are where it has none, or they cannot be told. */
function withLabels(entries: Entries): Entries {
  const name = documentName(entries)
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const numbering = textOf(entries, `${folder}numbering.xml`)
  const document = textOf(entries, name)
  if (numbering === undefined || document === undefined) return entries
  const labelled = writeLabels(document, numbering, textOf(entries, `${folder}styles.xml`) ?? '')
  const utf8 = new TextEncoder()
  // the definitions have told what they had to: a broken one is nothing to fail for
  return new Map([
    ...entries,
    [`${folder}numbering.xml`, utf8.encode(NO_LISTS)],
    [name, utf8.encode(labelled)],
  ])
}

/**
 * The text of a DOCX file. Mammoth sees nothing of the file but what was unpacked within `limit` bytes.
 * @throws GongbaoError `E_OPTIONAL` without mammoth, `E_TOO_LARGE` beyond `limit`, `E_DAMAGED` for a broken file,
 * `E_EMPTY_INPUT` for one without text.
 */
export async function readDocx(
  bytes: Uint8Array,
  limit: number,
  where: string,
  load?: Load,
): Promise<string> {
  const loaded = await loadOptional<Mammoth & { default?: Mammoth }>('mammoth', 'reading DOCX', load)
  const mammoth = loaded.default ?? loaded
  const file = zip(withLabels(checkTags(unzip(bytes, isText, limit, where), where)))
  let text: string
  try {
    text = tidyLines((await mammoth.extractRawText({ buffer: Buffer.from(file) })).value)
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
