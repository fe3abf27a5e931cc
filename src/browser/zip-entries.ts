/** In a browser: the entries of a zip file that is in memory. */
import { strFromU8, type Unzipped, unzipSync } from 'fflate'
import type { ZipEntries } from '../text/input/zip-entries.js'

/** @throws Error of fflate's for what is no zip file */
export function zipEntries(bytes: Uint8Array): ZipEntries {
  const names = new Set<string>()
  unzipSync(bytes, {
    filter({ name }) {
      names.add(name)
      return false
    },
  })
  const inflated = (wanted: string): Unzipped => unzipSync(bytes, { filter: ({ name }) => name === wanted })
  return {
    has: (name) => names.has(name),
    async *text(name) {
      const found = inflated(name)[name]
      if (found) yield strFromU8(found)
    },
  }
}
