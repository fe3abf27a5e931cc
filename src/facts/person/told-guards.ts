/** What stands where the words around tell somebody's name, and is nobody. */
import { isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import { isOnlyGiven, type NameReading, surnameLength } from './name.js'
import { partsFrom } from './parts.js'
import { isOnlyName, isPlainName, isWordToo } from './plain-name.js'
import { titleWordBefore } from './title.js'
import { nameWithoutSurname } from './without-surname.js'
import { WOMAN } from './woman.js'
import { wordName } from './word-name.js'

/** Score of a name that only the words before it make one. */
export const NEEDED = 3

/** Whether the words before leave no other reading: nothing but what people are given, and no word at its beginning. */
export const isTold = (text: string, name: NameReading): boolean =>
  partsFrom(text, name.start) !== undefined ||
  (isOnlyGiven(text, name) &&
    !isCommonWord(text, name.start) &&
    (name.score >= NEEDED || isPlainName(text, name)) &&
    !isShortName(text.slice(name.start, name.end)))

const isNameAnyway = (text: string, name: NameReading): boolean =>
  isPlainName(text, name) || isOnlyName(text, name)

/** An age, or that somebody is called something, stands before: 8|4岁的, 他|叫. */
const AGED = lazyPattern(
  () =>
    `(?:[\\d${wordsOf('person/digit').join('')}](?:岁|岁高龄)|\\p{Script=Han}旬|${anyOf('person/age-name')})的$`,
)
const WHO = lazyPattern(() => `[${charactersOf('person/called-somebody')}]叫$`)

/** Words that introduce nobody where they stand: of what stands before, the word and where it ends. */
export const notIntroducing = defineGuards<[string, string, number]>(
  'person/introduced',
  [
    {
      id: 'no-age',
      unless: (lead, cue) => cue.endsWith('的') && !AGED.test(lead),
      because: 'no age is told',
      example: '几岁的尚振国来了',
    },
    {
      id: 'no-one-called',
      unless: (lead, cue) => cue === '叫' && !WHO.test(lead),
      because: 'nobody is said to be called so',
      example: '连叫庞众望，',
    },
  ],
  (_, __, at) => at,
)

/** What one is not called by; `own`: read with a surname. */
export const notCalledSo = defineGuards<[string, NameReading, boolean]>(
  'person/introduced',
  [
    {
      id: 'word-called',
      unless: (text, { start }, own) => own && isWordToo(text[start]!) && !wordName(text, start),
      because: 'the surname is a word elsewhere',
      example: '名叫和丽川，',
    },
    {
      id: 'goes-on',
      unless: (text, { end }) => /\p{Script=Han}/u.test(text[end] ?? '') && text[end] !== '的',
      because: 'what one is called by ends with its clause',
      example: '名叫庞众望出席',
    },
  ],
  (_, { start }) => start,
)

/** What is introduced as somebody, and is nobody: `told` is what is read of it after all. */
export const notIntroduced = defineGuards<[NameReading, told: NameReading | undefined]>(
  'person/introduced',
  [
    {
      id: 'may-be-words',
      unless: (_, told) => told === undefined,
      because: 'words may be read there as well',
      example: '84岁的高龄老人',
    },
  ],
  ({ start }) => start,
)

const SENT_TO = lazyPattern(
  () => `^(?:${WOMAN})?(?:等[\\d一-十]{0,3}[人名]?)?(?:同志)?(?:${anyOf('person/sent-to')})`,
)

/** Who is sent, and has no name. */
export const notSent = defineGuards<[string, readonly NameReading[]]>(
  'person/sent',
  [
    {
      id: 'first-may-be-words',
      unless: (text, [first]) => first!.end - first!.start !== 2 && !isOnlyName(text, first!),
      because: 'words may be read where the first would be',
      example: '选派高新区、孟庆春到北京进修',
    },
    {
      id: 'alone-may-be-words',
      unless: (text, names) => names.length < 2 && !isPlainName(text, names[0]!),
      because: 'words may be read there as well, and no other follows',
      example: '选派高科技到基层',
    },
    {
      id: 'row-may-be-words',
      unless: (text, names) => names.length > 1 && !names.some((name) => isNameAnyway(text, name)),
      because: 'words may be read there as well, each and all',
      example: '选派高峰、高原到乡镇',
    },
    {
      id: 'nowhere-to',
      unless: (text, names) => !SENT_TO.test(text.slice(names.at(-1)!.end, names.at(-1)!.end + 8)),
      because: 'where to or what for is not told',
      example: '选派孟庆春同学',
    },
  ],
  (_, names) => names[0]!.start,
)

/** By what something is done, where it is nobody. */
export const byNobody = defineGuards<[string, NameReading]>(
  'person/by-whom',
  [
    {
      id: 'no-name',
      unless: (text, name) =>
        (surnameLength(text, name.start) === 0 || !isNameAnyway(text, name)) &&
        partsFrom(text, name.start)?.end !== name.end,
      because: 'a post, a body or a word',
      example: '由专家主讲',
    },
  ],
  (_, { start }) => start,
)

const ENUMERATES = lazyPattern(() => `${anyOf('person/enumerates')}|[：:]`)

/** What is enumerated as members are, and is no row of people; `cue` is what stands before. */
export const noRoll = defineGuards<[string, readonly NameReading[], cue: string]>(
  'person/roll',
  [
    {
      id: 'not-enumerated',
      unless: (_, __, cue) => !ENUMERATES.test(cue),
      because: 'neither a word nor a colon says that they follow',
      example: '领导小组成员麻建军、乐世杰、单小娟。',
    },
    {
      id: 'first-may-be-words',
      unless: (text, [first]) =>
        !isOnlyName(text, first!) && nameWithoutSurname(text, first!.start)?.end !== first!.end,
      because: 'words may be read where the first would be',
      example: '成员有文化馆、麻建军、乐世杰。',
    },
    {
      id: 'none-is-plain',
      unless: (text, names) => !names.some((name) => isPlainName(text, name)),
      because: 'each may be words',
      example: '成员有罗强、汪杰、李丽。',
    },
    {
      id: 'of-places',
      unless: (text, names) => names.some(({ start, end }) => isShortName(text.slice(start, end))),
      because: 'a place is among them',
      example: '成员有罗建军、汪志远、石家庄。',
    },
  ],
  (_, names) => names[0]!.start,
)

/** What stands before 家庭 or 夫妇, and is nobody. */
export const notTogether = defineGuards<[string, readonly NameReading[]]>(
  'person/together',
  [
    {
      id: 'may-be-words',
      unless: (text, names) => !names.every((name) => isNameAnyway(text, name)),
      because: 'words may be read there as well',
      example: '，罗建军、马扎西、詹国栋夫妇',
    },
    {
      id: 'first-not-plain',
      unless: (text, names) =>
        (names.length < 2 || /\p{Script=Han}/u.test(text[names[0]!.start - 1] ?? '')) &&
        !isPlainName(text, names[0]!),
      because: 'a single one, or one that other words run into, must be nothing but a name',
      example: '授予罗军家庭称号',
    },
  ],
  (_, names) => names[0]!.start,
)

/** Of what is told what it is, where it is nobody; the clause ends at `end`. */
export const notDescribed = defineGuards<[string, NameReading, end: number]>(
  'person/described',
  [
    {
      id: 'no-post',
      unless: (text, _, end) => titleWordBefore(text, end) === 0,
      because: 'the clause ends with no post',
      example: '。呷绒扎西是好人，',
    },
    {
      id: 'may-be-words',
      unless: (text, name) => !isTold(text, name) || (name.end - name.start === 2 && !isOnlyName(text, name)),
      because: 'words may be read there as well',
      example: '。安全是班长，',
    },
  ],
  (_, { start }) => start,
)
