/** Upright strokes that part what stands on a line, beside the one of ASCII: a wide one, and a character that is typed for it. */
export const STROKES = '｜丨'
