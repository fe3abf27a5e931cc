/** Schools abroad that are called by a name as it is spelled in characters: 阿穆尔国立大学. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { nationNames } from '../../gazetteer/nations.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'
import { officeBehind } from './office.js'

const SHORTEST = 3
const LONGEST = 7

const KIND = lazyPattern(() => `(?:${anyOf('organization/kind-of-school-abroad')})$`)
const OPENS = lazyPattern(() => String.raw`[^\p{Script=Han}]|[${charactersOf('organization/opens-body')}]`)
const HAN = /\p{Script=Han}/u

/** Where the name begins that is spelled up to `end`. */
export function spelledFrom(text: string, end: number): number {
  const { foreign } = nameLexicon()
  let start = end
  const spells = (character: string) => foreign.has(character) || spellsToo(character)
  while (end - start < LONGEST && spells(text.charAt(start - 1))) start--
  // 和|罗德兰: what joins two bodies spells names too
  return start < end && OPENS.test(text.charAt(start)) ? start + 1 : start
}
const spellsToo = hasRole('organization/spells-school')

const nations = once(() => nationNames())
/** 葡|萄牙里斯本: where the name of the state begins that stands before the spelled one, or opens it. */
function withNation(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++)
    for (const name of nations()) if (standsBefore(text, name, at)) return Math.min(start, at - name.length)
  return start
}

const joins = hasRole('joins/and')

/** Reasons for which characters that spell foreign names are none of a school. */
const NAME = defineGuards<[text: string, spelled: number, end: number, start: number]>(
  'organization/school-abroad',
  [
    {
      id: 'short',
      example: '到尔根大学访问',
      because: 'two characters spell other names too',
      unless: (_, spelled, end) => end - spelled < SHORTEST,
    },
    {
      id: 'everyday',
      example: '，东方里文大学',
      because: 'a word of everyday is in it',
      unless: (text, spelled, end) => {
        for (let at = spelled; at + 1 < end; at++) if (isCommonWord(text, at)) return true
        return false
      },
    },
    {
      id: 'joined',
      example: '，卓玛吉和大学毕业生',
      because: 'what joins two people ends where the school would begin',
      unless: (text, _spelled, end) => joins(text[end - 1] ?? ''),
    },
    {
      id: 'no-opening',
      example: '青溪喀布尔大学',
      because: 'no phrase opens with it',
      unless: (text, _spelled, _end, start) => {
        const before = text[start - 1] ?? ' '
        return HAN.test(before) && !OPENS.test(before) && !isCommonWord(text, start - 2)
      },
    },
  ],
  (_, start) => start,
)

export const schoolAbroad = defineRule({
  id: 'organization/school-abroad',
  kind: 'organization',
  get trigger() {
    return wordsOf('organization/school-abroad')
  },
  get pattern() {
    return new RegExp(
      `(?:${anyOf('organization/school-abroad')})(?![${charactersOf('organization/after-body')}])`,
      'u',
    )
  },
  produce: (match, { text }) => {
    const at = match.index
    const kind = KIND.exec(charsBefore(text, at, 2))?.[0].length ?? 0
    const spelled = spelledFrom(text, at - kind)
    const start = withNation(text, spelled, at - kind)
    if (refusedBy(NAME, text, spelled, at - kind, start)) return null
    const { end } = officeBehind(text, at + match[0].length)
    return { start, end, fields: { name: text.slice(start, end), type: 'university' as const } }
  },
  examples: [
    { text: '访问阿穆尔国立大学', facts: [{ text: '阿穆尔国立大学', type: 'university' }] },
    { text: '与喀布尔理工大学合作', facts: [{ text: '喀布尔理工大学' }] },
    { text: '访问里斯本护理学院', facts: [{ text: '里斯本护理学院' }] },
    { text: '来到爱丁堡皇家中学', facts: [{ text: '爱丁堡皇家中学' }] },
  ],
  nearMisses: ['到尔根大学访问', '这所大学', '宏远巴伐利大学'],
})
