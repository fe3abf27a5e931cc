/** Units of armies, with the army or the region before their numbers: 新四军第四师, 太行军区独立团. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { PLAIN_ZEROS } from '../../numeral/characters.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'

const BARE = lazyPattern(() => `^(?:${anyOf('organization/army')})$`)

/** Reasons for which the word for an army names no unit. */
const UNIT = defineGuards<[name: string, start: number]>(
  'organization/army-unit',
  [
    {
      id: 'at-large',
      example: '新四军',
      because: 'an army without its unit is one of its nation, or an arm of it',
      unless: (name) => BARE.test(name),
    },
  ],
  (_, start) => start,
)

export const armyUnit = defineRule({
  id: 'organization/army',
  kind: 'organization',
  get trigger() {
    const regions = wordsOf('organization/army-region')
    const armies = wordsOf('organization/army-of-region')
    return [
      ...wordsOf('organization/army'),
      ...regions.flatMap((region) => armies.map((army) => region + army)),
    ]
  },
  get pattern() {
    const number = `第?[${charactersOf('figure/one-to-ten')}${PLAIN_ZEROS}\\d]{1,4}(?:${anyOf('organization/army-unit')})`
    const region = `(?:${anyOf('organization/army-region')})(?:${anyOf('organization/army-of-region')})`
    return new RegExp(
      `(?:${anyOf('organization/army')}|${region})(?:(?:${number}|${anyOf('organization/army-named-unit')})(?![${charactersOf('organization/after-army')}])){0,5}`,
      'u',
    )
  },
  produce: ({ 0: name, index: start }) =>
    refusedBy(UNIT, name, start)
      ? null
      : { start, end: start + name.length, fields: { name, type: 'army' as const } },
  examples: [
    { text: '在新四军第四师当战士', facts: [{ text: '新四军第四师', type: 'army' }] },
    { text: '八路军第一二〇师进驻', facts: [{ text: '八路军第一二〇师' }] },
    { text: '南部战区空军', facts: [{ text: '南部战区空军' }] },
  ],
  nearMisses: ['新四军', '海军陆战队', '陆军三个团'],
})
