/** What a unit calls for where it stands; see `line-kinds.ts` for what stands between digits. */
export const SIGN = 1
export const MARK = 2
export const BLANK = 4
