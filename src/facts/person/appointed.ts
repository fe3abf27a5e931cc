/** Names behind 的 and a post told by a verb: 刚刚履新办公室主任的…, 身为支部书记的…. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { isAfterRole } from './dotted.js'
import { person } from './fields.js'
import { isOnlyGiven, type NameReading, nameFrom, surnameLength, wholeName } from './name.js'
import { isNameOfParts } from './parts.js'
import { holdsNoWord } from './slot.js'
import { titleBefore, titleWordBefore } from './title.js'
import { isOfPeople } from './without-surname.js'
import { WOMAN } from './woman.js'

/** Score a name needs: 的 is followed by all sorts of words. */
const BEHIND_DE = 3.5

/** What stands behind 的, and is nobody. */
const nobody = defineGuards<[string, NameReading]>(
  'person/appointed',
  [
    {
      id: 'may-be-words',
      unless: (_, { score }) => score < BEHIND_DE,
      because: 'words may be read there as well',
      example: '当选代表的高素质农民',
    },
  ],
  (_, { start }) => start,
)

const appointed = defineRule({
  id: 'person/appointed',
  kind: 'person',
  get trigger() {
    return wordsOf('person/told-post')
  },
  get pattern() {
    return new RegExp(
      `(?:${anyOf('person/told-post')})(?:了|过|为|着)?([\\p{Script=Han}、]{2,24}?)(?:的|一职的)(?=\\p{Script=Han})`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    const start = match.index + match[0].length
    const name = nameFrom(text, start)
    if (!name || refusedBy(nobody, text, name)) return null
    const post = start - match[0].length + match[0].indexOf(match[1]!) + match[1]!.length
    const title = titleBefore(text, post)
    return title ? person(context, name.start, name.end, title) : null
  },
  examples: [
    { text: '刚刚履新县政府办主任的何家平，', facts: [{ text: '何家平', title: '县政府办主任' }] },
    { text: '身为党支部书记的陈秀兰，', facts: [{ text: '陈秀兰', title: '党支部书记' }] },
    {
      text: '时任县委常委、政法委书记的卢光华提议',
      facts: [{ text: '卢光华', title: '县委常委、政法委书记' }],
    },
    { text: '曾任副镇长的罗永刚，', facts: [{ text: '罗永刚', title: '副镇长' }] },
  ],
  nearMisses: ['担任组长的工作专班', '身为党员的责任', '当选代表的高素质农民'],
})

/** What begins a line of appointments as names do, and is none. */
const notDecided = defineGuards<[number, string, closed: boolean]>(
  'person/decided',
  [
    {
      id: 'no-surname',
      unless: (_, name, closed) => {
        const given = name.length - surnameLength(name, 0)
        return (
          (given === name.length || given < 1 || given > 2) &&
          !isNameOfParts(name) &&
          !isOfPeople(name) &&
          !name.includes('·') &&
          !(closed && holdsNoWord(name))
        )
      },
      because: 'no surname with one or two characters behind it, and no words that names are made of',
      example: '决定：\n莉莉为县教育局局长；',
    },
    {
      id: 'word-there',
      unless: (_, name) =>
        name.length === 2 && isCommonWord(name, 0) && !isOnlyGiven(name, { start: 0, end: 2, score: 0 }),
      because: 'a word, and not all of it is what people are given',
      example: '决定：\n全县的县教育局局长职务；',
    },
  ],
  (at) => at,
)

/** A name of such a line: 更登群培, 齐·满都拉. */
const NAME = '(?:\\p{Script=Han}{1,8}(?:·\\p{Script=Han}{1,8}){1,3}|\\p{Script=Han}{2,6}?)'

/** A line of a list of appointments: the name, then the post it is given or relieved of. */
const decided = defineRule({
  id: 'person/decided',
  kind: 'person',
  trigger: ['\n'],
  get pattern() {
    const woman = `(?:${WOMAN})?`
    const others = `(?<others>(?:、${NAME}${woman}){0,12})`
    const post = `[^\\n，。]{3,40}(?:${anyOf('person/decided-post')})(?:（[^）\\n]{1,16}）)?[^\\n，。（）]{0,6}[；。，\\n]`
    return new RegExp(
      `\\n[ 　]*(${NAME}|\\p{Script=Han}[ 　]{1,3}\\p{Script=Han})${woman}${others}(?<comrade>同志)?(?:[为任]|的)(?=${post}|[^\\n，。]{3,40}(?:长|主任|职务)$)`,
      'u',
    )
  },
  produce: (match, context) => {
    const written = match[1]!
    const start = match.index + match[0].indexOf(written)
    const others = match.groups!.others!
    const from = start + match[0].slice(match[0].indexOf(written)).indexOf(others, written.length)
    const closed = match.groups!.comrade !== undefined
    const all = [
      { name: written.replace(/[ 　]/gu, ''), start, end: start + written.length },
      ...[...others.matchAll(/、([\p{Script=Han}·]{2,20})/gu)].map((item) => ({
        name: item[1]!,
        start: from + item.index + 1,
        end: from + item.index + 1 + item[1]!.length,
      })),
    ]
    if (all.some((item) => refusedBy(notDecided, item.start, item.name, closed))) return null
    return all.flatMap(
      (item) =>
        person(context, item.start, item.end, closed ? '同志' : undefined, item.name.length > 2) ?? [],
    )
  },
  examples: [
    {
      text: '任命：\n任国锋为县教育局局长；',
      facts: [{ text: '任国锋' }],
      unframed: 'a list of appointments has a line for each',
    },
    {
      text: '任命：\n麦琼（女）、尉迟建业为县人民检察院检察员；',
      facts: [{ text: '麦琼' }, { text: '尉迟建业' }],
      unframed: 'a list of appointments has a line for each',
    },
    {
      text: '任命：\n囊玉香（女，傣族）同志为县教育局局长；\n免去：\n岩　相同志的县财政局局长职务。',
      facts: [
        { text: '囊玉香', title: '同志' },
        { text: '岩　相', name: '岩相' },
      ],
      unframed: 'a list of appointments has a line for each',
    },
    {
      text: '任命：\n齐·满达尔、冷小雪（女）为县人民法院审判员；',
      facts: [{ text: '齐·满达尔' }, { text: '冷小雪' }],
      unframed: 'a list of appointments has a line for each',
    },
    {
      text: '任命：\n更登群培为县教育局局长；',
      facts: [{ text: '更登群培' }],
      unframed: 'a list of appointments has a line for each',
    },
    {
      text: '决定：\n柏萩（女）为县人民法院审判员；\n秦建中的县财政局局长职务；',
      facts: [{ text: '柏萩' }, { text: '秦建中' }],
      unframed: 'a list of appointments has a line for each',
    },
    {
      text: '任命：\n钮玉洁（女）同志为县信访局副局长（试用期一年）；',
      facts: [{ text: '钮玉洁' }],
      unframed: 'a list of appointments has a line for each',
    },
  ],
  nearMisses: [
    '\n我们的县教育局局长',
    '\n建设为民的机关',
    '\n全县的财政局局长会议；',
    '\n上述同志为县委委员；',
  ],
})

/** What stands in a line as a name and a post do, and is none. */
const noRow = defineGuards<[number, { bare: string; post: string; column: boolean }]>(
  'person/row',
  [
    {
      id: 'no-name',
      unless: (_, { bare, column }) =>
        !wholeName(bare) && !isOfPeople(bare) && !(column && bare.length === 3 && isName(bare)),
      because: 'it is not written as a name',
      example: '名单\n莉莉 良庄镇人民政府镇长\n',
    },
    {
      id: 'a-division',
      unless: (_, { bare }) => divisionEnd(bare, 0, bare.length) > 0,
      because: 'a division is named',
      example: '名单\n石家庄 泰和县中心医院护理部主任\n',
    },
    {
      id: 'no-body',
      unless: (_, { post, column }) => !column && !holdsBody(post),
      because: 'neither a column nor a body shows that a post follows',
      example: '名单\n罗晓梅 和蔼的主任\n',
    },
  ],
  (at) => at,
)

/** A line of a list of awards or members: the name, then the body and the post: 滕　霞　市中心医院护理部主任. */
const row = defineRule({
  id: 'person/row',
  kind: 'person',
  trigger: ['\n'],
  pattern: new RegExp(
    `\\n[ 　]*(?:\\d{1,3}[.、][ 　]?)?(?<name>\\p{Script=Han}[ 　]{0,3}\\p{Script=Han}{1,3})(?:${WOMAN})?(?<gap>[ 　\\t]{1,6})(?=(?<post>[^\\n，。；：]{3,40})(?:\\n|$))`,
    'u',
  ),
  produce: (match, context) => {
    const { name, post, gap } = match.groups as { name: string; post: string; gap: string }
    const bare = name.replace(/[ 　]/gu, '')
    const start = match.index + match[0].indexOf(name)
    const from = match.index + match[0].length
    const to = from + post.trimEnd().length
    // 拓向前　　市政府副秘书长: two blanks part columns
    const title = titleBefore(context.text, to)
    const role =
      gap.length > 1 &&
      isAfterRole(context.text, to) &&
      ROW_BEFORE.test(charsBefore(context.text, match.index, ROW_REACH))
    const column = gap.length > 1 && (role || title === post.trim())
    if ((titleWordBefore(context.text, to) === 0 && !role) || refusedBy(noRow, start, { bare, post, column }))
      return null
    return person(context, start, start + name.length, title === post.trim() ? title : undefined)
  },
  examples: [
    {
      text: '出席人员\n马晓虎　　副市长\n拓向前　　市政府副秘书长\n',
      facts: [
        { text: '马晓虎', title: '副市长' },
        { text: '拓向前', title: '市政府副秘书长' },
      ],
      unframed: 'a list has a line for each',
    },
    {
      text: '名单\n滕　霞 泰和县中心医院护理部主任\n展召凤 良庄镇人民政府镇长\n',
      facts: [{ text: '滕　霞', name: '滕霞', title: '泰和县中心医院护理部主任' }, { text: '展召凤' }],
      unframed: 'a list has a line for each',
    },
    {
      text: '名单\n储国栋　　泰和县中心医院护士\n储节军　　良庄镇金山村村民\n',
      facts: [{ text: '储国栋' }, { text: '储节军' }],
      unframed: 'a list has a line for each',
    },
  ],
  nearMisses: [
    '\n常务　　副市长\n',
    '\n高新区 市科技局局长\n',
    '\n时间 市政府办公室主任会议\n',
    '\n方案 由市财政局局长汇报\n',
  ],
})

/** Another row in the line before. */
const ROW_BEFORE = new RegExp(
  `(?:^|\\n)[ 　]*\\p{Script=Han}[ 　]{0,3}\\p{Script=Han}{1,3}(?:${WOMAN})?[ 　\\t]{2,6}[^\\n，。；：]{3,40}$`,
  'u',
)
const ROW_REACH = 64

/** A surname and two characters that are no post and no area. */
const isName = (bare: string): boolean =>
  surnameLength(bare, 0) > 0 &&
  titleWordBefore(bare, bare.length) === 0 &&
  divisionEnd(bare, 0, bare.length) === 0

/** Whether a body is named in `post`. */
function holdsBody(post: string): boolean {
  for (let end = 2; end < post.length; end++) if (organWordBefore(post, end)) return true
  return false
}

export const appointedRules = [appointed, decided, row]
