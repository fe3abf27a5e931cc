/** Undo what was done to a text on its way here, step by step, each over the whole text. */
import type { Repair } from '../../report.js'
import { applyEdits, extendMap, IDENTITY, type OffsetMap, sourceSpan } from '../map.js'
import { halfWidth } from '../width.js'
import { isCompatible, undoCompatible } from './compatibility.js'
import { isAccent, undoDecomposed } from './composed.js'
import { undoMisreadDigits } from './digits.js'
import { undoDoubled } from './doubled.js'
import { undoEntities } from './entities.js'
import { undoFullWidth } from './fullwidth.js'
import { isInvisible, undoInvisible } from './invisible.js'
import { THREES, undoAmounts, undoLostIndents, undoRoundSigns, undoStrokes } from './lookalikes.js'
import { findLost, LOST_CHARACTERS } from './lost-text.js'
import { undoEscapes, undoQuestionMarks } from './marks.js'
import { undoEmphasis, undoLinks, undoMarkdownEscapes, undoTags } from './markup.js'
import { undoLatin, undoTwins, undoUtf8AsGbk } from './mojibake.js'
import { opensUtf8AsGbk } from './mojibake-gbk.js'
import { isLatinLead } from './mojibake-latin.js'
import { undoCommas, undoLostPoints } from './points.js'
import { undoSpread } from './spread.js'
import { undoSpinning } from './spun.js'
import type { Undo } from './undo.js'

/** Something undone (or left), by its place in the source. */
export type SourceRepair = Pick<Repair, 'type' | 'certainty' | 'start' | 'end'>

/** A restored text with the way back. */
export interface RestoredText {
  readonly text: string
  readonly map: OffsetMap
  /** Sorted by start. */
  readonly repairs: readonly SourceRepair[]
}

const ENTITY = 1
const INVISIBLE = 2
const CLOSE = 4
const ESCAPE = 8
const QUESTION = 16
const LETTER = 32
const WIDE = 64
const TAG = 128
const LINK = 256
const EMPHASIS = 512
const COMPATIBLE = 1024
const INDENT = 2048
const SPREAD = 4096
const LATIN = 8192
const UTF8_AS_GBK = 16384
const LOST = 32768
const ACCENT = 131072
const BRACKET = 262144
const AMOUNT = 524288
const COMMA = 1048576
const STROKE = 2097152
const ALWAYS = 65536

/**
 * In this order: entities may hide any mark, and tags any line; bytes are read anew before any of them is taken away;
 * glosses are cut before lone question marks are judged, and before emphasis and links, whose marks may stand beside them; letters in numbers last, as full-width ones count too.
 */
const STEPS: readonly { readonly sign: number; readonly undo: (text: string) => readonly Undo[] }[] = [
  { sign: ENTITY, undo: undoEntities },
  { sign: LATIN, undo: undoLatin },
  { sign: UTF8_AS_GBK, undo: undoUtf8AsGbk },
  { sign: ALWAYS, undo: undoTwins },
  { sign: LOST | QUESTION, undo: findLost },
  { sign: INVISIBLE | ENTITY, undo: undoInvisible },
  { sign: TAG | ENTITY, undo: undoTags },
  { sign: COMPATIBLE | ENTITY, undo: undoCompatible },
  { sign: SPREAD, undo: undoSpread },
  { sign: QUESTION | INDENT, undo: undoLostIndents },
  { sign: ACCENT, undo: undoDecomposed },
  { sign: CLOSE | BRACKET | ENTITY, undo: undoDoubled },
  { sign: CLOSE | QUESTION | ENTITY, undo: undoSpinning },
  { sign: ESCAPE, undo: undoEscapes },
  { sign: LINK, undo: undoLinks },
  { sign: EMPHASIS, undo: undoEmphasis },
  { sign: ESCAPE, undo: undoMarkdownEscapes },
  { sign: QUESTION, undo: undoLostPoints },
  { sign: QUESTION, undo: undoQuestionMarks },
  { sign: COMMA, undo: undoCommas },
  { sign: WIDE | CLOSE | ENTITY, undo: undoFullWidth },
  { sign: LETTER | WIDE, undo: undoMisreadDigits },
  { sign: STROKE, undo: undoStrokes },
  { sign: ALWAYS, undo: undoRoundSigns },
  { sign: AMOUNT, undo: undoAmounts },
]

const signs = new Uint32Array(65536)
signs['&'.charCodeAt(0)] = ENTITY
signs[')'.charCodeAt(0)] = CLOSE
signs[']'.charCodeAt(0)] = signs['］'.charCodeAt(0)] = signs['】'.charCodeAt(0)] = BRACKET
signs['\\'.charCodeAt(0)] = ESCAPE
signs['?'.charCodeAt(0)] = QUESTION
signs[0xfffd] = QUESTION
signs['，'.charCodeAt(0)] = COMMA
signs['<'.charCodeAt(0)] = TAG
signs['['.charCodeAt(0)] = LINK
signs[' '.charCodeAt(0)] = signs[0x3000] = SPREAD
signs['）'.charCodeAt(0)] = BRACKET
for (const three of THREES) signs[three.charCodeAt(0)] = AMOUNT
for (const mark of '*_~`') signs[mark.charCodeAt(0)] = EMPHASIS
for (const letter of 'lIOo') signs[letter.charCodeAt(0)] = LETTER
for (let unit = 0; unit < 65536; unit++)
  if (isInvisible(unit)) signs[unit] = INVISIBLE
  else if (isAccent(unit)) signs[unit] = ACCENT
  else if (isCompatible(unit)) signs[unit] = COMPATIBLE
  else if (halfWidth(unit) !== 0) signs[unit] = WIDE
for (let unit = 0xb0; unit < 0x100; unit++) if (isLatinLead(unit)) signs[unit] = LATIN
for (let unit = 0x3000; unit < 0xf900; unit++) if (opensUtf8AsGbk(unit)) signs[unit] = UTF8_AS_GBK
signs['？'.charCodeAt(0)] = INDENT | WIDE
for (const letter of 'Оо') signs[letter.charCodeAt(0)] = LETTER
for (const dash of '—―') signs[dash.charCodeAt(0)] = STROKE
for (const lost of LOST_CHARACTERS) signs[lost.charCodeAt(0)] = LOST

function signsOf(text: string): number {
  let found = ALWAYS
  for (let i = 0; i < text.length; i++) found |= signs[text.charCodeAt(i)] as number
  return found
}

/** `source` restored; repairs are placed by `before`, the steps that led to it. Never throws. */
export function restore(source: string, before: OffsetMap = IDENTITY): RestoredText {
  const found = signsOf(source)
  let text = source
  let map = before
  const repairs: SourceRepair[] = []
  for (const { sign, undo } of STEPS) {
    if ((found & sign) === 0) continue
    const undos = undo(text)
    if (undos.length === 0) continue
    for (const { type, certainty, start, end } of undos)
      repairs.push({ type, certainty, ...sourceSpan(map, start, end) })
    const edits = undos.flatMap((one) => one.edits)
    text = applyEdits(text, edits)
    map = extendMap(map, edits)
  }
  repairs.sort((a, b) => a.start - b.start || a.end - b.end)
  return { text, map, repairs }
}
