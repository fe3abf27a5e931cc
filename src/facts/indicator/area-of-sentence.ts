/** The area that opens a sentence as the subject of its values. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Made, ReadingState, Sentence } from './reading-state.js'
import { type Role, wordAt } from './words.js'

/**
 * 高新区加快发展，生产总值增长12%: the part of the report's area that opens the sentence as its subject, until a figure of
 * the whole (全市) is told.
 */
export function partOf({ text, home }: ReadingState, { start, end, made }: Sentence): string | undefined {
  if (home === undefined) return undefined
  const opening = PART.exec(text.slice(start, Math.min(end, start + 24)))
  const part = opening?.groups?.part
  if (part === undefined || refusedBy(PART_GUARDS, part, home, made)) return undefined
  // 推进江东经开区改革: what is done to is still what is told of, if it bears a name of its own
  const own = withoutVerbs(part)
  return own === part || own.length >= 5 ? own : undefined
}

/** Reasons for which what opens the sentence is not the area of its values. */
const PART_GUARDS = defineGuards<
  [part: string, home: NonNullable<ReadingState['home']>, made: readonly Made[]]
>('indicator/area-of-sentence', [
  {
    id: 'whole-told',
    example: '厦门市人民政府工作报告\n高新区加快发展，全市财政收入增长8%，生产总值增长9%。',
    because: 'a figure of the whole has been told since',
    unless: (_part, _home, made) => made.some(({ area }) => area !== undefined && WHOLE.test(area)),
  },
  {
    id: 'whole-itself',
    example: '浦东新区人民政府工作报告\n浦东新区加快发展，生产总值增长9%。',
    because: 'it is the area of the report itself',
    unless: (part, home) => home.name.endsWith(part),
  },
])

function withoutVerbs(name: string): string {
  let at = 0
  for (
    let word = wordAt(name, 0, name.length);
    word && at < name.length - 2;
    word = wordAt(name, at, name.length)
  ) {
    if (!['verb', 'adverb', 'lead', 'light'].some((role) => word?.roles.has(role as Role))) break
    at += word.length
  }
  return name.slice(at)
}

const WHOLE = /^全/u

const PART = lazyPattern(
  () =>
    String.raw`^[\s—·*#（）0-9.、${charactersOf('figure/one-to-ten')}]{0,8}(?<part>\p{Script=Han}{0,6}?(?:${anyOf('indicator/zone')}))(?![、${charactersOf('indicator/zone-goes-on')}])`,
)
