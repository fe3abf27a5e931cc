/** The source as it was given, with what was repaired in it. */
import type { Language } from '../../language/language.js'
import { repairText } from '../../language/page-texts.js'
import type { Repair } from '../../report.js'
import { inOrder, type Wrapped, wrap } from '../nest.js'

function markRepairs(repairs: readonly Repair[]): Wrapped[] {
  return repairs.map(({ start, end, certainty, type }, i) => ({
    start,
    end,
    close: '</span>',
    open: ({ first }: { first: boolean }) =>
      `<span class="repair r-${certainty} r-${type}" data-r="${i}"${first ? ` id="r${i}" tabindex="${i === 0 ? 0 : -1}"` : ''}>`,
  }))
}

/** Of a glossed character only the gloss is struck out. */
function markGlosses(repairs: readonly Repair[]): Wrapped[] {
  return repairs.flatMap(({ type, start, end, from }) => {
    const bracket = type === 'gloss' ? from.search(/[(（]/u) : -1
    return bracket < 0 ? [] : [{ start: start + bracket, end, close: '</s>', open: () => '<s class="out">' }]
  })
}

/** The whole source as one run of text: its characters count as the offsets do. */
export function renderSource(source: string, repairs: readonly Repair[]): string {
  return wrap(source, 0, source.length, [...markRepairs(repairs), ...markGlosses(repairs)].sort(inOrder))
}

/** How many repairs of which sort, the most first. */
export function countRepairs(
  repairs: readonly Repair[],
  language: Language,
): { name: string; count: number }[] {
  const counts = new Map<Repair['type'], number>()
  for (const { type } of repairs) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts]
    .map(([type, count]) => ({ name: repairText(type, language), count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
