/** What each stretch of a document speaks of: what was done or what is to be done, and of which year or term. */
import { lastStartingAt } from '../../rules/context.js'
import type { RuleContext } from '../../rules/rule.js'

/** The years of a passage: one, or a term from first to last. */
export interface Years {
  readonly first: number
  readonly last: number
}

/** A stretch of the text, from `start` to the next one. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly mode: 'review' | 'plan'
  /** `null` where the document does not tell. */
  readonly years: Years | null
}

/** The years a report stands between: the one it looks back on, and the one it plans. */
export interface Frame {
  readonly reviewed: number | null
  readonly planned: number | null
  /** It was given before the year reviewed was over: 今年 is that year, 明年 the one planned. */
  readonly early: boolean
}

const REVIEW =
  /回顾|成效|成就|成绩|进展|完成情况|执行情况|过去|一年来|五年来|去年|上年|上一年|主要工作和|总结|工作情况|历史性/u
const PLAN =
  /安排|任务|部署|打算|要求|目标|建议|思路|重点工作|工作重点|举措|今年|新的一年|今后|未来|下一年|展望|蓝图|远景|规划|设想|开局|下一步|做好|奋斗|奋进|计划/u
const TERM_BACK =
  /五年|(?<!\d)5年|四年|三年|本届|上届|任期|“[一二三四五六七八九十]{1,2}五”|[一二三四五六七八九十]五时期/u
const TERM_AHEAD = /(?:今后|未来)(?:的)?(?:五年|5年|一个时期|几年)|“[一二三四五六七八九十]{1,2}五”|五年/u
const STATED_YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu
const FIVE_YEAR_PLAN =
  /“?([一二三四五六七八九十]{1,2})五”?(?:时期|期间|以来|规划|计划|发展|末|目标|奋斗|回顾|工作)?/u

/** Openings of a paragraph that turn to the past or to what is to come. */
const TURNS_BACK =
  /^(?:过去(?:的)?(?:一年|五年|5年|几年)|(?:一|五|5|几|三|四)年来|回顾(?:过去|五年|一年)|(?:刚刚)?过去的)/u
const TURNS_AHEAD =
  /^(?:今年(?:是|的|经济|全市|全省|工作|，|我们)|做好今年|(?:今后|未来)(?:的)?(?:五年|5年|一个时期)|(?:全[市省区州]|今年)?(?:经济社会发展)?的?(?:主要)?预期目标|展望|面向未来|新的一年|综合考虑)/u
/** Anywhere in a sentence: the objectives of the year are told here. */
const OBJECTIVES =
  /(?:主要|预期|总体|发展|奋斗|工作|调控|主要预期)(?:预期|奋斗)?(?:目标|指标)(?:[是为：:]|建议|定为|安排|确定)/u
const ONE_YEAR = /^(?:\*\*)?(?:过去(?:的)?一年|一年来|去年|刚刚过去的)/u

const PLAN_NUMBERS = new Map(
  [
    '一',
    '二',
    '三',
    '四',
    '五',
    '六',
    '七',
    '八',
    '九',
    '十',
    '十一',
    '十二',
    '十三',
    '十四',
    '十五',
    '十六',
    '十七',
  ].map((n, i) => [n, i + 1]),
)

/** The years of a five-year plan that `text` names: “十四五” is 2021 to 2025. */
export function planYears(text: string): Years | null {
  const number = PLAN_NUMBERS.get(FIVE_YEAR_PLAN.exec(text)?.[1] ?? '')
  if (number === undefined) return null
  // the second plan was 1958–1962, the third began in 1966; from there on every five years
  if (number === 1) return { first: 1953, last: 1957 }
  if (number === 2) return { first: 1958, last: 1962 }
  return { first: 1951 + number * 5, last: 1955 + number * 5 }
}

