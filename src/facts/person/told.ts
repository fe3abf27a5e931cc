/** Names told by the words around them, without a post: 84岁的尚振国, 由庆祖芳任队长, 亓延峰、胥晓燕夫妇. Words: `dict/name-cues.tsv`. */

import * as z from 'zod'
import cuesText from '../../../dict/name-cues.tsv'
import { isCommonWord } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { refusedBy } from '../../rules/guard.js'
import { dottedFrom } from './dotted.js'
import { endScore } from './edges.js'
import { person } from './fields.js'
import { foreignFrom } from './foreign.js'
import { labelledRow } from './labelled-row.js'
import { listedNames } from './list.js'
import { type NameReading, nameFrom, nameUpTo, surnameLength } from './name.js'
import { isOnlyName, isWordToo } from './plain-name.js'
import {
  byNobody,
  isTold,
  NEEDED,
  noRoll,
  notCalledSo,
  notDescribed,
  notIntroduced,
  notIntroducing,
  notSent,
  notTogether,
} from './told-guards.js'
import { namesUpTo } from './up-to.js'
import { wholeRun } from './whole-run.js'
import { nameWithoutSurname } from './without-surname.js'
import { WOMAN } from './woman.js'
import { wordName } from './word-name.js'

/** `before` a name; what somebody `does` (由…); a `roll` of names; people who belong `together`. */
const cues = lazyTable(
  'name-cues.tsv',
  cuesText,
  z.object({ cue: z.string(), sort: z.enum(['before', 'does', 'roll', 'together']) }),
)

const cuesOf = (sort: string) => once(() => cues().flatMap((row) => (row.sort === sort ? [row.cue] : [])))
const before = cuesOf('before')
const does = cuesOf('does')
const roll = cuesOf('roll')
const together = cuesOf('together')

/** 57岁的|程结旺: what few are given, behind a surname that is no word, where no word begins or ends inside. */
function seldomGiven(text: string, start: number): NameReading | undefined {
  const name: NameReading = { start, end: start + 3, score: NEEDED }
  const whole = surnameLength(text, start) === 1 && HAN.test(text.slice(start + 1, name.end))
  const cut = [start, start + 1, name.end - 1].some((at) => isCommonWord(text, at))
  return whole && !cut && !isWordToo(text[start]!) && endScore(text, name.end) >= 2 ? name : undefined
}
const HAN = /^\p{Script=Han}{2}$/u

/** 45岁的|吉好|也求挎着: of a clan, and two characters more, before what closes a name. */
const ofClan = (text: string, name: NameReading): NameReading | undefined =>
  surnameLength(text, name.start) === 2 && name.end - name.start === 4 && endScore(text, name.end) >= 2
    ? name
    : undefined

/** Who is called so need be no Han: 名叫|木合塔尔|的小伙. */
const CALLED = /叫$|称$|作$/u
/** 名叫|马上，: what one is called by ends with its clause, be it a word. */
const calledName = (text: string, start: number) => {
  const word = wordName(text, start)
  return word && !/\p{Script=Han}/u.test(text[word.end] ?? '') ? word : undefined
}

