/** What is made when it is first asked for, and then kept: tables and patterns that a text may never need. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
