/** What all charts share. */

/** Years to be named on an axis, as many as there is room for. */
export function yearTicks(from: number, to: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((n) => (to - from) / n + 1 <= Math.max(2, most)) ?? 100
  const ticks: number[] = []
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year)
  return ticks.length > 0 ? ticks : [from]
}

/** Of so many pixels a year, a number below each year can be read. */
const ROOM_FOR_NUMBER = 20

/** The years below which their number is told: all that have one if there is room, else those that are named. */
export function numbered(
  years: readonly number[],
  ticks: ReadonlySet<number>,
  room: number,
  counts: ReadonlyMap<number, number>,
): number[] {
  return years.filter((year) => (room < ROOM_FOR_NUMBER ? ticks.has(year) : (counts.get(year) ?? 0) > 0))
}

/** The drawing without the style that Plot puts into it (the page has its own), named, its links named too. */
export function finishChart(drawn: Element, title: string): Element {
  const svg = drawn.tagName.toLowerCase() === 'svg' ? drawn : (drawn.querySelector('svg') as Element)
  for (const style of svg.querySelectorAll('style')) style.remove()
  // Plot's names are for groups, which have no role
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label')
  for (const link of svg.querySelectorAll('a'))
    link.setAttribute('aria-label', link.querySelector('title')?.textContent ?? '')
  svg.setAttribute('class', 'chart')
  svg.setAttribute('role', 'group')
  svg.setAttribute('aria-label', title)
  return svg
}
