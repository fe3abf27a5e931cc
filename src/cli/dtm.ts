/** `gongbao dtm`: a document-term matrix, as Matrix Market with its vocabulary and documents, or as a table. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import {
  DTM,
  DTM_DOCUMENTS,
  type DtmOptions,
  matrixMarket,
  matrixRows,
  type TermMatrix,
  termMatrix,
} from '../archive/dtm.js'
import { fileOutput } from '../archive/output.js'
import { checkWorkers } from '../archive/pool.js'
import { PARTS, type Part } from '../archive/reading/parts.js'
import { filled } from '../archive/table/schema.js'
import { openTarget } from '../archive/table/target.js'
import { GongbaoError } from '../errors.js'
import { parseUserDictionary } from '../segment/user-dictionary.js'
import { decode } from '../text/decode.js'
import { countFailures } from './failures.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { partsArgument } from './parts.js'
import { readySegmenter, type SegmenterOption, withSegmenter } from './segmenter-option.js'
import { bytesOf, command, countArgument, tell } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'
import { gather, readWordLists } from './word-lists.js'

interface Options extends TableOptions, ColumnFlags, SegmenterOption {
  stopWords?: string
  dictionary?: string[]
  userDict?: string
  ngrams?: readonly [number, number]
  minDocuments?: number
  maxShare?: number
  minLength?: number
  numerals?: boolean
  part?: Part[]
  workers?: number
}

const FILES = ['matrix.mtx', 'vocabulary.txt', 'documents.csv'] as const

/** Words of files, whatever lists they stand in. */
async function wordsOf(paths: readonly string[]): Promise<string[]> {
  return [...new Set(Object.values(await readWordLists(paths)).flat())]
}

async function stopWordsOf(given: string | undefined): Promise<string[] | undefined> {
  if (given === undefined || given === 'default') return undefined
  return given === 'none' ? [] : wordsOf([given])
}

async function askedOf(options: Options): Promise<DtmOptions> {
  const { dictionary, userDict, ngrams, minDocuments, maxShare, minLength, numerals, part } = options
  if (part !== undefined && part.length > 1)
    throw new GongbaoError('E_OPTION', { where: '--part', message: 'expected one part: a row is a document' })
  return {
    stopWords: await stopWordsOf(options.stopWords),
    dictionary: dictionary && (await wordsOf(dictionary)),
    userWords:
      userDict === undefined
        ? undefined
        : parseUserDictionary(userDict, decode(await bytesOf(userDict)).text),
    ngrams,
    fewest: minDocuments,
    mostShare: maxShare,
    shortest: minLength,
    numerals,
    part: part?.[0],
    workers: checkWorkers(options.workers),
    inputs: inputsOf(options),
  }
}

/** @throws GongbaoError `E_EXISTS` */
function checkFolder(folder: string, force: boolean): void {
  const there = FILES.map((name) => join(folder, name)).filter((path) => existsSync(path))
  if (there.length > 0 && !force)
    throw new GongbaoError(
      'E_EXISTS',
      there.map((where) => ({ where, message: 'give another --out, or --force to replace it' })),
    )
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const output = await fileOutput(path)
  try {
    for (const piece of pieces) await output.write(piece)
  } finally {
    await output.end()
  }
}

async function writeFolder(folder: string, matrix: TermMatrix): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: Error) => {
    throw new GongbaoError('E_WRITE', { where: folder, message: cause.message }, { cause })
  })
  const [market, vocabulary, documents] = FILES.map((name) => join(folder, name)) as [string, string, string]
  await writePieces(market, matrixMarket(matrix))
  await writePieces(vocabulary, [matrix.terms.map((term) => `${term}\n`).join('')])
  // no mark before it: what reads matrices takes the mark for a part of the first name
  const target = await openTarget({ out: documents, force: true, bom: false }, [DTM_DOCUMENTS])
  await target.write([filled(DTM_DOCUMENTS, matrix.documents)])
}

/** A path without an ending is a folder for the three files; else it is a table. */
const isFolder = (out: string | undefined): out is string => out !== undefined && !/\.[a-z]+$/iu.test(out)

async function runDtm(paths: string[], options: Options): Promise<number> {
  const { out, force = false } = options
  readySegmenter(options)
  const asked = await askedOf(options)
  const failures = countFailures()
  const make = async () => {
    const matrix = await termMatrix(paths, asked, failures.fail)
    tell(`${matrix.documents.length} documents, ${matrix.terms.length} terms`)
    return matrix
  }
  if (isFolder(out) && options.format === undefined) {
    checkFolder(out, force)
    await writeFolder(out, await make())
  } else {
    const output = await openTables(options, DTM)
    await output.write(filled(DTM, matrixRows(await make())))
  }
  return failures.exitCode()
}

/** 2, or 1-2. */
function ngramsArgument(text: string): readonly [number, number] {
  const [, least, most] = /^([1-5])(?:-([1-5]))?$/u.exec(text) ?? []
  if (least === undefined) throw new InvalidArgumentError('expected 1 to 5, or two of them as 1-2')
  return [Number(least), Number(most ?? least)]
}

function shareArgument(text: string): number {
  const share = Number(text)
  if (!(share > 0 && share <= 1)) throw new InvalidArgumentError('expected above 0, up to 1')
  return share
}

/** Adds `dtm` to `program`. */
export function registerDtm(program: Command): void {
  const added = program
    .command('dtm')
    .description(
      `a document-term matrix: --out FOLDER writes ${FILES.join(', ')}; --out FILE.parquet (or csv …) a row for each cell that is not zero`,
    )
    .argument('<path...>')
    .option('--stop-words <words>', 'default, none, or a file: words that are no terms (a word a line)')
    .option('--dictionary <files>', 'only the words of these lists are terms: TSV, or a word a line', gather)
    .option('--user-dict <file>', 'words that are not to be taken apart, as for segment')
    .option('--ngrams <n>', 'words side by side, as 2 or 1-2, joined by _ (default: 1)', ngramsArgument)
    .option('--min-documents <n>', 'only terms of so many documents or more (default: 1)', countArgument)
    .option(
      '--max-share <share>',
      'only terms of no more than this share of documents (default: 1)',
      shareArgument,
    )
    .option('--min-length <n>', 'fewest characters of a word (default: 2)', countArgument)
    .option('--numerals', 'numerals are terms too')
    .option('--part <part>', `the words of one of ${PARTS.join(', ')}`, partsArgument)
    .option('--workers <n>', 'threads (default: one a processor)', countArgument)
  tableOptions(inputOptions(withSegmenter(added))).action(command(runDtm))
}
