/** Articles: title, outlet, authors and time, from the lines around the text. */
import { findDates } from './calendar.js'
import type { Head } from './head-lines.js'

export interface ArticleHead {
  readonly title?: string
  readonly outlet?: string
  readonly authors: readonly string[]
  readonly publishedAt?: string
}

const SOURCE =
  /(?:来源|稿源|出处|本文来自|转自|发布单位|发布机构)(?:[:：] ?[【[]?|[【[])([^\s：:|【】[\]（）()，。]{2,24})/u
const OUTLET_AND_DATE =
  /^(\p{Script=Han}{2,12}(?:日报|晚报|晨报|早报|时报|都市报|商报|周报|报|网|在线|新闻|电视台))[\s:：]{0,3}(?=\d{4}[-年/.])/u
const OUTLET_AND_REPORTER =
  /^(\p{Script=Han}{2,10}(?:日报|晚报|晨报|早报|时报|都市报|商报|网|电视台|新闻))[ ·]?(?:全媒体|融媒体|首席|见习|特约)?记者/u
const NEWSPAPER = /[（(]《(\p{Script=Han}{2,12}(?:报|时报|周刊))》\s?(\d{8}|[\d年月日.-]{8,12})?/u
const WIRE =
  /^[（(]?(新华社|中新社|中新网|人民网|央视网|\p{Script=Han}{2,10}(?:网|社|日报|新闻))[^，。]{0,16}?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:讯|电|消息)/u
const MONTH_DAY_WIRE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:讯|电|消息)/u
const BY_LINE =
  /(?:(?:本报|本网|本刊|\p{Script=Han}{2,6})?(?:记者|通讯员)[:： ]{0,3}|(?:作者|撰稿|撰文|供稿|文)[:：/ ]{1,3})((?:\p{Script=Han}{2,3}|\p{Script=Han} \p{Script=Han})(?:[ 、，,]{1,3}(?!通讯员|记者|摄|文|图|报道|字号|字体|编辑|来源|时间|发布|责任)\p{Script=Han}{2,3}(?!\p{Script=Han})){0,5})(?!\p{Script=Han})/gu
const TAIL_NAME =
  /[。！？”]\s?[（(](?:(?:记者|通讯员|作者|文)[:：/ ]?)?(\p{Script=Han}{2,3}(?:[ 、]\p{Script=Han}{2,3}){0,3})[）)]$/u
const NO_TITLE =
  /^(?:(?:信息|文章|稿件|新闻)?(?:来源|稿源)|作者|记者|时间|日期|发布|编辑|责编|字号|浏览|阅读|正在阅读|本报记者|\d{4}(?:年|[-/.])\d{1,2}|[\d\s:,/.-]+$|首页|当前位置|您的位置|[（(]|[—―─－]{1,3})|记者 |通讯员/u
/** The name of a column is not longer. */
const COLUMN = 6
/** The name of an organ, or 关于… that no kind of document ends: the title goes on in the next line. */
const OPEN_TITLE =
  /^\p{Script=Han}{2,20}(?:人民政府|委员会|办公[厅室]|常务委员会|[局厅部])$|关于(?!.*(?:决定|决议|通知|意见|办法|方案|报告|公告|通告|批复|规定|规划|函)$)/u
const NO_NAME = /报道|摄影|编辑|同志|本报|获悉|了解|截至|[昨今]天|[昨今近]日|日前|讯$/u

/** `head` and the last lines of the article (`tail`, in order). */
export function readArticleHead(head: Head, tail: readonly string[]): ArticleHead {
  const lines = [...head.spaced]
  const opening = head.opening.slice(0, 160)
  const title = titleOf(lines)
  return {
    ...(title ? { title } : {}),
    ...outletOf(lines, opening, tail),
    authors: authorsOf(lines, opening, tail),
    ...timeOf(lines, opening, tail),
  }
}

/** The first line that may be a title, but a longer one rather than the name of a site or a column above it. */
function titleOf(lines: readonly string[]): string | undefined {
  const candidates = lines.flatMap((l, i) =>
    l.length >= 4 && !NO_TITLE.test(l) && !OUTLET_AND_DATE.test(l) && !/[。；]$/u.test(l) ? [i] : [],
  )
  const [first] = candidates
  if (first === undefined) return undefined
  const label = (lines[first] as string).length <= COLUMN
  const at = (label ? candidates.find((i) => (lines[i] as string).length > 2 * COLUMN) : undefined) ?? first
  let title = lines[at] as string
  // 某某市人民政府 / 关于…的 / 通知 is set on several lines
  for (const line of lines.slice(at + 1, at + 4)) {
    if (!OPEN_TITLE.test(title) || NO_TITLE.test(line) || /[。；：]$/u.test(line)) break
    title += line
  }
  return title
}

function outletOf(lines: readonly string[], opening: string, tail: readonly string[]) {
  for (const line of [...lines, opening, ...tail]) {
    const outlet =
      SOURCE.exec(line)?.[1] ??
      OUTLET_AND_DATE.exec(line)?.[1] ??
      OUTLET_AND_REPORTER.exec(line)?.[1] ??
      NEWSPAPER.exec(line)?.[1] ??
      WIRE.exec(line)?.[1]
    if (outlet) return { outlet: outlet.replace(/(?:\d{4}[-/.年]|发布时间|责任编辑|作者|时间).*$/u, '') }
  }
  return {}
}

function authorsOf(lines: readonly string[], opening: string, tail: readonly string[]): string[] {
  for (const line of [...lines, opening, ...tail.filter((l) => l.length < 60)]) {
    const lists = [...line.matchAll(BY_LINE)].map((match) => match[1] as string)
    const names = lists
      .flatMap((list) => list.split(/[ 、，,]+/u))
      .filter((n) => n.length > 1 && !NO_NAME.test(n))
    if (names.length > 0) return [...new Set(names)]
  }
  for (const line of tail) {
    const list = TAIL_NAME.exec(line)?.[1]
    if (list && !NO_NAME.test(list) && /[。！？”]/u.test(line)) return list.split(/[ 、]/u)
  }
  return []
}

function timeOf(lines: readonly string[], opening: string, tail: readonly string[]) {
  for (const line of lines) {
    const date = findDates(line)[0]
    if (date) return { publishedAt: date.value }
  }
  const wire = MONTH_DAY_WIRE.exec(opening)
  const printed = tail.map((l) => NEWSPAPER.exec(l)?.[2]).find((d) => d !== undefined)
  if (printed) {
    const date = findDates(printed)[0]
    if (date) return { publishedAt: date.value }
  }
  if (!wire?.[1]) return {}
  return { publishedAt: `${wire[1]}-${wire[2]?.padStart(2, '0')}-${wire[3]?.padStart(2, '0')}` }
}
