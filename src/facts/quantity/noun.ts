/** What an amount counts: the noun that directly follows it. */
export function nounAt(text: string, at: number): string | undefined {
  void text
  void at
  return undefined
}
