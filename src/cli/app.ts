/** `gongbao app`: the page to which reports are dropped, opened or written. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { GongbaoError } from '../errors.js'
import { moduleUrl } from '../packages.js'
import { command, EXIT, openOutput, tell } from './shell.js'

interface Options {
  out?: string
  force?: boolean
}

/** What opens a file on this system. */
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** The app as it was built, beside this program. */
function appFile(): string {
  const file = fileURLToPath(new URL('./app/gongbao.html', moduleUrl()))
  if (existsSync(file)) return file
  throw new GongbaoError('E_PATH', { where: file, message: 'nothing is there' })
}

async function app({ out, force }: Options): Promise<number> {
  const file = appFile()
  if (out !== undefined) {
    const output = await openOutput(out, force)
    await output.write(readFileSync(file, 'utf8'))
    await output.end()
    return EXIT.ok
  }
  const [opener = 'xdg-open', ...args] = OPENERS[process.platform] ?? ['xdg-open']
  // where nothing opens it, its path is what the reader needs
  tell(file)
  spawn(opener, [...args, file], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
  return EXIT.ok
}

/** Adds `app` to `program`. */
export function registerApp(program: Command): void {
  program
    .command('app')
    .description('the page to which reports are dropped; opens it, or writes it to --out')
    .option('--out <file>', 'write it to this file instead of opening it')
    .option('--force', 'replace the file if it exists')
    .action(command(app))
}
