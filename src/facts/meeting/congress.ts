/** Sessions of the people's congresses and of the political consultative conference. */

import { OF, ORDINAL_MARK, TERM_MARK, TIMES_MARK } from '../../calendar/marks.js'
import { areaStart } from '../../gazetteer/area.js'
import { singleOrganBefore } from '../../gazetteer/organ-phrase.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { standsBefore } from '../../text/ranges.js'
import { and, eachMember, type MeetingFields, ORDINAL, withOrdinalMark } from './ordinal.js'

/** 二次会议, 第7次定期会; of a parliament 第3会期第1次临时会. */
const SITTING = `${ORDINAL_MARK}?${ORDINAL}${TIMES_MARK}`
const sittings = () =>
  `((?:${ORDINAL_MARK}?${ORDINAL}(?:${anyOf('meeting/session-of-parliament')}))?${SITTING}(?:${and()}${SITTING}){0,6}|${anyOf('meeting/all-times')})(?:${anyOf('meeting/of-all-members')})?(?:${anyOf('meeting/sitting')})`

/** A division in no table (a new name, an old one) that begins its clause: ，云塘县|. */
const UNLISTED = lazyPattern(
  () =>
    String.raw`(?:^|[^\p{Script=Han}]|[${charactersOf('meeting/before-area')}])(\p{Script=Han}{2,3}[${charactersOf('place/division-mark')}])$`,
)
const VERB = lazyPattern(() => `^(?:${anyOf('meeting/no-area')})`)

/** How far off the area may be named again, in characters. */
const KNOWN_WITHIN = 10_000

/** Where the area that ends at `end` begins, if the document names it elsewhere too; else `start`. */
function unlistedArea(text: string, start: number, end: number): number {
  if (end - start !== 1) return start
  const name = UNLISTED.exec(charsBefore(text, end, 6))?.[1]
  if (!name || VERB.test(name)) return start
  const near = text.slice(Math.max(0, end - KNOWN_WITHIN), end + KNOWN_WITHIN)
  return near.indexOf(name, near.indexOf(name) + 1) < 0 ? start : end - name.length
}

const CONSULTATIVE = lazyPattern(
  () => `(?:${anyOf('meeting/of-the-people')})?(?:${anyOf('meeting/consultative')})$`,
)

const IS_COMMITTEE = lazyPattern(() => anyOf('meeting/committee'))
const IS_STANDING = lazyPattern(() => anyOf('meeting/standing'))
const OPENS_NAME = () => wordsOf('meeting/opens-congress')

