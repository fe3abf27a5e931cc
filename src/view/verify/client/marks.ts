/** What has been judged, kept by the browser as far as it keeps anything for a page from a file. */

/** What a judge says of a row. */
export interface Mark {
  readonly verdict?: string | undefined
  readonly correct?: string | undefined
  readonly note?: string | undefined
}

/** All of a sheet. */
export interface Marks {
  judge: string
  readonly marks: Record<string, Mark>
}

/** The marks that are kept under `key`. */
export interface Keeping {
  readonly state: Marks
  /** Whether they outlive the page. */
  readonly isKept: boolean
  keep(): void
  clear(): void
}

function stored(name: string): Marks | undefined {
  const text = localStorage.getItem(name)
  if (text === null) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('marks' in value)) return undefined
  const { judge = '', marks } = value as Marks
  return { judge: String(judge), marks: typeof marks === 'object' && marks !== null ? marks : {} }
}

/** Marks under `key`, with what was kept before. */
export function openMarks(key: string): Keeping {
  const name = `gongbao-verify-${key}`
  let isKept = true
  let before: Marks | undefined
  try {
    before = stored(name)
    localStorage.setItem(`${name}-try`, '1')
    localStorage.removeItem(`${name}-try`)
  } catch {
    isKept = false
  }
  const state: Marks = { judge: before?.judge ?? '', marks: { ...before?.marks } }
  const keep = () => {
    if (!isKept) return
    try {
      localStorage.setItem(name, JSON.stringify(state))
    } catch {
      // no room: what is on the page can still be saved
    }
  }
  return {
    state,
    isKept,
    keep,
    clear() {
      for (const id of Object.keys(state.marks)) delete state.marks[id]
      keep()
    },
  }
}
