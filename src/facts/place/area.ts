/** The area before an organ: a division by name (日照市, 浙江), or only its level (省, 市, 县). */
import { BEFORE_AREAS } from './boundary.js'

const LEVEL = /(?:自治区|自治州|自治县|街道|[省市县区州旗盟镇乡])$/u
const NAMED = /\p{Script=Han}{2,8}(?:自治区|自治州|自治县|街道|[省市县区州旗盟镇乡])$/u

/** Where the area that ends at `end` begins; `end` itself if none ends there. */
export function areaStart(text: string, end: number): number {
  const window = text.slice(Math.max(0, end - 12), end)
  const level = LEVEL.exec(window)
  if (!level) return end
  const named = NAMED.exec(window)
  if (!named) return end - level[0].length
  let cut = 0
  for (const match of named[0].matchAll(BEFORE_AREAS)) cut = match.index + match[0].length
  const name = named[0].slice(cut)
  return name.length >= 3 ? end - name.length : end - level[0].length
}
