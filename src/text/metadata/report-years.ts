/** The year a report looks back on and the year it plans, from its own words. */
import { YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { CENTURY_ONES, NINE, ONES, ZEROS } from '../../numeral/characters.js'
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
const REVIEW = lazyPattern(
  () => String.raw`${anyOf('metadata/looks-back')}|(?:${anyOf('metadata/worked-for')})\d{4}`,
)
const PLAN = lazyPattern(() => `${anyOf('metadata/plans')}`)

/** 报告2013年政府工作，对2014年工作提出建议 */
const OPENING = lazyPattern(
  () =>
    String.raw`(?:${anyOf('metadata/report')})[^。]{0,30}?(?<year>(?:19|20)\d{2})${YEAR_MARK}[^。]{0,24}?(?:${anyOf('metadata/work')})[^。]{0,20}?[${charactersOf('metadata/goes-on-to-plan')}](?<plan>(?:19|20)\d{2})${YEAR_MARK}`,
)

const YEAR = `(?:(?:19|20)\\d{2}|[${CENTURY_ONES}][${NINE}${ZEROS}][${ONES}${ZEROS}]{2})`
/** 2016年至2020年 */
const SPAN = lazyPattern(
  () => `${YEAR}${YEAR_MARK}?[-—–－~～${charactersOf('date/from-to')}]{1,2}(?<last>${YEAR})${YEAR_MARK}?`,
  'gu',
)
/** 到2035年, 展望2035年, 2035年远景目标: far goals, whose year is not the one a report plans. */
const FAR_GOAL = lazyPattern(
  () =>
    `(?:${anyOf('metadata/aims-at')})${YEAR}${YEAR_MARK}?|${YEAR}${YEAR_MARK}?[^，。、；：${YEAR_MARK}${charactersOf('figure/joins')}]{0,16}(?:${anyOf('metadata/far-goal')})`,
  'gu',
)

/** The years a title looks back on: those of far goals left out. */
const yearsBehind = (title: string) =>
  yearsIn(
    title.replace(/\s/gu, '').replace(SPAN.regexp, `$<last>${YEAR_MARK}`).replace(FAR_GOAL.regexp, '，'),
  )
/** The years a title plans: those of far goals and of spans of years left out. */
const yearsAhead = (title: string) =>
  yearsIn(title.replace(/\s/gu, '').replace(SPAN.regexp, '，').replace(FAR_GOAL.regexp, '，'))

/** What headings (2017年工作回顾, 2018年主要任务) and the opening sentence tell, where no date does. */
function readYears(sections: readonly SectionRange[], opening: string): ReportYears {
  const told = OPENING.exec(opening)?.groups
  if (told && Number(told.plan) === Number(told.year) + 1)
    return { year: Number(told.year), planYear: Number(told.plan) }
  let year: number | undefined
  let planYear: number | undefined
  sections.slice(0, 80).forEach(({ title, level }, i) => {
    if (level > 2) return
    if (REVIEW.test(title) || (i === 0 && !PLAN.test(title))) year ??= yearsBehind(title).at(-1)
    else planYear ??= yearsAhead(title).at(-1)
  })
  return {
    ...(year === undefined ? {} : { year }),
    ...(planYear === undefined || (year !== undefined && planYear <= year) ? {} : { planYear }),
  }
}

/** The year planned at a session held on `date`: its own, but the next if it is held at the end of a year. */
export function plannedAt(date: string, sections: readonly SectionRange[]): number {
  const held = Number(date.slice(0, 4))
  if (Number(date.slice(5, 7)) < 11) return held
  const planned = sections.filter((s) => PLAN.test(s.title)).flatMap((s) => yearsAhead(s.title))
  return planned.includes(held) && !planned.includes(held + 1) ? held : held + 1
}

/** 2021年政府工作报告, 2013年主要任务 among the first lines */
const OWN_YEAR = lazyPattern(
  () =>
    `^[^，。；]{0,20}(?:19|20)\\d{2}${YEAR_MARK}[^，。；]{0,14}(?:${anyOf('metadata/own-year-title')})[）)]?$|(?:${anyOf('metadata/work-report')})[（(](?:19|20)\\d{2}${YEAR_MARK}?[）)]$`,
)
const TITLES = 6

const COMMUNIQUE_YEAR = lazyPattern(() => `${anyOf('metadata/communique')}`)

/**
 * The years of an official document. What it says itself comes first; a year of which it says nothing is the one before
 * or after the other; a session in November or December plans the next year.
 */
export function yearsOf(
  genre: Metadata['genre'],
  report: ReportHead,
  parts: {
    readonly sections: readonly SectionRange[]
    readonly path?: string | undefined
    /** `year` of the front matter. */
    readonly year?: string | undefined
  },
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
  const own = head.lines.slice(0, TITLES).find((line) => OWN_YEAR.test(line))
  const titled = firstYear(
    'planYear',
    [own, 'text'],
    [title, 'front-matter'],
    [parts.year === undefined ? undefined : `${parts.year}${YEAR_MARK}`, 'front-matter'],
    [fileName, 'path'],
  )
  const likely = withTitle(told, titled[0]?.value)
  const planYear = date
    ? plannedAt(date.value, parts.sections)
    : (likely.planYear ?? (likely.year ?? NaN) + 1)
  if (!Number.isNaN(planYear)) {
    const origin = date?.origin ?? 'text'
    return [
      { key: 'year', value: date ? planYear - 1 : (likely.year ?? planYear - 1), origin },
      { key: 'planYear', value: planYear, origin },
    ]
  }
  return titled.flatMap((t) => [{ ...t, key: 'year' as const, value: t.value - 1 }, t])
}

/** What headings tell, as far as it agrees with the year of the title and one year follows the other. */
function withTitle({ year, planYear }: ReportYears, titled: number | undefined): ReportYears {
  const near = (told: number | undefined, least: number) =>
    told !== undefined && (titled === undefined || (told >= titled - least && told <= titled + 1))
  const behind = near(year, 1) ? year : undefined
  const isNext = behind === undefined || planYear === behind + 1
  return {
    ...(behind === undefined ? {} : { year: behind }),
    ...(near(planYear, 0) && isNext && planYear !== undefined ? { planYear } : {}),
  }
}

function firstYear(
  key: YearRead['key'],
  ...places: readonly (readonly [string | undefined, Origin])[]
): YearRead[] {
  for (const [text, origin] of places) {
    const [value] = yearsAhead(text ?? '')
    if (value !== undefined) return [{ key, value, origin }]
  }
  return []
}
