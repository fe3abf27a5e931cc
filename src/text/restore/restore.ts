/** Undo what was done to a text on its way here. */
import { applyEdits, type Edit, extendMap, IDENTITY, type OffsetMap } from '../map.js'
import { halfWidth } from '../width.js'

/** A restored text with the way back. */
export interface RestoredText {
  readonly text: string
  readonly map: OffsetMap
}

const GLOSS = /(\p{Script=Han})[(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]/gu

/** `source` restored. Never throws. */
export function restore(source: string): RestoredText {
  const edits: Edit[] = []
  const glosses = [...source.matchAll(GLOSS)]
  if (glosses.length > 3)
    for (const g of glosses) edits.push({ start: g.index, end: g.index + g[0].length, text: g[1] as string })
  const text = applyEdits(source, edits)
  let out = ''
  let done = 0
  for (let i = 0; i < text.length; i++) {
    const half = halfWidth(text.charCodeAt(i))
    if (half === 0) continue
    out += text.slice(done, i) + String.fromCharCode(half)
    done = i + 1
  }
  return { text: out + text.slice(done), map: extendMap(IDENTITY, edits) }
}
