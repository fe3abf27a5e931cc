/** The clean text as paragraphs and headings, with facts and regions marked. */
import type { Region, Section } from '../../report.js'
import { inOrder, type Wrapped, wrap } from '../nest.js'

/** The clean text and what is to be seen in it. */
export interface TextView {
  readonly text: string
  readonly sections: readonly Section[]
  readonly regions: readonly Region[]
}

const REGION_NAMES: Readonly<Record<Region['type'], string>> = {
  furniture: 'page furniture',
  copy: 'repeated text',
  table: 'table',
  speech: 'direct speech',
}

/** Headings of the text stand below the page's own, which are of the first two levels. */
const FIRST_LEVEL = 3
const LAST_LEVEL = 6

/** How a heading of the text is written. */
export function headingLevel({ level }: Pick<Section, 'level'>): number {
  return Math.min(LAST_LEVEL, FIRST_LEVEL + level - 1)
}

interface Line {
  readonly start: number
  readonly end: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** What of `ranges` (sorted by beginning) touches each line. */
function byLine(lines: readonly Line[], ranges: readonly Wrapped[]): Wrapped[][] {
  const found: Wrapped[][] = lines.map(() => [])
  let line = 0
  for (const range of ranges) {
    while (line < lines.length && lines[line]!.end < range.start) line++
    for (let i = line; i < lines.length && lines[i]!.start < range.end; i++) found[i]!.push(range)
  }
  return found
}

function markRegions(regions: readonly Region[]): Wrapped[] {
  return regions.map(({ type, cleanStart, cleanEnd }) => ({
    start: cleanStart,
    end: cleanEnd,
    close: '</span>',
    open: ({ first }) =>
      `<span class="region region-${type}">${first && type !== 'speech' ? `<span class="tag" lang="en">${REGION_NAMES[type]}</span>` : ''}`,
  }))
}

/** A heading that its paragraph runs on from. */
function markRunIns(sections: readonly Section[]): Wrapped[] {
  return sections.map((section, i) => ({
    start: section.cleanStart,
    end: section.titleEnd,
    close: '</span>',
    open: ({ first }) =>
      first
        ? `<span id="s${i}" class="run-in" role="heading" aria-level="${headingLevel(section)}">`
        : '<span class="run-in">',
  }))
}

/** The number signs of a markdown heading, which are text too. */
function markNumberSigns(text: string, { start, end }: Line): Wrapped[] {
  const signs = /^\s*#{1,6}(?=\s)/u.exec(text.slice(start, end))
  return signs
    ? [{ start, end: start + signs[0].length, close: '</span>', open: () => '<span class="signs">' }]
    : []
}

/** Paragraphs and headings; `marks` are the facts, sorted for `wrap`. */
export function renderText({ text, sections, regions }: TextView, marks: readonly Wrapped[]): string {
  const lines = linesOf(text)
  const startsAt = new Map(sections.map((section, i) => [section.cleanStart, { section, i }]))
  const wholeLine = (line: Line) => {
    const indent = /^\s*/u.exec(text.slice(line.start, line.end))![0].length
    const found = startsAt.get(line.start + indent) ?? startsAt.get(line.start)
    return found && text.slice(found.section.titleEnd, line.end).trim() === '' ? found : undefined
  }
  const headings = lines.map(wholeLine)
  const whole = new Set(headings.map((h) => h?.i))
  const runIns = markRunIns(sections).filter((_, i) => !whole.has(i))
  const ranges = [...markRegions(regions), ...runIns, ...marks].sort(inOrder)
  const inLine = byLine(lines, ranges)
  return lines
    .map((line, n) => {
      if (text.slice(line.start, line.end).trim() === '') return ''
      const heading = headings[n]
      if (!heading) return `<p>${wrap(text, line.start, line.end, inLine[n]!)}</p>`
      const content = wrap(text, line.start, line.end, [...markNumberSigns(text, line), ...inLine[n]!])
      const tag = `h${headingLevel(heading.section)}`
      return `<${tag} id="s${heading.i}">${content}</${tag}>`
    })
    .filter((line) => line !== '')
    .join('\n')
}
