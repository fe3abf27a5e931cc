/** An area that several organs share, named once: 市农业农村局、乡村振兴局. */

import { areaStart } from '../../gazetteer/area.js'
import { titlesByEnd } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
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

/** 经委 of 市计委、经委: commissions of old have two characters. */
const COMMISSION = lazyPattern(() => `^[${charactersOf('organization/commission-of-old')}]委$`)

const MEMBERS = lazyPattern(() => `^(?:${anyOf('organization/member-of-assembly')})`)
/** Reasons for which a body is not called by its word alone, behind others of its area. */
export const ALONE = defineGuards<[word: string, start: number, after: string]>(
  'organization/local-in-list',
  [
    {
      id: 'members',
      example: '省人大、省政协和人大代表',
      because: 'its members are spoken of: 人大代表, 政协委员',
      unless: (word, _, after) => isShort(word) && MEMBERS.test(after),
    },
    {
      id: 'short',
      example: '市民政局、党委',
      because: 'too short to stand without its area',
      unless: (word) => !mayStandAlone(word) && !COMMISSION.test(word),
    },
  ],
  (_, start) => start,
)

/** Longest name between a post and the next one of a list, and shortest. */
const NAMES = [4, 3, 2, 0]
/** Longest word for a post. */
const LONGEST_POST = 8
const HAN_ONLY = /^\p{Script=Han}*$/u

/** How long the post, and who holds it, are that stand between a body and the next of a list: 市政府|副秘书长|、机关事务管理局; 县法院|院长金石|、检察院. */
function heldBefore(text: string, end: number): number {
  for (const name of NAMES) {
    const at = end - name
    if (at < 1 || !HAN_ONLY.test(text.slice(at, end))) continue
    const post = titlesByEnd().longest(
      text,
      at - 1,
      LONGEST_POST,
      ({ strength }, units) => units > 1 && strength === 'strong',
    )
    if (post > 0) return name + post
  }
  return 0
}

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
    let last = next - 1 - heldBefore(text, next - 1)
    let word = organWordBefore(text, last)
    // 市人社局|党组|成员、社保局|局长
    if (word?.scope === 'unit') {
      last -= word.name.length
      word = organWordBefore(text, last)
    }
    // 国家计委、|体改委: of the nation
    if (word?.scope === 'national' && word.name.startsWith(NATION) && /委$/u.test(word.name)) {
      const start = last - word.name.length
      return { start, end: start + NATION.length }
    }
    // 市医院、|农牧局: a body of the area, whatever it is
    if (word?.scope !== 'local' && word?.scope !== 'open') return undefined
    const end = last - word.name.length
    const start = areaStart(text, end)
    if (start < end) return { start, end }
    if (word.scope === 'open' || refusedBy(BEFORE, word.name, end)) return undefined
    next = end
  }
  return undefined
}
