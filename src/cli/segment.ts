/** `gongbao segment`: the words of files, folders or standard input. */
import { type Command, Option } from 'commander'
import { type Failure, failureOf } from '../archive/failure.js'
import type { Output } from '../archive/output.js'
import { openInputs } from '../archive/sources/inputs.js'
import { pathOf, readBytes, readSource, type Source } from '../archive/sources/source.js'
import { segmenterFor } from '../segment/segment.js'
import type { Segmenter, Token } from '../segment/segmenter.js'
import { parseUserDictionary } from '../segment/user-dictionary.js'
import { decode } from '../text/decode.js'
import { readText } from '../text/read.js'
import { createNameSegmenter } from '../tokenize.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { readySegmenter, type SegmenterOption, withSegmenter } from './segmenter-option.js'
import { bytesOf, command, EXIT, openOutput, tell } from './shell.js'

interface Options extends ColumnFlags, SegmenterOption {
  pos?: boolean
  facts?: boolean
  quantities?: boolean
  userDict?: string
  format: 'text' | 'jsonl'
  out?: string
  force?: boolean
}

async function segmenterOf({ userDict, quantities, facts }: Options): Promise<Segmenter> {
  const words =
    userDict === undefined ? undefined : parseUserDictionary(userDict, decode(await bytesOf(userDict)).text)
  const segmenter = segmenterFor({ ...(words ? { words } : {}), ...(quantities ? { quantities } : {}) })
  return facts ? createNameSegmenter(segmenter) : segmenter
}

/** Words parted by blanks, the lines as they are in the text. */
function linesOf(tokens: readonly Token[], pos: boolean): string {
  let out = ''
  let atStart = true
  for (const token of tokens) {
    if (token.text.includes('\n')) {
      out += '\n'.repeat(token.text.split('\n').length - 1)
      atStart = true
    }
    const text = token.text.trim()
    if (text === '') continue
    out += `${atStart ? '' : ' '}${text}${pos ? `/${token.pos}` : ''}`
    atStart = false
  }
  return out.endsWith('\n') ? out : `${out}\n`
}

async function writeFile(
  source: Source,
  segmenter: Segmenter,
  options: Options,
  output: Output,
  first: boolean,
) {
  const path = pathOf(source)
  const read = path === '-' ? await readBytes(path, await bytesOf(path)) : await readSource(source)
  const { text } = readText(read.text, read.options)
  const tokens = segmenter.segment(text)
  if (options.format === 'jsonl') {
    const words = tokens.filter((token) => token.text.trim() !== '')
    return output.write(`${JSON.stringify({ path, text, tokens: words })}\n`)
  }
  return output.write(`${first ? '' : '\n'}${text === '' ? '' : linesOf(tokens, options.pos ?? false)}`)
}

const tellFailure = ({ path, code, message }: Failure) => tell(`${path}: ${code}: ${message}`)

async function segmentPaths(paths: readonly string[], options: Options): Promise<number> {
  readySegmenter(options)
  const segmenter = await segmenterOf(options)
  const isStandardInput = paths.length === 0 || paths.includes('-')
  const sources = isStandardInput ? ['-'] : (await openInputs(paths, inputsOf(options))).sources()
  const output = await openOutput(options.out, options.force)
  let failures = 0
  let written = 0
  for await (const source of sources)
    try {
      if (typeof source === 'object' && 'failure' in source) {
        failures++
        tellFailure(source.failure)
        continue
      }
      await writeFile(source, segmenter, options, output, written === 0)
      written++
    } catch (error) {
      const failure = failureOf(pathOf(source as Source), error, 'E_PATH')
      const { code } = failure
      // what is wrong with the segmenter or the disk is wrong for every file
      if (code === 'E_SEGMENTER' || code === 'E_WRITE') throw error
      failures++
      tellFailure(failure)
    }
  await output.end()
  return failures === 0 ? EXIT.ok : EXIT.failures
}

/** Adds `segment` to `program`. */
export function registerSegment(program: Command): void {
  const added = program
    .command('segment')
    .description('words, separated by spaces, of files, folders or standard input')
    .argument('[path...]', 'files, folders, patterns, or - for standard input')
    .option('--pos', 'with parts of speech')
    .option('--facts', 'names that the facts read (persons, places, bodies, campaigns …) as one word each')
    .option('--quantities', 'amounts and dates as one word each: 1.39万亿斤, 2020年5月20日')
    .option(
      '--user-dict <file>',
      'words of your own: a line each, with frequency and part of speech if you like',
    )
    .addOption(
      new Option('--format <format>', 'jsonl: a document a line, its tokens with their places')
        .choices(['text', 'jsonl'])
        .default('text'),
    )
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
  inputOptions(withSegmenter(added)).action(command(segmentPaths))
}
