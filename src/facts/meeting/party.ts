/** Meetings of the party: congresses and plenums, of the centre and of a province, city or county. */

import { MIDDLE_MARK, OF, ORDINAL_MARK, TERM_MARK, TIMES_MARK } from '../../calendar/marks.js'
import { areaStart } from '../../gazetteer/area.js'
import { singleOrganBefore } from '../../gazetteer/organ-phrase.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { FIRST_FOUR, ONES, TEN, TWO } from '../../numeral/characters.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { and, eachMember, type MeetingFields, membersOf, ORDINAL, withOrdinalMark } from './ordinal.js'

/** 十大 and 二十大 also count things: 十大工程, 二十大重点任务. */
const COUNTED = lazyPattern(() => `(?:${anyOf('meeting/counted-by-great')})`, 'uy')
const SAID_OF_CONGRESS = lazyPattern(
  () => `(?:[，。、；：！？.:”’）》\\s]|$|${anyOf('meeting/said-of-congress')})`,
  'uy',
)

const OF_PARTY = lazyPattern(() => `(?:${anyOf('meeting/of-party-before')})$`)
/** From the eleventh on the number tells a congress of the party by itself. */
const CERTAIN = new RegExp(`^(?:${TEN}[${ONES}]|${TWO}${TEN})`, 'u')

const congress = defineRule({
  id: 'meeting/party-congress',
  kind: 'meeting',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(?:${TWO}?${TEN}[${ONES}]?|[${ONES}])大(?:[${FIRST_FOUR.slice(0, 3)}]${TIMES_MARK}(?:${anyOf('metadata/sitting')}))?`,
      'u',
    )
  },
  guards: [
    {
      id: 'counts-things',
      example: '党的十大重点工程',
      because: 'it counts things: 十大工程',
      unless: ({ 0: name, index }, { text }) => matchAt(COUNTED, text, index + name.length) !== null,
    },
    {
      id: 'ordinal',
      example: '第十五大，',
      because: 'it tells which one: 第十五大港口',
      unless: ({ index }, { text }) => text[index - 1] === ORDINAL_MARK,
    },
    {
      id: 'not-of-party',
      example: '十二大中心',
      because: 'only a word of the party before it, or what is said of congresses after it, makes one of it',
      unless: (match, { text }) =>
        !OF_PARTY.test(charsBefore(text, match.index, 3)) &&
        !(CERTAIN.test(match[0]) && matchAt(SAID_OF_CONGRESS, text, match.index + match[0].length)),
    },
  ],
  produce: ({ 0: name }) => ({ fields: { name } as MeetingFields }),
  examples: [
    { text: '党的十五大', facts: [{ text: '十五大', name: '十五大' }] },
    { text: '党的十六大和十七大', facts: [{ text: '十六大' }, { text: '十七大' }] },
    { text: '中共一大', facts: [{ text: '一大', name: '一大' }] },
    { text: '二十大报告提出的目标', facts: [{ text: '二十大' }] },
  ],
  nearMisses: ['十大民生工程', '十二大重点产业', '二十大攻坚任务', '八大行业'],
})

const PARTY = '中国共产党'
const PARTY_SHORT = '中共'

const PLENUM = '全会'
/** 十八届 */
const TERM = `${ORDINAL}${TERM_MARK}`
const OWN_TERM = new RegExp(`^.{1,3}${TERM_MARK}`, 'u')

const plenum = defineRule({
  id: 'meeting/central-plenum',
  kind: 'meeting',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(${TERM})((?:${ORDINAL}${MIDDLE_MARK})(?:${and()}(?:${TERM})?${ORDINAL}${MIDDLE_MARK}){0,6}|${anyOf('meeting/all-times')})${PLENUM}`,
      'u',
    )
  },
  produce: (match, { text }) => {
    const start = withOrdinalMark(text, match.index)
    const list = match.index + match[1]!.length
    const end = match.index + match[0].length
    if (match[2]!.includes(TERM_MARK)) return splitTerms(text, match)
    return eachMember(text, { start, list, listEnd: list + match[2]!.length, end })
  },
  examples: [
    { text: '党的十五届五中全会', facts: [{ text: '十五届五中全会', name: '十五届五中全会' }] },
    {
      text: '十八届三中、四中、五中全会',
      facts: [
        { text: '十八届三中', name: '十八届三中全会' },
        { text: '四中', name: '十八届四中全会' },
        { text: '五中全会', name: '十八届五中全会' },
      ],
    },
    { text: '二十届历次全会', facts: [{ name: '二十届历次全会' }] },
  ],
  nearMisses: ['十九届委员', '全会精神', '第三届运动会'],
})

