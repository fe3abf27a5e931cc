/** What two nations have in common, each by its character: 英中贸易协会, 中日友好协会. */
import { nationLetters } from '../../gazetteer/nations.js'
import { isOwnName } from '../../gazetteer/organ-tails.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'

const HOME = '中'
const others = once(() => nationLetters().filter((letter) => letter !== HOME))
const OPENS = lazyPattern(() => `[^\\p{Script=Han}]|[${charactersOf('organization/opens-body')}]`)

interface Named {
  readonly text: string
  readonly start: number
  /** What stands between the nations and the word for the body. */
  readonly own: string
}

/** Reasons for which two nations begin no name. */
const NAME = defineGuards<[named: Named]>(
  'organization/two-nations',
  [
    {
      id: 'no-opening',
      example: '促成英中贸易协会',
      because: 'no phrase opens with it',
      unless: ({ text, start }) => start > 0 && !OPENS.test(text[start - 1]!),
    },
    {
      id: 'of-both',
      example: '中英两国贸易协会',
      because: 'bodies of both nations are spoken of',
      unless: ({ own }) => own.startsWith('两'),
    },
    {
      id: 'not-in-name',
      example: '中英举办贸易协会',
      because: 'a particle or a verb is in it',
      unless: ({ own }) => !isOwnName(own, false),
    },
  ],
  ({ start }) => start,
)

export const ofTwoNations = defineRule({
  id: 'organization/two-nations',
  kind: 'organization',
  get trigger() {
    return others().flatMap((letter) => [letter + HOME, HOME + letter])
  },
  get pattern() {
    const letter = `[${others().join('')}]`
    return new RegExp(
      `(?:${letter}${HOME}|${HOME}${letter})(?<own>\\p{Script=Han}{2,8}?)(?:${anyOf('organization/joined-in')})(?!${anyOf('organization/after-joined')})`,
      'u',
    )
  },
  produce: (match, { text }) => {
    const start = match.index
    if (refusedBy(NAME, { text, start, own: match.groups!.own! })) return null
    const end = start + match[0].length
    return { start, end, fields: { name: match[0], type: 'association' as const } }
  },
  examples: [
    { text: '英中贸易协会', facts: [{ text: '英中贸易协会', type: 'association' }] },
    { text: '与中日友好协会座谈', facts: [{ text: '中日友好协会' }] },
    { text: '德中经济联合会', facts: [{ text: '德中经济联合会' }] },
    { text: '美中贸易全国委员会', facts: [{ text: '美中贸易全国委员会' }] },
    { text: '中俄友好基金会', facts: [{ text: '中俄友好基金会' }] },
  ],
  nearMisses: ['中英两国协会', '中日友好协议', '中俄边境各地协会', '中德合作的商会', '中美商会议题'],
})
