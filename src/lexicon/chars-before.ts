/** The text just before a place: the `length` UTF-16 units that end at `at`, or as many as there are. */
export const charsBefore = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - length), at)
