/** The signs of each UTF-16 unit. */
import { runsOf } from '../../lexicon/runs.js'
import { halfWidth } from '../width.js'
import { isCompatible } from './compatibility.js'
import { isAccent } from './composed.js'
import { isInvisible } from './invisible.js'
import { THREES } from './lookalikes.js'
import { LOST_CHARACTERS } from './lost-text.js'
import { opensUtf8AsGbk } from './mojibake-gbk.js'
import { isLatinLead } from './mojibake-latin.js'
import {
  ACCENT,
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

export const SIGN_RUNS: string = runsOf(signs)
