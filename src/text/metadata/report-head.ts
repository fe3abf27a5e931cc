/** Reports: whose, given when, where and by whom. */

import {
  ACCOUNT_MARK,
  DAY_MARK,
  MONTH_MARK,
  ORDINAL_MARK,
  TERM_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { CENTURY_ONES, ONES, TO_TEN, ZEROS } from '../../numeral/characters.js'
import type { Origin } from '../../report.js'
import { findDates, type HeadDate } from './calendar.js'
import { type Division, divisionAtEnd, divisionAtStart, findDivision } from './divisions.js'
import type { Head } from './head-lines.js'
import { findSession, type Session } from './session.js'
import { speakerOfLine, speakerOfSentence } from './speaker.js'

/** A value and where it was read. */
export interface Read<Value> {
  readonly value: Value
  readonly origin: Origin
}

/** A division, or one that is named but not known or not told apart from its namesakes. */
type Place = Pick<Division, 'name' | 'level'> & Partial<Pick<Division, 'code'>>

export interface ReportHead {
  readonly session?: Read<string>
  readonly division?: Read<Place>
  readonly date?: Read<string>
  readonly speaker?: Read<string>
  /** `-01-16` of a caption without year: 1月16日上午，省长某某在…会议上作政府工作报告. */
  readonly captionDay?: string
}

const YEAR_IN_TITLE = String.raw`(?:\d{4}|[${CENTURY_ONES}${ZEROS}][${ZEROS}${ONES}]{3})${YEAR_MARK}`
const PLACE_IN_TITLE = lazyPattern(
  () =>
    String.raw`(?<=^|${anyOf('metadata/year-of-title', 'metadata/about')})(\p{Script=Han}{2,14}?)(?:(?:${anyOf('metadata/government')})(?:\d{4}${YEAR_MARK})?(?:${anyOf('metadata/work-report')})|(?:${YEAR_IN_TITLE})?(?:${anyOf('metadata/of-national-plan')}))`,
)
const GOVERNMENT = lazyPattern(
  () =>
    String.raw`(?:${anyOf('metadata/on-behalf', 'metadata/about')})(\p{Script=Han}{2,14}?)(?:${anyOf('metadata/peoples-government')})`,
)
const PLACE_OF_POST = lazyPattern(
  () =>
    String.raw`(?:^|[，。${DAY_MARK}])(\p{Script=Han}{2,14}?)(?:${anyOf('metadata/peoples-government')})?(?:${anyOf('metadata/rank-of-post')})?(?:${anyOf('metadata/head-of-government')})`,
)
/** 向省第六届人民代表大会第三次会议作报告; not 完成了…会议确定的任务 */
const ADDRESSED = lazyPattern(
  () =>
    String.raw`[${charactersOf('metadata/speaks-at')}][^。，]{0,16}${ORDINAL_MARK}?[${TO_TEN}\d]{1,4}${TERM_MARK}[^。，]{0,12}?(?:${anyOf('metadata/sitting')})`,
)
const NATION = lazyPattern(() => anyOf('metadata/of-nation'))
/** The office that signs a communiqué; surveys of the national one sign beside it. */
const STATISTICS = lazyPattern(
  () =>
    String.raw`^(?!${anyOf('metadata/of-the-state')})(\p{Script=Han}{2,14}?)(?:${anyOf('metadata/statistics-office')})`,
)
const CAPTION_DAY = lazyPattern(
  () =>
    String.raw`(?<!\d)(\d{1,2})${MONTH_MARK}(\d{1,2})${DAY_MARK}[^\n。]{0,40}?(?:${anyOf('metadata/at-sitting', 'metadata/gives-work-report')})`,
)
const LONE_DATE = new RegExp(
  String.raw`^[（(]?[\d${CENTURY_ONES}${ZEROS}${YEAR_MARK}${MONTH_MARK}${DAY_MARK}\-/.]{6,16}(?:[^\d]{0,8})?[）)]?$`,
  'u',
)

/** 某某自治区人民政府门户网站: whose government has printed the report */
const GOVERNMENT_SITE = lazyPattern(
  () => String.raw`^(\p{Script=Han}{2,14}?)(?:${anyOf('metadata/government-end')})`,
)

const YEARS_AND_BLANKS = new RegExp(String.raw`[\d${YEAR_MARK}\s_-]+`, 'gu')
const wholeNation = () => findDivision(wordsOf('metadata/whole-nation')[0]!)

/** The division a path is filed under: the innermost folder or file name that is one, read from the outside in. */
export function divisionOfPath(path: string | undefined): Division | undefined {
  if (path === undefined) return undefined
  let found: Division | undefined
  for (const part of path.split(/[\\/]/u)) {
    const name = part.replace(/\.[A-Za-z0-9.]{1,12}$/u, '')
    const bare = name.replace(YEARS_AND_BLANKS, '')
    found =
      findDivision(name, found?.code) ??
      divisionAtStart(bare, found?.code) ??
      (NATION.test(name) ? wholeNation() : found)
  }
  return found
}

/** A line of that length that is no name. */
const NO_NAME = lazyPattern(() => anyOf('metadata/no-name-below', 'metadata/head-of-government'))
/** Blanks and dates in a title: 广西壮族自治区2022年政府工作报告. */
const DAY = new RegExp(
  String.raw`\s|(?:\d{4}|[${ZEROS}${ONES}]{4})${YEAR_MARK}${ACCOUNT_MARK}?|\d{1,2}${MONTH_MARK}(?:\d{1,2}${DAY_MARK})?`,
  'gu',
)
/** A line of its own above the title. */
const GOVERNMENT_LINE = lazyPattern(
  () => String.raw`^(\p{Script=Han}{2,14})(?:${anyOf('metadata/peoples-government')})$`,
)
/** A county or what ranks as one; an autonomous one is known by its name. */
const COUNTY = lazyPattern(
  () =>
    String.raw`^\p{Script=Han}{2,10}(?<!${anyOf('place/autonomous')})[${charactersOf('metadata/county-mark')}]$`,
)
const SITTING_LINE = lazyPattern(() => `(?:${anyOf('metadata/sitting', 'metadata/at-sitting')})[）)]?$`)

function divisionOfTitle(title: string): Division | undefined {
  const bare = title.replace(DAY, '')
  const place = PLACE_IN_TITLE.exec(bare)?.[1] ?? bare
  return findDivision(place) ?? divisionAtStart(place) ?? divisionAtEnd(place)
}

/** Reads the head of a report; `fields` is its front matter. */
export function readReportHead(
  head: Head,
  fields: Readonly<Record<string, string>>,
  path: string | undefined,
): ReportHead {
  const joined = head.lines.join('\n')
  const bareTitle = (fields.title ?? '').replace(/\s/gu, '')
  const inHead = findSession(joined)
  const addressed = ADDRESSED.exec(head.opening)?.[0]
  const inOpening = inHead || addressed === undefined ? undefined : findSession(addressed)
  const inTitle = inHead || inOpening ? undefined : findSession(bareTitle)
  const session = inHead ?? inOpening ?? inTitle
  const division = readDivision(head, joined, session, { ...fields, title: bareTitle }, path)
  const date = readDate(head, joined, inHead, bareTitle)
  const speaker = readSpeaker(head, bareTitle)
  return {
    ...(session ? { session: { value: session.name, origin: inTitle ? 'front-matter' : 'text' } } : {}),
    ...(division ? { division } : {}),
    ...(date ? { date } : {}),
    ...(speaker ? { speaker } : {}),
    ...(date ? {} : readCaptionDay(joined)),
  }
}

function readDivision(
  head: Head,
  joined: string,
  session: Session | undefined,
  fields: Readonly<Record<string, string>>,
  path: string | undefined,
): Read<Place> | undefined {
  const filed = divisionOfPath(path)
  const resolve = (name: string | undefined) =>
    name
      ? (findDivision(name, filed?.code) ??
        divisionAtStart(name, filed?.code) ??
        divisionAtEnd(name, filed?.code))
      : undefined
  const posts = head.lines.map((line) => PLACE_OF_POST.exec(line)?.[1])
  const told =
    (session?.national ? wholeNation() : resolve(session?.place)) ??
    posts.map(resolve).find((d) => d !== undefined) ??
    resolve(GOVERNMENT.exec(head.opening)?.[1]) ??
    head.lines.map((line) => resolve(placeInTitle(line))).find((d) => d !== undefined) ??
    head.lines.map((line) => resolve(STATISTICS.exec(line)?.[1])).find((d) => d !== undefined) ??
    (NATION.test(joined) ? wholeNation() : undefined)
  if (told) return { value: told, origin: 'text' }
  if (session && COUNTY.test(session.place))
    return { value: { name: session.place, level: 'county' }, origin: 'text' }
  const titled =
    divisionOfTitle(fields.title ?? '') ??
    resolve(fields.region) ??
    resolve(GOVERNMENT_SITE.exec(fields.source ?? '')?.[1])
  if (titled) return { value: titled, origin: 'front-matter' }
  return filed ? { value: filed, origin: 'path' } : undefined
}

const placeInTitle = (line: string) =>
  PLACE_IN_TITLE.exec(line)?.[1] ??
  PLACE_IN_TITLE.exec(line.replace(DAY, ''))?.[1] ??
  GOVERNMENT_LINE.exec(line)?.[1]

/** The date next to the session; else one that stands alone or in brackets; else one of the title. */
function readDate(
  head: Head,
  joined: string,
  session: Session | undefined,
  title: string,
): Read<string> | undefined {
  const dates = findDates(joined)
  const near = session && nearest(dates, session)
  const alone = head.lines.find((line) => LONE_DATE.test(line) && findDates(line).length > 0)
  const value = near ?? (alone && findDates(alone)[0]?.value) ?? dates[0]?.value
  const titled = findDates(title)[0]?.value
  // the title may tell the day of the month that the text tells
  if (value && titled?.startsWith(`${value}-`)) return { value: titled, origin: 'front-matter' }
  if (value) return { value, origin: 'text' }
  return titled ? { value: titled, origin: 'front-matter' } : undefined
}

function readCaptionDay(joined: string): { captionDay?: string } {
  const day = CAPTION_DAY.exec(joined)
  if (!day) return {}
  return { captionDay: `-${day[1]?.padStart(2, '0')}-${day[2]?.padStart(2, '0')}` }
}

function nearest(dates: readonly HeadDate[], { start, end }: Session): string | undefined {
  let best: HeadDate | undefined
  let distance = 60
  for (const date of dates) {
    const gap = date.end <= start ? start - date.end : date.start - end
    if (gap > distance) continue
    best = date
    distance = gap
  }
  return best?.value
}

function readSpeaker(head: Head, title: string): Read<string> | undefined {
  for (const line of head.lines) {
    const name = speakerOfLine(line)
    if (name) return { value: name, origin: 'text' }
  }
  for (const line of head.lines) {
    const name = speakerOfSentence(line)
    if (name) return { value: name, origin: 'text' }
  }
  const titled = speakerOfSentence(title)
  if (titled) return { value: titled, origin: 'front-matter' }
  // a name alone on its line below the session
  const at = head.lines.findIndex((line) => SITTING_LINE.test(line))
  const below = at < 0 ? undefined : head.lines[at + 1]
  return below && /^\p{Script=Han}{2,3}$/u.test(below) && !NO_NAME.test(below)
    ? { value: below, origin: 'text' }
    : undefined
}
