/**
 * Files that are put together in the page. A blob of a hundred megabytes made at once keeps the page from answering for seconds: all of
 * it is turned into bytes and handed to the browser. So it is handed over piece by piece, as it comes; the file is then a list of pieces.
 */

/** Characters or bytes after which a piece is handed over. */
export const PIECE = 1 << 20

/** A file that grows. */
export interface GrowingFile {
  write(part: string | Uint8Array): void
  /** All that was written. */
  file(): Blob
}

/** An empty file of `type`; `blob` makes the pieces. */
export function growingFile(
  type: string,
  blob: (parts: BlobPart[], type: string) => Blob = (parts, type) => new Blob(parts, { type }),
): GrowingFile {
  const pieces: Blob[] = []
  let waiting: (string | Uint8Array)[] = []
  let size = 0
  const handOver = () => {
    if (waiting.length > 0) pieces.push(blob(waiting as BlobPart[], ''))
    waiting = []
    size = 0
  }
  return {
    write(part) {
      waiting.push(part)
      size += part.length
      if (size >= PIECE) handOver()
    },
    file() {
      handOver()
      return blob(pieces, type)
    },
  }
}
