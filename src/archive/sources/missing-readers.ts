/** Files for which a package is needed that is not installed: told before any of them is opened. */
import { GongbaoError } from '../../errors.js'
import { installCommand, isInstalled } from '../../packages.js'

/** Ending → the package that reads it, an optional peer. */
const READERS = { docx: 'mammoth', pdf: 'unpdf' } as const
const ENDING = /\.(docx|pdf)(?:\.gz)?$/iu

/**
 * Tells how many of `files` cannot be read, and what is to be installed.
 * @throws GongbaoError `E_OPTIONAL` where none of them can
 */
export function checkReaders(files: readonly string[], tell: (note: string) => void): void {
  const counts = new Map<keyof typeof READERS, number>()
  for (const file of files) {
    const ending = ENDING.exec(file)?.[1]?.toLowerCase() as keyof typeof READERS | undefined
    if (ending !== undefined) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  }
  const missing = [...counts].filter(([ending]) => !isInstalled(READERS[ending]))
  const faults = missing.map(([ending, count]) => ({
    where: READERS[ending],
    message: `${count} of ${files.length} files end in .${ending}, and the package that reads them is not installed: ${installCommand(READERS[ending])}`,
  }))
  if (faults.length === 0) return
  const unread = missing.reduce((sum, [, count]) => sum + count, 0)
  if (unread === files.length) throw new GongbaoError('E_OPTIONAL', faults)
  for (const { message } of faults) tell(message)
}
