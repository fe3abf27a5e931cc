/** Whether a quotation is somebody's talk. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { lastStartingAt } from '../../rules/context.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { textBefore, textBehind } from './quotes.js'

const SAYING = lazyPattern(
  () =>
    `(?:${anyOf('speech/before-quotation')}|告诉.{0,4}|${anyOf('speech/before-quotation')})(?:着)?[：:，]?$`,
)
const SAID = lazyPattern(
  () =>
    String.raw`^(?![${charactersOf('speech/no-speaker')}])，?(?:\p{Script=Han}{0,12})?(?<![${charactersOf('speech/counts-talk')}])(?:${anyOf('speech/after-quotation')})[。，：:]?`,
)
/** 关于“…”，县里作了一番解释; 围绕“…”，专家表示: the quotation is what is spoken of. */
const SPOKEN_OF = lazyPattern(() => `(?:${anyOf('speech/governs-topic')})$`)
/** Longest phrase that the sentence around it may go on with, in characters. */
const SHORT = 10
const HAN = /\p{Script=Han}/u
/** 告诉记者，“以购代捐”让土豆不愁卖: the sentence goes on behind a short phrase as if there were no marks. */
function goesOnAsSentence({ text }: RuleContext, { start, end, innerStart, innerEnd }: Quotation): boolean {
  return (
    innerEnd - innerStart <= SHORT &&
    text[start - 1] === '，' &&
    HAN.test(text[end] ?? '') &&
    HAN.test(text[innerEnd - 1] ?? '') &&
    !SAID.test(textBehind(text, end, 20))
  )
}

/** Direct speech: the text layer marks it, verbs of saying tell of it. */
export function isSpeech(context: RuleContext, quote: Quotation): boolean {
  if (quote.depth > 0) return false
  if (goesOnAsSentence(context, quote)) return false
  const { regions, quotations } = context.document
  for (let i = lastStartingAt(regions, quote.start), steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const region = regions[i]
    if (region?.type === 'speech' && region.end >= quote.innerEnd && quotations.length > 0) return true
  }
  const before = textBefore(context.text, quote.start, 14)
  return (
    SAYING.test(before) || (!SPOKEN_OF.test(before) && SAID.test(textBehind(context.text, quote.end, 20)))
  )
}
