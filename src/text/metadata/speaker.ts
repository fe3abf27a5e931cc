/** Who gave a report: the name behind or before a post of government in the head. */
import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'

/** A post of government, the longest first. */
const post = () =>
  `(?:${anyOf('metadata/premier')})(?:${concurrent()})?|(?:${anyOf('metadata/rank-of-post')})?(?:${anyOf('metadata/head-of-place')})|${anyOf('metadata/head-of-region')}|${ofCommission()}`
/** 国务院副总理兼国家计划委员会主任 */
const concurrent = () =>
  String.raw`${anyOf('metadata/concurrently')}\p{Script=Han}{2,16}?(?:${anyOf('metadata/heads-ministry')})`
/** 国家发展和改革委员会主任 */
const ofCommission = () =>
  String.raw`(?:${anyOf('metadata/of-the-state')})\p{Script=Han}{2,12}(?:${anyOf('metadata/heads-commission')})`
/** 汪泉, 库尔玛什·斯尔江; blanks were taken out. */
const NAME = String.raw`\p{Script=Han}{2,4}(?![\p{Script=Han}·•])|\p{Script=Han}{1,8}(?:[·•．]\p{Script=Han}{1,8}){1,3}`

const LINE_WITH_POST = lazyPattern(() => `(?:${post()})[:：]?(?<name>${NAME})[)）]?$`)
const DATE_AND_NAME = new RegExp(
  String.raw`^[（(](?:\d{4}${YEAR_MARK}\d{1,2}${MONTH_MARK}\d{1,2}${DAY_MARK})[，,]?(?<name>\p{Script=Han}{2,4})[）)]`,
  'u',
)
const IN_SENTENCE = [
  lazyPattern(
    () => String.raw`(?:${post()})(?<name>\p{Script=Han}{2,3})(?:${anyOf('metadata/speaker-acts')})`,
  ),
  lazyPattern(
    () =>
      String.raw`(?:${anyOf('metadata/passes-on')})(?<name>\p{Script=Han}{2,3})(?:${anyOf('metadata/gives-report')})`,
  ),
  lazyPattern(() => String.raw`^(?<name>\p{Script=Han}{2,3})(?:${anyOf('metadata/gives-a-report')})`),
] as const
const NO_NAME = lazyPattern(() => `^(?:${anyOf('metadata/no-speaker')})`)

/** The name in `line` (without blanks) if it is a by-line with post. */
export function speakerOfLine(line: string): string | undefined {
  const name = (LINE_WITH_POST.exec(line) ?? DATE_AND_NAME.exec(line))?.groups?.name
  return name && !NO_NAME.test(name) ? name.replace(/[•．]/gu, '·') : undefined
}

/** The name in a caption or title that tells who reports: 省长王某在…会议上作政府工作报告. */
export function speakerOfSentence(line: string): string | undefined {
  for (const pattern of IN_SENTENCE) {
    const name = pattern.exec(line)?.groups?.name
    if (name && !NO_NAME.test(name)) return name
  }
  return undefined
}
