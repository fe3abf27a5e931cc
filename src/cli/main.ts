/** The command line: a thin shell over the library, one file a command. */
import { withCodes } from './language.js'
import { createProgram } from './program.js'
import { EXIT, tell } from './shell.js'

// `gongbao … | head`: the reader has gone, which is no fault of ours; a full disk is none of the call
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  tell(`E_WRITE: standard output: ${error.message}`)
  process.exit(EXIT.failures)
})
// nobody is left to be told
process.stderr.on('error', () => {})

const args = process.argv.slice(2)
void createProgram(args).parseAsync(withCodes(args), { from: 'user' })
