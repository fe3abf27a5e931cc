/** Names that are remembered though no value was read of them. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Amount } from './amounts.js'
import type { Head } from './head.js'
import { tidyName } from './name.js'
import { isBare, isNamelike } from './name-guards.js'
import { readName } from './reading.js'
import type { ReadingState, Sentence } from './reading-state.js'
import { fitsTopic, type Topic } from './topic.js'

/** Remembers a name whose value ran on into other text. */
export function mention(state: ReadingState, sentence: Sentence, head: Head, amount: Amount): void {
  if (head.change === null || amount.type === 'count') return
  const { range } = readName(state, head, amount)
  const name = tidyName(state.text.slice(range.start, range.end))
  if (!isBare(state.text, range.start, range.end)) mentionName(sentence, name, amount, range.area)
}

/** 成为全国第十个总量超万亿元城市: a place among others, no statistic. */
const RANKED = lazyPattern(() => `^(?:${anyOf('indicator/ranked')})`)

/** Reasons for which a name is not remembered. */
const GUARDS = defineGuards<[name: string]>('indicator/mention', [
  {
    id: 'ranked',
    example: '成为全国第十个总量超万亿元城市，增长8%',
    because: 'a place among others is no statistic: 全国第十个总量超万亿元城市',
    unless: (name) => RANKED.test(name),
  },
])

/** Remembers `name` as what the next value without a name may be of. */
export function mentionName(
  sentence: Sentence,
  name: string,
  amount: Amount,
  area: string | undefined,
): void {
  if (!isNamelike(name) || refusedBy(GUARDS, name)) return
  const { end } = amount
  sentence.mention = {
    name,
    amount,
    change: 'level',
    period: null,
    end,
    area,
    verb: '',
  }
}

/** Remembers what the clauses before go on about, as what a value without a name is of. */
export function takeTopic(sentence: Sentence, topic: Topic | undefined, amount: Amount): void {
  if (!topic || !fitsTopic(amount)) return
  mentionName(sentence, topic.name, amount, topic.area)
  if (sentence.mention) sentence.mention = { ...sentence.mention, end: topic.end, subject: true }
}
