/** A document's discourse as lines for people: its clock, then its stretches with the cues that decided. */
import type { Discourse } from './discourse.js'
import type { Years } from './years.js'

const LONGEST = 24

const shown = (years: Years | null): string =>
  years === null ? '—' : years.first === years.last ? String(years.first) : `${years.first}/${years.last}`

/**
 * First line: type, reference date, year reviewed, year planned, what the type was taken from. Then a line a stretch: offset
 * in the clean text, mode, years, whose figures, how it begins, the cues. Separated by tabs; `—` where nothing is told.
 */
export function discourseLines({ clock, stretches }: Discourse, text: string): string[] {
  const { type, reference, reviewed, planned, horizon, part, because } = clock
  const ahead = horizon === null ? String(planned ?? '—') : shown(horizon)
  const head = [type, reference ?? '—', part ?? String(reviewed ?? '—'), ahead, because.join(', ') || '—']
  return [
    head.join('\t'),
    ...stretches.map(({ start, mode, years, part: within, whose, because: cues }) =>
      [
        start,
        mode,
        within ?? shown(years),
        whose ?? '—',
        text
          .slice(start, start + LONGEST)
          .trim()
          .replace(/\s/gu, ' '),
        cues.join(', ') || '—',
      ].join('\t'),
    ),
  ]
}
