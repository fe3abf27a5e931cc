/** The text of documents, for tables that count words. */
import { aFunction, checkCall, texts } from '../border.js'
import { articleOf } from '../text/article.js'
import { referenceDayOf } from '../text/metadata/reference.js'
import { readText } from '../text/read.js'
import { inputOptions } from './border.js'
import type { DocumentLine } from './document.js'
import { type OnFailure, readDocuments } from './documents.js'
import { failureOf } from './failure.js'
import { type InputOptions, type Inputs, openInputs } from './sources/inputs.js'
import { ownFailure } from './sources/own.js'
import { pathOf, readSource, type Source } from './sources/source.js'

/** A document with its clean article instead of its facts. */
export interface ArchiveText {
  /** The file, or the id of the row. */
  readonly path: string
  /** The day it speaks from, `YYYY-MM-DD`. */
  readonly referenceDate: string | null
  /** What is known of it. */
  readonly metadata: DocumentLine['metadata']
  /** Restored, simplified, without page furniture and repeated copies. */
  readonly text: string
}

async function textOf(source: Source): Promise<ArchiveText> {
  const { text, options } = await readSource(source)
  const document = readText(text, options)
  const { metadata } = document
  const path = pathOf(source)
  return { path, referenceDate: referenceDayOf(metadata), metadata, text: articleOf(document) }
}

/** Tables that name documents in a column `path`. */
const NAMING = new Set(['lines', 'facts', 'indicators'])

/**
 * The documents of `paths`: files, folders, globs, tables of texts, and the documents that files of `extract` name. Each once.
 * @throws GongbaoError `E_PATH`, `E_OPTION`, `E_OPTIONAL`
 */
export function textInputs(
  paths: readonly string[],
  onFailure: OnFailure,
  inputs: InputOptions = {},
): Promise<Inputs> {
  return openInputs(paths, {
    ...inputs,
    async follow(path, own) {
      if (!NAMING.has(own)) {
        onFailure(ownFailure(path, own))
        return []
      }
      const names: string[] = []
      for await (const document of readDocuments([path], [], onFailure)) names.push(document.path)
      return names
    },
  })
}

/**
 * The texts of `paths`: files, folders, globs, tables of texts. Of files that `extract` wrote (`.jsonl`, `.csv`, `.parquet`,
 * `.duckdb`) the documents they name are read again; one that is no longer there is a failure.
 * @throws GongbaoError `E_PATH`, `E_OPTION`, `E_OPTIONAL`
 */
export async function* readTexts(
  paths: readonly string[],
  onFailure: OnFailure,
  inputs: InputOptions = {},
): AsyncGenerator<ArchiveText> {
  checkCall({ paths: [paths, texts], onFailure: [onFailure, aFunction], inputs: [inputs, inputOptions] })
  const { sources } = await textInputs(paths, onFailure, inputs)
  for await (const source of sources()) {
    if (typeof source === 'object' && 'failure' in source) {
      onFailure(source.failure)
      continue
    }
    try {
      yield await textOf(source)
    } catch (error) {
      onFailure(failureOf(pathOf(source), error, 'E_PATH'))
    }
  }
}
