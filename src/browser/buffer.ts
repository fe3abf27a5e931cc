/** The little of Node's Buffer that reading files asks for. */

class Bytes extends Uint8Array<ArrayBuffer> {
  override toString(encoding: 'latin1' | 'utf8' = 'utf8', start = 0, end = this.length): string {
    // a byte order mark is kept, as in Node
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    return decoder.decode(this.subarray(start, Math.max(start, end)))
  }
  override includes(wanted: number | string | Uint8Array, from = 0): boolean {
    if (wanted instanceof Uint8Array) return this.indexOf(wanted, from) >= 0
    return typeof wanted === 'number'
      ? super.includes(wanted, from)
      : this.toString('latin1').includes(wanted, from)
  }
  readUInt32LE(at: number): number {
    return new DataView(this.buffer, this.byteOffset, this.byteLength).getUint32(at, true)
  }
  override indexOf(wanted: number | Uint8Array, from = 0): number {
    if (typeof wanted === 'number') return super.indexOf(wanted, from)
    const [first = 0] = wanted
    for (let at = super.indexOf(first, from); at >= 0; at = super.indexOf(first, at + 1))
      if (wanted.every((byte, i) => this[at + i] === byte)) return at
    return -1
  }
  override lastIndexOf(wanted: number | Uint8Array, from = this.length - 1): number {
    if (typeof wanted === 'number') return super.lastIndexOf(wanted, from)
    const [first = 0] = wanted
    for (
      let at = super.lastIndexOf(first, from);
      at >= 0;
      at = at > 0 ? super.lastIndexOf(first, at - 1) : -1
    )
      if (wanted.every((byte, i) => this[at + i] === byte)) return at
    return -1
  }
}

export const Buffer = {
  from(
    data: string | Uint8Array<ArrayBuffer> | ArrayBuffer,
    offset?: number | 'utf8' | 'utf16le',
    length?: number,
  ): Uint8Array {
    if (typeof data === 'string') {
      const bytes =
        offset === 'utf16le'
          ? new Uint8Array(Uint16Array.from(data, (c) => c.charCodeAt(0)).buffer)
          : new TextEncoder().encode(data)
      return new Bytes(bytes as unknown as ArrayBuffer)
    }
    return data instanceof Uint8Array
      ? new Bytes(data as unknown as ArrayBuffer)
      : new Bytes(data, offset as number, length)
  },
  of: (...bytes: number[]): Uint8Array => new Bytes(Uint8Array.from(bytes).buffer),
  concat(pieces: readonly Uint8Array[]): Uint8Array {
    const all = new Bytes(new ArrayBuffer(pieces.reduce((sum, { length }) => sum + length, 0)))
    let at = 0
    for (const piece of pieces) {
      all.set(piece, at)
      at += piece.length
    }
    return all
  },
  isBuffer: (value: unknown): boolean => value instanceof Uint8Array,
  byteLength: (text: string): number => new TextEncoder().encode(text).length,
}
