/** What bounds and anchors a length of time: 不到两个月, 过去五年, 三年来. */

import { LOWER, UPPER } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { lengthBoundBefore, lengthBoundBehind } from './length-bounds.js'
import type { ReadLength } from './read-length.js'
import type { DateFields } from './schema.js'

const ANCHOR = lazyPattern(() => `(?:${anyOf('date/anchors-length')})$`)
/** 上两周, 下三天; not 山上两年. */
export const ANCHOR_SHORT = lazyPattern(
  () => `(?:^|[\\s，。；：、（${charactersOf('date/before-short-anchor')}])[${UPPER}${LOWER}]$`,
)
const COMING = lazyPattern(() => `(?:来(?!${anyOf('date/after-lai-in-word')})|以来)`, 'uy')

interface Length {
  readonly start: number
  readonly end: number
  readonly fields: DateFields
}

const NO_ANCHOR_BEFORE = lazyPattern(() => `[${charactersOf('date/before-anchor-in-word')}]$`)

/** Mods before and behind, anchors, 来: the whole surface around a length that stands from `at`. */
export function complete(text: string, at: number, read: Omit<ReadLength, 'unit'>): Length {
  let { end, mod } = read
  let start = at
  const before = charsBefore(text, at, 6)
  const bound = lengthBoundBefore(text, at)
  const short = ANCHOR_SHORT.test(before) ? before.slice(-1) : null
  const anchor = bound ? null : (ANCHOR.exec(before)?.[0] ?? short)
  if (bound) {
    mod ??= bound.mod
    start = bound.at
  } else if (anchor && !NO_ANCHOR_BEFORE.test(before.slice(0, -anchor.length))) {
    start -= anchor.length
    if (anchor === '近' && (isNearly(text, start, end) || /时|分钟$/u.test(text.slice(at, end))))
      mod ??= 'less'
  }
  const behind = lengthBoundBehind(text, end)
  // 过去三年内, 前两年后: what is anchored is bounded already
  if (behind && !(anchor && behind.mod === 'after')) {
    end = behind.at
    mod ??= behind.mod
  }
  const coming = matchAt(COMING, text, end)
  if (coming) end += coming[0].length
  const { value, min, max } = read
  return {
    start,
    end,
    fields: {
      type: 'duration',
      value,
      ...(min === undefined || max === undefined ? {} : { min, max }),
      ...(mod ? { mod } : {}),
      basis: 'stated',
    },
  }
}

const LASTED_BEHIND = lazyPattern(() => `^(?:${anyOf('date/lasted')})`)

const LASTS_BEFORE = lazyPattern(() => `(?:${anyOf('date/lasts')})$`)

/** 历时近三年, 近百年的历史: nearly; 近三年来: the last three years. */
function isNearly(text: string, start: number, end: number): boolean {
  return LASTS_BEFORE.test(charsBefore(text, start, 3)) || LASTED_BEHIND.test(text.slice(end, end + 4))
}
