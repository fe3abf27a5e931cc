/** The years of a term that a sentence names without dating it. */
import type { Stretch, Years } from '../../discourse/discourse.js'
import { planYears, termLength } from '../../discourse/years.js'

const TERM_WORDS =
  /(?:过去|这|近|今后|未来)?的?(?<![十第\d])(?:五|5)年(?:来|间|中|共|累计|年均|平均|实际|，|总|期间|内)?|(?<![十第\d])[三四34]年(?:多?来|间|共|累计|年均|合计)|(?:本届|上届)?(?:政府)?任期(?:内|以来)|本届政府(?:以来)?/u
/** 五年期, 三年行动: no term. */
const NO_TERM = /^(?:[来内中]?(?:最|首|新高|同期)|行动|规划|计划|攻坚|大变样|期|级|制|以上|前|后|版)/u

/** In the clause of the term itself: 五年来，累计…; not further on. */
const COUNTED = /^[^，；：。]{0,8}，?(?:累计|共|总计|合计)/u

/** A term and the words that name it. */
export interface Term {
  readonly years: Years
  readonly words: string
  /** 五年累计, 五年共: over the whole term. */
  readonly counted: boolean
}

/** The term that a sentence names without dating it: 五年累计, “十五”期间. */
export function termIn(lead: string, { mode, years }: Stretch, plans: boolean): Term | null {
  const named = plans
    ? /“[一二三四五六七八九十]{1,2}五”(?!普法|末|(?!期间|时期|以来)[^，。；：、]{0,16}(?:规划|计划|方案|纲要|目标|体系|任务|储备库))/u.exec(
        lead,
      )
    : null
  const plan = named ? planYears(named[0]) : null
  if (named && plan) return { years: plan, words: named[0], counted: false }
  const match = TERM_WORDS.exec(lead)
  if (years === null || !match || NO_TERM.test(lead.slice(match.index + match[0].length))) return null
  const length = termLength(match[0]) ?? 5
  const words = match[0]
  const counted = COUNTED.test(lead.slice(match.index))
  if (years.first < years.last) return { years, words, counted }
  return mode === 'plan'
    ? { years: { first: years.first, last: years.first + length - 1 }, words, counted }
    : { years: { first: years.last - length + 1, last: years.last }, words, counted }
}
