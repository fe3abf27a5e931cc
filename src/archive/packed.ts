/** What a worker answers for a file: its text crosses to the thread that writes as bytes, which are moved and not copied. */
import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { Done } from './job.js'

type Written = Extract<Done, { readonly output: string }>

/** A document whose text is bytes. */
export interface Packed extends Omit<Written, 'output'> {
  readonly bytes: Uint8Array
}

/** `done` as a worker hands it over. */
export function pack(done: Done): Done | Packed {
  if ('failure' in done) return done
  const { output, ...rest } = done
  const bytes = Buffer.from(output)
  const packed = { ...rest, bytes }
  // a short text lies in a buffer that others share
  if (bytes.byteLength < bytes.buffer.byteLength) return packed
  return move({ [transferableSymbol]: bytes.buffer, [valueSymbol]: packed }) as unknown as Packed
}

const arrived = new WeakMap<Done, Uint8Array>()

/** `packed` as it was; its text is made a string again only for who asks for one. */
export function unpack(packed: Done | Packed): Done {
  if (!('bytes' in packed)) return packed
  const { bytes, ...rest } = packed
  const done: Done = {
    ...rest,
    get output() {
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    },
  }
  arrived.set(done, bytes)
  return done
}

/** The text of `done`, to be written: as it came. */
export const outputOf = (done: Written): string | Uint8Array => arrived.get(done) ?? done.output
