/** What a browser fetches when it is first needed is there from the start elsewhere. */

/** Brings parts that are known to be needed. */
export async function fetchParts(_: readonly string[]): Promise<void> {}

/** What `work` gives, once it has all the parts that it asks for. */
export async function withParts<Result>(work: () => Result): Promise<Result> {
  return work()
}
