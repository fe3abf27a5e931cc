/** Conferences, forums and summits with a proper name: 中央经济工作会议, 世界互联网大会, 博鳌亚洲论坛. */

import * as z from 'zod'
import meetingsText from '../../../dict/meetings.tsv'
import { ORDINAL_MARK, TERM_MARK, TIMES_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { TO_TEN } from '../../numeral/characters.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { MeetingFields } from './ordinal.js'
import { properStart } from './proper.js'

const known = lazyTable('meetings.tsv', meetingsText, z.object({ name: z.string() }))

/** Which of a row it is: 第四届海峡论坛, 2019年夏季达沃斯论坛. */
const EDITION = lazyPattern(
  () =>
    String.raw`(?:${ORDINAL_MARK}[${TO_TEN}\d]{1,3}[${TERM_MARK}${TIMES_MARK}]|${anyOf('meeting/first-edition')}|(?:19|20)\d{2}${YEAR_MARK}?)$`,
)

const wellKnown = defineRule({
  id: 'meeting/well-known',
  kind: 'meeting',
  trigger: known().map((row) => row.name),
  pattern: new RegExp(`(?:${alternation(known().map((row) => row.name))})`, 'u'),
  produce: (match, { text }) => {
    const edition = EDITION.exec(charsBefore(text, match.index, 6))
    const start = match.index - (edition?.[0].length ?? 0)
    const end = match.index + match[0].length
    return { start, end, fields: { name: text.slice(start, end) } as MeetingFields }
  },
  examples: [
    { text: '第四届海峡论坛', facts: [{}] },
    { text: '遵义会议', facts: [{}] },
    { text: '延安文艺座谈会', facts: [{}] },
    { text: '万隆会议', facts: [{}] },
  ],
  nearMisses: ['遵义市会议中心', '工作会议'],
})

/** 大会主席团, 会议室 and the like are no meetings, nor is a centre named for them. */
const NO_MEETING = () => `(?!${anyOf('meeting/goes-on-as-word')})`

const GUARDS = defineGuards<[text: string, start: number, end: number]>(
  'meeting/named-conference',
  [
    {
      id: 'congress-of-delegates',
      example: '1995年4月4日甘肃省第八届人民代表大会第三次会议',
      because: 'a congress of delegates has rules of its own',
      unless: (text, start, end) => OF_DELEGATES.test(text.slice(start, end)),
    },
  ],
  (_, start) => start,
)
const OF_DELEGATES = lazyPattern(() => anyOf('meeting/of-delegates'))

const conference = defineRule({
  id: 'meeting/conference',
  kind: 'meeting',
  get trigger() {
    return wordsOf('meeting/head')
  },
  get pattern() {
    return new RegExp(`(?:${anyOf('meeting/head')})${NO_MEETING()}`, 'u')
  },
  produce: (match, { text }) => {
    const start = properStart(text, match.index, match[0])
    if (start < 0 || refusedBy(GUARDS, text, start, match.index + 2)) return null
    const end = match.index + match[0].length
    return { start, end, fields: { name: text.slice(start, end) } as MeetingFields }
  },
  examples: [
    { text: '中央农村工作会议', facts: [{}] },
    { text: '省委经济工作会议', facts: [{}] },
    { text: '世界人工智能大会', facts: [{}] },
    { text: '第三届中国国际茶产业论坛', facts: [{}] },
    { text: '2018年中国数字经济峰会', facts: [{}] },
    { text: '全国卫生与健康大会', facts: [{}] },
    { text: '“一带一路”国际合作高峰论坛', facts: [{}] },
  ],
  nearMisses: [
    '专题推进会议',
    '国际会议',
    '职工代表大会',
    '表彰大会',
    '企业家座谈会',
    '全省电视电话会议',
    '市政府常务会议',
    '青年读书论坛',
  ],
})

/** Who holds a meeting of the same topic: 中央|和|省委|经济工作会议. */
const holder = () => {
  const area = `[${charactersOf('place/division-mark')}]`
  return `(?:${anyOf('meeting/shares-topic')}|${area}委|${area}(?![${charactersOf('meeting/after-area-in-word')}]))`
}
const HOLDER = lazyPattern(holder, 'gu')

const sharedTopic = defineRule({
  id: 'meeting/shared-topic',
  kind: 'meeting',
  trigger: ['中央', '党中央', '全国', '省委', '自治区党委', '省'],
  get pattern() {
    const others = `(?:(?:、|${anyOf('meeting/joins-holders')})${holder()}){1,3}`
    return new RegExp(`(${holder()}${others})(\\p{Script=Han}{2,8}${WORKING()})`, 'u')
  },
  produce: (match, { text }) => {
    const holders = [...match[1]!.matchAll(HOLDER.regexp)]
    if (text[match.index - 1] === '全') return null
    const end = match.index + match[0].length
    return holders.map((holder, i) => {
      const start = match.index + holder.index
      const name = `${holder[0]}${match[2]}`
      return {
        start,
        end: i === holders.length - 1 ? end : start + holder[0].length,
        fields: { name } as MeetingFields,
      }
    })
  },
  examples: [
    {
      text: '中央和省委农村工作会议',
      facts: [
        { text: '中央', name: '中央农村工作会议' },
        { text: '省委农村工作会议', name: '省委农村工作会议' },
      ],
    },
    {
      text: '中央、省委、市委经济工作会议',
      facts: [
        { name: '中央经济工作会议', text: '中央' },
        { name: '省委经济工作会议', text: '省委' },
        { text: '市委经济工作会议' },
      ],
    },
    {
      text: '全国和省教育工作会议',
      facts: [
        { text: '全国', name: '全国教育工作会议' },
        { text: '省教育工作会议', name: '省教育工作会议' },
      ],
    },
  ],
  nearMisses: [
    '省市场监管工作会议',
    { text: '全省统计工作会议', facts: [{ name: '全省统计工作会议' }] },
    '中央和地方财政',
  ],
})

const WORKING = () => `(?:${anyOf('meeting/working')})`
const PLENUM_BEFORE = lazyPattern(
  () =>
    String.raw`([${charactersOf('place/division-mark')}]委|${anyOf('meeting/committee-of-region')})[\p{Script=Han}、]{3,12}(?:${anyOf('meeting/plenum')})$`,
)

const besidePlenum = defineRule({
  id: 'meeting/beside-plenum',
  kind: 'meeting',
  get trigger() {
    return wordsOf('meeting/joins-plenum')
  },
  get pattern() {
    return new RegExp(
      `[${charactersOf('meeting/joins-plenum')}]((?:${anyOf('meeting/topic-beside-plenum')})${WORKING()})`,
      'u',
    )
  },
  produce: (match, { text }) => {
    const plenum = PLENUM_BEFORE.exec(charsBefore(text, match.index, 20))
    if (!plenum) return null
    const fields: MeetingFields = { name: `${plenum[1]}${match[1]}` }
    return { start: match.index + 1, end: match.index + match[0].length, fields }
  },
  examples: [
    {
      text: '县委十四届七次全会暨经济工作会议',
      facts: [{ text: '经济工作会议', name: '县委经济工作会议' }],
    },
    {
      text: '省委八届三次全会及经济工作会议',
      facts: [{ text: '经济工作会议', name: '省委经济工作会议' }],
    },
    {
      text: '市委九届五次全会暨农村工作会议',
      facts: [{ text: '农村工作会议', name: '市委农村工作会议' }],
    },
  ],
  nearMisses: ['座谈会暨经济工作会议', '和农村工作会议'],
})

export const conferenceRules = [wellKnown, conference, sharedTopic, besidePlenum]
