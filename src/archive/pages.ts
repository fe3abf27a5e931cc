/** Pages of an archive: each made from a file, with what the index needs of it. */
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Analyzer } from '../analyze.js'
import { GongbaoError } from '../errors.js'
import type { Language } from '../language/language.js'
import { type DocumentDraft, renderReport } from '../view/index.js'
import { readReport } from './extract.js'
import { type Failure, failureOf } from './failure.js'
import { draftOf } from './figures.js'
import { fileOutput } from './output.js'
import { placeOf } from './page-place.js'
import type { PanelOptions } from './panel.js'
import { pathOf, type Source } from './sources/source.js'

/** What a worker that makes pages is told. */
export interface PageJob {
  /** The folder that the pages' places are told from. */
  readonly folder: string
  /** Where they go. */
  readonly out: string
  /** The indicator that the index shows first. */
  readonly query: Pick<PanelOptions, 'indicator' | 'change'>
  readonly language?: Language | undefined
  readonly rules?: string | readonly string[] | undefined
  readonly referenceDate?: string | undefined
}

/** A page that stands, or why there is none. */
export type PageDone =
  | { readonly path: string; readonly entry: DocumentDraft }
  | { readonly path: string; readonly failure: Failure }

/**
 * Writes a page, and makes the folders above it.
 * @throws GongbaoError `E_WRITE`
 */
export async function writePage(path: string, page: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((cause: Error) => {
    throw new GongbaoError('E_WRITE', { where: dirname(path), message: cause.message }, { cause })
  })
  // under its own name only when it is whole: a full disk leaves no page that is cut off
  const part = `${path}.part`
  try {
    const output = await fileOutput(part)
    try {
      await output.write(page)
    } finally {
      await output.end()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Makes the page of one file or row. Never throws for it. */
export async function doPage(source: Source, analyzer: Analyzer, job: PageJob): Promise<PageDone> {
  const path = pathOf(source)
  const { name, href, index } = placeOf(job.folder, path)
  try {
    const { report, source: read } = await readReport(source, analyzer, { referenceDate: job.referenceDate })
    const page = renderReport(report, { source: read, name, index, language: job.language })
    await writePage(join(job.out, `${name}.html`), page)
    return { path, entry: draftOf(report, { href, path: name, asked: job.query }) }
  } catch (error) {
    return { path, failure: failureOf(path, error, 'E_PATH') }
  }
}
