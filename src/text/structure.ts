/** How a clean text is built: paragraphs, sentences, headings with their sections, quotations. */
import type { Quotation, Range, SectionRange } from './document.js'
import { findSections } from './structure/headings.js'
import { findParagraphs } from './structure/paragraphs.js'
import { findQuotations } from './structure/quotations.js'
import { findSentences } from './structure/sentences.js'

/** All ranges count in the clean text and are sorted by `start`. */
export interface Structure {
  readonly paragraphs: readonly Range[]
  readonly sentences: readonly Range[]
  readonly sections: readonly SectionRange[]
  readonly quotations: readonly Quotation[]
}

/** The structure of `text`, in one pass each for lines, quotation marks and sentence ends. Never throws. */
export function buildStructure(text: string): Structure {
  const paragraphs = findParagraphs(text)
  const quotations = findQuotations(text, paragraphs)
  return {
    paragraphs,
    sentences: findSentences(text, paragraphs, quotations),
    sections: findSections(text, paragraphs),
    quotations,
  }
}
