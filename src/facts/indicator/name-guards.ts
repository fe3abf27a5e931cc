/** Reasons for which what stands before a value is no name of a statistic. */
import { MONTH_MARK, OF, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { wordBefore } from './words.js'

/** 更新改造投资, 基本建设投资: verbs that say what sort of investment. */
const INVESTED = lazyPattern(() => `(?:${anyOf('indicator/invested')})$`)

const BARE_ROLES = [
  'verb',
  'light',
  'adverb',
  'lead',
  'agent',
  'increase',
  'decrease',
  'total',
  'average',
  'each',
  'place',
] as const

/** Whether `[start, end)` holds nothing but verbs, adverbs and those who act: then it names no statistic. */
export const isBare = (text: string, start: number, end: number): boolean =>
  !INVESTED.test(text.slice(Math.max(start, end - 8), end)) && bareWords(text, start, end)

function bareWords(text: string, start: number, end: number): boolean {
  let at = end
  let acts = false
  for (let word = wordBefore(text, start, at); at > start; word = wordBefore(text, start, at)) {
    const roles = word?.roles
    if (!word || !BARE_ROLES.some((role) => roles?.has(role))) break
    acts ||= !word.roles.has('agent')
    at -= word.length
  }
  return at <= start && (acts || at === end)
}

/** Prepositions, verbs of passing and the like: what ends so is no name. */
const DANGLING = lazyPattern(
  () =>
    `(?:[×${charactersOf('indicator/dangling-verb')}]|(?<!${anyOf('indicator/passing-ends-word')})过|基础上|[、${charactersOf('indicator/dangling-preposition')}]|(?<![${charactersOf('indicator/before-bing-in-word')}])并|${anyOf('indicator/dangling-word')})$`,
)

/** 日均|新增337户: how fast, of what was told before. */
const PACE_ALONE = lazyPattern(
  () => `^(?:${anyOf('indicator/each-day-week-month')})(?:${anyOf('indicator/pace-verb')})$`,
)

const NAMELIKE = /\p{Script=Han}|[A-Z]{2}/u

/** Reasons for which what stands before a value is no name. */
const NAME_GUARDS = defineGuards<[name: string]>('indicator/name', [
  {
    id: 'no-word',
    example: '车增长8%',
    because: 'one character, or figures and signs, name nothing',
    unless: (name) => name.length < 2 || !NAMELIKE.test(name),
  },
  {
    id: 'each',
    example: '甲乙分别完成投资20亿元',
    because: '分别 within it: several that could not be told apart',
    unless: (name) => name.includes(EACH),
  },
  {
    id: 'dangling',
    example: '产业向增长8%',
    because: 'it ends with a preposition, a verb of passing or a mark',
    unless: (name) => DANGLING.test(name),
  },
  {
    id: 'pace',
    example: '日均新增337户',
    because: 'how fast, of what was told before: 日均新增',
    unless: (name) => PACE_ALONE.test(name),
  },
  {
    id: 'of-somebody',
    example: '他带的徒弟共有11人',
    because: 'what is told of one person: 他带的徒弟, 我家的存款',
    unless: (name) => OF_SOMEBODY.test(name),
  },
  {
    id: 'superlative',
    example: '最小的才19岁',
    because: 'one of several, which are told elsewhere: 最小的, 最远的',
    unless: (name) => SUPERLATIVE.test(name),
  },
  {
    id: 'comparison',
    example: '从外省调入的煤炭达150万吨',
    because: 'a comparison, a relative clause or a wish',
    unless: (name) => NO_NAME.test(name),
  },
])

const EACH = '分别'

/** 他带的徒弟, 我家的存款; of a place 我市. */
const OF_SOMEBODY = lazyPattern(() => `(?<!其)(?:${anyOf('indicator/of-somebody')})(?!国)`)
const SUPERLATIVE = lazyPattern(() => `最\\p{Script=Han}{1,2}${OF}(?:${anyOf('indicator/just')})?$`)

/** Whether the text can stand as a name at all. */
export const isNamelike = (name: string): boolean => refusedBy(NAME_GUARDS, name) === undefined

/** Reasons for which a name and its words in the text are not given out. */
const TOLD_GUARDS = defineGuards<[name: string, text: string, start: number, end: number]>(
  'indicator/told-name',
  [
    {
      id: 'bare',
      example: '新建与上年持平',
      because: 'nothing but verbs, adverbs and those who act: they name no statistic',
      unless: (_, text, start, end) => isBare(text, start, end),
    },
  ],
  (_name, _text, start) => start,
)

/** Whether `name`, told at `[start, end)`, can be given out. */
export const isTellable = (name: string, text: string, start: number, end: number): boolean =>
  isNamelike(name) && refusedBy(TOLD_GUARDS, name, text, start, end) === undefined

const NO_NAME = lazyPattern(
  () =>
    String.raw`^[${charactersOf('indicator/opens-comparison-only')}]|^比(?!${anyOf('indicator/than-begins-noun')})|^(?:${anyOf('indicator/without')})|^${OF}|^[\d\s${YEAR_MARK}${MONTH_MARK}]+$|(?:${anyOf('indicator/wanted-for')})$`,
)
