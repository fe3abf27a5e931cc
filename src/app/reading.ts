/** What the app and its workers say to each other. */
import type { Report } from '../analyze.js'
import type { PanelDocument } from '../archive/panel.js'
import type { DocumentDraft } from '../view/archive/data.js'

/** A document to read: the bytes of a file, or a text from a table with what stood beside it. */
export interface Task {
  readonly id: number
  readonly path: string
  readonly content: Uint8Array | string
  readonly fields?: Readonly<Record<string, string>> | undefined
}

/** A document that was read. The whole report is kept packed: hundreds of them would fill the memory. */
export interface ReadDocument {
  readonly id: number
  readonly path: string
  readonly draft: DocumentDraft
  /** Its indicators, for panels. */
  readonly panel: PanelDocument
  readonly text: string
  readonly facts: number
  readonly packed: Uint8Array<ArrayBuffer>
}

/** Why a document could not be read. */
export interface Failed {
  readonly id: number
  readonly path: string
  readonly failure: string
}

/** What is packed. */
export interface Packed {
  readonly report: Report
  readonly source: string
}
