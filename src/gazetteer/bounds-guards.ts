/** Reasons for which a word beside a figure does not bound it. */
import { defineGuards } from '../lexicon/guard.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'
import type { Bounded, BoundWord, PlacedBound } from './bound-words.js'

const HAN = /\p{Script=Han}/u

/** The word is a part of a longer one. */
export const BEFORE = defineGuards<[row: BoundWord, source: string, at: number]>(
  'quantity/bound-before',
  [
    {
      id: 'ends-word',
      example: '节约3吨',
      because: 'a longer word ends with it: 节|约',
      unless: ({ notAfter }, source, at) => at > 0 && notAfter?.includes(source[at - 1]!) === true,
    },
  ],
  (_row, _source, at) => at,
)

/** Reasons for which a word does not bound such a figure. */
export const FIGURE = defineGuards<[row: BoundWord, of: Bounded, end: number]>(
  'quantity/bound-of-figure',
  [
    {
      id: 'bare',
      example: '上3次',
      because: 'it bounds numerals without digits alone: 上百',
      unless: ({ role }, of) => role === 'bare' && !of.bare,
    },
    {
      id: 'beyond',
      example: '过3次',
      because: 'it bounds a share, or ten thousand and more: 过300亿元',
      unless: ({ role }, of) => role === 'beyond' && !of.bare && !of.large,
    },
    {
      id: 'step',
      example: '迈上3个',
      because: 'it bounds where 台阶 or 大关 follows',
      unless: ({ role }, of) => role === 'step' && !of.step,
    },
  ],
  ({ word }, _of, end) => end - word.length,
)

/** 未达到 bounds, 达到 is exact. */
export const NEGATED_ONLY = defineGuards<[row: BoundWord, negated: boolean, at: number]>(
  'quantity/bound-negated',
  [
    {
      id: 'reaches',
      example: '达到300人',
      because: 'what is reached is stated as it is',
      unless: ({ role }, negated) => role === 'reach' && !negated,
    },
  ],
  (_row, _negated, at) => at,
)

export const FAR = defineGuards<[placed: PlacedBound]>(
  'quantity/bound-over-whole',
  [
    {
      id: 'one-character',
      example: '占近五年的8%',
      because: 'one character begins a word more often than it bounds: 近五年的, 超标企业的',
      unless: ({ word }) => word.length === 1 && word !== '约',
    },
  ],
  ({ at }) => at,
)
export const WHOLE = defineGuards<[placed: PlacedBound, fraction: boolean]>(
  'quantity/bound-of-whole',
  [
    {
      id: 'compares',
      example: '高于去年的8%',
      because: 'a figure that is stated as it is is compared with',
      unless: ({ compares }, fraction) => compares === true && !fraction,
    },
  ],
  ({ at }) => at,
)

export const BEHIND = defineGuards<[row: BoundWord, next: string, at: number]>(
  'quantity/bound-behind',
  [
    {
      id: 'closes',
      example: '3人不到位',
      because: 'it bounds where a phrase closes with it',
      unless: ({ role }, next) => role === 'closing' && HAN.test(next) && next !== '的',
    },
    {
      id: 'goes-on',
      example: '增长3%左右手',
      because: 'a longer word begins in it',
      unless: ({ role, notBefore }, next) => role !== 'closing' && notBefore?.includes(next) === true,
    },
  ],
  (_row, _next, at) => at,
)

/** 多 before these begins a word: 多元, 多种, 多次. */
const MANY = lazyPattern(() => anyOf('quantity/many-begins-word'))

export const ODD = defineGuards<[text: string, at: number]>(
  'quantity/odd-behind',
  [
    {
      id: 'begins-word',
      example: '增长3倍多元化',
      because: 'a word begins with 多: 多元, 多种',
      unless: (text, at) => MANY.test(text.charAt(at + 1)),
    },
  ],
  (_, at) => at,
)
