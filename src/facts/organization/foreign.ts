/** Bodies of other states, whole with the state before them: 柬埔寨外交部, 老挝外贸银行, 美国防部, 法国驻上海总领事馆. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import {
  type ForeignOrgan,
  foreignOrganBefore,
  ministryWords,
  nationLetters,
  nationNames,
} from '../../gazetteer/nations.js'
import { isFirmName, isGeneral, isOwnName } from '../../gazetteer/organ-tails.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { prefixes } from '../../lexicon/prefixes.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'
import type { OrganizationFields } from './fields.js'
import { DECRIED } from './firm-guards.js'
import { officeBehind } from './office.js'

/** Longest name of a body between the state and its last word, in characters. */
const LONGEST_OWN = 10
const HAN = /\p{Script=Han}/u
/** 教育部|长, 财政部|门, 政府|间, 大使馆|区: a longer word ends otherwise. */
const GOES_ON = lazyPattern(() => `^[${charactersOf('organization/after-foreign-body')}]`)
/** 朝鲜|族, 日本|海, 日本|人, 法国|等: what is said of the state is no name of a body. */
const OF_STATE = lazyPattern(() => `^(?!海洋|对外)(?:${anyOf('organization/of-state')}|人(?!民))`)
/** 驻华大使馆, 驻上海总领事馆. */
const MISSION = lazyPattern(() => String.raw`^驻\p{Script=Han}{1,6}(?:${anyOf('organization/mission')})`)
/** Who sends the mission to the state: 中国|驻|美国大使馆. */
const sentBy = once(() => [...wordsOf('organization/sends-mission')].sort((a, b) => b.length - a.length))
const EMBASSY = lazyPattern(() => `^(?:${anyOf('organization/embassy')})`)

interface Body {
  readonly end: number
  readonly organ: ForeignOrgan
}

/** The body whose own name begins at `at`; none if none does. */
function bodyAt(text: string, at: number, city?: boolean): Body | undefined {
  let found: Body | undefined
  for (let end = at + 1; end <= Math.min(text.length, at + LONGEST_OWN + 4); end++) {
    if (!HAN.test(text[end - 1]!)) break
    const organ = foreignOrganBefore(text, end)
    const own = end - at - (organ?.word.length ?? 0)
    const least = city && organ?.type === 'university' ? 0 : organ?.least
    if (!organ || own < least! || own > LONGEST_OWN) continue
    const mission = MISSION.test(text.slice(at, end))
    if (!mission && own > 0 && refusedBy(OWN, text.slice(at, at + own), organ, at)) continue
    if (refusedBy(END, text, end, organ.word)) continue
    // the first word of its own ends the name; one that goes on (外交部|亚洲司) is a part of it
    const next = found && organ.type === 'congress' ? found.end : (found?.end ?? end) - 1
    if (end - organ.word.length <= next) found = { end, organ }
    else break
  }
  // 柬埔寨王国政府|外交与国际合作部: the ministry of the government
  const ministry = found?.organ.word.endsWith('政府') ? bodyAt(text, found.end) : undefined
  return ministry?.organ.word === '部' || (ministry && /..部$/u.test(ministry.organ.word)) ? ministry : found
}

/** Reasons for which the word for a body of a state ends none. */
const END = defineGuards<[text: string, end: number, word: string]>(
  'organization/ends-body-of-state',
  [
    {
      id: 'goes-on',
      example: '柬埔寨教育部长',
      because: 'a longer word begins in it',
      unless: (text, end) => GOES_ON.test(text[end] ?? ''),
    },
    {
      id: 'cuts-word',
      example: '日本产品全部',
      because: 'a word of everyday ends in it',
      unless: (text, end, word) => word.length === 1 && isCommonWord(text, end - 2),
    },
  ],
  (_, end, word) => end - word.length,
)

