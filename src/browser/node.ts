/** What this library asks of Node's own modules, in a browser: hashes and inflating; files are kept in memory. */
import { sha256 } from '@noble/hashes/sha2.js'
import { gunzipSync as gunzip, inflateSync as inflate } from 'fflate'
import { chosenStream } from './regular-file.js'

/** SHA-256, the one hash that is asked for. */
export function createHash(_: 'sha256') {
  const hash = sha256.create()
  const made = {
    update(data: string | Uint8Array) {
      hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data)
      return made
    },
    digest(encoding: 'hex' | 'base64'): string {
      const bytes = hash.digest()
      if (encoding === 'base64')
        return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
      return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  }
  return made
}

function bounded(bytes: Uint8Array, { maxOutputLength = Infinity }: { maxOutputLength?: number } = {}) {
  if (bytes.length > maxOutputLength)
    throw Object.assign(new Error('larger than the limit'), { code: 'ERR_BUFFER_TOO_LARGE' })
  return bytes
}

type Limit = { maxOutputLength?: number }
export const gunzipSync = (bytes: Uint8Array, limit?: Limit) => bounded(gunzip(bytes), limit)
export const inflateSync = (bytes: Uint8Array, limit?: Limit) => bounded(inflate(bytes), limit)

/** What is packed, as far as readers of tables take it from a stream. */
export function createGunzip() {
  let packed = new Uint8Array()
  return {
    take(bytes: Uint8Array<ArrayBuffer>) {
      packed = bytes
    },
    destroy() {},
    async *[Symbol.asyncIterator]() {
      yield gunzip(packed)
    },
  }
}

const noFile = (path: unknown): never => {
  throw Object.assign(new Error(`no files in a browser: ${path}`), { code: 'ENOENT' })
}
export const readFileSync = noFile
export const createReadStream = chosenStream
export const writeFileSync = noFile
export const mkdtempSync = noFile
export const rmSync = noFile
export const statSync = () => undefined
export const existsSync = () => false
export const fstatSync = () => undefined
export const tmpdir = () => '/'
export const dirname = (path: string) => path.replace(/\/[^/]*$/u, '')
export const basename = (path: string, end = '') => (path.split('/').at(-1) ?? '').replace(end, '')
export const join = (...parts: string[]) => parts.join('/')
export const sep = '/'

/** Lets whatever else waits go first. */
export const setImmediate = () => new Promise<void>((go) => setTimeout(go))

/** Whether two values of facts (texts, numbers, lists, records) hold the same. */
export function isDeepStrictEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [of, to] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(of)
  return (
    keys.length === Object.keys(to).length &&
    keys.every((key) => Object.hasOwn(to, key) && isDeepStrictEqual(of[key], to[key]))
  )
}

/** Files that were written, by name. */
const written = new Map<string, Uint8Array[]>()

/** The bytes of a file that was written, which is then forgotten. */
export function takeFile(path: string): Uint8Array[] {
  const parts = written.get(path) ?? []
  written.delete(path)
  return parts
}

/** A file in memory, as far as the writers of tables use one. */
export function createWriteStream(path: string) {
  const parts: Uint8Array[] = []
  written.set(path, parts)
  const stream = {
    writableNeedDrain: false,
    on: () => stream,
    once: () => stream,
    write: (bytes: Uint8Array) => parts.push(bytes.slice()) > 0,
    end: (done?: () => void) => done?.(),
    destroy: () => stream,
  }
  return stream
}
export async function rename(from: string, to: string): Promise<void> {
  written.set(to, takeFile(from))
}
export async function rm(path: string): Promise<void> {
  written.delete(path)
}
export async function readFile(path: string): Promise<never> {
  return noFile(path)
}
/** Every file is open, and never full. */
export const once = async (): Promise<void> => {}
export default {}