const introduced = defineRule({
  id: 'person/introduced',
  kind: 'person',
  get trigger() {
    return before()
  },
  get pattern() {
    return new RegExp(`(?:${alternation(before())})(?=\\p{Script=Han})`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const start = match.index + match[0].length
    const lead = charsBefore(text, start, 8)
    const called = CALLED.test(match[0])
    if (refusedBy(notIntroducing, lead, match[0], start)) return null
    // 71岁的|阿苏木牛|老人
    const aged = match[0].endsWith('的')
    const whole = aged ? wholeRun(text, start) : undefined
    if (whole && whole.end - start > 3) return person(context, start, whole.end, undefined)
    const han = (called ? calledName(text, start) : undefined) ?? nameFrom(text, start)
    const foreign = dottedFrom(text, start) ?? (called ? foreignFrom(text, start) : undefined)
    const name = foreign && foreign.end >= (han?.end ?? start) ? foreign : han
    if (foreign && name === foreign && !called) return person(context, start, foreign.end, undefined)
    const own = aged && !name ? nameWithoutSurname(text, start, 1) : undefined
    if (own) return person(context, start, own.end, undefined)
    if (!name || (called && refusedBy(notCalledSo, text, name, name === han))) return null
    const sure = called || isTold(text, name)
    const told = sure ? name : aged ? (seldomGiven(text, start) ?? ofClan(text, name)) : undefined
    if (refusedBy(notIntroduced, name, told)) return null
    const { end } = told ?? name
    return person(context, start, end, undefined, end - start > 2)
  },
  examples: [
    { text: '84岁的尚振国每周二都来', facts: [{ text: '尚振国' }] },
    { text: '69岁的阿苏木呷老人说什么也不肯', facts: [{ text: '阿苏木呷' }] },
    { text: '今年五十六岁的褚秀英是一名护林员', facts: [{ text: '褚秀英' }] },
    { text: '57岁的吉好木求挎着竹篓', facts: [{ text: '吉好木求' }] },
    { text: '57岁的蓝日生是铁匠', facts: [{ text: '蓝日生' }] },
    { text: '57岁的曹结宽告诉记者', facts: [{ text: '曹结宽' }] },
    { text: '年过七旬的闵玉堂笑了', facts: [{ text: '闵玉堂' }] },
    { text: '66岁的哈桑·凯末尔走进车间', facts: [{ text: '哈桑·凯末尔' }] },
    { text: '年近花甲的阎有才身板硬朗', facts: [{ text: '阎有才' }] },
    { text: '他叫庞众望，是大学生', facts: [{ text: '庞众望' }] },
    { text: '他的妻子名叫马上，', facts: [{ text: '马上' }] },
    { text: '一位名叫木合塔尔的小伙子', facts: [{ text: '木合塔尔' }] },
  ],
  nearMisses: [
    '84岁的高龄老人',
    '3岁的小朋友',
    '9岁的金毛犬守在门口',
    '57岁的程大爷',
    '6岁的孩子',
    '年过七旬的老党员',
    '叫停项目',
    '人称“活地图”',
    '他叫全村人',
  ],
})

/** Who is sent: 省政府派金戈、鲁苓（女）来. */
const sent = defineRule({
  id: 'person/sent',
  kind: 'person',
  get trigger() {
    return wordsOf('person/sends')
  },
  get pattern() {
    return new RegExp(`(?:${anyOf('person/sends')})(?=\\p{Script=Han}{2})`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const start = match.index + match[0].length
    const first = wordName(text, start) ?? nameFrom(text, start)
    if (!first) return null
    const names = [first, ...listedNames(text, first.end)]
    return refusedBy(notSent, text, names)
      ? null
      : names.flatMap(
          (name) => person(context, name.start, name.end, undefined, isOnlyName(text, name)) ?? [],
        )
  },
  examples: [
    { text: '省政府派金戈、鲁苓（女）来县恢复教育', facts: [{ text: '金戈' }, { text: '鲁苓' }] },
    { text: '学校选派孟庆春到北京进修', facts: [{ text: '孟庆春' }] },
    { text: '县委委派廖国平、钟丽华等前往慰问', facts: [{ text: '廖国平' }, { text: '钟丽华' }] },
  ],
  nearMisses: ['选派干部到村任职', '委派会计到基层', '选派教师、医生到乡镇', '委派专人前往'],
})
const byWhom = defineRule({
  id: 'person/by-whom',
  kind: 'person',
  trigger: ['由'],
  get pattern() {
    return new RegExp(`由(?=(\\p{Script=Han}{2,4}?)(?:${alternation(does())}))`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const start = match.index + 1
    const end = start + match[1]!.length
    const name = { start, end, score: 0 }
    return refusedBy(byNobody, text, name) ? null : person(context, start, end, undefined, end - start > 2)
  },
  examples: [
    { text: '成立由庆祖芳任队长的服务队', facts: [{ text: '庆祖芳' }] },
    { text: '图片由师建华提供', facts: [{ text: '师建华' }] },
    { text: '讲座由桑吉卓玛主讲', facts: [{ text: '桑吉卓玛' }] },
  ],
  nearMisses: ['由县长担任组长', '由党组起草', '由专家主讲', '由双方提供', '由全体演员演唱'],
})

/** Who came, who is of it: 成员有麻建军、乐世杰、单小娟. */
const rolled = defineRule({
  id: 'person/roll',
  kind: 'person',
  get trigger() {
    return roll()
  },
  get pattern() {
    return new RegExp(
      `(?:${alternation(roll())})(?:\\p{Script=Han}{0,6}的)?(?:还|分别)?(?:${anyOf('person/enumerates')})?[：:]?\\n?[ 　]{0,4}(?=\\p{Script=Han}{2,4}(?:${WOMAN})?[、 　和])`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    const at = match.index + match[0].length
    const row = /[：:]/u.test(match[0]) ? labelledRow(text, at) : undefined
    if (row)
      return row.flatMap(({ start, end }) => person(context, start, end, undefined, end - start > 2) ?? [])
    const first = nameFrom(text, at) ?? nameWithoutSurname(text, at)
    if (!first) return null
    const names = [first, ...listedNames(text, first.end, true)]
    if (names.length < 2 || refusedBy(noRoll, text, names, match[0])) return null
    return names.flatMap(({ start, end }) => person(context, start, end, undefined) ?? [])
  },
  examples: [
    {
      text: '领导小组成员有麻建军、乐世杰、单小娟。',
      facts: [{ text: '麻建军' }, { text: '乐世杰' }, { text: '单小娟' }],
    },
    {
      text: '今年前来的是阿合迪、麻建军、艾力亚尔',
      facts: [{ text: '阿合迪' }, { text: '麻建军' }, { text: '艾力亚尔' }],
    },
    {
      text: '成员：全有、卜卫星、郎志咸。',
      facts: [{ text: '全有' }, { text: '卜卫星' }, { text: '郎志咸' }],
    },
    { text: '参加调研的还有邸长海、亢文丽。', facts: [{ text: '邸长海' }, { text: '亢文丽' }] },
  ],
  nearMisses: [
    '参加的有高校、企业和院所',
    '成员是安康、汉中等市',
    '出席人员：局长、处长',
    '成员：高校、安徽、金融。',
    '参加：石家庄、马鞍山、平顶山。',
    '获奖作品有白雪、青山',
  ],
})
/** Families, couples, and people counted behind their names. */
const belonging = defineRule({
  id: 'person/together',
  kind: 'person',
  get trigger() {
    return together()
  },
  get pattern() {
    return new RegExp(`(?:${alternation(together())})(?!${anyOf('person/not-together')})`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const row = namesUpTo(text, match.index, true)
    // 仲维江家庭、|鹿秀云|家庭: each with its own word
    const own = row.length === 0 ? nameUpTo(text, match.index) : undefined
    const names = own && own.score >= NEEDED ? [own] : row
    if (names.length === 0 || refusedBy(notTogether, text, names)) return null
    return names.flatMap(({ start, end }) => person(context, start, end, undefined) ?? [])
  },
  examples: [
    { text: '授予詹国栋、郗文静夫妇称号', facts: [{ text: '詹国栋' }, { text: '郗文静' }] },
    {
      text: '授予詹国栋家庭称号',
      facts: [{ text: '詹国栋' }],
    },
  ],
  nearMisses: ['单亲家庭、双女家庭', '低收入家庭', '文明家庭、和谐家庭', '各族兄弟姐妹', '困难家庭子女'],
})

/** Who somebody is, in a clause that ends with a post: 呷绒扎西是县防火队队长. */
const described = defineRule({
  id: 'person/described',
  kind: 'person',
  trigger: ['是'],
  pattern: /是(?=(?<what>[^，。；！？\n]{2,30}))/u,
  produce: (match, context) => {
    const { text } = context
    const clause = /(?:^|[\n，。；！？“”])[ 　]{0,4}(\p{Script=Han}{2,5})$/u.exec(
      charsBefore(text, match.index, 10),
    )?.[1]
    if (clause === undefined) return null
    const start = match.index - clause.length
    const name = nameFrom(text, start)
    const end = match.index + 1 + match.groups!.what!.length
    if (name?.end !== match.index || refusedBy(notDescribed, text, name, end)) return null
    return person(context, start, name.end, undefined, name.end - start > 2)
  },
  examples: [
    {
      text: '。呷绒扎西是县防火专业队队长，',
      facts: [{ text: '呷绒扎西' }],
      unframed: 'the clause begins with the name',
    },
  ],
  nearMisses: ['他是县农业局局长', '组长是副县长', '师傅是一名司机', '关键是书记', '安全是班长'],
})

export const toldRules = [introduced, sent, byWhom, rolled, belonging, described]
