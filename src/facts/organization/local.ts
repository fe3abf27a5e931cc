/** Organs of an area or a level: 江苏省人民政府办公厅, 市政府办公室, 县委组织部. */

import { headBefore } from '../../gazetteer/organ-heads.js'
import { type OrganPhrase, singleOrganBefore } from '../../gazetteer/organ-phrase.js'
import { type OrganType, organWordBefore } from '../../gazetteer/organs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { type OrganizationFields, organizationFields, organWords } from './fields.js'
import { isAnyLevel } from './levels.js'
import { committeeRest, goesOn, restOf } from './local-ends.js'
import { NAME } from './local-name.js'
import { officeBehind } from './office.js'
import { ALONE, sharedArea } from './shared.js'

const localWords = once(() => organWords(['local', 'unit']))
/** Organs that bear the name of their level alone: 地委, 行署. */
const isOfPrefecture = hasRole('organization/prefecture-alone')

const COMMITTEE = lazyPattern(() => `^[${charactersOf('organization/level-sign')}]委`)
/** 集团|市委: no league. */
const NO_LEAGUE = lazyPattern(() => `(?:${anyOf('organization/no-league')})$`)
/** 团市委 is the Youth League's committee, not the party's. */
function isYouthLeague(text: string, start: number, end: number): boolean {
  return (
    text[start - 1] === '团' &&
    COMMITTEE.test(text.slice(start, end)) &&
    !NO_LEAGUE.test(text.slice(start - 2, start))
  )
}

const WORD = defineGuards<[text: string, start: number, end: number]>(
  'organization/local-word',
  [
    {
      id: 'goes-on',
      example: '市委托办理',
      because: 'a longer word begins in it',
      unless: (text, _, end) => goesOn(text, end),
    },
  ],
  (_, start) => start,
)

const LEVEL = defineGuards<[fields: OrganizationFields, start: number]>(
  'organization/local-level',
  [
    {
      id: 'none',
      example: '厅党组',
      because: 'neither an area nor a level is named: 厅|党组',
      unless: ({ level }) => level === undefined,
    },
  ],
  (_, start) => start,
)

