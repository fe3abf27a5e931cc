/** Furniture line by line: by phrase, by what a line is made of, and by where it stands. */

import { OF, ORDINAL_MARK, TIMES_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { LARGE_PLACES, THOUSAND } from '../../numeral/characters.js'
import type { Range } from '../document.js'
import { readLabels } from '../metadata/labels.js'
import { furniturePhrases } from './phrases.js'
import { sortOfBar } from './toolbar.js'

/** Lines longer than this are prose, whatever they begin with. */
const LINE = 160
const EDGE_LINE = 260
/** A page's head and tail, in paragraphs. */
const HEAD = 8
const TAIL = 14

/** What rounds the tally of a page: 1.2万. */
const ROUNDED = `${LARGE_PLACES[0]}${THOUSAND}`
const DATELINE = new RegExp(String.raw`\d{4}\s?[-/.${YEAR_MARK}]\s?\d{1,2}`, 'u')
const OWN_SOURCE = lazyPattern(
  () => `^[（(【[]?(?:${anyOf('page/the-text')})?(?:${anyOf('page/source')})[:：]`,
)
const IMAGE = /^!\[[^\]\n]{0,120}\]\([^)\n]{0,400}\)$/u
const LINK_ONLY = /^(?:[-*•>·|]?\s?\[[^\]\n]{1,60}\]\([^)\n]{0,300}\)\s*)+$/u
const URL_ONLY = /^(?:https?:\/\/|www\.)[!-~]{4,300}$/u
/** 您现在的位置是： */
const stoodAt = () => `(?:${anyOf('page/is')})?[:：]`
const BREADCRUMB = lazyPattern(
  () =>
    String.raw`^(?:[^\s>»›。，]{0,8}(?:${anyOf('page/position', 'text/in')})${stoodAt()}\s*)?(?:(?:[^\s>»›。，]{1,16}\s*[>»›]{1,2}\s*){1,8}[^>»›。，]{0,40}|(?:${anyOf('page/home')})\s*(?:(?:[-/→|]|::)\s*[^\s>»›。，/→|]{1,16}\s*){1,6})$`,
)
/** 首页 走进某县 政务公开 政务服务: the bar at the head of a site */
const SITE_BAR = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('page/this-site')})?(?:${anyOf('page/home')})(?:\s{1,4}[\p{Script=Han}A-Za-z]{2,8}){3,20}$`,
)
/** 您现在的位置：; 摆在更加重要位置 is no breadcrumb */
const LEADS_TO = lazyPattern(
  () =>
    `^[^，。]{0,8}(?:${anyOf('page/where-you-are')})${OF}?(?:${anyOf('page/position')})(?:${anyOf('page/is')})?[:：]?$|^(?:${anyOf('page/position')})[:：]$|^(?:${anyOf('page/body-of-text')})$`,
)
const PAGER = lazyPattern(
  () =>
    String.raw`^(?:(?:[【[（(]\d{1,3}[】\]）)]\s?){2,20}|(?:\d{1,3}\s){1,20})(?:\s?(?:${anyOf('page/next-page')}|>{1,3}(?!>))){1,3}$|^(?:[【[（(]\d{1,3}[】\]）)]\s?){3,20}$|^${ORDINAL_MARK}?\s?\d{1,3}\s?[/${charactersOf('text/page')}]\s?(?:(?:${anyOf('page/in-all')})?\s?\d{1,3}\s?(?:${anyOf('text/page')})?)?$`,
)
const CONTACT = lazyPattern(
  () =>
    String.raw`(?:${anyOf('page/contact')})[^。]{0,12}[:：]?\s?(?:\d{3,4}-\d{7,8}|\d{3}-\d{4}-\d{4}|\d{7,12}|[A-Za-z0-9._-]{2,40}@)`,
)
/** Who answers questions is told by the notice itself, not by the page. */
const WHO_TO_ASK = lazyPattern(() => anyOf('page/who-to-ask'))
const SHARE_WORDS = lazyPattern(
  () =>
    String.raw`^(?:(?:${anyOf('page/share-bar')})[\s|/、:：+]{0,3}(?:\d[\d.]{0,6}[${ROUNDED}+]{0,2}[\s|]{0,3})?){2,16}$`,
)
const COUNT = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('page/whose-count')})?(?:${anyOf('page/counted')})[${charactersOf('page/number-of-visits')}]?[\s:：(（]{0,2}\d[\d.]{0,7}[${ROUNDED}]?\+?[)）${TIMES_MARK}]?$`,
)
/** 您是第12345位访客, 本文已被浏览318次 */
const VISITORS = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('page/you-are')})(?:${anyOf('page/own-site')})?${OF}?${ORDINAL_MARK}?[:：\s]{0,2}[\d,]{0,12}\s?[${charactersOf('page/counts-visitors')}](?:${anyOf('page/visitor')})|^(?:${anyOf('page/what-is-visited')})[^。，；]{0,4}\s?(?:${anyOf('page/visited')})[^。，；]{0,6}[:：\s]{0,2}\d[\d,]{0,12}\s?[${charactersOf('page/counts-visits')}]?(?:${anyOf('page/visit')}|(?:${anyOf('page/reaction')})(?:${anyOf('page/reacts')})?)?[。]?$|^(?:${anyOf('page/there-are-already')})\s?\d[\d,]{0,8}\s?[${charactersOf('page/counts-comments')}]\s?(?:${anyOf('page/comment')})[^，。]{0,6}$`,
)
/** The name of a picture or of another file on a line of its own: 640.jpg, 附表.xlsx */
const PICTURE_FILE = /^[^\s，。；：！？]{1,60}\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?|mp4|mp3)$/iu
const FILE =
  /^[^，。；！？]{1,70}\.(?:docx?|xlsx?|pdf|zip|rar|wps|et|ofd|pptx?)(?:\s?[(（]?\d[\d.]{0,8}\s?[KMG]?B?[)）]?)?$/iu
/** Disclaimers may be long: 特别声明：以上内容…不代表本站立场。 */
const DISCLAIMER = lazyPattern(
  () =>
    String.raw`^[【[（(*\s]{0,4}(?:(?:${anyOf('page/sort-of-notice')})?(?:${anyOf('page/statement')})|(?:${anyOf('page/sort-of-notice')})(?:${anyOf('page/hint')}))[】\]）)]?[:：]|(?:${anyOf('page/disclaims')})[^。，]{2,16}(?:${anyOf('page/opinion')})`,
)
const DISCLAIMER_LENGTH = 500
const SLOGAN = /^\p{Script=Han}{3,6}[,，]\p{Script=Han}{3,6}$/u

/** In a line of some length a phrase like 公众号 or 二维码 is furniture only if the reader is told to do something. */
const PAGE_WORDS = lazyPattern(
  () => `(?:${anyOf('page/invites')})[^，。]{0,12}(?:${anyOf('page/to-do')})|${anyOf('page/of-pages')}`,
)

/** What stands in every breadcrumb, and in the words before one. */
const OF_BREADCRUMBS = lazyPattern(() => `[>»›]|${anyOf('page/home', 'page/position', 'page/body-of-text')}`)

/** Whether the line is a breadcrumb (首页 > 要闻 > 正文), or the words before one. */
export function isBreadcrumb(line: string): boolean {
  if (line.length > 90 || !OF_BREADCRUMBS.test(line)) return false
  return (BREADCRUMB.test(line) && !line.includes('<')) || LEADS_TO.test(line)
}

/** The sort of furniture that the line `[start, end)` is, or undefined. `index` of `count` paragraphs. */
export function sortOfLine(
  text: string,
  { start, end }: Range,
  index: number,
  count: number,
): string | undefined {
  const length = end - start
  const { sorts, start: opening, edge, line: whole } = furniturePhrases()
  const first = text.charCodeAt(start)
  if (first === 0x21 && length < 540 && IMAGE.test(text.slice(start, end))) return 'image'
  const late = index > count / 2
  if (length > EDGE_LINE)
    return late && length <= DISCLAIMER_LENGTH && isDisclaimer(text.slice(start, end))
      ? 'copyright'
      : undefined
  const atEdge = index < HEAD || index >= count - TAIL
  opening.lastIndex = start
  const begun = opening.exec(text)
  if (!begun && !atEdge && length > 60) return undefined
  const line = text.slice(start, end)
  const bar = whole.has(line) ? sorts.get(line) : sortOfBar(line)
  if (bar) return bar
  if (OWN_SOURCE.test(line)) return undefined
  if (begun && length <= LINE && isPageLine(begun[1] as string, line, atEdge))
    return sorts.get(begun[1] as string)
  if (SHARE_WORDS.test(line) || COUNT.test(line)) return 'share'
  if (VISITORS.test(line) || isCounter(line)) return 'counter'
  if (PICTURE_FILE.test(line)) return 'image'
  if (FILE.test(line) && !ATTACHED.test(line)) return 'attachment'
  if (late && isDisclaimer(line)) return 'copyright'
  if ((isBreadcrumb(line) && !isBody(line)) || SITE_BAR.test(line)) return 'navigation'
  if (LINK_ONLY.test(line) || URL_ONLY.test(line)) return 'navigation'
  if (PAGER.test(line) && atEdge) return 'navigation'
  if (!atEdge) return undefined
  if (begun && length <= EDGE_LINE) return sorts.get(begun[1] as string)
  const held = edge.exec(line)
  if (held && !DATELINE.test(line) && (length <= 30 || PAGE_WORDS.test(line)))
    return sorts.get(held[1] as string)
  if (CONTACT.test(line) && length <= LINE && !WHO_TO_ASK.test(line) && !isProse(line)) return 'hotline'
  if (index === 0 && count > 3 && SLOGAN.test(line)) return 'slogan'
  return undefined
}

/** Sentences of the notice itself, of which the last tells whom to call. */
const isProse = (line: string): boolean =>
  (line.slice(0, CONTACT.exec(line)?.index).match(/。/gu)?.length ?? 0) >= 2

const isBody = hasRole('page/body-of-text')
const ATTACHED = lazyPattern(() => `^(?:${anyOf('page/attached')})`)
/** 1.2万+次 */
const TALLY = lazyPattern(() => String.raw`^[\d,${ROUNDED}+\s${charactersOf('page/counts-visits')}]{0,10}$`)

/** 浏览次数：318 字号：大 中 小: labels of counters and of the page, and no day, outlet or author. */
function isCounter(line: string): boolean {
  if (line.length > 60 || !/[:：]/u.test(line)) return false
  const { lead, labelled } = readLabels(line)
  return (
    lead === '' &&
    labelled.some(({ field, value }) => field === 'counter' && TALLY.test(value)) &&
    labelled.every(({ field, value }) => (field === 'counter' || field === 'other') && value.length <= 16)
  )
}

/** What a disclaimer speaks of. */
const DISCLAIMED = lazyPattern(() => anyOf('page/disclaimed'))
function isDisclaimer(line: string): boolean {
  return DISCLAIMER.test(line) && DISCLAIMED.test(line)
}

/** Words that no sentence of an article has at its edge. */
const STRONG = lazyPattern(() => anyOf('page/strong'))
/** 上一篇, 下一页; and 下一篇： */
const NEIGHBOUR = lazyPattern(
  () => `^(?:${anyOf('page/neighbour')})[${charactersOf('page/article-of-site')}]`,
)
const NEIGHBOUR_LABEL = lazyPattern(() => String.raw`[${charactersOf('page/article-of-site')}]\s?[:：】]`)
const OF_SOURCE = lazyPattern(() => anyOf('page/of-source-line'))
const ALWAYS_OF_PAGE = lazyPattern(() => `^(?:ID|${anyOf('page/never-of-text')})`)
/** A phrase that could open a sentence of prose (下载, 扫码, 技术支持) counts only in a line that is no sentence, or at the edge. */
function isPageLine(phrase: string, line: string, atEdge: boolean): boolean {
  if (NEIGHBOUR.test(phrase)) return NEIGHBOUR_LABEL.test(line) || line.length <= 24
  if (DATELINE.test(line) && OF_SOURCE.test(line)) return false
  if (/[：:>】\]]$/u.test(phrase) || ALWAYS_OF_PAGE.test(phrase)) return true
  if (atEdge) return line.length <= 60 || !/[。；].{12}/u.test(line) || STRONG.test(line)
  return line.length <= 24 && !/[。；，]/u.test(line)
}
