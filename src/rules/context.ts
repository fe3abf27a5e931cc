/** What rules see of a document. */
import { type Discourse, readDiscourse } from '../discourse/discourse.js'
import type { Segmenter } from '../segment/segmenter.js'
import type { Quotation, Range, SectionRange, TextDocument } from '../text/document.js'
import { lastStartingAt } from '../text/ranges.js'
import { NO_READERS, type Readers } from './readers.js'
import type { RuleContext } from './rule.js'

export { lastStartingAt }

/** Quotations nest; a stack that is wrong somewhere must not make every look-up walk the whole document. */
const MAX_QUOTATION_STEPS = 64

function quotationAround(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  let i = lastStartingAt(quotations, offset)
  for (let steps = 0; i >= 0 && steps < MAX_QUOTATION_STEPS; i--, steps++) {
    const quotation = quotations[i]!
    if (offset < quotation.end) return quotation
    if (quotation.depth === 0) return undefined
  }
  return undefined
}

/** For each section the index of the one it stands in, or −1. */
function parentsOf(sections: readonly SectionRange[]): Int32Array {
  const parents = new Int32Array(sections.length)
  const open: number[] = []
  sections.forEach((section, i) => {
    while (open.length > 0 && sections[open.at(-1)!]!.level >= section.level) open.pop()
    parents[i] = open.at(-1) ?? -1
    open.push(i)
  })
  return parents
}

function sectionsAround(
  sections: readonly SectionRange[],
  parents: Int32Array,
  offset: number,
): SectionRange[] {
  const around: SectionRange[] = []
  for (let i = lastStartingAt(sections, offset); i >= 0; i = parents[i]!)
    if (offset < sections[i]!.end) around.unshift(sections[i]!)
  return around
}

export function createContext(
  document: TextDocument,
  referenceDate: string | null,
  segmenter: Segmenter,
  readersOf: (context: RuleContext) => Readers = () => NO_READERS,
): RuleContext {
  const whole: Range = { start: 0, end: document.text.length }
  const parents = parentsOf(document.sections)
  let discourse: Discourse | undefined
  let read: Readers | undefined
  const context: RuleContext = {
    text: document.text,
    document,
    referenceDate,
    segmenter,
    get discourse() {
      discourse ??= readDiscourse(document, referenceDate)
      return discourse
    },
    get read() {
      read ??= readersOf(context)
      return read
    },
    sentenceAt: (offset) => document.sentences[lastStartingAt(document.sentences, offset)] ?? whole,
    quotationAt: (offset) => quotationAround(document.quotations, offset),
    sectionsAt: (offset) => sectionsAround(document.sections, parents, offset),
  }
  return context
}
