/** Words counted as `grep -o` counts them: wherever their characters stand, from left to right, none twice. */

/** How often each of `words` stands in `text`. Each is counted for itself: 发展 in 发展改革 too. */
export function countSubstrings(text: string, words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) {
    if (word === '') continue
    let count = 0
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++
    counts.set(word, count)
  }
  return counts
}
