/** Names where a line or an honour leaves nothing else: 1.麦青、田小凤家庭（临江镇）, “当代雷锋”宫明亮, 临江镇的谌桂英. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { isAfterRole } from './dotted.js'
import { endScore } from './edges.js'
import { person } from './fields.js'
import { listedNames } from './list.js'
import { type NameReading, nameFrom, surnameLength } from './name.js'
import { partsFrom } from './parts.js'
import { isOnlyName, isPlainName, isWordToo } from './plain-name.js'
import { isToldByCharacters } from './telling.js'
import { nameWithoutSurname } from './without-surname.js'
import { wordName } from './word-name.js'

/** What stands before 家庭 in a roll, and is nobody. */
const noFamily = defineGuards<[number, readonly string[]]>(
  'person/roll-line',
  [
    {
      id: 'no-surname',
      unless: (_, names) =>
        names.some((name) => {
          const given = name.length - surnameLength(name, 0)
          return given === name.length || given < 1 || given > 2
        }),
      because: 'no surname with one or two characters behind it',
      example: '名单：\n1.最美家庭（临江镇）\n',
    },
    {
      id: 'word-for-family',
      unless: (_, names) =>
        names.some((name) => name.length === 2 && isCommonWord(name, 0) && !nameLexicon().words.has(name)),
      because: 'a word, for which a family is honoured: 文明家庭',
      example: '名单：\n1.文明家庭（临江镇）\n',
    },
  ],
  (at) => at,
)

/** What follows where somebody of a town, or of whom a clause tells, is named, and is nobody. */
const notTold = defineGuards<[string, NameReading, closed: number]>(
  'person/told-in-clause',
  [
    {
      id: 'may-be-words',
      unless: (text, name) =>
        isWordToo(text[name.start]!) || surnameLength(text, name.start) !== 1 || !isPlainName(text, name),
      because: 'words may be read there as well',
      example: '来自云南的高科技',
    },
    {
      id: 'goes-on',
      unless: (text, name, closed) =>
        endScore(text, name.end) < closed &&
        !(
          closed < CLAUSE_CLOSED &&
          (isElder(text.slice(name.end, name.end + 2)) || isToldByCharacters(text, name))
        ),
      because: 'nothing there closes a name',
      example: '来自云南的谌桂英家',
    },
  ],
  (_, { start }) => start,
)
/** What must be said of the end of the name, see `endScore`. */
const TOWN_CLOSED = 2
const CLAUSE_CLOSED = 2.5

/** A row behind a town, of what is no people. */
const noTownRow = defineGuards<[string, readonly NameReading[]]>(
  'person/of-town',
  [
    {
      id: 'first-may-be-words',
      unless: (text, [first]) => !isOnlyName(text, first!),
      because: 'words may be read where the first would be',
      example: '柳林村的高标、谌桂英报了名',
    },
    {
      id: 'none-is-plain',
      unless: (text, names) => !names.some((name) => isPlainName(text, name)),
      because: 'each may be words',
      example: '柳林村的陆妹、卜红报了名',
    },
    {
      id: 'of-places',
      unless: (text, names) => names.some(({ end }) => isPlaceEnd(text[end - 1]!)),
      because: 'a member ends as places do',
      example: '柳林村的谌桂英、白鹭洲、柳叶湖报了名',
    },
  ],
  (_, names) => names[0]!.start,
)
const isPlaceEnd = hasRole('person/ends-place')

/** A numbered line of a roll: names, 家庭 or 夫妇, and in brackets where they are from. */
const rollLine = defineRule({
  id: 'person/roll-line',
  kind: 'person',
  trigger: ['\n'],
  pattern:
    /\n[ 　]{0,4}\d{1,3}[.、][ 　]?(?<names>\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})?)(?:家庭|夫妇)（[^）\n]{2,30}）/u,
  produce: (match, context) => {
    const names = match.groups!.names!
    const from = match.index + match[0].indexOf(names)
    const items = [...names.matchAll(/\p{Script=Han}{2,4}/gu)]
    const refused = refusedBy(
      noFamily,
      from,
      items.map(([name]) => name),
    )
    if (refused) return null
    return items.flatMap(
      ({ 0: name, index }) =>
        person(context, from + index, from + index + name.length, undefined, name.length > 2) ?? [],
    )
  },
  examples: [
    {
      text: '名单\n1.马成功、田小凤家庭（临江镇）\n2.喜悦家庭（市人民医院）',
      facts: [{ text: '马成功' }, { text: '田小凤' }],
      unframed: 'a roll has a line for each',
    },
  ],
  nearMisses: ['\n1.文明家庭（临江镇）', '\n2.单亲家庭、双女家庭（市民政局）'],
})

const HONOUR = lazyPattern(() => `“[^“”\\n]{0,8}(?:${anyOf('person/honour-ends')})$`)
const HONOUR_REACH = 13
/** “最美|教师: an honour of those who hold a post. */
const BEST = lazyPattern(() => `“[^“”\\n]{0,4}(?:${anyOf('person/honour-opens')})[^“”\\n]{2,6}$`)

