/** Bytes as lines, one at a time. */

const LINE_BREAK = 0x0a
/** Longest line in bytes; a string could hold no more than twice as much. */
const LONGEST = 1 << 28

/** What is said of a longer line. */
export const TOO_LONG = `the line exceeds ${LONGEST} bytes`

const decode = (pieces: readonly Uint8Array[]) =>
  Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/u, '')

/**
 * `chunks` of UTF-8 as lines, split at line feeds only. In the place of a line longer than `longest` bytes stands `null`;
 * it is not kept in memory.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST,
): AsyncGenerator<string | null> {
  let pieces: Uint8Array[] = []
  let length = 0
  const add = (piece: Uint8Array) => {
    length += piece.length
    if (length <= longest) pieces.push(piece)
    else pieces = []
  }
  const take = () => {
    const line = length <= longest ? decode(pieces) : null
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(LINE_BREAK); to >= 0; to = chunk.indexOf(LINE_BREAK, from)) {
      add(chunk.subarray(from, to))
      from = to + 1
      yield take()
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
