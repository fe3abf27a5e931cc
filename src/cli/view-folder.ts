/** `gongbao view FOLDER`: the pages of an archive, in folders as its files are, and their index. */
import { readdirSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { Analyzer } from '../analyze.js'
import { writePage } from '../archive/pages.js'
import { type PanelOptions, panel } from '../archive/panel.js'
import { checkWorkers, doPages } from '../archive/pool.js'
import { type InputOptions, openInputs } from '../archive/sources/inputs.js'
import { GongbaoError } from '../errors.js'
import { findIndicator } from '../facts/indicator/canonical.js'
import type { Language } from '../language/language.js'
import { archiveOf, type DocumentDraft, renderIndex } from '../view/index.js'
import { showProgress } from './progress.js'
import { awaitInterruption, EXIT, tell } from './shell.js'

/** How the pages are made. */
export interface FolderOptions {
  readonly indicator: string
  readonly change: string
  readonly language: Language
  readonly force?: boolean
  readonly rules?: readonly string[]
  readonly referenceDate?: string
  readonly workers?: number | undefined
  readonly quiet?: boolean
  readonly inputs?: InputOptions
}

function checkTarget(folder: string, out: string, force: boolean): void {
  const inside = relative(resolve(folder), resolve(out))
  if (!inside.startsWith('..') && inside !== resolve(out))
    throw new GongbaoError('E_OPTION', {
      where: '--out',
      message: `expected a folder outside ${folder}: pages in it would be read as documents`,
    })
  const there = statSync(out, { throwIfNoEntry: false })
  if (there && (!there.isDirectory() || (!force && readdirSync(out).length > 0)))
    throw new GongbaoError('E_EXISTS', {
      where: out,
      message: 'give another --out, or --force to write into a folder that is not empty',
    })
}

/**
 * Writes a page for every readable file of `folder`, or row of a table, into `out`, and `index.html`. A file that cannot be read is told
 * and left out; then the exit code is 1. SIGINT and SIGTERM leave an index of what there is.
 * @throws GongbaoError `E_OPTION`, `E_EXISTS`, `E_PATH` before anything is written; `E_WRITE`
 */
export async function viewFolder(
  folder: string,
  out: string,
  analyzer: Analyzer,
  options: FolderOptions,
): Promise<number> {
  const { indicator, change, language, rules, referenceDate } = options
  const query = { indicator, change } as PanelOptions
  panel([], query) // a mistake in the call shows before any file is read
  const workers = checkWorkers(options.workers)
  checkTarget(folder, out, options.force ?? false)
  const { sources, total } = await openInputs([folder], options.inputs)
  const interruption = awaitInterruption()
  const progress = showProgress(options.quiet)
  const entries: DocumentDraft[] = []
  let failures = 0
  const job = { folder, out, query, language, rules, referenceDate }
  for await (const done of doPages(sources(), job, analyzer, { workers, signal: interruption.signal })) {
    if ('failure' in done) {
      const { path, code, message } = done.failure
      tell(`${path}: ${code}: ${message}`)
      failures++
    } else {
      entries.push(done.entry)
    }
    progress.step(total())
  }
  progress.stop()
  interruption.release()
  const asked = { indicator: findIndicator(indicator)?.name ?? indicator, change }
  const page = renderIndex(archiveOf(basename(resolve(folder)), entries, asked), language)
  await writePage(join(out, 'index.html'), page)
  const left = total() - entries.length - failures
  if (left > 0) tell(`interrupted: the index has ${entries.length} documents, ${left} are left out`)
  return interruption.exitCode() ?? (failures > 0 ? EXIT.failures : EXIT.ok)
}
