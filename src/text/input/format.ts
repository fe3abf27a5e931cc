/** Which format bytes are in: by their first bytes, then by the name of the file. */

export type InputFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf'

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((b, i) => bytes[i] === b)

/** Whether `bytes` are gzip (RFC 1952). */
export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x1f, 0x8b])

const HEAD = 2048
const HTML = /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/iu
const HTML_NAME = /\.x?html?$/iu
const MARKDOWN_NAME = /\.(?:md|markdown)$/iu

/** The format of `bytes`, which are not gzip; `name` without `.gz`. */
export function formatOf(bytes: Uint8Array, name: string): InputFormat {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && (/\.docx$/iu.test(name) || holdsWord(bytes)))
    return 'docx'
  if (MARKDOWN_NAME.test(name)) return 'markdown'
  // the names of elements are ASCII in every encoding a page may be in; NUL drops out of UTF-16
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replace(/\0/gu, '')
  return HTML_NAME.test(name) || HTML.test(head) ? 'html' : 'text'
}

function holdsWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml')
}
