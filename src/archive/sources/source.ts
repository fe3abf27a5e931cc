/** A document to be read: a file, or a row of a table, which brings its text along. All of it can cross to another thread. */
import { createHash } from 'node:crypto'
import { GongbaoError } from '../../errors.js'
import type { Origin } from '../../report.js'
import { readHtml } from '../../text/input/html.js'
import { besideText, readInputAsync } from '../../text/input/input.js'
import { fillLimits } from '../../text/input/limits.js'
import type { GivenMetadata } from '../../text/metadata/given.js'
import type { Fingerprint } from '../document.js'
import type { Failure } from '../failure.js'
import { refuseTable } from '../not-text.js'
import { readRegularFile } from '../regular-file.js'
import { adviceFor } from './left.js'

/** A row of a table of texts. */
export interface RowSource {
  /** `reports.csv#厦门2019`: the table, and the id or number of the row. */
  readonly path: string
  readonly text: string
  /** Whether the text is a page. */
  readonly isHtml: boolean
  /** What the other columns tell. */
  readonly given: GivenMetadata
}

/** A file by its path, or a row. */
export type Source = string | RowSource

/** A place where a document was expected, and none could be read. */
export interface Failed {
  readonly failure: Failure
}

export const pathOf = (source: Source): string => (typeof source === 'string' ? source : source.path)

/** Size and hash of a file's bytes. */
function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Size and hash of what a row tells: its text and its other columns. */
export function rowFingerprint({ text, given }: RowSource): Fingerprint {
  const hash = createHash('sha256').update(text).update('\0').update(JSON.stringify(given))
  return { bytes: Buffer.byteLength(text), sha256: hash.digest('hex') }
}

/** The text of a source, with all that `readText` and `analyze` are told of it. */
export interface ReadSource {
  readonly text: string
  readonly options: {
    /** Names of folders and files tell whose report it is; the id of a row does as well. */
    readonly path: string
    readonly frontMatter?: Record<string, string>
    readonly frontMatterOrigins?: Record<string, Origin>
    readonly metadata?: GivenMetadata
  }
  readonly fingerprint: Fingerprint
}

/** A page in a cell says so at its beginning, whatever its column is called. */
const PAGE = /^\s*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/iu

function readRow(row: RowSource): ReadSource {
  const { path, text, given, isHtml } = row
  const isPage = (isHtml || PAGE.test(text.slice(0, 200))) && text.trim() !== ''
  const { text: read, ...beside } = isPage
    ? readHtml(text, fillLimits().markupBytes, path)
    : { text, frontMatter: {}, origins: {} }
  const { title } = given
  const fields = { ...beside.frontMatter, ...(title === undefined ? {} : { title }) }
  return {
    text: read,
    options: {
      path: path.replace('#', '/'),
      ...besideText({ frontMatter: fields, origins: beside.origins }),
      metadata: given,
    },
    fingerprint: rowFingerprint(row),
  }
}

/**
 * Reads the bytes of a file.
 * @throws GongbaoError as `readInputAsync`, `E_INPUT_FORMAT` for a table
 */
export async function readBytes(path: string, bytes: Uint8Array): Promise<ReadSource> {
  refuseTable(path, bytes)
  const input = await readInputAsync(bytes, { path }).catch((error: unknown) => {
    const advice = adviceFor(path)
    if (advice === undefined || !(error instanceof GongbaoError)) throw error
    const faults = error.faults.map((fault) => ({ ...fault, message: `${fault.message}: ${advice}` }))
    throw new GongbaoError(error.code, faults, { cause: error })
  })
  return { text: input.text, options: { path, ...besideText(input) }, fingerprint: fingerprintOf(bytes) }
}

/**
 * Reads a source.
 * @throws GongbaoError as `readBytes`, and `E_PATH`
 */
export async function readSource(source: Source): Promise<ReadSource> {
  if (typeof source !== 'string') return readRow(source)
  const bytes = await readRegularFile(source).catch((cause: Error) => {
    if (cause instanceof GongbaoError) throw cause
    throw new GongbaoError('E_PATH', { where: source, message: cause.message }, { cause })
  })
  return readBytes(source, bytes)
}
