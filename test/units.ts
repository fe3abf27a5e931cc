/** What holds of which code units: the ranges, in hexadecimal, each with what is said of it where that is more than yes. */
export function rangesOf(tell: (unit: number) => unknown): string {
  const ranges: string[] = []
  let from = 0
  let before = tell(0)
  for (let unit = 1; unit <= 0x10000; unit++) {
    const now = unit < 0x10000 ? tell(unit) : undefined
    if (now === before) continue
    if (before !== false && before !== 0 && before !== undefined) {
      const last = unit - 1
      const range = from === last ? from.toString(16) : `${from.toString(16)}-${last.toString(16)}`
      ranges.push(before === true ? range : `${range}=${before}`)
    }
    from = unit
    before = now
  }
  return ranges.join(' ')
}
