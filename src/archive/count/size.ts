/** How long a text is. */
import { buildStructure } from '../../text/structure.js'

/** The length of a text, three ways. */
export interface TextSize {
  /** Code points that are no blanks, marks included: what word processors count as 字符数（不计空格）. */
  readonly characters: number
  /** Chinese characters alone. */
  readonly han: number
  /** Sentences that a full stop, a question mark or an exclamation mark ends; headings and cells are none. */
  readonly sentences: number
  /** The characters of those sentences. */
  readonly sentenceCharacters: number
  /** What marks of punctuation part: the clauses of those sentences. */
  readonly clauses: number
}

/** A sentence that is over, whatever closes behind its mark. */
const ENDED = /[。！？!?…][”’"')）》」』]*\s*$/u
/** A mark that parts clauses; the 、 of a list parts none. */
const CLAUSE_MARKS = /[，；：。！？,;:!?…—]+/gu
const BLANK = /\s/u
const HAS_WORD = /[\p{L}\p{N}]/u

/** Code points of `text` that are no blanks. */
export function countCharacters(text: string): number {
  let count = 0
  for (const character of text) if (!BLANK.test(character)) count++
  return count
}

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The size of `text`; `sentences` are its own, as texts. */
export function sizeOf(text: string, sentences: readonly string[]): TextSize {
  const ended = sentences.filter((sentence) => ENDED.test(sentence))
  return {
    characters: countCharacters(text),
    han: countMatches(text, /\p{Script=Han}/gu),
    sentences: ended.length,
    sentenceCharacters: ended.reduce((sum, sentence) => sum + countCharacters(sentence), 0),
    clauses: ended.reduce(
      (sum, sentence) => sum + sentence.split(CLAUSE_MARKS).filter((clause) => HAS_WORD.test(clause)).length,
      0,
    ),
  }
}

/** The size of a text whose sentences nobody has looked for. */
export function sizeOfText(text: string): TextSize {
  return sizeOf(
    text,
    buildStructure(text).sentences.map(({ start, end }) => text.slice(start, end)),
  )
}
