/** A run whose output is made of the document lines when all are there: tables. */

import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { checkCall } from '../border.js'
import { type BatchOptions, type OnDone, runBatch } from './batch.js'
import { batchOptions, madeOptions } from './border.js'
import { listParts } from './parts.js'
import { openTarget, type TargetOptions } from './table/target.js'
import { DOCUMENT_TABLES, rowsOfLines, type TableName } from './tables.js'
import type { Summary } from './tally.js'

/** What is made: which tables, and how they are written. */
export interface Made extends Omit<TargetOptions, 'out' | 'force'> {
  readonly tables: readonly TableName[]
}

/** What a run came to, and what has to be known of its tables: cells that were cut. */
export interface MadeSummary extends Summary {
  readonly notes: readonly string[]
}

/** Whether an earlier run that had failures has left its lines. */
const isLeft = async (lines: string) => existsSync(lines) || (await listParts(lines)).length > 0

/**
 * As `runBatch`, into tables. The document lines are gathered in `OUT.jsonl`, so that such a run can be resumed too; they
 * go when all is well, and stay where there were failures, for these to be tried again.
 * @throws GongbaoError as `runBatch` and `openTarget`, before anything is read
 */
export async function runMadeBatch(
  options: BatchOptions & { readonly made: Made },
  onDone?: OnDone,
): Promise<MadeSummary> {
  checkCall({ options: [options, batchOptions.extend({ made: madeOptions })] })
  const { out, made, force, resume } = options
  const { tables, ...how } = made
  const lines = `${out}.jsonl`
  const mayReplace = force || (resume && (await isLeft(lines)))
  const target = await openTarget(
    { ...how, out, force: mayReplace },
    tables.map((name) => DOCUMENT_TABLES[name]),
  )
  const gathered = {
    ...options,
    out: lines,
    errors: `${out}.errors.jsonl`,
    format: 'jsonl',
    size: tables.includes('documents'),
  } as const
  const summary = await runBatch(gathered, onDone)
  if (summary.interrupted) return { ...summary, notes: [] }
  const notes = await target.write(
    tables.map((name) => ({ table: DOCUMENT_TABLES[name], rows: rowsOfLines(name, lines) })),
  )
  if (Object.keys(summary.failures).length === 0) await rm(lines)
  return { ...summary, notes }
}
