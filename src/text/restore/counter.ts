/** Counts by 32-bit key in one array: a cell holds 24 bits to tell keys apart and 8 of value. */
export interface Counter {
  get(key: number): number
  /** One more, at most 255. */
  add(key: number): void
  set(key: number, value: number): void
}

const SPREAD = 0x9e3779b1

/** A counter for up to `size` keys. */
export function createCounter(size: number): Counter {
  const bits = Math.min(22, Math.max(8, Math.ceil(Math.log2(size + 1)) + 1))
  const cells = new Uint32Array(1 << bits)
  const mask = cells.length - 1
  const most = (cells.length * 3) >> 2
  let used = 0
  // spreading loses nothing: the place tells the upper bits, the cell the others
  const find = (spread: number): number => {
    const check = (spread & 0xffffff) << 8
    let at = spread >>> (32 - bits)
    while (cells[at] !== 0 && ((cells[at] as number) ^ check) >>> 8 !== 0) at = (at + 1) & mask
    return at
  }
  const put = (at: number, spread: number, value: number) => {
    if (cells[at] === 0 && used++ >= most) return
    cells[at] = (((spread & 0xffffff) << 8) | value) >>> 0
  }
  return {
    get: (key) => (cells[find(Math.imul(key, SPREAD))] as number) & 0xff,
    add(key) {
      const spread = Math.imul(key, SPREAD)
      const at = find(spread)
      const count = (cells[at] as number) & 0xff
      if (count < 255) put(at, spread, count + 1)
    },
    set(key, value) {
      const spread = Math.imul(key, SPREAD)
      put(find(spread), spread, value)
    },
  }
}
