/** Inputs that once broke a promise, as they are written down: text as JSON, bytes in hexadecimal. */
import type { Input } from './inputs.js'

/** An input in JSON. */
export interface WrittenCase {
  readonly text?: string
  readonly hex?: string
  readonly referenceDate?: string
  readonly page?: boolean
}

/** `input` as it is written down. */
export function writeCase({ input, ...rest }: Input): WrittenCase {
  const written = typeof input === 'string' ? { text: input } : { hex: Buffer.from(input).toString('hex') }
  return { ...written, ...rest }
}

/** What `writeCase` wrote. */
export function readCase({ text, hex, referenceDate, page }: WrittenCase): Input {
  const input = text ?? Uint8Array.from(Buffer.from(hex ?? '', 'hex'))
  return { input, ...(referenceDate === undefined ? {} : { referenceDate }), ...(page ? { page } : {}) }
}
