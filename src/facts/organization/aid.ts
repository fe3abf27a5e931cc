/** Those whom one area sends to another, to help it or to stand for its own: 江苏省对口支援新疆工作前方指挥部, 浙江省援疆指挥部, 绍兴市驻阿瓦提县工作组. */
import { areaStart } from '../../gazetteer/area.js'
import { divisionEnd } from '../../gazetteer/divisions.js'
import { isOwnName } from '../../gazetteer/organ-tails.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { organizationFields } from './fields.js'
import { isAnyLevel } from './levels.js'
import { officeBehind } from './office.js'

const OF_AID = lazyPattern(() => `(?:${anyOf('organization/of-aid')})+$`)

interface Sent {
  readonly text: string
  /** Where the area begins that sends them, and ends. */
  readonly start: number
  readonly end: number
  /** The area they are sent to. */
  readonly to: string
  /** Whether only 驻 tells that they are sent. */
  readonly posted: boolean
}

/** Reasons for which a body of aid is none with a name. */
const SENT = defineGuards<[sent: Sent]>(
  'organization/sent-in-aid',
  [
    {
      id: 'no-area',
      example: '，对口支援新疆工作前方指挥部',
      because: 'who sends them is not named',
      unless: ({ start, end }) => start === end,
    },
    {
      id: 'at-large',
      example: '各省对口支援新疆工作前方指挥部',
      because: 'the level is that of many, or of none',
      unless: ({ text, start, end }) => end - start === 1 && isAnyLevel(text, start),
    },
    {
      id: 'nowhere',
      example: '江苏省驻村工作组',
      because: 'the area where they are posted is not named',
      unless: ({ to, posted }) => posted && divisionEnd(to, 0, to.length) === 0,
    },
    {
      id: 'not-in-name',
      example: '江苏省对口支援新疆召开指挥部',
      because: 'a particle or a verb is in it',
      unless: ({ to }) => !isOwnName(to, false),
    },
  ],
  ({ start }) => start,
)

export const bodyOfAid = defineRule({
  id: 'organization/aid',
  kind: 'organization',
  get trigger() {
    return [...wordsOf('organization/gives-aid'), ...wordsOf('organization/posted')]
  },
  get pattern() {
    return new RegExp(
      String.raw`(?:${anyOf('organization/gives-aid')}|(?<posted>${anyOf('organization/posted')}))(?<to>\p{Script=Han}{0,14}?)(?:${anyOf('organization/body-of-aid')})`,
      'u',
    )
  },
  produce: (match, { text, document }) => {
    const start = areaStart(text, match.index)
    const to = match.groups!.to!.replace(OF_AID.regexp, '')
    const posted = match.groups!.posted !== undefined
    if (refusedBy(SENT, { text, start, end: match.index, to, posted })) return null
    const { end, type = 'government' } = officeBehind(text, match.index + match[0].length)
    const home = document.metadata.region?.level
    return { start, end, fields: organizationFields(text.slice(start, end), type, home, false) }
  },
  examples: [
    { text: '江苏省对口支援新疆工作前方指挥部', facts: [{ level: 'province', type: 'government' }] },
    {
      text: '浙江省绍兴市对口支援阿瓦提县工作组',
      facts: [{ text: '浙江省绍兴市对口支援阿瓦提县工作组' }],
    },
    { text: '绍兴市柯桥区驻阿瓦提县协作工作组', facts: [{ text: '绍兴市柯桥区驻阿瓦提县协作工作组' }] },
    { text: '绍兴市援疆指挥部', facts: [{ text: '绍兴市援疆指挥部' }] },
  ],
  nearMisses: [
    '江苏省驻村工作组',
    { text: '，对口支援新疆工作前方指挥部', facts: [{ text: '新疆工作前方指挥部' }] },
    { text: '各省对口支援新疆工作前方指挥部', facts: [{ text: '新疆工作前方指挥部' }] },
    '江苏省对口支援新疆',
  ],
})
