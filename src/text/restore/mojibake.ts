/**
 * Text whose bytes were read in another encoding than they were written in, where that lost nothing: `ÊÐÕþ¸®` is 市政府
 * in GBK read as Latin-1, `å¸‚æ”¿åºœ` in UTF-8 read so, `鏈哄叧` is 机关 in UTF-8 read as GBK. What stands there gives the
 * bytes back; a passage is put right only if these spell another text to the last one, and that reads like prose where
 * this does not. Each passage is judged by itself, so that one in a clean text is found as well.
 */

import { findUtf8AsGbk } from './mojibake-gbk.js'
import { findLatin } from './mojibake-latin.js'
import { findTwins } from './mojibake-twins.js'
import type { Passage } from './passage.js'
import type { Undo } from './undo.js'

const undoing =
  (find: (text: string) => readonly Passage[]) =>
  (text: string): Undo[] =>
    find(text).map(({ start, end, text: meant, certainty }) => ({
      type: 'mojibake',
      certainty,
      start,
      end,
      edits: [{ start, end, text: meant }],
    }))

export const undoLatin = undoing(findLatin)
export const undoUtf8AsGbk = undoing(findUtf8AsGbk)
export const undoTwins = undoing(findTwins)
