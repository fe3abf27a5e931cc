/** The year a report looks back on and the year it plans, from its own words. */
import type { Metadata, Origin } from '../../report.js'
import type { SectionRange } from '../document.js'
import { yearsIn } from './calendar.js'
import type { Head } from './head-lines.js'
import type { ReportHead } from './report-head.js'

interface ReportYears {
  readonly year?: number
  readonly planYear?: number
}

/** One of the two years and where it was read. */
export interface YearRead {
  readonly key: 'year' | 'planYear'
  readonly value: number
  readonly origin: Origin
}

/** A heading with one of these looks back; with one of `PLAN` ahead; 主要工作 may do either. */
const REVIEW = /回顾|过去|总结|取得|成就|成效|成绩|进展|完成|迈出|所做|业绩|实现了|执行情况|奋斗\d{4}/u
const PLAN = /任务|安排|目标|部署|打算|建议|计划|重点|要求|要点|意见|展望|做好|设想|今后|思路|布局/u

/** 报告2013年政府工作，对2014年工作提出建议 */
const OPENING =
  /报告[^。]{0,30}?(?<year>(?:19|20)\d{2})年[^。]{0,24}?工作[^。]{0,20}?[对和](?<plan>(?:19|20)\d{2})年/u

/** What headings (2017年工作回顾, 2018年主要任务) and the opening sentence tell, where no date does. */
function readYears(sections: readonly SectionRange[], opening: string): ReportYears {
  const told = OPENING.exec(opening)?.groups
  if (told && Number(told.plan) === Number(told.year) + 1)
    return { year: Number(told.year), planYear: Number(told.plan) }
  let year: number | undefined
  let planYear: number | undefined
  sections.slice(0, 80).forEach(({ title, level }, i) => {
    const last = yearsIn(title).at(-1)
    if (last === undefined || level > 2) return
    if (REVIEW.test(title) || (i === 0 && !PLAN.test(title))) year ??= last
    else planYear ??= last
  })
  return {
    ...(year === undefined ? {} : { year }),
    ...(planYear === undefined || (year !== undefined && planYear <= year) ? {} : { planYear }),
  }
}

/** The year planned at a session held on `date`: its own, but the next if it is held at the end of a year. */
function plannedAt(date: string, sections: readonly SectionRange[]): number {
  const held = Number(date.slice(0, 4))
  if (Number(date.slice(5, 7)) < 11) return held
  const planned = sections.filter((s) => PLAN.test(s.title)).flatMap((s) => yearsIn(s.title))
  return planned.includes(held) && !planned.includes(held + 1) ? held : held + 1
}

const COMMUNIQUE_YEAR = /(?:公报|统计|执行)/u

/**
 * The years of an official document. What it says itself comes first; a year of which it says nothing is the one before
 * or after the other; a session in November or December plans the next year.
 */
export function yearsOf(
  genre: Metadata['genre'],
  report: ReportHead,
  parts: { readonly sections: readonly SectionRange[]; readonly path?: string | undefined },
  head: Head,
  title: string | undefined,
): YearRead[] {
  const fileName = (parts.path ?? '').split(/[\\/]/u).at(-1) ?? ''
  if (genre === 'communique') {
    const line = head.lines.find((l) => COMMUNIQUE_YEAR.test(l) && yearsIn(l).length > 0)
    return firstYear('year', [line, 'text'], [title, 'front-matter'], [fileName, 'path'])
  }
  const told = readYears(parts.sections, head.opening)
  if (genre === 'plan')
    return told.planYear === undefined ? [] : [{ key: 'planYear', value: told.planYear, origin: 'text' }]
  const { date } = report
  const planYear = date ? plannedAt(date.value, parts.sections) : (told.planYear ?? (told.year ?? NaN) + 1)
  if (!Number.isNaN(planYear)) {
    const origin = date?.origin ?? 'text'
    return [
      { key: 'year', value: date ? planYear - 1 : (told.year ?? planYear - 1), origin },
      { key: 'planYear', value: planYear, origin },
    ]
  }
  const titled = firstYear('planYear', [title, 'front-matter'], [fileName, 'path'])
  return titled.flatMap((t) => [{ ...t, key: 'year' as const, value: t.value - 1 }, t])
}

function firstYear(
  key: YearRead['key'],
  ...places: readonly (readonly [string | undefined, Origin])[]
): YearRead[] {
  for (const [text, origin] of places) {
    const [value] = yearsIn(text ?? '')
    if (value !== undefined) return [{ key, value, origin }]
  }
  return []
}
