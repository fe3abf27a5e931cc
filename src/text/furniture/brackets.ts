/** Furniture inside a paragraph: （责任编辑：某某） behind the last sentence, and page phrases run into the last lines. */
import type { Range, RegionRange } from '../document.js'
import { furniturePhrases } from './phrases.js'

const EDITOR =
  /[（(【[]\s?(?:责任编辑|责编|编辑|值班编辑|校对|审核|编审|终审|监制)[:：/ ][^）)】\]。]{2,40}[）)】\]]/gu
/** Sentences looked at from each end of a text without lines. */
const SENTENCES = 8
const STRONG = /版权|转载|ID|二维码|责任编辑|责编|热线|爆料|本文来自|本文由|全国党媒|扫一扫|公众号|客户端/u

/** Bracketed editor lines at the ends of paragraphs. Only texts that hold the word are searched. */
export function findEditorBrackets(text: string): RegionRange[] {
  if (!/[（(【[]\s?(?:责|编|值班编|校对|审核|终审|监制)/u.test(text.slice(-4000))) return []
  const from = Math.max(0, text.length - 4000)
  return [...text.slice(from).matchAll(EDITOR)].map((m) => ({
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
