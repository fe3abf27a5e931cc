/** An area that several organs share, named once: 市农业农村局、乡村振兴局. */

import { areaStart } from '../../gazetteer/area.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { JOINTS } from '../../lexicon/joints.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'

/** What commissions of the nation open with. */
const NATION = '国家'
/** Organs named one after the other, at most. */
const MOST = 12
const JOINT = new RegExp(`[、${JOINTS}]`, 'u')
/** 党委、政府 of no one area stand beside each other in any sentence; a department's name is longer. */
const SHORTEST = 3
const isShort = hasRole('organization/short-in-list')

/** Whether a body may be called `word` alone, behind others of its area: 财政局, 残联. */
export const mayStandAlone = (word: string): boolean => word.length >= SHORTEST || isShort(word)

const BEFORE = defineGuards<[word: string, start: number]>(
  'organization/before-in-list',
  [
    {
      id: 'short',
      example: '市财政局、党委、教育局',
      because: 'what stands before in the list is too short to be one of its area',
      unless: (word) => !mayStandAlone(word),
    },
  ],
  (_, start) => start,
)

/**
 * Where the area stands that an organ's name at `at` shares with those listed before it. `undefined` if nothing is
 * listed before, or no area stands before the first.
 */
export function sharedArea(text: string, at: number): { start: number; end: number } | undefined {
  let next = at
  for (let steps = 0; steps < MOST; steps++) {
    if (!JOINT.test(text[next - 1] ?? '')) return undefined
    const word = organWordBefore(text, next - 1)
    // 国家计委、|体改委: of the nation
    if (word?.scope === 'national' && word.name.startsWith(NATION) && /委$/u.test(word.name)) {
      const start = next - 1 - word.name.length
      return { start, end: start + NATION.length }
    }
    // 市医院、|农牧局: a body of the area, whatever it is
    if (word?.scope !== 'local' && word?.scope !== 'open') return undefined
    const end = next - 1 - word.name.length
    const start = areaStart(text, end)
    if (start < end) return { start, end }
    if (word.scope === 'open' || refusedBy(BEFORE, word.name, end)) return undefined
    next = end
  }
  return undefined
}