const MINISTRY = '部'
/** Reasons for which what stands between a state and the word for a body is no name. */
const OWN = defineGuards<[own: string, organ: ForeignOrgan, at: number]>(
  'organization/name-of-state',
  [
    {
      id: 'clause',
      example: '柬埔寨公司管理部',
      because: 'a ministry may be of any trades, not of a clause or of a long one',
      // 公共工程|和|运输|部
      unless: (own, { word }) =>
        word === MINISTRY && (!isFirmName(own.replace(JOINED, '')) || own.length > LONGEST_TRADE),
    },
    {
      id: 'two-states',
      example: '韩国日本外务部',
      because: 'another state stands in it',
      unless: (own, { word }) => word === MINISTRY && names().some((name) => own.includes(name)),
    },
    {
      id: 'no-firm',
      example: '泰国恒顺医疗集团',
      because: 'groups that are no firms, or so many of them',
      unless: (own, { word }) => word === '集团' && DECRIED.test(own),
    },
    {
      id: 'not-in-name',
      example: '日本举办大学',
      because: 'a particle or a verb is in it',
      // elsewhere 和 joins two bodies
      unless: (own, { word }) => word !== MINISTRY && !isOwnName(withoutSpelling(own), false, word),
    },
    {
      id: 'general',
      example: '日本民营银行',
      because: 'what many bodies are called',
      unless: (own, { word, type }) => word !== MINISTRY && type !== 'government' && isGeneral(own),
    },
  ],
  (_own, _organ, at) => at,
)
/** Fewest characters that spell a foreign name. */
const SPELLED = 3
/** 里斯本|护理: what opens the name in the characters that foreign names are spelled with is no word. */
function withoutSpelling(own: string): string {
  const { foreign } = nameLexicon()
  let spelled = 0
  while (foreign.has(own[spelled] ?? '')) spelled++
  return spelled < SPELLED ? own : own.slice(spelled)
}
const JOINED = new RegExp(`(?<=..)[${JOINTS}](?=..)`, 'u')
/** Longest name of what a ministry deals with, in characters. */
const LONGEST_TRADE = 8

/** States, and areas of theirs as they are called before their own bodies: 釜山市|政府, 大阪府|警察本部. */
const names = once(() => [...nationNames(), ...wordsOf('organization/area-abroad'), ...cities()])
/** 旧金山|中华总会馆, 釜山|大学: cities by their short names, whose schools may be called by nothing else. */
const cities = once(() => wordsOf('organization/city-abroad'))
const letters = once(() => nationLetters())
const ministries = once(() => ministryWords())

/** The ministry of a state by its one character: 美|国防部. */
function ofLetter(text: string, index: number): Body | undefined {
  if (refusedBy(LETTER, text, index)) return undefined
  const word = ministries().find((ministry) => text.startsWith(ministry, index + 1))
  const end = index + 1 + (word?.length ?? 0)
  return word === undefined || refusedBy(END, text, end, word)
    ? undefined
    : { end, organ: { word, type: 'government', least: 0 } }
}
const opensLetter = hasRole('organization/before-state')
const LETTER = defineGuards<[text: string, index: number]>(
  'organization/state-by-character',
  [
    {
      id: 'of-both',
      example: '中美国防部会谈',
      because: 'it is no state by itself: 中美|外交部 is of both',
      unless: (text, index) => HAN.test(text[index - 1] ?? '') && !opensLetter(text[index - 1]!),
    },
  ],
  (_, index) => index,
)

const endsInUnit = hasRole('place/division-mark')
/** 釜山|市政府. */
const isTownHall = hasRole('organization/town-hall')

interface State {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it stands by one character: 美. */
  readonly letter: boolean
}

/** Reasons for which the name of a state begins no name of a body. */
const STATE = defineGuards<[state: State]>(
  'organization/state',
  [
    {
      id: 'inner',
      example: '内蒙古国政府',
      because: 'Inner Mongolia is no state',
      unless: ({ text, start, letter }) => !letter && standsBefore(text, '内', start),
    },
    {
      id: 'cuts-word',
      example: '立法国政府',
      because: 'a word ends in its first character',
      unless: ({ text, start, letter }) => !letter && isCommonWord(text, start - 1),
    },
    {
      id: 'begins-word',
      example: '釜山市场综合开发局',
      because: 'a word of everyday begins in its last character',
      unless: ({ text, end, letter }) =>
        !letter &&
        endsInUnit(text.charAt(end - 1)) &&
        isCommonWord(text, end - 1) &&
        !isTownHall(text.slice(end - 1, end + 2)),
    },
    {
      id: 'of-state',
      example: '韩国半岛大学',
      because: 'what is said of the state is no name of a body',
      unless: ({ text, end }) => OF_STATE.test(text.slice(end, end + 2)),
    },
  ],
  ({ start }) => start,
)

