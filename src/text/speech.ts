/**
 * Direct speech: quotations that somebody says, with the speaker where the text tells. What is quoted as a phrase
 * (a slogan, a name, a term) is none.
 */

import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../calendar/marks.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'
import type { Quotation, Range, RegionRange } from './document.js'
import { speechVerbs, strongSpeechVerbs } from './structure/speech-verbs.js'

/** How far to either side of a quotation its speaker is looked for. */
const REACH = 70
/** A quotation shorter than this, without a stop, is a phrase. */
const TALK = 9
/** A whole sentence at the beginning of a paragraph is talk from this length on: “好的！” */
const SHORT_TALK = 3

const ENDS_SENTENCE = /[。！？!?…～][”’」』"]?$/u
const ENDS_CLAUSE = /[，,]$/u
const COLON = /[:：]\s?$/u

interface Patterns {
  readonly before: RegExp
  readonly after: RegExp
  readonly later: RegExp
  readonly earlier: RegExp
  readonly near: RegExp
}

let patterns: Patterns | undefined

function compiled(): Patterns {
  patterns ??= {
    // …张三说：“ … 张三高兴地对记者说，“
    before: new RegExp(`(?:${speechVerbs()})(?:${anyOf('speech/says-after-verb')})?[:：，,]\\s?$`, 'u'),
    // ”张三说。 ”办公室主任李四表示，…
    after: new RegExp(
      `^\\s?(?<who>[^。！？；：，,“”‘’\\n]{0,36}?)(?:(?:${strongSpeechVerbs()})|(?:${speechVerbs()})(?=[，。：,:！]))`,
      'u',
    ),
    // ”谈起这件事，村民王五赞不绝口。 ”在会上，科长李四道出了大家的心声。
    later: new RegExp(
      `^[^。！？“\\n]{0,40}[，,](?<who>[^。！？；：，,“”‘’\\n]{2,30}?)(?:${speechVerbs()})`,
      'u',
    ),
    earlier: new RegExp(
      `(?<=^|[。！？；：，,“”\\n])(?<who>[^。！？；：，,“”\\n]{2,30}?)(?:${strongSpeechVerbs()})(?=[，：。,])`,
      'gu',
    ),
    near: new RegExp(`(?:${strongSpeechVerbs()})`, 'u'),
  }
  return patterns
}

/** The speech of `text`, by start. */
export function findSpeech(
  text: string,
  paragraphs: readonly Range[],
  quotations: readonly Quotation[],
): RegionRange[] {
  const found: RegionRange[] = []
  let p = 0
  let previous: { end: number; speaker: string | undefined; p: number } | undefined
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue
    while (p < paragraphs.length && (paragraphs[p] as Range).end <= quotation.start) p++
    const paragraph = paragraphs[p] as Range
    const told = readSpeech(text, quotation, paragraph, previous?.p === p ? previous : undefined)
    if (!told) continue
    found.push({
      start: quotation.start,
      end: quotation.end,
      type: 'speech',
      ...(told.speaker ? { detail: told.speaker } : {}),
    })
    previous = { end: quotation.end, speaker: told.speaker, p }
  }
  return found
}

/** What announces talk, whoever it is of. */
const SAYS = lazyPattern(() => String.raw`(?:${anyOf('speech/says')})[^。，]{0,6}[:：]\s?$`)
function readSpeech(
  text: string,
  { start, end, innerStart, innerEnd }: Quotation,
  paragraph: Range,
  previous: { end: number; speaker: string | undefined } | undefined,
): { speaker: string | undefined } | undefined {
  const inner = text.slice(Math.max(innerStart, innerEnd - 2), innerEnd)
  const length = innerEnd - innerStart
  const whole = ENDS_SENTENCE.test(inner)
  const clause = ENDS_CLAUSE.test(inner)
  if (!whole && !clause && length < TALK) return undefined
  const before = text.slice(Math.max(paragraph.start, start - REACH), start)
  const after = text.slice(end, Math.min(paragraph.end, end + REACH))
  const { before: announces, after: follows, near } = compiled()

  const announced = announces.exec(before)
  if (announced && (whole || clause || COLON.test(before) || near.test(announced[0]))) {
    if (whole || length >= TALK)
      return { speaker: speakerBefore(before.slice(0, announced.index)) ?? sameSpeaker(previous, before) }
  }
  if (whole && COLON.test(before) && SAYS.test(before)) return { speaker: undefined }
  if (whole || clause) {
    const said = follows.exec(after)
    if (said)
      return { speaker: cleanSpeaker(said.groups?.who ?? '') ?? speakerAfter(after) ?? previous?.speaker }
  }
  if (!whole) return undefined
  // a full sentence of talk that opens a paragraph or follows other talk
  if (start === paragraph.start) return length >= SHORT_TALK ? { speaker: speakerAfter(after) } : undefined
  if (previous && previous.end === start) return { speaker: previous.speaker }
  return undefined
}