/** Which years the document stands between, as far as it or its reference date tells. */
export function frameOf({ document, referenceDate }: RuleContext): Frame {
  const { year, planYear } = document.metadata
  const spoken = referenceDate === null ? null : Number(referenceDate.slice(0, 4))
  if (year !== undefined || planYear !== undefined) {
    const stated = year ?? planYear! - 1
    // “2021年主要工作”, spoken in February 2021: the year is the one planned
    const young = spoken === stated && /^\d{4}-0[1-9]/u.test(referenceDate ?? '')
    const reviewed = young ? stated - 1 : stated
    if (young) return { reviewed, planned: stated, early: false }
    return { reviewed, planned: planYear ?? reviewed + 1, early: spoken === reviewed }
  }
  if (spoken === null) return { reviewed: null, planned: null, early: false }
  return { reviewed: spoken - 1, planned: spoken, early: false }
}

/** What is done next is told with these, what was done with those. */
const AHEAD =
  /力争|确保|争取(?!到)|年内|继续|着力|加快|抓好|做好|大力|努力|鼓励|支持|探索|健全|完善|引导|切实|[，。；](?:要|将)/gu
const BEHIND =
  /取得|成效|成功|获批|入选|荣获|获得|显著|明显|圆满|顺利|得到|稳步|不断|\p{Script=Han}了|已|累计|位居|率先|首次|连续|比上年|同比|较上年|突破|[五一]年来|过去|增长\d|增加\d|达到?\d|回顾/gu

/** Whether a text that opens in the middle of a report, under no heading, reads as what is to be done. */
function leansAhead(text: string): boolean {
  const opening = text.slice(0, 1500)
  const ahead = opening.match(AHEAD)?.length ?? 0
  return ahead >= 5 && ahead >= 2 * (opening.match(BEHIND)?.length ?? 0)
}

/** Words that only a report on a year's work uses; without one of them a text is not read as such. */
const REPORTING =
  /一年来|[五5]年来|过去(?:的)?一年|全年|预期目标|各位代表|工作回顾|初步核算|年[^，。\n]{0,6}(?:主要|重点)工作|今年经济社会|国民经济和社会发展|全省|全市|“[一二三四五六七八九十]{1,2}五”时期/u

/** Its metadata say so, or it is told in the manner of a report and nobody published it as news. */
function isReport(context: RuleContext): boolean {
  const { genre, year, outlet, authors, publishedAt } = context.document.metadata
  if (genre === 'report' || genre === 'communique' || genre === 'plan') return true
  if (genre === 'news') return false
  if (outlet !== undefined || authors.length > 0 || publishedAt !== undefined) return false
  return year !== undefined || REPORTING.test(context.text.slice(0, 20_000)) || leansAhead(context.text)
}

