/**
 * Where Taiwan's own vocabulary holds: OpenCC takes every 程序, 文件 and 支持 for one of computing (程式, 檔案, 支援). In
 * official prose they are procedure, document and support, and stay; in a passage about computing OpenCC's words hold.
 */
import * as z from 'zod'
import cuesText from '../../dict/computing-cues.tsv'
import guardsText from '../../dict/conversion-guards.tsv'
import vocabularyText from '../../dict/conversion-vocabulary.tsv'
import { alternation } from '../lexicon/pattern.js'
import { lazyTable } from '../lexicon/table.js'

const vocabulary = lazyTable(
  'conversion-vocabulary',
  vocabularyText,
  z.strictObject({
    word: z.string().min(1),
    into: z.enum(['twp', 'cn', 'both']),
    to: z.string().optional(),
    computing: z.literal('y').optional(),
  }),
)
const guards = lazyTable('conversion-guards', guardsText, z.strictObject({ word: z.string().min(2) }))
const cues = lazyTable('computing-cues', cuesText, z.strictObject({ cue: z.string().min(2) }))

/** A word of the table, and what it becomes; nothing where it stays. */
export interface OfficialWord {
  readonly word: string
  readonly to: string | undefined
}

/** What official prose has towards Taiwan's vocabulary or from it; of a passage about computing, what holds there as well. */
export function officialWords(into: 'twp' | 'cn', computing: boolean): readonly OfficialWord[] {
  return vocabulary().flatMap((row) =>
    (row.into === into || row.into === 'both') && !(computing && row.computing)
      ? [{ word: row.word, to: row.to }]
      : [],
  )
}

/** Words that are not torn for a phrase of two characters that runs into them: 大历 in 伟大历程. */
export const guardWords = (): readonly string[] => guards().map((row) => row.word)

/** A text that is nothing but words parted by blanks is a list of vocabulary, four at least. */
const WORD_LIST = /^\s*(?:[^\s，。；：、！？]{1,8}\s+){3,}[^\s，。；：、！？]{1,8}\s*$/u
const STOPS: ReadonlySet<string> = new Set('。！？；\n')

let cuePattern: RegExp | undefined

/** A stretch of text, and whether it is about computing. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly computing: boolean
}

/** The end of the sentence that begins at `start`, all its stops in it. By hand, as it may be of any length. */
function sentenceEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && STOPS.has(text.charAt(end))) end++
  while (end < text.length && !STOPS.has(text.charAt(end))) end++
  while (end < text.length && STOPS.has(text.charAt(end))) end++
  return end
}

/** The sentences of `text` by what they are about; neighbours of one sort are one passage. */
export function passagesOf(text: string): Passage[] {
  cuePattern ??= new RegExp(alternation(cues().map((row) => row.cue)), 'u')
  if (text.length < 256 && WORD_LIST.test(text)) return [{ start: 0, end: text.length, computing: true }]
  if (!cuePattern.test(text)) return [{ start: 0, end: text.length, computing: false }]
  const passages: Passage[] = []
  for (let start = 0; start < text.length; ) {
    const end = sentenceEnd(text, start)
    const computing = cuePattern.test(text.slice(start, end))
    const last = passages.at(-1)
    if (last?.computing === computing) passages[passages.length - 1] = { ...last, end }
    else passages.push({ start, end, computing })
    start = end
  }
  return passages
}
