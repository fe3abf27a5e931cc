/** Looking up places among ranges and in a text. */
import type { Range } from './document.js'

/** Index of the last range that starts at or before `offset`, or −1. `ranges` are sorted by `start`. */
export function lastStartingAt(ranges: readonly Pick<Range, 'start'>[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (ranges[mid]!.start <= offset) low = mid + 1
    else high = mid
  }
  return low - 1
}

/** Whether `word` stands directly before `at`. (`startsWith` takes a place before the text for its beginning.) */
export function standsBefore(text: string, word: string, at: number): boolean {
  return at >= word.length && text.startsWith(word, at - word.length)
}
