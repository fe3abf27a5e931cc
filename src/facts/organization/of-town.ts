/** Courts, police and schools that are called by the short name of their county: 乐清法院, 高唐一中. */
import { divisionIndex } from '../../gazetteer/divisions.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { isEveryday } from './bodies.js'
import { COUNTY } from './bodies-guards.js'
import { officeBehind } from './office.js'

/** Whether a county or a district is called `name` for short. */
const isCounty = (name: string): boolean =>
  divisionIndex().counties.has(name) || divisionIndex().districts.has(name)

/** Reasons for which a county's short name before the word makes no name. */
const NAME = defineGuards<[name: string, start: number]>(
  'organization/of-town',
  [
    {
      id: 'everyday',
      example: '，大方法院',
      because: 'a word of everyday, and a county',
      unless: (name) => isEveryday(name),
    },
  ],
  (_, start) => start,
)

const UNIT = new RegExp(`[${UNIT_SIGNS}]`, 'u')

export const ofTown = defineRule({
  id: 'organization/of-town',
  kind: 'organization',
  get trigger() {
    return wordsOf('organization/called-by-county')
  },
  get pattern() {
    return new RegExp(
      `(?:${anyOf('organization/called-by-county')})(?![${charactersOf('organization/after-body')}])`,
      'u',
    )
  },
  produce: (match, { text }) => {
    const at = match.index
    const [word] = match
    const start = [3, 2]
      .map((length) => at - length)
      .find(
        (from) =>
          from >= 0 &&
          isCounty(text.slice(from, at)) &&
          !refusedBy(NAME, text.slice(from, at), from) &&
          !refusedBy(COUNTY, text, from, at, at),
      )
    if (start === undefined) return null
    const office = officeBehind(text, at + word.length)
    const type = office.type ?? organWordBefore(word, word.length)?.type ?? 'institution'
    const name = text.slice(start, office.end)
    return { start, end: office.end, fields: { name, type, level: 'county' as const } }
  },
  examples: [
    { text: '。乐清法院执行干警', facts: [{ text: '乐清法院', type: 'court', level: 'county' }] },
    { text: '来自高唐一中的学生', facts: [{ text: '高唐一中', type: 'institution' }] },
    { text: '和德清公安局', facts: [{ text: '德清公安局', type: 'government' }] },
  ],
  nearMisses: ['，各地法院', '，大方法院', '宏远德清法院'],
})

/** 乐清法院 → 乐清市人民法院, 乐清公安局 → 乐清市公安局, where the text has the whole name. */
export const townsWhole: ResolvePass = (candidates) => {
  const short = candidates.filter((c) => c.kind === 'organization' && c.rule === ofTown.id)
  if (short.length === 0) return candidates
  const names = candidates.flatMap((c) =>
    c.kind === 'organization' && c.rule !== ofTown.id ? [c.fields.name] : [],
  )
  const wholeOf = (name: string): string | undefined =>
    names.find((whole) => {
      const length = [3, 2].find((n) => isCounty(name.slice(0, n)) && UNIT.test(whole.charAt(n)))
      return (
        length !== undefined &&
        whole.startsWith(name.slice(0, length)) &&
        whole.endsWith(name.slice(length)) &&
        organWordBefore(whole, whole.length)?.name === whole.slice(length + 1)
      )
    })
  return candidates.map((c) => {
    if (c.kind !== 'organization' || c.rule !== ofTown.id) return c
    const name = wholeOf(c.fields.name)
    return name === undefined ? c : { ...c, fields: { ...c.fields, name } }
  })
}
