/** Assemblies and committees of one term: 省第五届人大, 临江市第五届人民代表大会常务委员会. */

import { areaStart } from '../../gazetteer/area.js'
import { headBefore } from '../../gazetteer/organ-heads.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'
import { organizationFields } from './fields.js'
import { isAnyLevel } from './levels.js'
import { officeBehind } from './office.js'

/** 第二次会议, 一次会议, 二中全会: a meeting of it, which is another thing. */
const MEETING = lazyPattern(
  () =>
    `^${charactersOf('organization/nth')}?[${charactersOf('figure/one-to-ten')}\\d]{1,3}(?:${anyOf('organization/sits')})|^(?:${anyOf('organization/meets')})`,
)

const partyNames = once(() => wordsOf('organization/party-of-term'))
/** 第十七|届. */
const NUMBER = lazyPattern(
  () => `${charactersOf('organization/nth')}?[${charactersOf('figure/one-to-ten')}\\d]{1,3}$`,
)
const LONGEST_NUMBER = 4
const TERM_SIGN = '届'

interface Named {
  readonly text: string
  /** Where the area begins, and where the number of the term stands. */
  readonly start: number
  readonly at: number
  readonly end: number
}

/** Reasons for which a term is that of no one body. */
const TERM = defineGuards<[named: Named]>(
  'organization/of-term',
  [
    {
      id: 'no-area',
      example: '，第五届人大',
      because: 'whose it is is not named',
      unless: ({ start, at }) => start === at,
    },
    {
      id: 'at-large',
      example: '各市第五届人大',
      because: 'the level is that of many, or of none',
      unless: ({ text, start, at }) => at - start === 1 && isAnyLevel(text, start),
    },
    {
      id: 'meeting',
      example: '市第五届人民代表大会第二次会议',
      because: 'a meeting of it is named',
      unless: ({ text, end }) => MEETING.test(text.slice(end, end + 6)),
    },
  ],
  ({ start }) => start,
)

export const ofTerm = defineRule({
  id: 'organization/of-term',
  kind: 'organization',
  trigger: [TERM_SIGN],
  get pattern() {
    return new RegExp(
      `${TERM_SIGN}(?:(?<body>${anyOf('organization/body-of-term')})|${anyOf('organization/committee-of-term')})`,
      'u',
    )
  },
  produce: (match, { text, document }) => {
    const number = NUMBER.exec(charsBefore(text, match.index, LONGEST_NUMBER))
    if (!number) return null
    const index = match.index - number[0].length
    const area = areaStart(text, index)
    const head = headBefore(text, area)
    const party = head.start === area && partyNames().find((name) => standsBefore(text, name, area))
    const start = party ? area - party.length : head.start
    const { body } = match.groups!
    const end = match.index + match[0].length
    // a committee is one of the party, or of whom the head of the name tells
    const type = party
      ? 'party'
      : (head.type ?? (body === undefined ? undefined : organWordBefore(body, body.length)?.type))
    if (type === undefined || refusedBy(TERM, { text, start: area, at: index, end })) return null
    const office = officeBehind(text, end)
    const home = document.metadata.region?.level
    const fields = organizationFields(text.slice(start, office.end), office.type ?? type, home, false)
    return { start, end: office.end, fields }
  },
  examples: [
    { text: '省第五届人大', facts: [{ text: '省第五届人大', type: 'congress', level: 'province' }] },
    {
      text: '绍兴市第五届人民代表大会常务委员会任命',
      facts: [{ text: '绍兴市第五届人民代表大会常务委员会', type: 'congress' }],
    },
    { text: '市第三届政协', facts: [{ text: '市第三届政协', type: 'cppcc', level: 'prefecture' }] },
    { text: '县十七届人大常委会', facts: [{ text: '县十七届人大常委会', level: 'county' }] },
    { text: '政协绍兴市第八届委员会', facts: [{ text: '政协绍兴市第八届委员会', type: 'cppcc' }] },
    { text: '中共绍兴市第八届委员会', facts: [{ text: '中共绍兴市第八届委员会', type: 'party' }] },
  ],
  nearMisses: ['，第五届人大', '各市第五届人大', '第五届委员会', '一届接着一届干', '市第五届运动会'],
})