export const localOrgan = defineRule({
  id: 'organization/local',
  kind: 'organization',
  get trigger() {
    return localWords()
  },
  get pattern() {
    return new RegExp(alternation(localWords()), 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const wordEnd = match.index + match[0].length
    if (refusedBy(WORD, text, match.index, wordEnd)) return null
    const end = wordEnd + restOf(match[0], text, wordEnd)
    const home = context.document.metadata.region?.level
    const phrase = singleOrganBefore(text, wordEnd)
    if (!phrase || phrase.start >= match.index)
      return (
        ofPrefecture(text, match.index, end, phrase?.type, match[0]) ??
        sharing(text, { start: match.index, end }, match[0], home)
      )
    const youth = isYouthLeague(text, phrase.start, end)
    const head = headBefore(text, phrase.start)
    const office = officeBehind(text, end + committeeRest(text, end, head.type))
    const whole = office.end
    const name = text.slice(youth ? phrase.start - 1 : head.start, whole)
    if (refusedBy(NAME, { text, start: phrase.start, end: whole, name })) return null
    const type = youth ? 'association' : (office.type ?? head.type ?? phrase.type)
    const read = organizationFields(name, type, home, false)
    if (refusedBy(LEVEL, read, whole - name.length)) return null
    return { start: whole - name.length, end: whole, fields: read }
  },
  examples: [
    { text: '市财政局面向社会公开', facts: [{ text: '市财政局' }] },
    { text: '市政府办公室', facts: [{ name: '市政府办公室', type: 'government', level: 'prefecture' }] },
    { text: '江苏省人民政府办公厅', facts: [{ type: 'government', level: 'province' }] },
    { text: '县委组织部', facts: [{ type: 'party', level: 'county' }] },
    { text: '杭州市中级人民法院', facts: [{ type: 'court', level: 'prefecture' }] },
    { text: '省人大常委会', facts: [{ type: 'congress', level: 'province' }] },
    { text: '区市场监管局', facts: [{ type: 'government', level: 'county' }] },
    { text: '市金融办公室', facts: [{ name: '市金融办公室', type: 'government' }] },
    { text: '中共绍兴市委员会', facts: [{ name: '中共绍兴市委员会', type: 'party', level: 'prefecture' }] },
    { text: '中国共产党绍兴市委员会', facts: [{ name: '中国共产党绍兴市委员会', type: 'party' }] },
    { text: '县公安局青石派出所', facts: [{ name: '县公安局青石派出所', type: 'government' }] },
    { text: '德清县人民法院武康人民法庭', facts: [{ name: '德清县人民法院武康人民法庭', type: 'court' }] },
    { text: '市政府办公室秘书六科科长', facts: [{ text: '市政府办公室秘书六科' }] },
    { text: '省教育厅基础教育处', facts: [{ text: '省教育厅基础教育处', level: 'province' }] },
    { text: '省政府安全生产督导组', facts: [{ text: '省政府安全生产督导组' }] },
    { text: '市科技局工研院', facts: [{ text: '市科技局工研院' }] },
    { text: '市住建局城建中心', facts: [{ text: '市住建局城建中心' }] },
    { text: '市纪委派驻第六纪检组全程监督', facts: [{ text: '市纪委派驻第六纪检组' }] },
    { text: '省政府办公厅秘书八处', facts: [{ text: '省政府办公厅秘书八处', level: 'province' }] },
    { text: '省水利厅防汛办', facts: [{ text: '省水利厅防汛办' }] },
    { text: '州人大常委会农业与农村委员会', facts: [{ text: '州人大常委会农业与农村委员会' }] },
    { text: '市教育局党组', facts: [{ type: 'party' }] },
    { text: '团市委', facts: [{ name: '团市委', type: 'association', level: 'prefecture' }] },
    { text: '民盟市委', facts: [{ name: '民盟市委', type: 'party', level: 'prefecture' }] },
    { text: '共青团绍兴市委', facts: [{ name: '共青团绍兴市委', type: 'association' }] },
    { text: '共青团绍兴市委员会', facts: [{ name: '共青团绍兴市委员会', type: 'association' }] },
    { text: '民盟绍兴市委员会', facts: [{ text: '民盟绍兴市委员会', type: 'party', level: 'prefecture' }] },
    { text: '乌拉特后旗旗委', facts: [{ text: '乌拉特后旗旗委', level: 'county' }] },
    { text: '市扶贫和移民办公室', facts: [{ text: '市扶贫和移民办公室' }] },
    { text: '带着县农业技术推广中心', facts: [{ text: '县农业技术推广中心' }] },
    { text: '市纪委监委第三监督检查室', facts: [{ text: '市纪委监委第三监督检查室' }] },
    { text: '区人民法院民一庭', facts: [{ text: '区人民法院民一庭' }] },
    { text: '云和县公安局云和派出所', facts: [{ text: '云和县公安局云和派出所' }] },
    { text: '县直机关工委', facts: [{ text: '县直机关工委', type: 'party', level: 'county' }] },
    { text: '省审计厅法规处处长', facts: [{ text: '省审计厅法规处' }] },
    { text: '农工党市委会', facts: [{ text: '农工党市委会', type: 'party' }] },
    { text: '省军区、市军分区', facts: [{ text: '省军区' }, { text: '市军分区', type: 'army' }] },
    {
      text: '国家计委、体改委发文',
      facts: [{ text: '体改委', name: '国家体改委', level: 'nation' }],
    },
    { text: '在地委书记主持下', facts: [{ text: '地委', type: 'party', level: 'prefecture' }] },
    { text: '县民主政府', facts: [{ text: '县民主政府', level: 'county' }] },
    { text: '热河省人民政府', facts: [{ text: '热河省人民政府', level: 'province' }] },
    { text: '澳门特区政府经济财政司', facts: [{ text: '澳门特区政府经济财政司', level: 'province' }] },
    { text: '。宝力根苏木党委', facts: [{ text: '宝力根苏木党委', type: 'party', level: 'township' }] },
    {
      text: '州民政局、残联、红十字会',
      facts: [
        { text: '州民政局' },
        { text: '残联', name: '州残联', type: 'association' },
        { text: '红十字会', name: '州红十字会', type: 'association' },
      ],
    },
    { text: '市医院、农牧局', facts: [{ text: '农牧局', name: '市农牧局' }] },
    {
      text: '县自然资源局、税务局办税服务厅',
      facts: [{ text: '县自然资源局' }, { text: '税务局办税服务厅', name: '县税务局办税服务厅' }],
    },
    { text: '龙泉驿区党政办', facts: [{ text: '龙泉驿区党政办' }] },
    { text: '街道党工委', facts: [{ type: 'party', level: 'township' }] },
    { text: '高新区财政局', facts: [{ name: '高新区财政局', level: 'county' }] },
    {
      text: '市民政局、财政局和教育局',
      facts: [
        { text: '市民政局', name: '市民政局' },
        { text: '财政局', name: '市财政局', level: 'prefecture' },
        { text: '教育局', name: '市教育局' },
      ],
    },
  ],
  nearMisses: [
    '各县（市）、区人民政府',
    '县（市）区政府',
    '城市政府',
    '居民建市政设施',
    '各级政府',
    '乡镇政府',
    '市委员',
    '区委托办理',
    '全市公安局',
    '中央和省、市委决策',
    '各级党委、政府',
  ],
})

/** 地委, 行署: of the one prefecture that is spoken of. */
function ofPrefecture(
  text: string,
  start: number,
  wordEnd: number,
  type: OrganType | undefined,
  word: string,
) {
  if (!isOfPrefecture(word) || refusedBy(PREFECTURE, text, start)) return null
  const { end, type: part } = officeBehind(text, wordEnd)
  const fields: OrganizationFields = {
    name: text.slice(start, end),
    type: part ?? type ?? organWordBefore(word, word.length)?.type ?? 'government',
    level: 'prefecture',
  }
  return { start, end, fields }
}
const HAN = /\p{Script=Han}/u
const PREFECTURE = defineGuards<[text: string, start: number]>(
  'organization/of-prefecture',
  [
    {
      id: 'no-opening',
      example: '各地地委书记',
      because: 'no phrase opens with it',
      unless: (text, start) => {
        const before = text[start - 1] ?? ''
        return HAN.test(before) && !OPENS.test(before)
      },
    },
  ],
  (_, start) => start,
)
const OPENS = lazyPattern(() => `[${charactersOf('organization/before-prefecture-organ')}]`)

const NATION = '国家'
/** Reasons for which an area named before others of the list is none of this one's. */
const SHARED = defineGuards<[text: string, area: number, name: string]>(
  'organization/shared-area',
  [
    {
      id: 'at-large',
      example: '全市民政局、财政局',
      because: 'the level is that of many, or of none',
      unless: (text, area) => isAnyLevel(text, area),
    },
    {
      id: 'of-nation',
      example: '国家计委、财政局发文',
      because: "only commissions were the nation's in such lists, and only those that the table has",
      unless: (_, __, name) => name.startsWith(NATION) && organWordBefore(name, name.length)?.name !== name,
    },
  ],
  (_, area) => area,
)

/** 乡村振兴局 behind 市农业农村局、. The name is completed, the surface is not. */
function sharing(
  text: string,
  { start, end }: Pick<OrganPhrase, 'start' | 'end'>,
  word: string,
  home: string | undefined,
): { start: number; end: number; fields: OrganizationFields } | null {
  if (refusedBy(ALONE, word, start, text.slice(end, end + 2))) return null
  const area = sharedArea(text, start)
  if (!area) return null
  const row = organWordBefore(word, word.length)
  if (row?.scope !== 'local' || !row.type) return null
  const office = officeBehind(text, end)
  const name = text.slice(area.start, area.end) + text.slice(start, office.end)
  const national = text.slice(area.start, area.end) === NATION
  if (refusedBy(SHARED, text, area.start, name)) return null
  const read = organizationFields(name, office.type ?? row.type, home, national)
  return refusedBy(LEVEL, read, start) ? null : { start, end: office.end, fields: read }
}
