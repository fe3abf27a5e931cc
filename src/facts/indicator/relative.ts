/** Names that are relative clauses: 实行…的有2984个; 上涨的品种为12个，下降的为30个. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Amount } from './amounts.js'
import { tidyName } from './name.js'
import type { Reading } from './reading.js'
import type { Sentence } from './reading-state.js'

/** 实行包干到户的有2984个: what they are is told by what they do. */
export function thoseWho(raw: string, { head }: Reading, amount: Amount): string | undefined {
  const counted =
    amount.type === 'count' && (head.verb === '有' || head.verb === '达' || head.verb === '达到')
  return counted && raw.length > 5 && raw.endsWith('的') ? tidyName(raw.slice(0, -1)) : undefined
}

const DIRECTION = lazyPattern(() => anyOf('indicator/direction'))

/** 上涨的品种为12个；下降的为30个: the name before, with the other direction. */
export function turnedRound(raw: string, { made }: Sentence): string | undefined {
  const turned = raw.length === 3 && DIRECTION.test(raw)
  const before = turned ? made.findLast((m) => DIRECTION.test(m.name))?.name : undefined
  return before?.replace(DIRECTION.regexp, raw)
}

/** 770亿元，净增129亿元，增长16.5%: what has grown is the whole, not what was added to it. */
export function grownOf(sentence: Sentence, name: string): string {
  const whole = ADDING.exec(name)?.[1]
  if (whole === undefined) return name
  return sentence.made.findLast((made) => made.name === whole || made.name === `${whole}余额`)?.name ?? name
}
const ADDING = lazyPattern(() => `^(?:${anyOf('indicator/adding')})(.{2,200})$`)