export const foreignBody = defineRule({
  id: 'organization/foreign',
  kind: 'organization',
  get trigger() {
    const first = prefixes(ministries(), 1)
    return [...prefixes(names()), ...letters().flatMap((letter) => first.map((next) => letter + next))]
  },
  get pattern() {
    const ministry = `[${letters().join('')}](?=${alternation(ministries())})`
    return new RegExp(`${ministry}|${alternation(names())}`, 'u')
  },
  produce: (match, { text }) => {
    const { index } = match
    const [state] = match
    const at = index + state.length
    const letter = state.length === 1
    if (refusedBy(STATE, { text, start: index, end: at, letter })) return null
    const body = letter ? ofLetter(text, index) : bodyAt(text, at, cities().includes(state))
    if (!body) return null
    const sent = EMBASSY.test(text.slice(at, body.end))
      ? sentBy().find((by) => standsBefore(text, by, index))
      : undefined
    const start = index - (sent?.length ?? 0)
    const part = officeBehind(text, body.end)
    const fields: OrganizationFields = {
      name: text.slice(start, part.end),
      type: part.type ?? body.organ.type,
    }
    return { start, end: part.end, fields: sent ? { ...fields, level: 'nation' as const } : fields }
  },
  examples: [
    { text: '柬埔寨外交部', facts: [{ text: '柬埔寨外交部', type: 'government', level: undefined }] },
    { text: '老挝外贸银行', facts: [{ text: '老挝外贸银行', type: 'company' }] },
    { text: '俄罗斯联邦国防部', facts: [{ text: '俄罗斯联邦国防部', type: 'government' }] },
    { text: '会见美国商务部官员', facts: [{ text: '美国商务部' }] },
    { text: '日本外务省', facts: [{ text: '日本外务省', type: 'government' }] },
    { text: '韩国产业通商资源部', facts: [{ text: '韩国产业通商资源部' }] },
    { text: '德国联邦议院', facts: [{ text: '德国联邦议院', type: 'congress' }] },
    { text: '泰国公共卫生部', facts: [{ text: '泰国公共卫生部' }] },
    { text: '柬埔寨公共工程和运输部', facts: [{ text: '柬埔寨公共工程和运输部' }] },
    { text: '法国驻上海总领事馆', facts: [{ text: '法国驻上海总领事馆' }] },
    { text: '中国驻老挝大使馆', facts: [{ text: '中国驻老挝大使馆', level: 'nation' }] },
    { text: '新加坡国立大学', facts: [{ text: '新加坡国立大学', type: 'university' }] },
    { text: '英国议会上议院', facts: [{ text: '英国议会上议院', type: 'congress' }] },
    { text: '柬埔寨王国政府外交与国际合作部', facts: [{ text: '柬埔寨王国政府外交与国际合作部' }] },
    { text: '马来西亚国际贸易及工业部', facts: [{ text: '马来西亚国际贸易及工业部' }] },
    { text: '柬埔寨外交与国际合作部', facts: [{ text: '柬埔寨外交与国际合作部' }] },
    { text: '新西兰贸易局', facts: [{ text: '新西兰贸易局' }] },
    { text: '泰国正大集团', facts: [{ text: '泰国正大集团', type: 'company' }] },
    { text: '印度人民党', facts: [{ text: '印度人民党', type: 'party' }] },
    { text: '越南共产党', facts: [{ text: '越南共产党', type: 'party' }] },
    { text: '葡萄牙里斯本护理学院', facts: [{ text: '葡萄牙里斯本护理学院', type: 'university' }] },
    { text: '巴基斯坦旁遮普省农业厅', facts: [{ text: '巴基斯坦旁遮普省农业厅' }] },
    { text: '访问釜山大学', facts: [{ text: '釜山大学', type: 'university' }] },
    { text: '旧金山中华总会馆', facts: [{ text: '旧金山中华总会馆', type: 'association' }] },
    { text: '釜山市议会', facts: [{ text: '釜山市议会', type: 'congress' }] },
    { text: '据美国防部消息', facts: [{ text: '美国防部', type: 'government' }] },
    { text: '对美国务院言论', facts: [{ text: '美国务院', type: 'government' }] },
    { text: '蒙古国政府', facts: [{ text: '蒙古国政府', type: 'government' }] },
  ],
  nearMisses: [
    '德国知名大学',
    '美国公司',
    '日本人',
    '与日本、韩国等国家开展合作',
    '法国政府间组织',
    '朝鲜族中学',
    '新加坡市场',
    '美丽乡村',
    '意大利各大银行',
    '与中俄外交部',
    '美国反动集团',
    '俄罗斯地方政府',
    '日本海国家全部',
    '法国南方全部',
    '釜山大学生',
  ],
})