/** What is quoted, and is no honour. */
const noHonour = defineGuards<[string, number]>(
  'person/quoted-honour',
  [
    {
      id: 'else-quoted',
      unless: (text, end) => {
        const before = charsBefore(text, end, HONOUR_REACH)
        return !HONOUR.test(before) && !(BEST.test(before) && isAfterRole(text, end))
      },
      because: 'what is quoted is no honour that somebody holds',
      example: '“丰收节”高原的',
    },
  ],
  (_, end) => end,
)

/** An honour in quotes before whoever holds it: “当代雷锋”宫明亮. */
const honoured = defineRule({
  id: 'person/quoted-honour',
  kind: 'person',
  trigger: ['”'],
  pattern: /”(?=\p{Script=Han}{2})/u,
  produce: (match, context) => {
    const { text } = context
    const at = match.index + 1
    if (refusedBy(noHonour, text, match.index)) return null
    const own = nameFrom(text, at)
    const plain = own && isPlainName(text, own) && endScore(text, own.end) >= 2 ? own : undefined
    const ofPeople =
      own && partsFrom(text, at)?.end === own.end && endScore(text, own.end) >= 2 ? own : undefined
    const name = plain ?? ofPeople ?? wordName(text, at) ?? nameWithoutSurname(text, at)
    if (!name) return null
    return [name, ...listedNames(text, name.end)].flatMap(
      ({ start, end }) => person(context, start, end, undefined, end - start > 2) ?? [],
    )
  },
  examples: [
    { text: '发挥“当代雷锋”宫明亮和他的团队的作用', facts: [{ text: '宫明亮' }] },
    { text: '“最美教师”索南领奖', facts: [{ text: '索南' }] },
    { text: '“最美筑路人”雷鸣、邓玉兰等', facts: [{ text: '雷鸣' }, { text: '邓玉兰' }] },
  ],
  nearMisses: ['“最美筑路人”评选', '“最美退役军人”高光时刻', '“道德模范”方阵'],
})

/** Who is of a town: 临江镇的谌桂英大娘. */
const ofTown = defineRule({
  id: 'person/of-town',
  kind: 'person',
  get trigger() {
    return wordsOf('person/town-ends').map((end) => `${end}的`)
  },
  get pattern() {
    return new RegExp(`(?:${anyOf('person/town-ends')})的(?=\\p{Script=Han}{2})`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const at = match.index + match[0].length
    const name = nameFrom(text, at)
    if (!name) return null
    const row = [name, ...listedNames(text, name.end)]
    if (row.length > 1 && !refusedBy(noTownRow, text, row))
      return row.flatMap(({ start, end }) => person(context, start, end, undefined, end - start > 2) ?? [])
    return refusedBy(notTold, text, name, TOWN_CLOSED) ? null : person(context, at, name.end, undefined)
  },
  examples: [
    { text: '临江镇的谌桂英大娘走进信访局', facts: [{ text: '谌桂英' }] },
    { text: '柳林村的褚秀芬告诉记者', facts: [{ text: '褚秀芬' }] },
    { text: '柳林屯的陆妹、卜小兰都报了名', facts: [{ text: '陆妹' }, { text: '卜小兰' }] },
    { text: '那屯的覃美花难产', facts: [{ text: '覃美花' }] },
  ],
  nearMisses: ['柳林村的黄瓜、白菜、金桔', '各镇的方案', '全村的高标准农田', '王家村的黄花梨，'],
})
const isElder = hasRole('person/elder')

/** Who did what is told in a clause before: 扮演长平公主的范雅文, 来自云南的谌桂英. */
const toldInClause = defineRule({
  id: 'person/told-in-clause',
  kind: 'person',
  get trigger() {
    return wordsOf('person/tells-clause')
  },
  get pattern() {
    return new RegExp(
      `(?:${anyOf('person/tells-clause')})\\p{Script=Han}{2,12}?的(?=\\p{Script=Han}{3})`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    const at = match.index + match[0].length
    const name = nameFrom(text, at)
    return name && !refusedBy(notTold, text, name, CLAUSE_CLOSED)
      ? person(context, at, name.end, undefined)
      : null
  },
  examples: [
    { text: '扮演长平公主的范雅文，', facts: [{ text: '范雅文' }] },
    { text: '来自云南昭通的谌桂英告诉记者', facts: [{ text: '谌桂英' }] },
  ],
  nearMisses: ['来自全国各地的高校学生', '来自云南的黄花梨木', '扮演重要角色的金融业，'],
})

/** A word that people are called by, whose words have just been told: ”关山说. */
const wordSaid = defineRule({
  id: 'person/word-said',
  kind: 'person',
  trigger: ['”'],
  pattern: /”(?=\p{Script=Han}{2}说[。，])/u,
  produce: (match, context) => {
    const name = wordName(context.text, match.index + 1, true)
    return name ? person(context, name.start, name.end, undefined, false) : null
  },
  examples: [{ text: '“昨天才第一次见面”关山说。', facts: [{ text: '关山' }], unframed: 'holds speech' }],
  nearMisses: ['“好。”大家说。', '“好。”有人说。'],
})

export const lineRules = [rollLine, honoured, ofTown, toldInClause, wordSaid]
