/** Furniture inside a paragraph: （责任编辑：某某） behind the last sentence, and page phrases run into the last lines. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Range, RegionRange } from '../document.js'
import { furniturePhrases } from './phrases.js'

const EDITOR = lazyPattern(
  () => String.raw`[（(【[]\s?(?:${anyOf('page/editor')})[:：/ ][^）)】\]。]{2,40}[）)】\]]`,
  'gu',
)
/** Sentences looked at from each end of a text without lines. */
const SENTENCES = 8
const STRONG = lazyPattern(() => anyOf('page/run-in'))

/** Most texts hold none of these. */
const OPENS_EDITOR = lazyPattern(() => String.raw`[（(【[]\s?(?:${anyOf('page/editor')})`)
/** Bracketed editor lines at the ends of paragraphs. Only texts that hold the word are searched. */
export function findEditorBrackets(text: string): RegionRange[] {
  if (!OPENS_EDITOR.test(text.slice(-4000))) return []
  const from = Math.max(0, text.length - 4000)
  return [...text.slice(from).matchAll(EDITOR.regexp)].map((m) => ({
    start: from + m.index,
    end: from + m.index + m[0].length,
    type: 'furniture' as const,
    detail: 'editor',
  }))
}

/** The last sentences of a long paragraph that are furniture run into it. */
export function findRunIn(text: string, sentences: readonly Range[], last: Range): RegionRange[] {
  const { start: opening, sorts } = furniturePhrases()
  const found: RegionRange[] = []
  for (const { start, end } of sentences.slice(-SENTENCES)) {
    if (start <= last.start || end - start > 240) continue
    opening.lastIndex = start
    const begun = opening.exec(text)
    const sort = begun ? sorts.get(begun[1] as string) : undefined
    if (!begun || !STRONG.test(begun[1] as string)) continue
    found.push({ start, end, type: 'furniture', ...(sort ? { detail: sort } : {}) })
  }
  return found
}
