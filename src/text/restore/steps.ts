/** The steps that undo what was done to a text. */
import { undoCompatible } from './compatibility.js'
import { undoDecomposed } from './composed.js'
import { undoMisreadDigits } from './digits.js'
import { undoDoubled } from './doubled.js'
import { undoEntities } from './entities.js'
import { undoFullWidth } from './fullwidth.js'
import { undoInvisible } from './invisible.js'
import { undoAmounts, undoLostIndents, undoRoundSigns, undoStrokes } from './lookalikes.js'
import { findLost } from './lost-text.js'
import { undoEscapes, undoQuestionMarks } from './marks.js'
import { undoEmphasis, undoLinks, undoMarkdownEscapes, undoTags } from './markup.js'
import { undoLatin, undoTwins, undoUtf8AsGbk } from './mojibake.js'
import { undoCommas, undoLostPoints } from './points.js'
import {
  ACCENT,
  ALWAYS,
  AMOUNT,
  BRACKET,
  CLOSE,
  COMMA,
  COMPATIBLE,
  EMPHASIS,
  ENTITY,
  ESCAPE,
  INDENT,
  INVISIBLE,
  LATIN,
  LETTER,
  LINK,
  LOST,
  QUESTION,
  SPREAD,
  STROKE,
  TAG,
  UTF8_AS_GBK,
  WIDE,
} from './signs.js'
import { undoSpread } from './spread.js'
import { undoSpinning } from './spun.js'
import type { Undo } from './undo.js'

/**
 * In this order: entities may hide any mark, and tags any line; bytes are read anew before any of them is taken away;
 * glosses are cut before lone question marks are judged, and before emphasis and links, whose marks may stand beside them; letters in numbers last, as full-width ones count too.
 */
export const STEPS: readonly { readonly sign: number; readonly undo: (text: string) => readonly Undo[] }[] = [
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