/** Who spoke before speaks again. */
const SAME_PERSON = lazyPattern(() => `^[^。！？]{0,120}(?:${anyOf('speech/same-person')})`)
function sameSpeaker(
  previous: { speaker: string | undefined } | undefined,
  before: string,
): string | undefined {
  return SAME_PERSON.test(before) ? previous?.speaker : undefined
}

/** 在座谈会上，市民代表李某 + 说 → 市民代表李某 */
function speakerBefore(before: string): string | undefined {
  const clause = before.slice(
    [...'。！？；：，,”\n'].reduce((last, c) => Math.max(last, before.lastIndexOf(c)), -1) + 1,
  )
  const named = cleanSpeaker(clause)
  if (named !== undefined) return named
  // a pronoun or nothing: whoever was said to speak last
  let last: string | undefined
  for (const match of before.slice(0, -clause.length || undefined).matchAll(compiled().earlier))
    last = cleanSpeaker(match.groups?.who ?? '') ?? last
  return last
}

/** A post and a name in what follows a quotation: 综合科科长李某抢先发言 */
const POST_AND_NAME = lazyPattern(
  () =>
    String.raw`(?:^|[，,。])(?<who>[^。！？；：，,“”\n]{0,24}(?:${anyOf('speech/post')})\p{Script=Han}{2,3}?)(?=(?:${anyOf('speech/after-speaker')}))`,
)

function speakerAfter(after: string): string | undefined {
  const near = after.slice(0, REACH)
  const who = POST_AND_NAME.exec(near)?.groups?.who ?? compiled().later.exec(near)?.groups?.who
  return who === undefined ? undefined : cleanSpeaker(who)
}

/** 也 + 激动地 + 对记者 */
const ADVERBS = 4
const MANNER = lazyPattern(
  () =>
    `(?:(?:${anyOf('speech/to-audience')})(?:${anyOf('speech/audience')})|${anyOf('speech/and-journalist')}|(?:${anyOf('speech/manner')})(?:${anyOf('speech/makes-adverb')})?)$`,
)
/** 市府办第一时间作出了坚定回答: the answer is an act, the speaker stands before it. */
const ACT = lazyPattern(() => `(?:${anyOf('speech/at-once')})?(?:${anyOf('speech/act')})`)
const TIME = lazyPattern(
  () =>
    String.raw`^(?:(?:${anyOf('speech/when')}|\p{Script=Han}{0,6}(?:${anyOf('speech/at-meeting')})|(?:\d{4}${YEAR_MARK})?\d{1,2}${MONTH_MARK}\d{1,2}${DAY_MARK})[，,]?)?(?:${anyOf('speech/opens-clause')})?`,
)
const ADVERB_END = lazyPattern(() => `(?:${anyOf('speech/makes-adverb')})$`)
/** 在…会议上 */
const OCCASION = lazyPattern(() => `${anyOf('speech/in')}[^，]{0,24}(?:${anyOf('speech/ends-occasion')})$`)
const PRONOUN = lazyPattern(() => `^(?:${anyOf('speech/pronoun')})$`)

/** The speaker's name and post without adverbs; undefined for a pronoun or nothing. */
function cleanSpeaker(clause: string): string | undefined {
  let bare = (clause.split(ACT.regexp, 1)[0] as string).trimEnd()
  for (let i = 0; i < ADVERBS && MANNER.test(bare); i++) bare = bare.replace(MANNER.regexp, '')
  bare = bare.replace(TIME.regexp, '').replace(ADVERB_END.regexp, '').trim()
  const speaker = bare.replace(OCCASION.regexp, '').trim()
  return speaker.length >= 2 && speaker.length <= 36 && !PRONOUN.test(speaker) ? speaker : undefined
}
