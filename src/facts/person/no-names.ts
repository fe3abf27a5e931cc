/** What stands behind a post as names do, and is none. */
import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { isNationName } from '../../gazetteer/nations.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { TO_TEN } from '../../numeral/characters.js'
import { defineGuards } from '../../rules/guard.js'
import { isHan } from './edges.js'
import type { NameReading } from './name.js'
import { titleWordBefore } from './title.js'

const SHARE = lazyPattern(() => `^(?:${anyOf('indicator/takes-share')})[${TO_TEN}]`)

export const noNames = defineGuards<[string, NameReading]>(
  'person/behind-post',
  [
    {
      id: 'all-of-them',
      unless: (text, { start, end }) => isNobody(text.slice(start + 1, end)),
      because: 'a verb and a word for all, which nobody is given',
      example: '党员顾大家、舍小家',
    },
    {
      id: 'what-they-do',
      unless: (text, { start, end }) => isDuty(text.slice(start, start + 2)) && end - start < 4,
      because: 'a verb that holders of posts do',
      example: '企业家齐聚乌镇',
    },
    {
      id: 'says',
      unless: (text, { end }) => text[end - 1] === '说' && !isHan(text[end]),
      because: 'what somebody says follows',
      example: '村小老师沙马说，',
    },
    {
      id: 'ends-post',
      unless: (text, { start, end }) => titleWordBefore(text, end) > end - start,
      because: 'the end of a longer post: 副总|工程师',
      example: '任省水利厅副总工程师，',
    },
    {
      id: 'share',
      unless: (text, { start, end }) => SHARE.test(text.slice(start, end)),
      because: 'what part of them it is: 党员占三成',
      example: '村里党员占三成，',
    },
    {
      id: 'of-a-nation',
      unless: (text, { start, end }) => isNation(text, start, end),
      because: 'a state begins there',
      example: '部长卢胡特、文莱苏丹',
    },
    {
      id: 'of-a-division',
      unless: (text, { start, end }) => divisionEnd(text, start, text.length) > Math.min(end, start + 2),
      because: 'a division is named there with its kind',
      example: '州委组织部副部长金有凤和梁河县人民政府、瑞丽市人民政府有关负责同志参加',
    },
    {
      id: 'names-body',
      unless: (text, { end }) => NAMES_BODY.test(text.slice(end, end + 4)),
      because: 'a school or a house is called by it',
      example: '校长罗建军与斯旺西医院签约',
    },
    {
      id: 'word-and-ending',
      unless: (text, { start, end }) =>
        end - start === 3 && isCommonWord(text, start) && isThingEnd(text[end - 1]!),
      because: 'a word and an ending of things',
      example: '企业家高峰会等活动',
    },
  ],
  (_, { start }) => start,
)
/** 斯旺西|大学; but 李明|大学毕业. */
const NAMES_BODY = lazyPattern(() => `^(?:${anyOf('person/body-abroad')})(?!${anyOf('person/at-school')})`)
const isNobody = hasRole('person/nobody')
const isDuty = hasRole('person/duty')
/** Longest name of a state that is looked for, and shortest that what follows may go on from. */
const NATION = [3, 4, 5, 6, 7]

/** 文莱, 吉尔吉斯|斯坦: whether a state is named, or a longer one begins. */
const isNation = (text: string, start: number, end: number): boolean =>
  isNationName(text.slice(start, end)) || NATION.some((n) => isNationName(text.slice(start, start + n)))
const isThingEnd = hasRole('person/ends-thing')
