/** What can be made of a document in a worker: each task is told once, and gives what can cross to another thread. */

import { type TermCounts, type TermOptions, termCounter } from '../dtm/task.js'
import type { KwicRow } from '../kwic/table.js'
import { type KwicTask, kwicOf } from '../kwic/task.js'
import { type MeasuredDocument, type MeasureTask, measureReading } from '../measure/task.js'
import type { SectionRow } from '../sections/table.js'
import { sectionsOf } from '../sections/task.js'
import { type CountingOptions, type Lexicon, type TextCounts, topicCounter } from '../trends/topics.js'
import { type Passages, type PassagesTask, passagesOf } from '../verify/passages.js'
import type { Reading } from './reading.js'

/** Task → what it is told, and what it gives for each document. */
export interface Tasks {
  readonly count: readonly [{ readonly lexicon: Lexicon } & CountingOptions, TextCounts]
  readonly kwic: readonly [KwicTask, KwicRow[]]
  readonly terms: readonly [TermOptions, TermCounts]
  readonly measure: readonly [MeasureTask, MeasuredDocument]
  readonly passages: readonly [PassagesTask, Passages[]]
  readonly sections: readonly [Record<never, never>, SectionRow[]]
}
export type TaskName = keyof Tasks

/** A task with what it is told. */
export type TaskCall = { [Name in TaskName]: readonly [Name, Tasks[Name][0]] }[TaskName]
/** What the task `Name` gives. */
export type TaskResult<Name extends TaskName> = Tasks[Name][1]

const MAKERS: {
  readonly [Name in TaskName]: (options: Tasks[Name][0]) => (reading: Reading) => Tasks[Name][1]
} = {
  count({ lexicon, ...options }) {
    const count = topicCounter(lexicon, options)
    return (reading) => count({ text: reading.article(), tokens: reading.tokens() })
  },
  kwic: kwicOf,
  terms: termCounter,
  measure: measureReading,
  passages: passagesOf,
  sections: () => sectionsOf,
}

/** The task of `call`, made ready for many documents. */
export function taskOf([name, options]: TaskCall): (reading: Reading) => unknown {
  return (MAKERS[name] as (options: unknown) => (reading: Reading) => unknown)(options)
}
