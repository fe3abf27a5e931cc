/** Which script a text is written in, told by the characters that only one of the two has. */

import { checkText } from '../errors.js'
import { SCRIPT_CLASSES } from './script-classes.baked.js'
import { EITHER, NEITHER, SIMPLIFIED, TRADITIONAL } from './script-tables.js'

export { SIMPLIFIED, TRADITIONAL }

/** How many characters only one script has, and how many that are traditional in most words but not in all. */
export interface ScriptCount {
  traditional: number
  simplified: number
  either: number
}

/** What `detectScript` found. `none`: no character that would tell. The shares add up to 1, or are both 0. */
export interface ScriptDetection {
  /** Which it is. */
  readonly script: 'simplified' | 'traditional' | 'mixed' | 'none'
  /** Of the characters that tell, the share that only traditional text has. */
  readonly traditionalShare: number
  /** The share that only simplified text has. */
  readonly simplifiedShare: number
}

let classes: Uint8Array | undefined

/** Class of each code unit: `NEITHER`, `TRADITIONAL`, `SIMPLIFIED` or `EITHER`. */
export function scriptClasses(): Uint8Array {
  classes ??= new TextEncoder().encode(SCRIPT_CLASSES)
  return classes
}

/** The offset of the first character at or after `at` that is not of both scripts nor of simplified script alone. */
export function nextTelling(text: string, at: number): number {
  const table = scriptClasses()
  let next = at
  for (; next < text.length; next++) {
    const type = table[text.charCodeAt(next)]
    if (type === TRADITIONAL || type === EITHER) break
  }
  return next
}

/** How many characters of `text[start, end)` only one script has. */
export function countScript(text: string, start = 0, end = text.length): ScriptCount {
  const table = scriptClasses()
  let traditional = 0
  let simplified = 0
  let either = 0
  for (let i = start; i < end; i++) {
    const type = table[text.charCodeAt(i)]
    if (type === NEITHER) continue
    if (type === SIMPLIFIED) simplified++
    else if (type === TRADITIONAL) traditional++
    else either++
  }
  return { traditional, simplified, either }
}

/**
 * The script of `text`. Up to 5 % of characters of the other script (a name, a quotation) do not make a text mixed.
 * @example
 * detectScript('機關單位') // { script: 'traditional', traditionalShare: 1, simplifiedShare: 0 }
 */
export function detectScript(text: string): ScriptDetection {
  checkText(text)
  const { traditional, simplified } = countScript(text)
  const total = traditional + simplified
  if (total === 0) return { script: 'none', traditionalShare: 0, simplifiedShare: 0 }
  const traditionalShare = traditional / total
  const simplifiedShare = simplified / total
  const script = traditionalShare >= 0.95 ? 'traditional' : simplifiedShare >= 0.95 ? 'simplified' : 'mixed'
  return { script, traditionalShare, simplifiedShare }
}