/** A heading of the first order: numbered 一、, marked ##, or without any number. */
const SUBORDINATE =
  /^[*#\s]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，、])/u
const REVIEW_SURELY = /回顾|过去(?:的)?(?:一年|[五5]年)|一年来|[五5]年来|去年/u
const PLAN_SURELY =
  /今年|今后|未来|下一步|新的一年|主要目标|预期目标|目标任务|总体要求|工作安排|主要任务|重点工作|奋斗目标/u

function modeOfTitle(title: string, frame: Frame, subordinate: boolean): Passage['mode'] | undefined {
  if (frame.early && /今年|明年/u.test(title))
    return /明年/u.test(title) && !/^\D{0,4}今年/u.test(title) ? 'plan' : 'review'
  if (subordinate || SUBORDINATE.test(title))
    return REVIEW_SURELY.test(title) ? 'review' : PLAN_SURELY.test(title) ? 'plan' : undefined
  const years = [...title.matchAll(STATED_YEAR)].map((m) => Number(m[1]))
  if (REVIEW.test(title) && !/今后|未来|目标任务|总体要求/u.test(title)) return 'review'
  if (frame.reviewed !== null && years.length > 0) {
    if (years.every((y) => y <= frame.reviewed!)) return 'review'
    if (years.some((y) => y > frame.reviewed!)) return 'plan'
  }
  return PLAN.test(title) ? 'plan' : undefined
}

function yearsOf(text: string, mode: Passage['mode'], frame: Frame): Years | null {
  const { reviewed, planned } = frame
  if (mode === 'review') {
    if (reviewed === null) return null
    if (!TERM_BACK.test(text)) return { first: reviewed, last: reviewed }
    const plan = planYears(text)
    if (plan && plan.last <= reviewed) return plan
    const length = /四年/u.test(text) ? 4 : /三年/u.test(text) ? 3 : 5
    return { first: reviewed - length + 1, last: reviewed }
  }
  if (planned === null) return null
  const single = new RegExp(`${planned}年|今年`, 'u').test(text)
  if (single || !TERM_AHEAD.test(text)) return { first: planned, last: planned }
  const plan = planYears(text)
  if (plan && plan.last >= planned) return plan
  return { first: planned, last: planned + 4 }
}

/** The passages of a document, in order; the first begins at 0. */
export function passagesOf(context: RuleContext): Passage[] {
  const { document, text } = context
  if (!isReport(context)) return [{ start: 0, end: text.length, mode: 'review', years: null }]
  const frame = frameOf(context)
  const passages: { start: number; end: number; mode: Passage['mode']; years: Years | null }[] = []
  const { genre } = document.metadata
  let mode: Passage['mode'] =
    genre === 'plan' || (genre !== 'communique' && leansAhead(text)) ? 'plan' : 'review'
  const turn = (start: number, to: Passage['mode'], by: string) => {
    mode = to
    const last = passages.at(-1)
    if (last) last.end = start
    passages.push({ start, end: text.length, mode, years: yearsOf(by, to, frame) })
  }
  turn(0, mode, '')
  if (genre === 'communique') return passages
  // a heading below the one that set the mode needs a plain word to change it
  let level = Number.POSITIVE_INFINITY
  const titles = new Map(document.sections.map((s) => [s.start, s]))
  for (const paragraph of document.paragraphs) {
    const section = titles.get(paragraph.start)
    const opening = text
      .slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60))
      .replace(/^[*#\s]+/u, '')
    if (section) {
      // the title of the report itself tells nothing of its parts
      const to = /政府工作报告|统计公报/u.test(section.title.slice(0, 60))
        ? undefined
        : modeOfTitle(section.title, frame, section.level > level)
      if (to) {
        turn(paragraph.start, to, section.title)
        level = Math.min(level, section.level)
      } else if (section.titleEnd < paragraph.end) turnByOpening(opening, paragraph.start)
    } else turnByOpening(opening, paragraph.start)
    turnByObjectives(paragraph.start, paragraph.end)
  }
  return passages

  function turnByOpening(opening: string, start: number): void {
    if (opening.includes('工作报告')) return
    const year = Number(
      /^(?:回顾|展望|进入|刚刚过去的)?((?:19|20)\d{2})\s?年(?!以来|起|至|到|—|-)/u.exec(opening)?.[1],
    )
    if (year === frame.planned) turn(start, 'plan', '')
    else if (year === frame.reviewed && mode === 'review') turn(start, 'review', '')
    else if (TURNS_BACK.test(opening))
      turn(start, 'review', ONE_YEAR.test(opening) ? '' : opening.slice(0, 12))
    else if (TURNS_AHEAD.test(opening) && !(frame.early && opening.startsWith('今年'))) {
      const dated = /今年|新的一年|今后|未来|[五5]年|20\d\d/u.test(opening)
      if (mode !== 'plan' || dated) turn(start, 'plan', opening.slice(0, 30))
    }
  }

  function turnByObjectives(start: number, end: number): void {
    if (mode === 'plan' || end - start > 20_000) return
    const match = OBJECTIVES.exec(text.slice(start, end))
    if (!match) return
    const at = start + match.index
    const sentence = context.sentenceAt(at)
    const before = text.slice(Math.max(sentence.start, at - 40), at)
    if (
      /完成|实现|达到|超过|圆满|全面|各项/u.test(before) ||
      !/今年|明年|今后|未来|20\d\d年|建议|综合/u.test(before)
    )
      return
    turn(Math.max(sentence.start, start), 'plan', before)
  }
}

/** The passage that holds `offset`. */
export function passageAt(passages: readonly Passage[], offset: number): Passage {
  return passages[Math.max(0, lastStartingAt(passages, offset))]!
}
