/** Reasons for which works, and what else is carried out, have no name. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import { COUNT, ROUND } from '../phrase/numerals.js'
import { WORK } from '../phrase/type-nouns.js'
import { type Judged, where } from './judged.js'
import { isGeneric } from './words.js'
import { isTrade } from './works.js'

/** 10处供水工程: so many works. */
const COUNTED_WORKS = lazyPattern(
  () => `^[${COUNT}][多余]?[个项]|[\\d${ROUND}][多余]?(?:${anyOf('campaign/counter-of-works')})`,
)
/** What something is made part of has its name elsewhere: 纳入国家…工程. */
const takesIn = hasRole('campaign/takes-in')
/** What is said of works that are built. */
const TOLD_OF_WORKS = lazyPattern(() => `^(?:${anyOf('campaign/told-of-works')})`)

/** 北岸防洪堤工程竣工: a work that opens its clause, with what has become of it. */
const isToldOf = ({ noun, modifier, after }: Judged) =>
  noun === WORK && modifier.length >= 4 && !isGeneric(modifier, true) && TOLD_OF_WORKS.test(after)

export const WORKS = defineGuards<[judged: Judged]>(
  'campaign/works',
  [
    {
      id: 'counted',
      example: '实施老城区12条道路建设工程',
      because: 'counted',
      unless: ({ modifier }) => COUNTED_WORKS.test(modifier),
    },
    {
      id: 'trade',
      example: '推进农村饮水安全建设工程',
      because: 'a trade, no work of its own',
      unless: ({ noun, modifier, begins }) => noun === WORK && isTrade(modifier) && begins.word !== '实施',
    },
    {
      id: 'taken-in',
      example: '纳入全省小河坝水库工程',
      because: 'taken into another',
      unless: ({ noun, begins }) => noun === WORK && takesIn(begins.word),
    },
    {
      id: 'short',
      example: '实施晨曦工程',
      because: 'too short',
      unless: ({ begins, modifier }) => begins.edge === 'verb' && modifier.length < 3,
    },
    {
      id: 'ungoverned',
      example: '，小河坝水库工程由水务局负责',
      because: 'no verb governs it',
      unless: (judged) => {
        const { edge } = judged.begins
        return edge !== 'verb' && !(edge === 'joint' && judged.modifier.length >= 4) && !isToldOf(judged)
      },
    },
  ],
  where,
)
