/** In a browser: what has to be fetched is fetched, and the work done again. */
import { PARTS } from 'gongbao:parts'
import { takeWanted } from './wanted.js'

/** Fetches these parts, those among them that there are. */
export async function fetchParts(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => PARTS[name]?.()))
}

/** What `work` gives, once it has all the parts that it asks for. */
export async function withParts<Result>(work: () => Result): Promise<Result> {
  for (;;) {
    takeWanted()
    let fault: { readonly error: unknown } | undefined
    let result: Result | undefined
    try {
      result = work()
    } catch (error) {
      fault = { error }
    }
    const parts = takeWanted()
    if (parts.length > 0) await fetchParts(parts)
    else if (fault) throw fault.error
    else return result as Result
  }
}
