/** The labels of numbered paragraphs of a DOCX file (一、, （一）, 1.), written into its text. */
import {
  type Definitions,
  LEVELS,
  type List,
  type Mark,
  markReader,
  placeOf,
  readDefinitions,
} from './definitions.js'
import { writeNumber } from './format.js'
import { attribute, tagsOf } from './xml.js'

/** Counts paragraphs of lists in the order of the document and gives each its label. */
function counting({ lists }: Pick<Definitions, 'lists'>) {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  function next({ abstract, levels, starts }: List, id: string, at: number): readonly (number | undefined)[] {
    const counts = counters.get(abstract) ?? []
    counters.set(abstract, counts)
    // a list that shares its counters goes on from another's, unless it is told where to begin
    for (const [level, start] of starts) {
      if (level > at || begun.has(`${id} ${level}`)) continue
      begun.add(`${id} ${level}`)
      counts[level] = level === at ? start - 1 : start
    }
    const before = counts[at]
    counts[at] = before === undefined ? (levels.get(at)?.start ?? 1) : before + 1
    for (let deeper = at + 1; deeper < LEVELS; deeper++) {
      const restart = levels.get(deeper)?.restart
      if (restart === undefined || at < restart) counts[deeper] = undefined
    }
    return counts
  }

  return (id: string, at: number): string => {
    const list = lists.get(id)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    const counts = next(list, id, at)
    if (level.format === 'bullet' || level.format === 'none') return ''
    return (level.text ?? '').replace(/%([1-9])/gu, (_, digit: string) => {
      const told = Number(digit) - 1
      const shown = list.levels.get(told)
      const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal')
      return writeNumber(counts[told] ?? shown?.start ?? 1, format === 'bullet' ? 'none' : format)
    })
  }
}

/** A label that ends so stands apart from the text, which might go on with a digit. */
const NEEDS_BLANK = /[\dA-Za-z０-９.．]$/u

const runOf = (label: string) =>
  `<w:r><w:t xml:space="preserve">${label}${NEEDS_BLANK.test(label) ? ' ' : ''}</w:t></w:r>`

interface Paragraph {
  /** Where its text begins. */
  start: number
  hasText: boolean
  style?: string
  mark?: Mark
}

/**
 * `document.xml` with the label of each numbered paragraph as its first words. Paragraphs without text are counted, but
 * stay empty; bullets are no label.
 */
export function writeLabels(document: string, numbering: string, styles: string): string {
  const definitions = readDefinitions(numbering, styles)
  const label = counting(definitions)
  const marks = markReader()
  const open: Paragraph[] = []
  const labels: { at: number; run: string }[] = []
  // what a paragraph was before a tracked change is told inside it
  let former = 0
  for (const tag of tagsOf(document)) {
    if (tag.name === 'pPrChange') former += Number(tag.opens) - Number(tag.closes)
    if (former > 0) continue
    if (tag.name === 'p') {
      if (tag.opens) open.push({ start: tag.end, hasText: false })
      const paragraph = tag.closes ? open.pop() : undefined
      const place = paragraph && placeOf(definitions, paragraph.mark, paragraph.style)
      if (!paragraph || !place) continue
      const told = label(place.id, place.level)
      if (told !== '' && paragraph.hasText) labels.push({ at: paragraph.start, run: runOf(told) })
      continue
    }
    const paragraph = open.at(-1)
    if (!paragraph) continue
    const mark = marks(tag)
    if (mark) paragraph.mark = mark
    if (tag.name === 'pStyle') paragraph.style = attribute(tag, 'val') ?? ''
    else if (tag.name === 'pPr' && tag.closes) paragraph.start = tag.end
    else if (tag.name === 't' && tag.opens && !tag.closes) paragraph.hasText = true
  }
  return insert(document, labels)
}

function insert(text: string, labels: { at: number; run: string }[]): string {
  const parts: string[] = []
  let from = 0
  for (const { at, run } of labels.sort((a, b) => a.at - b.at)) {
    parts.push(text.slice(from, at), run)
    from = at
  }
  parts.push(text.slice(from))
  return parts.join('')
}
