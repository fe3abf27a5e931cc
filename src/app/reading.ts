/** What the app and its workers say to each other. */
import type { Report } from '../analyze.js'
import type { PanelDocument } from '../archive/panel.js'
import type { RowSource } from '../archive/sources/source.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import type { DocumentDraft } from '../view/archive/data.js'

/** A document to read: the bytes of a file, or the row of a table. */
export interface Task {
  readonly id: number
  readonly path: string
  readonly content: Uint8Array | RowSource
}

/** A document that was read. The whole report is kept packed: hundreds of them would fill the memory. */
export interface ReadDocument {
  readonly id: number
  readonly path: string
  readonly draft: DocumentDraft
  /** Its indicators, for panels. */
  readonly panel: PanelDocument
  /** The amounts of its indicators as the text has them, by `amountKey`. */
  readonly stated: Readonly<Record<string, string>>
  readonly text: string
  readonly facts: number
  /** Its facts, in as little as search and trends need. */
  readonly spans: readonly Span[]
  readonly referenceDate: string | null
  readonly packed: Uint8Array<ArrayBuffer>
}

/** Tells the amount of an indicator, or of the row of a panel that it stands in. */
export const amountKey = (told: {
  readonly start: number | null
  readonly end: number | null
  readonly value?: unknown
  readonly min?: unknown
  readonly max?: unknown
}): string => [told.start, told.end, told.value ?? '', told.min ?? '', told.max ?? ''].join(' ')

/** What a named kind is counted by. */
const NAMES = ['name', 'known', 'type', 'title', 'canonical'] as const

/** Of a fact: its kind, where it stands, its words, and what it is named. */
export type Span = Pick<Fact, 'kind' | 'text' | 'start' | 'end' | 'cleanStart' | 'cleanEnd'> &
  Partial<Record<(typeof NAMES)[number], unknown>>

/** Kinds of which nothing but their words is asked. */
const PLAIN = new Set(['date', 'quantity'])

export function spanOf(fact: Fact): Span {
  const { kind, text, start, end, cleanStart, cleanEnd } = fact
  const all: Readonly<Partial<Record<string, unknown>>> = { ...fact }
  const names = PLAIN.has(kind)
    ? []
    : NAMES.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]))
  return { kind, text, start, end, cleanStart, cleanEnd, ...Object.fromEntries(names) }
}

/** Why a document could not be read. */
export interface Failed {
  readonly id: number
  readonly path: string
  readonly failure: string
}

/** An error, as it is told. */
export const failureOf = (error: unknown): string =>
  error instanceof GongbaoError
    ? `${error.code}: ${error.faults.map((f) => f.message).join('; ')}`
    : String(error)

/** What is packed. */
export interface Packed {
  readonly report: Report
  readonly source: string
}
