/** Numbers of all UTF-16 units, of which many neighbours have the same, written as runs: `length value length value …`. */

/** The runs of `values`, one for each unit. */
export function runsOf(values: ArrayLike<number>): string {
  const runs: number[] = []
  for (let start = 0; start < values.length; ) {
    let end = start + 1
    while (end < values.length && values[end] === values[start]) end++
    runs.push(end - start, values[start]!)
    start = end
  }
  return runs.join(' ')
}

/** `values`, all nought so far, with the numbers that `runs` have. */
export function fillRuns<Values extends Uint8Array | Uint32Array>(runs: string, values: Values): Values {
  const numbers = runs.split(' ')
  let at = 0
  for (let i = 0; i < numbers.length; i += 2) {
    const end = at + Number(numbers[i])
    const value = Number(numbers[i + 1])
    if (value !== 0) values.fill(value, at, end)
    at = end
  }
  return values
}
