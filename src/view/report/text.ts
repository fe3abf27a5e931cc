/** The clean text as paragraphs and headings, with facts and regions marked. */
import type { Language } from '../../language/language.js'
import { pageTexts } from '../../language/page-texts.js'
import type { Region, Section } from '../../report.js'
import { frontMatterEnd } from '../../text/structure/head.js'
import { escapeHtml } from '../escape.js'
import { inOrder, type Wrapped, wrap } from '../nest.js'

/** The clean text and what is to be seen in it. */
export interface TextView {
  readonly text: string
  readonly sections: readonly Section[]
  readonly regions: readonly Region[]
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

function markRegions(regions: readonly Region[], language: Language): Wrapped[] {
  const texts = pageTexts(language)
  return regions.map(({ type, cleanStart, cleanEnd }) => ({
    start: cleanStart,
    end: cleanEnd,
    close: '</span>',
    open: ({ first }) =>
      `<span class="region region-${type}">${first && type !== 'speech' ? `<span class="tag" lang="${language === 'zh' ? 'zh-Hans' : 'en'}">${texts[type]}</span>` : ''}`,
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

const hiddenSign = (start: number, end: number): Wrapped => ({
  start,
  end,
  close: '</span>',
  open: () => '<span class="signs" hidden>',
})

/** The signs of markdown for headings and bold type: they are text, and offsets count them, but nobody reads them. */
function markSigns(text: string, { start, end }: Line): Wrapped[] {
  const line = text.slice(start, end)
  const head = /^\s*#{1,6}\s/u.exec(line)
  const found = head ? [hiddenSign(start, start + head[0].length)] : []
  for (const sign of ['**', '__']) {
    for (let open = line.indexOf(sign); open >= 0; ) {
      const close = line.indexOf(sign, open + 2)
      if (close < 0) break
      if (close > open + 2)
        found.push(
          hiddenSign(start + open, start + open + 2),
          {
            start: start + open + 2,
            end: start + close,
            close: '</strong>',
            open: () => '<strong>',
          },
          hiddenSign(start + close, start + close + 2),
        )
      open = line.indexOf(sign, close + 2)
    }
  }
  return found
}

/** Paragraphs and headings; `marks` are the facts, sorted for `wrap`. What stood before the text is folded away. */
export function renderText(
  { text, sections, regions }: TextView,
  marks: readonly Wrapped[],
  language: Language,
): string {
  const front = frontMatterEnd(text)
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
  const ranges = [...markRegions(regions, language), ...runIns, ...marks].sort(inOrder)
  const inLine = byLine(lines, ranges)
  const rendered = lines.map((line, n) => {
    if (text.slice(line.start, line.end).trim() === '') return ''
    const heading = headings[n]
    const around = [...markSigns(text, line), ...inLine[n]!].sort(inOrder)
    const content = wrap(text, line.start, line.end, around)
    if (!heading) return `<p>${content}</p>`
    const tag = `h${headingLevel(heading.section)}`
    return `<${tag} id="s${heading.i}">${content}</${tag}>`
  })
  const from = lines.findIndex((line) => line.start >= front)
  const body = rendered.slice(Math.max(0, from)).filter((line) => line !== '')
  const head = rendered.slice(0, Math.max(0, from)).filter((line) => line !== '')
  const label = escapeHtml(pageTexts(language).frontMatter)
  const folded =
    head.length === 0
      ? ''
      : `<details class="front"><summary data-label="${label}" aria-label="${label}"></summary>${head.join('\n')}</details>\n`
  return folded + body.join('\n')
}
