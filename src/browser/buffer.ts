/** The little of Node's Buffer that reading files asks for. */

class Bytes extends Uint8Array<ArrayBuffer> {
  override toString(): string {
    return new TextDecoder('latin1').decode(this)
  }
  override includes(wanted: number | string, from = 0): boolean {
    return typeof wanted === 'number' ? super.includes(wanted, from) : this.toString().includes(wanted, from)
  }
  override indexOf(wanted: number | Uint8Array, from = 0): number {
    if (typeof wanted === 'number') return super.indexOf(wanted, from)
    const [first = 0] = wanted
    for (let at = super.indexOf(first, from); at >= 0; at = super.indexOf(first, at + 1))
      if (wanted.every((byte, i) => this[at + i] === byte)) return at
    return -1
  }
}

export const Buffer = {
  from(data: string | Uint8Array<ArrayBuffer> | ArrayBuffer, offset?: number, length?: number): Uint8Array {
    if (typeof data === 'string') return new Bytes(new TextEncoder().encode(data) as unknown as ArrayBuffer)
    return data instanceof Uint8Array
      ? new Bytes(data as unknown as ArrayBuffer)
      : new Bytes(data, offset, length)
  },
  isBuffer: (value: unknown): boolean => value instanceof Uint8Array,
  byteLength: (text: string): number => new TextEncoder().encode(text).length,
}
