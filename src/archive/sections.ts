/** What documents are divided into: headings, tasks, and the lists that they announce. */
import { aFunction, checkCall, texts } from '../border.js'
import { sectionOptions } from './border.js'
import type { OnFailure } from './documents.js'
import { readings } from './readings.js'
import type { SectionRow } from './sections/table.js'
import type { InputOptions } from './sources/inputs.js'

/** How documents are read. */
export interface SectionOptions {
  /** Worker threads; default: as many as the machine has processors. */
  readonly workers?: number | undefined
  /** How tables of texts are read. */
  readonly inputs?: InputOptions | undefined
}

export { SECTIONS, type SectionRow } from './sections/table.js'

/**
 * The headings, announced lists and items of the documents of `paths`, in order of paths and places. They are read in
 * worker threads.
 * @throws GongbaoError `E_PATH`
 */
export async function* sections(
  paths: readonly string[],
  options: SectionOptions,
  onFailure: OnFailure,
): AsyncGenerator<SectionRow> {
  checkCall({ paths: [paths, texts], options: [options, sectionOptions], onFailure: [onFailure, aFunction] })
  const { workers, inputs } = options
  for await (const { result } of readings<'sections'>(paths, ['sections', {}], onFailure, workers, inputs))
    yield* result
}
