/** A task done for every document of an archive, in worker threads, in order. */
import type { OnFailure } from './documents.js'
import { checkWorkers, doReadings } from './pool.js'
import type { Made } from './reading/do-reading.js'
import type { TaskCall, TaskName, TaskResult } from './reading/tasks.js'
import type { InputOptions } from './sources/inputs.js'
import { textInputs } from './texts.js'

/** The call of the task `Name`. */
type CallOf<Name extends TaskName> = Extract<TaskCall, readonly [Name, unknown]>

/**
 * What the task of `call` gives for each document of `paths` (see `readTexts`), one after the other.
 * @throws GongbaoError `E_PATH`
 */
export async function* readings<Name extends TaskName>(
  paths: readonly string[],
  call: CallOf<Name>,
  onFailure: OnFailure,
  workers = checkWorkers(),
  inputs: InputOptions = {},
): AsyncGenerator<Made<TaskResult<Name>>> {
  const { sources } = await textInputs(paths, onFailure, inputs)
  for await (const done of doReadings<TaskResult<Name>>(sources(), call, { workers }))
    if ('failure' in done) onFailure(done.failure)
    else yield done.made
}
