/** Titles: which line may be one, and what a site adds to it. */

import { ORDINAL_MARK, SPOKEN_DAY_MARK, WEEK, YEAR_MARK } from '../../calendar/marks.js'
import { WEEKDAYS } from '../../calendar/weeks.js'
import { defineGuards, refusedBy } from '../../lexicon/guard.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { STROKES } from '../strokes.js'
import { findDates } from './calendar.js'
import { readLabels } from './labels.js'
import { endsAsOutlet, isNobody } from './outlet.js'

/** Two characters are a title only for machines. */
const LENGTH = 4
const LONGEST = 120
const NO_TITLE = lazyPattern(
  () =>
    String.raw`^(?:[\d\s:,/.|-]+$|${anyOf('metadata/page-word')}|[（(]|[—―─－]{1,3}|https?:|[A-Za-z][A-Za-z .&'\d-]*$|${anyOf('metadata/no-title')}|${ORDINAL_MARK}?\s?[A-Z]?\d{1,3}\s?(?:${anyOf('metadata/printed-page')}))|(?:${anyOf('metadata/journalist')}) |${anyOf('metadata/no-title-anywhere')}|[。；：:，、,]$`,
)
/** 各位代表：, 同志们，朋友们！, 各区县人民政府，市政府各部门： */
const SALUTATION = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('text/salutation')}|\p{Script=Han}{1,6}(?:${anyOf('metadata/plural-of-people')})[，、,！]|\p{Script=Han}{1,8}[，、,]?(?:${anyOf('metadata/greets-all')})|(?:${anyOf('metadata/each')})[${charactersOf('metadata/addressed-level')}][^。]{0,60}[：:]$)`,
)
/** 国发〔2017〕1号, [2020] 5号, 第12号 */
const FILE_NUMBER = new RegExp(
  String.raw`^[（(]?[\p{Script=Han}A-Z]{0,12}\s?[〔﹝[［(（【]\s?(?:19|20)\d{2}\s?(?:${YEAR_MARK}\s?)?[〕﹞\]］)）】]\s?${ORDINAL_MARK}?\s?\d{1,4}\s?${SPOKEN_DAY_MARK}[)）]?$|^(?:(?:19|20)\d{2}\s?${YEAR_MARK})?\s?${ORDINAL_MARK}?\s?\d{1,5}\s?${SPOKEN_DAY_MARK}$`,
  'u',
)
/** 某某市人民政府文件, 某某日报 2020年5月20日 第1版 */
const MASTHEAD = lazyPattern(
  () =>
    String.raw`^\p{Script=Han}{2,30}(?:${anyOf('metadata/masthead-end')})$|${anyOf('metadata/edits')}|${ORDINAL_MARK}\s?\d{1,4}\s?(?:${anyOf('metadata/printed-issue')})|${ORDINAL_MARK}\s?[A-Z]?\d{1,3}\s?(?:${anyOf('metadata/printed-page')})[:：]?`,
)
/** 版面:第01版:要闻 上一篇 下一篇 */
const PAGER = lazyPattern(() => anyOf('metadata/pager'))
const OUTLET = 12

/** Reasons for which a line is no title. */
const TITLE_GUARDS = defineGuards<[line: string]>('metadata/title-line', [
  {
    id: 'of-page',
    example: '记者 张三\n大桥今日建成通车\n大桥今日建成通车，市民欢庆。',
    because: 'figures, an address, a word of the page, or the words of a by-line',
    unless: (line) => NO_TITLE.test(line),
  },
  {
    id: 'salutation',
    example: '市民朋友们，大家好\n大桥今日建成通车，市民欢庆。',
    because: 'those who are addressed: 各位代表：',
    unless: (line) => SALUTATION.test(line),
  },
  {
    id: 'file-number',
    example: '国发〔2017〕1号\n大桥建设办法\n第一条 为了建设。',
    because: 'the number of a document',
    unless: (line) => FILE_NUMBER.test(line),
  },
  {
    id: 'pager',
    example: '标题导航 要闻\n大桥今日建成通车，市民欢庆。',
    because: 'what leads from page to page: 上一篇 下一篇',
    unless: (line) => PAGER.test(line),
  },
  {
    id: 'masthead',
    example: '厦门市人民政府文件\n大桥建设办法\n第一条 为了建设。',
    because: 'the head of a paper or of a file, and no title of a bulletin',
    unless: (line) => MASTHEAD.test(line) && !TITLED.test(line),
  },
])
const TITLED = lazyPattern(() => `${anyOf('metadata/bulletin')}$|${anyOf('metadata/about')}`)

/** Whether `line` may be the title of a document. */
export function isTitleLine(line: string): boolean {
  if (line.length < LENGTH || line.length > LONGEST) return false
  if (refusedBy(TITLE_GUARDS, line)) return false
  const { lead, labelled } = readLabels(line)
  if (labelled.length > 0 && (lead.length < LENGTH || labelled.some(({ field }) => field === 'date')))
    return false
  return !isDateLine(line)
}

/** Whether `line` is the name of a paper, a site or a station and nothing else. */
export function isOutletLine(line: string): boolean {
  return line.length <= OUTLET && endsAsOutlet(line) && !/[，、：:！？“]/u.test(line)
}

/** So much beside a date may be an outlet, an author, a column; more is a sentence about that day. */
const BESIDE = 16

/** A weekday, or the day of the lunar calendar. */
const BESIDE_DAY = lazyPattern(
  () => String.raw`${WEEK}[${WEEKDAYS}]|(?:${anyOf('metadata/lunar-calendar')})\p{Script=Han}{4,10}`,
  'gu',
)
const BETWEEN = new RegExp(String.raw`[\s|${STROKES}·/,，()（）[\]【】:：-]+`, 'gu')

/** What stands beside the first date of `line`; undefined without a date. */
export function besideDate(line: string): string | undefined {
  const [date] = findDates(line)
  if (!date) return undefined
  return `${line.slice(0, date.start)} ${line.slice(date.end)}`
    .replace(BESIDE_DAY.regexp, '')
    .replace(BETWEEN, ' ')
    .trim()
}

/** Whether `line` is there for its date: 2019-04-02 07:15, 云岭日报 2019年4月2日 星期二, （2019年1月8日） */
export function isDateLine(line: string): boolean {
  const beside = besideDate(line)
  return (
    beside !== undefined &&
    beside.length <= BESIDE &&
    (beside.length < 6 || !/\p{Script=Han}{9}/u.test(beside))
  )
}

const SEPARATOR = new RegExp(
  String.raw`\s?(?:[_|${STROKES}»]|[-－]{2,8}|—{2,}|\s[-–—－·]\s|[-–—－·](?=[^-–—－·_|]{2,24}$))\s?`,
  'gu',
)
const PARTS = new RegExp(String.raw`\s?(?:[_|${STROKES}»－-]+|—{2,})\s?|\s`, 'gu')
const CHANNELS = lazyPattern(
  () => String.raw`^(?:${anyOf('page/channel')}|\p{Script=Han}{0,4}(?:${anyOf('page/channel-end')}))$`,
)

/** How a title is cut. */
export interface SiteOptions {
  /** Whether a text is a headline on the page itself. */
  readonly isHeadline?: (text: string) => boolean
  /** A line of a text and no `<title>`: nothing but names of sites and channels goes. */
  readonly isPlain?: boolean
}

/** Whether a part of a title is a site, a channel or nobody; 某某市人民政府 工作动态 is both. */
function isOfSite(part: string): boolean {
  return part
    .split(/\s/u)
    .every(
      (word) => endsAsOutlet(word) || CHANNELS.test(word) || isNobody(word) || /^[A-Za-z0-9.-]*$/u.test(word),
    )
}

/**
 * `title` without what a site hangs on its pages: …-新华网, …--地方--人民网, …_政务_澎湃新闻. Without a
 * headline on the page itself parts go as long as they are names of sites or channels.
 */
export function cutSite(
  title: string,
  { isHeadline = () => false, isPlain = false }: SiteOptions = {},
): string {
  const whole = title.replace(/\s+/gu, ' ').trim()
  const ends = [...whole.matchAll(PARTS)].flatMap(({ index, 0: sign }) => {
    const next = whole.slice(index + sign.length).split(PARTS)[0] as string
    return sign.trim() !== '' || endsAsOutlet(next) ? [index] : []
  })
  const headlines = [whole.length, ...ends.reverse()]
    .map((end) => whole.slice(0, end))
    .filter((part) => part.length >= LENGTH && isHeadline(part))
  const [longest] = headlines
  if (longest !== undefined) {
    // the page may print the title with the name of its site elsewhere
    const short = headlines.find((part) =>
      endsAsOutlet(longest.slice(part.length).replace(/^[\s\p{P}|]+/u, '')),
    )
    return short !== undefined && short !== longest ? short : longest
  }
  // a site may put its name first
  for (const { index, 0: sign } of whole.matchAll(PARTS)) {
    const part = whole.slice(index + sign.length).trim()
    const hasSite = part.length >= 2 * LENGTH || endsAsOutlet(whole.slice(0, index).trim())
    if (part.length > LENGTH && hasSite && !endsAsOutlet(part) && isHeadline(part)) return part
  }
  let kept = whole
  for (;;) {
    const cut = [...kept.matchAll(SEPARATOR)].at(-1)
    if (!cut) return kept
    const last = kept.slice(cut.index + cut[0].length).trim()
    const first = kept.slice(0, cut.index).trim()
    if (first.length < LENGTH) return kept
    const isDash = /[-–—－·]/u.test(cut[0])
    if (!isOfSite(last) && (isPlain || isDash || last.length > 8)) return kept
    kept = first
  }
}