/** 十七届六中、十八届三中全会: each member names its term. */
function splitTerms(text: string, match: RegExpExecArray) {
  const end = match.index + match[0].length
  const list = text.slice(match.index, end - PLENUM.length)
  let term = match[1]!
  const members = membersOf(list)
  return members.map((member, i) => {
    const own = OWN_TERM.exec(member[0])?.[0]
    if (own) term = own
    const start = match.index + member.index
    return {
      start,
      end: i === members.length - 1 ? end : start + member[0].length,
      fields: { name: `${own ? '' : term}${member[0]}${PLENUM}` } as MeetingFields,
    }
  })
}

const session = defineRule({
  id: 'meeting/party-session',
  kind: 'meeting',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(${TERM})((?:${ORDINAL}${TIMES_MARK})(?:${and()}${ORDINAL}${TIMES_MARK}){0,6}|${anyOf('meeting/all-times')})(?:${anyOf('meeting/plenum-head', 'meeting/enlarged-plenum')})`,
      'u',
    )
  },
  produce: (match, { text }) => {
    const start = withOrdinalMark(text, match.index)
    const organ = singleOrganBefore(text, start)
    const list = match.index + match[1]!.length
    return eachMember(text, {
      start: organ?.start ?? start,
      list,
      listEnd: list + match[2]!.length,
      end: match.index + match[0].length,
    })
  },
  examples: [
    { text: '省委九届六次全会', facts: [{ name: '省委九届六次全会' }] },
    { text: '县委十二届四次全体（扩大）会议', facts: [{ name: '县委十二届四次全体（扩大）会议' }] },
    {
      text: '市委八届五次、六次全会',
      facts: [
        { text: '市委八届五次', name: '市委八届五次全会' },
        { text: '六次全会', name: '市委八届六次全会' },
      ],
    },
  ],
  nearMisses: ['第三届职工运动会', '八届一次理事'],
})

const longForm = defineRule({
  id: 'meeting/central-committee-session',
  kind: 'meeting',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `${TERM}(?:${anyOf('meeting/central-committee')})${OF}?${ORDINAL_MARK}?${ORDINAL}${TIMES_MARK}(?:${anyOf('meeting/plenary')})`,
      'u',
    )
  },
  produce: (match, { text }) => {
    let start = withOrdinalMark(text, match.index)
    if (text.endsWith(PARTY, start)) start -= PARTY.length
    const end = match.index + match[0].length
    return { start, end, fields: { name: text.slice(start, end) } as MeetingFields }
  },
  examples: [
    { text: '中国共产党第十一届中央委员会第三次全体会议', facts: [{}] },
    { text: '第十八届中央委员会第五次全体会议', facts: [{}] },
    { text: '第十七届中央纪律检查委员会第七次全体会议', facts: [{}] },
  ],
  nearMisses: ['第十八届中央委员会委员', '第三次全体会议'],
})

const DELEGATES_GUARDS = defineGuards<[name: string, start: number]>(
  'meeting/delegates',
  [
    {
      id: 'of-others',
      example: '村第三次代表大会',
      because: '代表大会 alone is also that of workers and villagers',
      unless: (name) => DELEGATES.test(name) && !PARTY_FIRST.test(name),
    },
  ],
  (_, start) => start,
)
const DELEGATES = lazyPattern(
  () => `(?<!${anyOf('meeting/delegates-of-party')})(?:${anyOf('meeting/of-delegates')})$`,
)
const PARTY_FIRST = lazyPattern(() => `^(?:${anyOf('organization/party-name')})`)

const delegates = defineRule({
  id: 'meeting/party-delegates',
  kind: 'meeting',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(`${ORDINAL}次(?:${anyOf('meeting/party-congress')})`, 'u')
  },
  produce: (match, { text }) => {
    const ordinal = withOrdinalMark(text, match.index)
    if (ordinal === match.index) return null
    const end = match.index + match[0].length
    const organ = singleOrganBefore(text, ordinal)
    let start = organ?.type === 'party' ? organ.start : areaStart(text, ordinal)
    start -= [PARTY, PARTY_SHORT].find((name) => text.endsWith(name, start))?.length ?? 0
    const whole = text.slice(start, end)
    if (refusedBy(DELEGATES_GUARDS, whole, start)) return null
    return { start, end, fields: { name: whole } as MeetingFields }
  },
  examples: [
    { text: '市第九次党代会', facts: [{ name: '市第九次党代会' }] },
    { text: '中国共产党第十五次全国代表大会', facts: [{}] },
    { text: '自治区第八次党代会', facts: [{}] },
    { text: '中国共产党江西省第十二次代表大会', facts: [{}] },
  ],
  nearMisses: ['第三次职工代表大会', '一次代表大会', '第三次全国人口普查'],
})

export const partyRules = [congress, plenum, session, longForm, delegates]
