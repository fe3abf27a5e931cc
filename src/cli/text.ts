/** `gongbao clean` and `convert`: the text steps alone, a file or standard input to standard output. */
import { type Command, Option } from 'commander'
import { refuseTable } from '../archive/not-text.js'
import { articleOf } from '../text/article.js'
import { convert, SCRIPTS, type Script } from '../text/convert.js'
import { decode } from '../text/decode.js'
import { besideText, readInputAsync } from '../text/input/input.js'
import { readText } from '../text/read.js'
import { bytesOf, command, EXIT, openOutput } from './shell.js'

async function print(text: string): Promise<number> {
  const output = await openOutput(undefined)
  await output.write(text.endsWith('\n') || text === '' ? text : `${text}\n`)
  return EXIT.ok
}

async function clean(path: string, options: { furniture?: boolean }): Promise<number> {
  const bytes = await bytesOf(path)
  refuseTable(path, bytes)
  const input = await readInputAsync(bytes, { path })
  const document = readText(input.text, { path, ...besideText(input) })
  return print(options.furniture ? document.text : articleOf(document))
}

async function convertFile(path: string, { from, to }: { from: Script; to: Script }): Promise<number> {
  return print(convert(decode(await bytesOf(path)).text, { from, to }))
}

export function registerText(program: Command): void {
  program
    .command('clean')
    .description('the restored, simplified article without page furniture')
    .argument('[path]', 'file, or - for standard input', '-')
    .option('--furniture', 'keep page furniture and repeated copies')
    .action(command(clean))
  program
    .command('convert')
    .description('from one Chinese script to another')
    .argument('[path]', 'file, or - for standard input', '-')
    .addOption(new Option('--from <script>').choices(SCRIPTS).default('t'))
    .addOption(new Option('--to <script>').choices(SCRIPTS).default('cn'))
    .action(command(convertFile))
}