const numberedBody = defineRule({
  id: 'meeting/congress-session',
  kind: 'meeting',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(${ORDINAL}${TERM_MARK}(?:${anyOf('place/whole-nation')})?(?:${anyOf('meeting/sits-in-terms')})(?:${anyOf('meeting/standing-committee')})?${OF}?)${sittings()}`,
      'u',
    )
  },
  produce: (match, { text }) => {
    const ordinal = withOrdinalMark(text, match.index)
    let start = unlistedArea(text, areaStart(text, ordinal), ordinal)
    const body = CONSULTATIVE.exec(charsBefore(text, start, 10))
    if (IS_COMMITTEE.test(match[1]!) && !IS_STANDING.test(match[1]!)) {
      if (!body) return null
      start -= body[0].length
    } else start -= OPENS_NAME().find((word) => standsBefore(text, word, start))?.length ?? 0
    const list = match.index + match[1]!.length
    return eachMember(text, {
      start,
      list,
      listEnd: list + match[2]!.length,
      end: match.index + match[0].length,
    })
  },
  examples: [
    { text: '县十七届人大二次会议', facts: [{ name: '县十七届人大二次会议' }] },
    { text: '第九届全国人民代表大会第三次会议', facts: [{}] },
    { text: '昆明市第十二届人民代表大会第四次会议', facts: [{}] },
    { text: '省十一届人大常委会第二十次会议', facts: [{}] },
    {
      text: '云塘县第七届人民代表大会第一次会议闭幕。云塘县教育局随后部署。',
      facts: [{ text: '云塘县第七届人民代表大会第一次会议' }],
      unframed: 'the area is known from the rest of the document',
    },
    {
      text: '列席市第七届人民代表大会第一次会议',
      facts: [{ text: '市第七届人民代表大会第一次会议' }],
    },
    {
      text: '市十三届人大一次、二次会议',
      facts: [
        { text: '市十三届人大一次', name: '市十三届人大一次会议' },
        { text: '二次会议', name: '市十三届人大二次会议' },
      ],
    },
    { text: '政协第十二届全国委员会第三次会议', facts: [{}] },
  ],
  nearMisses: ['本届人大常委会', '第十届人大代表', '三届委员会会议'],
})

const namedBody = defineRule({
  id: 'meeting/body-session',
  kind: 'meeting',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(`(${ORDINAL}${TERM_MARK})${sittings()}`, 'u')
  },
  produce: (match, { text }) => {
    const ordinal = withOrdinalMark(text, match.index)
    const organ = singleOrganBefore(text, ordinal)
    if (!organ || (organ.type !== 'congress' && organ.type !== 'cppcc')) return null
    const list = match.index + match[1]!.length
    return eachMember(text, {
      start: organ.start,
      list,
      listEnd: list + match[2]!.length,
      end: match.index + match[0].length,
    })
  },
  examples: [
    { text: '省政协十届三次会议', facts: [{}] },
    { text: '市人大十四届一次会议', facts: [{}] },
    { text: '全国政协十三届四次会议', facts: [{}] },
    { text: '县议会第19届第5次定期会', facts: [{ name: '县议会第19届第5次定期会' }] },
    { text: '市议会第三届第2次临时会', facts: [{}] },
  ],
  nearMisses: ['学会三届二次会议', '第三届二次会议'],
})

const TWO_SESSIONS = '两会'
const TWO_SESSIONS_HOLDER = lazyPattern(() => anyOf('meeting/holds-two-sessions'), 'gu')

const twoSessions = defineRule({
  id: 'meeting/two-sessions',
  kind: 'meeting',
  get trigger() {
    return wordsOf('meeting/holds-two-sessions')
  },
  get pattern() {
    return new RegExp(
      `((?:(?:${anyOf('meeting/holds-two-sessions')})[、${charactersOf('meeting/joins-two-sessions')}]?){1,4})[“"]?${TWO_SESSIONS}[”"]?`,
      'u',
    )
  },
  produce: (match) => {
    const holders = [...match[1]!.matchAll(TWO_SESSIONS_HOLDER.regexp)]
    return holders.map((holder, i) => {
      const start = match.index + holder.index
      const end = i === holders.length - 1 ? match.index + match[0].length : start + holder[0].length
      return { start, end, fields: { name: `${holder[0]}${TWO_SESSIONS}` } as MeetingFields }
    })
  },
  examples: [
    { text: '全国两会', facts: [{ name: '全国两会' }] },
    { text: '市两会', facts: [{ name: '市两会' }] },
    { text: '全国“两会”', facts: [{ name: '全国两会' }] },
    {
      text: '全国和省两会',
      facts: [
        { text: '全国', name: '全国两会' },
        { text: '省两会', name: '省两会' },
      ],
    },
  ],
  nearMisses: ['两会期间', '省里的两会场', '县两个会场'],
})

const DELEGATES = '党代会'
const partyDelegates = defineRule({
  id: 'meeting/delegates-unnumbered',
  kind: 'meeting',
  trigger: [DELEGATES],
  pattern: new RegExp(DELEGATES, 'u'),
  produce: (match, { text }) => {
    const start = areaStart(text, match.index)
    const end = match.index + match[0].length
    return start < match.index
      ? { start, end, fields: { name: text.slice(start, end) } as MeetingFields }
      : null
  },
  examples: [
    { text: '省党代会', facts: [{}] },
    { text: '州党代会', facts: [{}] },
    { text: '盐城市党代会', facts: [{}] },
  ],
  nearMisses: ['党代会代表', '基层党代会'],
})

export const congressRules = [numberedBody, namedBody, twoSessions, partyDelegates]
