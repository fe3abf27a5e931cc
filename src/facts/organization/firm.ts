/** Firms by what only their names end in, whether a place stands in them or not: 恒源医药有限公司, 圣泉集团. */

import { divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { localityStart } from '../../gazetteer/locality.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { isFirmName, isOwnName, tailBefore } from '../../gazetteer/organ-tails.js'
import { nameStart } from '../../gazetteer/proper-names.js'
import { defineRule } from '../../rules/define.js'
import { organizationFields } from './fields.js'
import { officeBehind } from './office.js'

const LONG = /^(?:(?:股份|集团)?有限(?:责任)?公司|股份公司|控股集团|(?:律师|会计师|税务师)事务所)/u
/** Firms in general: 国有|集团, 大型企业|集团. */
const GENERAL =
  /^(?:国有|民营|大型|中小|龙头|知名|上市|本地|外地|外资|合资|独资|控股|投资|建设|企业|产业|科技|农业|文旅|城投|交投|医疗|教育|报业|传媒|物业|建筑|房地产|保险|银行|社会|条约|反动|主义|工业|商贸|物流|水投|公投|文化|金融|担保|医院|高校|能源|交通|旅游|广电|军事|利益|诈骗|犯罪|贸易|电商|数字|石化|达赖|资本|势力|股份|集团|有限|发展|中央|省属|市属|母|子|分|总|个|该|本|两|多|各|大|小|新|老)+$/u
/** Groups that are no firms, and what many are called. */
export const DECRIED = /达赖|反动|主义|条约|社会|修正|分裂|医疗|教育|公投|[一两三四五六七八九十]/u
const SHORTEST = 2

/** 太和|保兴医药有限公司: 和 ends the name of the county it begins with. */
function withCounty(text: string, start: number): number {
  const { counties } = divisionIndex()
  const length = [3, 2].find((n) => n <= start && counties.has(text.slice(start - n, start)))
  return length !== undefined && !/\p{Script=Han}/u.test(text[start - length - 1] ?? '')
    ? start - length
    : start
}

/** Where a firm's name begins: with the level of its area, where it opens a phrase, be there verbs in it: 市城市|建设|投资有限公司. */
function firmStart(text: string, index: number): number {
  const start = withCounty(text, withBrand(text, nameStart(text, index)))
  let run = index
  while (run > 0 && index - run < LONGEST_OWN && HAN.test(text[run - 1]!)) run--
  const opens = !HAN.test(text[run - 1] ?? '')
  if (OPEN.test(text[run] ?? '')) run++
  const own = text.slice(run, index)
  const levelled = opens && LEVEL.test(own) && own.length > 4 && isFirmName(own)
  return levelled ? Math.min(start, run) : start
}
const LONGEST_OWN = 16
const LEVEL = /^[省市县区州](?![属管级委直场政])/u
const OPEN = /[由与和向对于在到]/u

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
const PARTY =
  /^(?:人|方|\p{Script=Han}{0,6}?(?:[行责请诉托标业包保定]人|原告|被告|第三方|单位|[甲乙丙]方))(?=\p{Script=Han}{4})/u

/** Where the own name ends of a firm that tells in brackets where it is: 鼎新材料|（张家港）|有限公司. */
function beforeBracket(text: string, end: number): number {
  const place = BRACKETED.exec(text.slice(Math.max(0, end - 10), end))?.[0]
  return place === undefined ? end : end - place.length
}
const BRACKETED = /（\p{Script=Han}{2,6}）$/u

/** Longest name of a group whose beginning a mark tells, in characters. */
const LONGEST_GROUP = 10

/** Where the name of a group begins: a short one by its characters, a longer one where a mark or a verb stands before it. */
function groupStart(text: string, end: number): number {
  const start = localityStart(text, end)
  // 陕西|声威建材集团
  if (start < end && !GENERAL.test(text.slice(start, end))) return divisionStart(text, start, true)
  const long = nameStart(text, end)
  const own = text.slice(long, end)
  return own.length > 3 &&
    own.length <= LONGEST_GROUP &&
    isOwnName(own) &&
    !isCommonWord(own, 0) &&
    !DECRIED.test(own)
    ? long
    : end
}

/** 恒源|生态|公司: a brand and a word of trade. */
const traded = defineRule({
  id: 'organization/firm-of-trade',
  kind: 'organization',
  trigger: ['公司', '股份'],
  pattern: /公司(?!法|制|[债化内治])|股份(?![公有制合化额东权])/u,
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
  // 和|桂林|航空公司
  if (start < 0 || JOINS.has(own.charAt(0)) || ![...own].every((character) => given.has(character)))
    return false
  if ([start - 1, start, start + 1, end - 1].some((at) => isCommonWord(text, at))) return false
  const before = text[start - 1] ?? ''
  return !HAN.test(before) || BEFORE_BRAND.test(before) || isCommonWord(text, start - 2)
}
const JOINS = new Set('和与及同为由在对')
const BEFORE_BRAND = /[到在由与和向对赴给为是让请了]/u

const firm = defineRule({
  id: 'organization/firm',
  kind: 'organization',
  trigger: ['集团', '有限', '股份', '控股', '律师事务', '会计师事务', '税务师事务'],
  pattern:
    /(?:股份|集团)?有限(?:责任)?公司|股份公司|控股集团|(?:律师|会计师|税务师)事务所|集团(?!公司|有限|股份|军|化|[内外式性层成])/u,
  produce: (match, { text, document }) => {
    const { index } = match
    const long = LONG.test(match[0])
    const ownEnd = long ? beforeBracket(text, index) : index
    const start = long ? behindParty(text, firmStart(text, ownEnd), ownEnd) : groupStart(text, index)
    const own = text.slice(start, ownEnd)
    // 规范发展|律师事务所: what is done to many
    if (match[0].endsWith('所') && isCommonWord(own, 0) && divisionEnd(own, 0, own.length) === 0) return null
    if (own.length < SHORTEST || GENERAL.test(own) || !(long ? isFirmName(own) : isOwnName(own))) return null
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
    { text: '圣泉集团', facts: [{ text: '圣泉集团', type: 'company' }] },
    { text: '参观了宏远新材料科技集团、', facts: [{ text: '宏远新材料科技集团' }] },
    { text: '被执行人远大贸易有限公司', facts: [{ text: '远大贸易有限公司' }] },
    { text: '朗信律师事务所律师', facts: [{ text: '朗信律师事务所', type: 'company' }] },
    { text: '县工业集中区开发建设有限公司承建', facts: [{ text: '县工业集中区开发建设有限公司' }] },
    {
      text: '江苏恒顺新材料（昆山）有限公司',
      facts: [{ text: '江苏恒顺新材料（昆山）有限公司', type: 'company' }],
    },
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
