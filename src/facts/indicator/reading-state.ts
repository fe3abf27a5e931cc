/** What the readers of a document share: its amounts and dates, and what the sentence at hand has told so far. */
import type { Candidate } from '../../rules/candidate.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Range } from '../../text/document.js'
import type { Amount, Moment } from './amounts.js'
import type { Home } from './own-area.js'
import type { Change } from './schema.js'

/** An indicator of the sentence at hand, as later ones look back on it. */
export interface Made {
  readonly name: string
  readonly amount: Amount
  readonly change: Change
  readonly period: string | null
  readonly end: number
  readonly area: string | undefined
  /** 新增, 评选: the verb its name begins with, for the members that leave it out. */
  readonly verb: string
  /** Counted over a span: 累计完成A5亿元、B3亿元 holds for B too. */
  readonly total?: boolean | undefined
  /** An average over its period: 年均增长. */
  readonly average?: boolean | undefined
  /** No value was told of it: it is what the clause before is about. */
  readonly subject?: boolean
  /** What its change is measured against, where told. */
  readonly versus?: string | undefined
}

/** One document's derivation. */
export interface ReadingState {
  readonly context: RuleContext
  readonly text: string
  readonly amounts: readonly Amount[]
  readonly moments: readonly Moment[]
  /** The division that the document is a report of. */
  readonly home: Home
  readonly out: Candidate[]
}

/** The sentence at hand, as far as it has been read; to a reader, its own draft of it. */
export interface Sentence extends Range {
  /** The indicators made of it, the last few. */
  made: Made[]
  /** A name whose value ran on into other text: 迈上3万亿元新台阶、达到30145亿元. */
  mention: Made | undefined
  /** Where the last amount that was looked at ends. */
  floor: number
  /** Places of dates that tell no time of a value: those of starting levels. */
  ignored: Range[]
  /** What a reader has read that is not committed yet. */
  facts: Candidate[]
}

/** What a reader has made of a place: how many amounts it has dealt with, and the sentence as it is after that. */
export interface Reading {
  readonly taken: number
  readonly sentence: Sentence
}

/** A sentence of which nothing has been read. */
export function openSentence(start: number, end: number): Sentence {
  return { start, end, made: [], mention: undefined, floor: start, ignored: [], facts: [] }
}

/** A copy to write in: what is written there holds when it is committed, and not before. */
export function draftOf(sentence: Sentence): Sentence {
  return { ...sentence, made: [...sentence.made], ignored: [...sentence.ignored], facts: [] }
}

/** The one place where what was read becomes what is told. */
export function commit(state: ReadingState, sentence: Sentence, { sentence: read }: Reading): void {
  for (const fact of read.facts) state.out.push(fact)
  sentence.made = read.made
  sentence.mention = read.mention
  sentence.ignored = read.ignored
}

/** A sentence may be a whole file: no more of it is remembered than a reader would. */
const REMEMBERED = 16

/** Adds `item` to `list`, forgetting the oldest. */
export function remember<T>(list: T[], item: T): void {
  list.push(item)
  if (list.length > REMEMBERED) list.shift()
}

/** What a value without a name of its own may be about. */
export function lastTold({ made, mention }: Sentence): Made | undefined {
  const last = made.at(-1)
  return mention !== undefined && (last === undefined || mention.end > last.end) ? mention : last
}
