/** Names in the characters that foreign names are written with, behind a post that is held abroad too. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { isNationName } from '../../gazetteer/nations.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { endScore } from './edges.js'
import type { NameReading } from './name.js'

/** Posts that are held abroad too. */
export const FOREIGN_POST = lazyPattern(() => `^副?(?:${anyOf('person/held-abroad')})$`)

const isAspect = hasRole('person/aspect')
const isJoint = hasRole('joins/and')

/** 赛力克|和|别克波拉: whether a joint at `end` stands between two of two characters and more. */
export function joinsNames(text: string, at: number, end: number): boolean {
  const { foreign } = nameLexicon()
  return (
    isJoint(text[end] ?? '') &&
    end - at > 1 &&
    foreign.has(text[end + 1] ?? '') &&
    foreign.has(text[end + 2] ?? '')
  )
}

/** A name in the characters foreign names are written with: 联合国秘书长|古特雷斯. */
export function foreignFrom(text: string, at: number): NameReading | undefined {
  const { foreign, after } = nameLexicon()
  let end = at
  while (end - at < 8 && foreign.has(text[end] ?? '') && !joinsNames(text, at, end)) end++
  // 伊力哈木|顺着, 热依汗|来到: the verb has begun
  if (end - at > 2 && (isAspect(text[end] ?? '') || after.has(text.slice(end - 1, end + 1)))) end--
  const closed =
    !/\p{Script=Han}/u.test(text[end] ?? '') ||
    after.has(text[end]!) ||
    after.has(text.slice(end, end + 2)) ||
    endScore(text, end) >= 2 ||
    isCommonWord(text, end)
  return end - at >= 3 && end - at <= 7 && closed && text[end] !== '·' && !isNationName(text.slice(at, end))
    ? { start: at, end, score: 3 }
    : undefined
}
