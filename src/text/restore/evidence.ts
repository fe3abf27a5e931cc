/** What a whole text tells about the spinner it went through: which characters it glossed, and whether it did. */

import { once } from '../../lexicon/once.js'
import { gbk, spell } from '../gbk.js'
import { SIMPLIFIED, scriptClasses, TRADITIONAL } from '../script.js'
import { simplifiedTable } from '../script-tables.js'
import { isHan } from './han.js'
import { isPinyinLetter, readingFit, syllableStart } from './pinyin.js'
import { findStraddles } from './straddle.js'

/** A character with a well-formed gloss behind it: `text[at]` is the character, `end` is behind the gloss. */
export interface Gloss {
  readonly at: number
  readonly end: number
}

/** What stands out in a text that may have been spun. */
export interface SpinEvidence {
  /** Sound glosses, in order. */
  readonly glosses: readonly Gloss[]
  /** Offsets of `)` whose gloss has lost its `(`, or stands behind a character it does not read. */
  readonly suspects: readonly number[]
  /** Offsets of the lone byte of a tear without a gloss. */
  readonly straddles: readonly number[]
  /** Code units that carry a gloss somewhere. */
  readonly glossed: ReadonlySet<number>
  /** Whether glosses are the rule in this text, so that they are not the author's. */
  readonly spun: boolean
}

/**
 * From this share of glossed characters, among all that have another form in the other script, a text is spun.
 * Two glosses may be an author's (a place and a person), unless the text is short.
 */
const SPUN_SHARE = 0.02
const SPUN_SHARE_OF_TWO = 0.1

/** 1 for code units that have another form in the other script. */
export const convertibleUnits = once((): Uint8Array => {
  const made = new Uint8Array(65536)
  const table = simplifiedTable()
  for (let unit = 0; unit < 65536; unit++) {
    const simplified = table[unit] as number
    if (simplified !== 0) made[unit] = made[simplified] = 1
  }
  return made
})

/** The character and its simplified form. */
export function variants(unit: number): readonly string[] {
  const simplified = simplifiedTable()[unit] as number
  const own = String.fromCharCode(unit)
  return simplified === 0 ? [own] : [own, String.fromCharCode(simplified)]
}

/** Offset of the next `)` or `）` with a letter of pinyin before it, from `at` on; −1 if there is none. */
function nextClose(text: string, at: number): number {
  for (let i = text.indexOf(')', at); i >= 0; i = text.indexOf(')', i + 1))
    if (i > 0 && isPinyinLetter(text.charCodeAt(i - 1))) return i
  return -1
}

/**
 * The character whose gloss may stand behind `text[at]`: that one, or if it is ASCII, the one that it spells together
 * with the last byte before it (the bytes of 客 and A hold those of 虯: `空客A(qiú)`).
 */
function straddled(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0x40 || unit > 0x7e || at === 0) return unit
  const pair = gbk().pairOf[text.charCodeAt(at - 1)] as number
  return pair === 0 ? unit : spell(pair & 0xff, unit) || unit
}

/** Looks through `text` for glosses; `undefined` if nothing in it looks like one (the way of most texts). */
export function findEvidence(text: string): SpinEvidence | undefined {
  const straddles = findStraddles(text)
  let close = nextClose(text, 0)
  if (close < 0 && straddles.length === 0) return undefined
  const has = convertibleUnits()
  const glosses: Gloss[] = []
  const suspects: number[] = []
  const glossed = new Set<number>()
  for (; close >= 0; close = nextClose(text, close + 1)) {
    const start = syllableStart(text, close)
    if (start === close) continue
    if (start >= 2 && text[start - 1] === '(') {
      const unit = straddled(text, start - 2)
      const sound = has[unit] === 1 && readingFit(variants(unit), text.slice(start, close)) > 0
      if (sound) {
        glosses.push({ at: start - 2, end: close + 1 })
        glossed.add(unit)
      } else if (!isHan(unit)) suspects.push(close)
    } else suspects.push(close)
  }
  return { glosses, suspects, straddles, glossed, spun: isSpun(text, glosses.length) }
}

function isSpun(text: string, glosses: number): boolean {
  if (glosses < 2) return false
  const classes = scriptClasses()
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const type = classes[text.charCodeAt(i)] as number
    if (type === TRADITIONAL || type === SIMPLIFIED) total++
  }
  return glosses >= total * (glosses === 2 ? SPUN_SHARE_OF_TWO : SPUN_SHARE)
}
