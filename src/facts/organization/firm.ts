/** Firms by what only their names end in, whether a place stands in them or not: 恒源医药有限公司, 圣泉集团. */

import { divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { localityStart } from '../../gazetteer/locality.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { isFirmName, isOwnName, tailBefore } from '../../gazetteer/organ-tails.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { nameStart } from '../../gazetteer/proper-names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { organizationFields } from './fields.js'
import { BRAND, GROUP } from './firm-guards.js'
import { afterJoint } from './joint.js'
import { officeBehind } from './office.js'

/** 有限公司, 控股集团, 律师事务所. */
const form = () => anyOf('organization/legal-form')
const isCounter = hasRole('organization/counter-of-bodies')
const LONG = lazyPattern(() => `^(?:${form()})`)
/** Firms in general: 国有|集团, 大型企业|集团. */
const GENERAL = lazyPattern(() => `^(?:${anyOf('organization/firm-in-general')})+$`)
const SHORTEST = 2

/** 太和|保兴医药有限公司: 和 ends the name of the county it begins with. */
function withCounty(text: string, start: number): number {
  const { counties } = divisionIndex()
  const length = [3, 2].find((n) => n <= start && counties.has(text.slice(start - n, start)))
  return length !== undefined && !/\p{Script=Han}/u.test(text[start - length - 1] ?? '')
    ? start - length
    : start
}

/** 宁夏|向丰农牧有限公司: a preposition behind the name of a division belongs to the name of the firm. */
function withDivision(text: string, start: number): number {
  const division = divisionStart(text, start - 1)
  return start > 1 && division < start - 1 ? division : start
}

/** Where a firm's name begins: with the level of its area, where it opens a phrase, be there verbs in it: 市城市|建设|投资有限公司. */
function firmStart(text: string, index: number): number {
  const start = withDivision(text, withCounty(text, withBrand(text, nameStart(text, index))))
  let run = index
  while (run > 0 && index - run < LONGEST_OWN && HAN.test(text[run - 1]!)) run--
  const opens = !HAN.test(text[run - 1] ?? '')
  if (OPEN.test(text[run] ?? '')) run++
  const joined = afterJoint(text, run, index)
  const behind = text.slice(joined, index)
  // 浙江大学和|宏远建设集团: another body's name ends at the joint
  if (joined > run && behind.length > 3 && isFirmName(behind)) return joined
  const own = text.slice(run, index)
  const levelled = opens && LEVEL.test(own) && own.length > 4 && isFirmName(own)
  return levelled ? Math.min(start, run) : start
}
const LONGEST_OWN = 16
const LEVEL = lazyPattern(
  () => `^[${charactersOf('place/division-mark')}](?![${charactersOf('organization/after-level-of-firm')}])`,
)
const OPEN = lazyPattern(() => `[${charactersOf('organization/opens-firm')}]`)

const BRAND_WITH_FOR = /^(.)为(?=..)/u
/** ABB, SK|新能源: letters that a brand opens with. */
const LETTERS = /^[A-Z][A-Za-z]{0,9}/u
/** `own` without its letters and what is a preposition elsewhere: SK|新能源, 华|为, 宁夏|向|丰. */
function bareOwn(brand: string): string {
  const own = brand.replace(LETTERS, '')
  const area = divisionEnd(own, 0, own.length)
  return area > 0 ? own.slice(area + 1) : own.replace(BRAND_WITH_FOR, '$1')
}
/** 华|为: the second character of a brand that opens a phrase is no preposition. */
function withBrand(text: string, start: number): number {
  return text[start - 1] === '为' && HAN.test(text[start - 2] ?? '') && !HAN.test(text[start - 3] ?? '')
    ? start - 2
    : start
}
const HAN = /\p{Script=Han}/u

/** 被执行人|贵州金叶建材有限公司: who is called by a word for the parties of a case or a deal. */
function behindParty(text: string, start: number, end: number): number {
  const party = PARTY.exec(text.slice(start, end))?.[0].length ?? 0
  return start + party
}
const PARTY = lazyPattern(
  () =>
    String.raw`^(?:人|方|\p{Script=Han}{0,6}?(?:[${charactersOf('organization/party-to-deal')}]人|${anyOf('organization/party-named')}))(?=\p{Script=Han}{4})`,
)

/** Where the own name ends of a firm that tells in brackets where it is: 鼎新材料|（张家港）|有限公司, 博登|（中国）投资|有限公司. */
function beforeBracket(text: string, end: number): number {
  const match = BRACKETED.exec(charsBefore(text, end, LONGEST_BRACKETED))
  const trade = match?.groups?.trade ?? ''
  return match && (trade === '' || GENERAL.test(trade)) ? end - match[0].length : end
}
const BRACKETED = /（\p{Script=Han}{2,6}）(?<trade>\p{Script=Han}{0,6})$/u
const LONGEST_BRACKETED = 14

/** 吉利|百矿集团, 华润|双鹤集团: a group that is called by the one it belongs to. */
function ofParent(text: string, start: number): number {
  const parent = organWordBefore(text, start)
  const isBrand =
    parent?.type === 'company' && parent.scope === 'national' && parent.name.length <= LONGEST_PARENT
  return isBrand ? start - parent.name.length : start
}
const LONGEST_PARENT = 4

/** Longest name of a group whose beginning a mark tells, in characters. */
const LONGEST_GROUP = 10

/** Where the name of a group begins: a short one by its characters, a longer one where a mark or a verb stands before it. */
function groupStart(text: string, end: number): number {
  const start = localityStart(text, end)
  // 陕西|声威建材集团
  if (start < end && !GENERAL.test(text.slice(start, end))) return ofParent(text, divisionStart(text, start))
  const letters = BRAND_OF_LETTERS.exec(charsBefore(text, end, LONGEST_GROUP))?.[0]
  if (letters !== undefined) return end - letters.length
  const long = nameStart(text, end)
  const own = text.slice(long, end)
  return own.length > 3 && own.length <= LONGEST_GROUP && !refusedBy(GROUP, own, long) ? long : end
}

/** TCL|集团. */
const BRAND_OF_LETTERS = /(?<![A-Za-z\d])[A-Z][A-Za-z]{1,8}$/u

const COMPANY = '公司'
const SHARES = '股份'

/** 恒源|生态|公司: a brand and a word of trade. */
const traded = defineRule({
  id: 'organization/firm-of-trade',
  kind: 'organization',
  trigger: [COMPANY, SHARES],
  get pattern() {
    const company = `${COMPANY}(?![${charactersOf('organization/after-company')}])`
    return new RegExp(`${company}|${SHARES}(?![${charactersOf('organization/after-shares')}])`, 'u')
  },
  produce: (match, { text, document }) => {
    const { index } = match
    const tail = tailBefore(text, index, 'listed')
    if (!tail) return null
    const at = index - tail.tail.length
    const start = [3, 2].map((length) => at - length).find((from) => isBrand(text, from, at))
    if (start === undefined) return null
    const { end } = officeBehind(text, index + match[0].length)
    const name = text.slice(start, end)
    return {
      start,
      end,
      fields: organizationFields(name, 'company', document.metadata.region?.level, false),
    }
  },
  examples: [
    { text: '走访了恒源生态公司。', facts: [{ text: '恒源生态公司', type: 'company' }] },
    { text: '引进恒源生态股份', facts: [{ text: '恒源生态股份', type: 'company' }] },
    { text: '到天纤棉业公司调研', facts: [{ text: '天纤棉业公司' }] },
    { text: '由恒顺食品公司捐赠', facts: [{ text: '恒顺食品公司' }] },
  ],
  nearMisses: [
    '持有能源股份',
    '市属能源公司',
    '一家食品公司',
    '本地建材公司',
    '组建农业公司',
    '各物流公司',
    '新兴科技公司',
  ],
})

/** Whether `[start, end)` is what a firm calls itself: characters that people and firms are called by, no word, where a phrase opens. */
function isBrand(text: string, start: number, end: number): boolean {
  const { given } = nameLexicon()
  const own = text.slice(Math.max(0, start), end)
  if (start < 0 || ![...own].every((character) => given.has(character))) return false
  return !refusedBy(BRAND, text, start, end)
}

interface Own {
  /** What stands before the name. */
  readonly before: string
  /** What the firm calls itself. */
  readonly own: string
  readonly start: number
  /** Whether nothing but a firm's name ends so: 有限公司, not 集团. */
  readonly long: boolean
  readonly form: string
}

/** Reasons for which what stands before 公司 or 集团 is no name. */
const OWN = defineGuards<[own: Own]>(
  'organization/firm-name',
  [
    {
      id: 'offices-at-large',
      example: '规范发展律师事务所',
      because: 'what is done to many offices',
      unless: ({ own, form }) =>
        form.endsWith('所') && isCommonWord(own, 0) && divisionEnd(own, 0, own.length) === 0,
    },
    {
      id: 'counted',
      example: '12个县医疗集团',
      because: 'many are counted',
      unless: ({ own, before }) => /\d/u.test(before) && isCounter(own.charAt(0)),
    },
    {
      id: 'short',
      example: '，某有限公司',
      because: 'no name of two characters',
      unless: ({ own }) => own.length < SHORTEST,
    },
    {
      id: 'at-large',
      example: '，国有投资有限公司',
      because: 'what many firms are called',
      unless: ({ own }) => GENERAL.test(own),
    },
    {
      id: 'clause',
      example: '，一家食品有限公司',
      because: 'a clause, or a verb in it',
      unless: ({ own, long }) => !(long ? isFirmName(bareOwn(own)) : isOwnName(own.replace(LETTERS, ''))),
    },
  ],
  ({ start }) => start,
)

const firm = defineRule({
  id: 'organization/firm',
  kind: 'organization',
  get trigger() {
    return wordsOf('organization/firm-trigger')
  },
  get pattern() {
    return new RegExp(`${form()}|集团(?!${anyOf('organization/after-group')})`, 'u')
  },
  produce: (match, { text, document }) => {
    const { index } = match
    const long = LONG.test(match[0])
    const ownEnd = long ? beforeBracket(text, index) : index
    const start = long ? behindParty(text, firmStart(text, ownEnd), ownEnd) : groupStart(text, index)
    const own = text.slice(start, ownEnd)
    if (refusedBy(OWN, { own, start, before: text.charAt(start - 1), long, form: match[0] })) return null
    const { end } = officeBehind(text, index + match[0].length)
    const fields = organizationFields(
      text.slice(start, end),
      'company',
      document.metadata.region?.level,
      false,
    )
    return { start, end, fields }
  },
  examples: [
    { text: '恒源医药有限公司', facts: [{ text: '恒源医药有限公司', type: 'company' }] },
    { text: '，恒为食品有限公司', facts: [{ text: '恒为食品有限公司' }] },
    { text: '引进浙江向丰农牧有限公司', facts: [{ text: '浙江向丰农牧有限公司' }] },
    { text: '圣泉集团', facts: [{ text: '圣泉集团', type: 'company' }] },
    { text: '参观了宏远新材料科技集团、', facts: [{ text: '宏远新材料科技集团' }] },
    { text: '被执行人远大贸易有限公司', facts: [{ text: '远大贸易有限公司' }] },
    { text: '朗信律师事务所律师', facts: [{ text: '朗信律师事务所', type: 'company' }] },
    { text: '县工业集中区开发建设有限公司承建', facts: [{ text: '县工业集中区开发建设有限公司' }] },
    {
      text: '江苏恒顺新材料（昆山）有限公司',
      facts: [{ text: '江苏恒顺新材料（昆山）有限公司', type: 'company' }],
    },
    { text: '引进博登（中国）投资有限公司', facts: [{ text: '博登（中国）投资有限公司' }] },
    { text: '引进SK新能源（昆山）有限公司', facts: [{ text: 'SK新能源（昆山）有限公司' }] },
    { text: '与TCL集团签约', facts: [{ text: 'TCL集团', type: 'company' }] },
    { text: '走访了恒顺食品股份有限公司', facts: [{ text: '恒顺食品股份有限公司' }] },
  ],
  nearMisses: [
    '国有集团',
    '大型企业集团',
    '一家有限公司',
    '两大集团',
    '集团军',
    '组建有限责任公司',
    '投资控股集团',
    '规范发展律师事务所',
    '压缩社会集团消费',
    '国际知名物流集团',
  ],
})

export const firmRules = [firm, traded]
