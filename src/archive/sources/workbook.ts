/**
 * Excel workbooks, row by row. (The readers that npm has keep every cell in memory: read-excel-file, the best kept, takes 2 GB
 * for 200,000 rows, and refuses cells without an address, which the standard allows.)
 */
import { GongbaoError } from '../../errors.js'
import { type ZipEntries, zipEntries } from '../../text/input/zip-entries.js'
import { readRegularFile } from '../regular-file.js'
import type { Grid } from './grid.js'
import { type Book, DAY_ZERO, rowsOf } from './sheet-rows.js'
import { attributeOf, type XmlHandler, xmlScanner } from './xml-scan.js'

async function scan(entries: ZipEntries, name: string, handler: Partial<XmlHandler>): Promise<void> {
  const nothing = () => {}
  const push = xmlScanner({ open: nothing, close: nothing, text: nothing, ...handler })
  for await (const piece of entries.text(name)) push(piece)
}

/** A list of texts that are told once each: a text is what its parts say, without what is written above them (ruby). */
async function stringsOf(entries: ZipEntries, name: string): Promise<string[]> {
  const strings: string[] = []
  let parts: string[] = []
  let isText = false
  let ruby = false
  await scan(entries, name, {
    open(tag) {
      if (tag === 'si') parts = []
      else if (tag === 'rPh') ruby = true
      else if (tag === 't') isText = true
    },
    close(tag) {
      if (tag === 'si') strings.push(parts.join(''))
      else if (tag === 'rPh') ruby = false
      else if (tag === 't') isText = false
    },
    text(text) {
      if (isText && !ruby) parts.push(text)
    },
  })
  return strings
}

/** Numbers of the formats that Excel itself has for days, those of Chinese calendars too. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Whether a format of the user's shows days: what stands in quotation marks and brackets shows itself. */
const showsDays = (format: string) =>
  /[ymd]/iu.test(format.replace(/"[^"]{0,255}"|\[[^[\]]{0,255}\]|\\./gu, ''))

async function datesOf(entries: ZipEntries, name: string): Promise<boolean[]> {
  const own = new Set<number>()
  const isDate: boolean[] = []
  let inCells = false
  await scan(entries, name, {
    open(tag, text) {
      if (tag === 'cellXfs') inCells = true
      if (tag === 'numFmt' && showsDays(attributeOf(text, 'formatCode') ?? ''))
        own.add(Number(attributeOf(text, 'numFmtId')))
      if (tag !== 'xf' || !inCells) return
      const id = Number(attributeOf(text, 'numFmtId') ?? 0)
      isDate.push(own.has(id) || DATE_FORMATS.some(([first, last]) => id >= first && id <= last))
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return isDate
}

/** `target` of a relation, as a name in the file. */
const nameOf = (target: string, folder: string) =>
  target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//u, '')

interface Relation {
  readonly type: string
  readonly target: string
}

async function relationsOf(entries: ZipEntries, name: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  await scan(entries, name, {
    open(tag, text) {
      if (tag !== 'Relationship') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((one) => attributeOf(text, one))
      if (id !== undefined && type !== undefined && target !== undefined)
        relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target })
    },
  })
  return relations
}

/** Old workbooks (.xls), and locked ones, are of another make. */
const OLE = 0xe011cfd0
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

function refuseOle(path: string, bytes: Buffer): void {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== OLE) return
  if (bytes.includes(LOCKED))
    throw new GongbaoError('E_ENCRYPTED', {
      where: path,
      message: 'the workbook is locked with a password: save it without one',
    })
  throw new GongbaoError('E_INPUT_FORMAT', {
    where: path,
    message: 'a workbook in the format of .xls: save it as .xlsx or .csv',
  })
}

/**
 * The sheets of the workbook `path` that are not hidden, in order.
 * @throws GongbaoError `E_PATH`, `E_DAMAGED`, `E_ENCRYPTED`, `E_INPUT_FORMAT`
 */
export async function openWorkbook(path: string): Promise<Grid[]> {
  const bytes = Buffer.from(await readRegularFile(path))
  refuseOle(path, bytes)
  const coded = (cause: unknown) =>
    cause instanceof GongbaoError
      ? cause
      : new GongbaoError(
          'E_DAMAGED',
          { where: path, message: `expected a whole workbook: ${(cause as Error).message}` },
          { cause },
        )
  try {
    const entries = zipEntries(bytes)
    const found = [...(await relationsOf(entries, '_rels/.rels')).values()]
    const main = nameOf(found.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml', '')
    if (!entries.has(main)) throw new Error('no workbook is in it')
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    const relations = await relationsOf(entries, `${folder}_rels/${main.slice(folder.length)}.rels`)
    const part = (wanted: string) =>
      nameOf([...relations.values()].find(({ type }) => type === wanted)?.target ?? '', folder)
    const sheets: { name: string; entry: string }[] = []
    let dayZero: number = DAY_ZERO[1900]
    await scan(entries, main, {
      open(tag, text) {
        if (tag === 'workbookPr' && /^(?:1|true)$/u.test(attributeOf(text, 'date1904') ?? ''))
          dayZero = DAY_ZERO[1904]
        if (tag !== 'sheet' || (attributeOf(text, 'state') ?? 'visible') !== 'visible') return
        const id = /\s(?:[a-z\d]{1,9}:)?id\s?=\s?["']([^"']{1,99})/iu.exec(text)?.[1] ?? ''
        const relation = relations.get(id)
        if (relation?.type === 'worksheet')
          sheets.push({ name: attributeOf(text, 'name') ?? '', entry: nameOf(relation.target, folder) })
      },
    })
    const book: Book = {
      entries,
      strings: await stringsOf(entries, part('sharedStrings')),
      isDate: await datesOf(entries, part('styles')),
      dayZero,
    }
    return sheets.map(({ name, entry }) => {
      let errors = 0
      return {
        name,
        async *lines() {
          try {
            yield* rowsOf(book, entry, (count) => {
              errors = count
            })
          } catch (cause) {
            throw coded(cause)
          }
        },
        notes: () =>
          errors > 0
            ? [`${path}: ${errors} cells hold errors of the spreadsheet (#N/A), and are empty here`]
            : [],
      }
    })
  } catch (cause) {
    throw coded(cause)
  }
}
