/** The shape of a numeral abbreviation: 三服务, 四讲四有, “1+6+N”, 一老一小, 双创. */
import * as z from 'zod'
import numeralWordsText from '../../../dict/numeral-words.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { numberOf } from '../../numeral/calendar.js'

/** A numeral of a formula and what follows it: 比 in 三比, 大行动 in 五大行动. */
export interface FormulaPart {
  readonly count: number
  /** The classifier, where one stands: 个, 大, 项 … */
  readonly classifier: string
  readonly noun: string
}

/** What a numeral abbreviation promises. */
export interface Formula {
  readonly parts: readonly FormulaPart[]
  /** How many members it has; `null` where the form does not tell (“1+6+N”, 百千万). */
  readonly total: number | null
}

const NUMERAL = '[一二两双三四五六七八九十]'
const DIGIT = '[一二两双三四五六七八九]'
const CLASSIFIERS = '[个大项条种张场件点]'
const PART = new RegExp(
  `(?<![第统唯专同])(?!一[流线般切体])(\\d{1,2}|[二三四五六]?十[一二三四五六七八九]?|${DIGIT})(${CLASSIFIERS}?)`,
  'gu',
)

/** 1+6+N, 3+N, 7+1. */
const SUM =
  /^(?:\d{1,3}|[NnXx]|[一二三四五六七八九十]{1,2})(?:[+＋](?:\d{1,3}|[NnXx]|[一二三四五六七八九十]{1,2})){1,5}$/u
/** 五加三. */
const SPOKEN_SUM = /^([一二两三四五六七八九十])加([一二两三四五六七八九十])$/u
/** 十百千, 万亩千亿, 千村万户: two or more round numerals. */
const ROUND = /^(?=(?:.{0,6}?[十百千万亿]){2})[十百千万亿双]\p{Script=Han}{1,6}$/u
/** 一三五, 一二三四五: digits alone; five-year plans are two. */
const DIGIT_STRING = /^[一二三四五六七八九]{3,7}$/u
/** See `dict/README.md`. */
export const numeralWordSchema = z.object({ word: z.string() })
const numeralWords = lazyTable('numeral-words.tsv', numeralWordsText, numeralWordSchema)

let excluded: RegExp | undefined

/** The word that merely begins with a numeral and opens `text`: festivals, plan periods, streaks, places. */
export function numeralWord(text: string): string | undefined {
  excluded ??= new RegExp(`^(?:${alternation(numeralWords().map((w) => w.word))})`, 'u')
  return excluded.exec(text)?.[0]
}

const SPAN =
  /^(?:[一二两三四五六七八九十百千\d]+(?:年|天|月|日|周|小时|分钟|分|公里|里|米|吨|公斤|刻钟|岁|点(?!要求|希望|意见|建议|共识|主张|体会|倡议|启示|经验|原则)|届|期|次|号|级$|字$|连(?![增快丰涨])|代|线|元|亿|G|产业链))/u
const NOUN_TAIL =
  /(?:奖|杯|节|会议|大会|论坛|公司|集团|学院|大学|医院|称号|奖章|红旗手|协会|中心城区|[一二三四五六七八九十]号)$/u

/** 合一, 一体 and the like say what becomes of the members; they count none. */
const UNION = /(?:位一体|合一|归一|(?<![个大项])一体化?)$/u

const partsOf = (text: string): FormulaPart[] => {
  const counted = text.replace(UNION, '')
  const found = [...counted.matchAll(PART)].filter((m, i, all) => {
    // 五个一批, 四个一样: the 一 is of the noun
    const before = all[i - 1]
    return !(m[1] === '一' && before?.[2] && before.index + before[0].length === m.index)
  })
  return found.map((m, i) => {
    const from = m.index + m[0].length
    const to = found[i + 1]?.index ?? counted.length
    return { count: countOf(m[1] ?? ''), classifier: m[2] ?? '', noun: counted.slice(from, to) }
  })
}

const countOf = (numeral: string): number => numberOf(numeral.replace(/[双两]/u, '二'))

/** What a formula may begin with; marks and blanks are taken off it. */
const FIRST = new Set('一二两双三四五六七八九十百千万亿0123456789NnXx ‘“*')

/** `quoted`, the text between quotation marks, as a numeral abbreviation; `null` if it is none. */
export function readFormula(quoted: string): Formula | null {
  if (!FIRST.has(quoted.charAt(0))) return null
  const marked = quoted.replace(/[‘’“”「」『』*]/gu, '').trim()
  // 双 百: two characters set apart
  const text = marked.length === 3 ? marked.replace(/ /u, '') : marked
  if (text.length < 2 || text.length > 24) return null
  if (/^[两三四五六七八九]个100%$/u.test(text)) {
    const count = countOf(text.charAt(0))
    return { parts: [{ count, classifier: '个', noun: text.slice(2) }], total: count }
  }
  if (SUM.test(text)) return { parts: [], total: null }
  const spoken = SPOKEN_SUM.exec(text)
  if (spoken)
    return {
      parts: [1, 2].map((i) => ({ count: countOf(spoken[i] ?? ''), classifier: '', noun: '' })),
      total: null,
    }
  // 百日千项: a second round numeral makes a formula of what is a word alone
  const twice = /^[百千万]\p{Script=Han}{1,2}[百千万]\p{Script=Han}$/u.test(text)
  if ((!twice && (numeralWord(text) !== undefined || SPAN.test(text))) || NOUN_TAIL.test(text)) return null
  if (DIGIT_STRING.test(text) || (text.length <= 6 && ROUND.test(text))) return { parts: [], total: null }
  const clauses = text.split(/[、，；\s]+/u)
  const starts = clauses.filter((c) => new RegExp(`^(?:\\d{1,2}(?=${CLASSIFIERS})|${NUMERAL})`, 'u').test(c))
  if (starts.length < clauses.length || clauses.some((c) => c.length < 2 || c.length > 9)) return null
  if (!/\p{Script=Han}/u.test(text) || /[A-Za-z%·。！？：]/u.test(text)) return null
  const parts = partsOf(text)
  if (parts.length === 0 || parts.every((p) => p.noun === '')) return null
  if (clauses.length > 1) return allFormulas(clauses) ? { parts, total: sum(parts) } : null
  const [first] = parts
  if (!first || (first.count === 1 && parts.length < 2)) return null
  // a lone ten or hundred thousand of something is an amount
  if (
    /^[十百千万]/u.test(text) &&
    first.classifier === '' &&
    parts.length < 2 &&
    !/连[增快丰涨]$/u.test(text)
  )
    return null
  // 三服务 is a formula, 三年级学生座谈会 is not: without a second numeral or a classifier it stays short
  if (parts.length === 1 && first.noun.length > (first.classifier ? 7 : 5)) return null
  if (first.classifier && first.noun === '')
    return first.classifier === '大' ? { parts, total: sum(parts) } : null
  return { parts, total: sum(parts) }
}

function sum(parts: readonly FormulaPart[]): number {
  return parts.reduce((all, p) => all + p.count, 0)
}

/** Several clauses make one formula where each begins with a numeral and stays short. */
function allFormulas(clauses: readonly string[]): boolean {
  return clauses.every((c) => c.length <= 8)
}
