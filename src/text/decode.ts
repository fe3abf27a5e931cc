/** Bytes to text. */
import { GongbaoError } from '../errors.js'

/** A decoded text and the encoding that was found. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
}

/** @throws GongbaoError `E_BINARY`, `E_ENCODING` */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe))
    throw new GongbaoError('E_BINARY', { where: 'input', message: 'expected text, got bytes with NUL' })
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' }
  }
}
