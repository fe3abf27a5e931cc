/** The post of a person, as it is written directly before or behind the name. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { nameLexicon, titlesByEnd } from '../../gazetteer/names.js'
import { isNationName } from '../../gazetteer/nations.js'
import { singleOrganBefore } from '../../gazetteer/organ-phrase.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'

const SPACE = /[ 　\t*]/u
/** 省委“不忘初心、牢记使命”主题教育巡回指导组: a quoted undertaking may stand inside a body's name. */
const RUN = lazyPattern(
  () =>
    `(?:[\\p{Script=Han}A-Za-z0-9（）·-]|“[^“”。！？]{1,16}”(?=${anyOf('person/quoted-inside-post')})){0,40}$`,
)
/** How far a post reaches to the left, in characters. */
const REACH = 40

/** Words no post reaches over. Organs with 和 in their name are protected first. */
const CUT = lazyPattern(() => anyOf('person/before-title'), 'gu')
const PROTECTED = lazyPattern(
  () =>
    // 上庄村, 清水乡下庄村: a village
    `(?<=^|[省市])和县|(?<=^|[${charactersOf('person/before-village')}])[${charactersOf('person/village-opens')}]\\p{Script=Han}{1,2}[${charactersOf('person/village-ends')}]|${anyOf('person/inside-title')}`,
  'gu',
)
const QUOTED = /“[^“”]{0,200}”/gu
const blank = (word: string) => '＿'.repeat(word.length)
/** Who asked, or by whom something was passed, before a body or a post. */
const isAsked = hasRole('person/asked-by')
const BODY_AHEAD = lazyPattern(
  () =>
    `^(?:[${charactersOf('person/unit-of-asker')}]|${anyOf('person/body-ahead')}|\\p{Script=Han}{2,8}?[${charactersOf('person/unit-of-body')}])`,
)
/** Who is spoken of as 本报 or 我市 is no part of a post. */
const DEIXIS = lazyPattern(
  () => `^(?:有(?![${charactersOf('person/with-limits')}])|记(?!者)|${anyOf('person/deixis')})`,
)

/** Longest word for a post. */
const LONGEST = 8

/** Longest word for a post that ends at `end`; 0 if none does, or if who somebody is (村民, 妻子) is told instead. */
export function titleWordBefore(text: string, end: number): number {
  let isRole: boolean | undefined
  const length = titlesByEnd().longest(text, end - 1, LONGEST, ({ place, strength }, units) => {
    if (units < 2 || place === 'after') return false
    isRole = strength === 'role'
    return true
  })
  return isRole ? 0 : length
}

/** The body's own kind said twice behind what seems cut: 权益维护|科科长. */
const BODY_TWICE = lazyPattern(
  () => `^\\p{Script=Han}{0,8}?([${charactersOf('person/body-said-twice')}])\\1?(?:副?[长任]|主任)`,
)
/** A body's name under way: 民政局社会组织管理|和. */
const BODY_BEGUN = lazyPattern(
  () => `(?:${anyOf('person/body-begun')})(?!${anyOf('person/not-body-begun')})\\p{Script=Han}{2,8}$`,
)

/** A body's name that has only begun where 和 stands: 县文物保护|和考古研究所. What is whole before it is another's. */
const NAME_BEGUN = lazyPattern(
  () =>
    `^(?:${anyOf('person/area-of-body')})(?!${anyOf('person/not-name-begun')})\\p{Script=Han}{2,8}(?<![${charactersOf('person/whole-before-joint')}])$`,
)

/** 科|科长: a part of a body, and its head. */
const PART_TWICE = lazyPattern(() => `^([${charactersOf('person/part-said-twice')}])\\1[长副]`)
const cutsNoBody = hasRole('person/cuts-no-body')

/** Whether the word at `[from, to)` of `run` is part of a body's name, and cuts nothing: 社会组织管理|和|登记科. */
function insideBody(run: string, from: number, to: number): boolean {
  const rest = run.slice(to)
  if (/^[和与]$/u.test(run.slice(from, to)) && NAME_BEGUN.test(run.slice(0, from))) return true
  if (PART_TWICE.test(rest)) return true
  return BODY_TWICE.test(rest) && cutsNoBody(run.slice(from, to)) && BODY_BEGUN.test(run.slice(0, from))
}

/** Longest name of a division looked back over, in characters. */
const DIVISION_REACH = 5

/** 泰|和|县, 安|上|镇: whether the word is part of the name of a division or a state. */
function insideDivision(run: string, from: number, to: number): boolean {
  for (let start = Math.max(0, from - DIVISION_REACH); start <= from; start++) {
    const end = divisionEnd(run, start, run.length)
    if (end >= to && end - start > to - from + 1) return true
    // 日|本
    if ([2, 3, 4].some((length) => start + length >= to && isNationName(run.slice(start, start + length))))
      return true
  }
  return false
}

/** 泰国|前|总理: whether 前 says of the post behind it that it was held before, where nothing or a state or a division stands ahead. */
function isFormer(run: string, from: number, at: number, to: number): boolean {
  if (run.slice(at, to) !== '前' || titleWordBefore(run, run.length) < run.length - to) return false
  const ahead = run.slice(from, at)
  return ahead === '' || isNationName(ahead) || divisionEnd(ahead, 0, ahead.length) === ahead.length
}

/** 县农业农村|和|科技局|局长, 塞|中|友好协会|副主席: the body that ends in the post, whose own words cut nothing. */
function bodyOf(text: string, end: number): { readonly start: number; readonly end: number } {
  for (let at = end - LONGEST; at < end - 1; at++) {
    const body = at > 0 && !isHanMark(text[at - 1]) ? singleOrganBefore(text, at) : undefined
    if (body) return { start: body.start, end: at }
  }
  return { start: end, end }
}
const isHanMark = (character: string | undefined): boolean => !/\p{Script=Han}/u.test(character ?? '')

function segmentStart(text: string, end: number): { start: number; cut: boolean } {
  const window = charsBefore(text, end, REACH)
  const run = RUN.regexp.exec(window)![0]
  const masked = run.replace(QUOTED, blank).replace(PROTECTED.regexp, blank)
  const body = bodyOf(text, end)
  let cut = 0
  for (const word of masked.matchAll(CUT.regexp)) {
    const to = word.index + word[0].length
    if (isFormer(run, cut, word.index, to)) continue
    if (end - run.length + word.index >= body.start && end - run.length + to <= body.end) continue
    if (!insideBody(run, word.index, to) && !insideDivision(run, word.index, to)) cut = to
  }
  // （本报记者 …: a bracket that opens before the post is not its own
  const open = Math.max(run.lastIndexOf('（'), run.lastIndexOf('('))
  if (open >= cut && !/）/u.test(run.slice(open))) cut = open + 1
  // 记者 …）县政协|主席: a bracket that closes what began before is not its own
  const close = run.lastIndexOf('）')
  if (close >= cut && !run.slice(cut, close).includes('（')) cut = close + 1
  const digits = /^[\d（）·—-]+/u.exec(run.slice(cut))
  if (digits) cut += digits[0].length
  // 应|国务院总理, 受|市委副书记, but 应城市|市长
  const asked = end - run.length + cut
  if (
    isAsked(text[asked] ?? '') &&
    divisionEnd(text, asked, end) === asked &&
    BODY_AHEAD.test(text.slice(asked + 1, end))
  )
    cut++
  const deixis = DEIXIS.exec(run.slice(cut))
  if (deixis && deixis[0].length < run.length - cut)
    return { start: end - run.length + cut + deixis[0].length, cut: true }
  return { start: end - run.length + cut, cut: cut > 0 }
}

/** Where the post (or posts: 市委常委、副市长) that ends at `end` begins; `end` if none ends there. */
export function titleStart(text: string, end: number): number {
  const word = titleWordBefore(text, end)
  if (word === 0) return end
  let { start, cut } = segmentStart(text, end)
  if (start > end - word) start = end - word
  for (let posts = 0; posts < 5 && !cut && /[、 　]/u.test(text[start - 1] ?? ''); posts++) {
    const before = start - 1
    const head = titleWordBefore(text, before)
    if (head === 0) break
    const next = segmentStart(text, before)
    start = Math.min(next.start, before - head)
    cut = next.cut
  }
  return start
}

/** The post before the name at `start`, spaces and a colon between them allowed; `undefined` if there is none. */
export function titleBefore(text: string, start: number): string | undefined {
  let end = start
  while (end > 0 && start - end < 12 && SPACE.test(text[end - 1]!)) end--
  if (/[：:丨|｜/]/u.test(text[end - 1] ?? '')) end--
  const from = titleStart(text, end)
  return from < end ? text.slice(from, end).replace(/[ 　]/gu, '') : undefined
}

/** The post directly behind a name: 李强|总理, 周涛|副市长. */
export function titleAfter(text: string, end: number): string | undefined {
  const { titles } = nameLexicon()
  for (let length = 8; length > 1; length--) {
    const word = text.slice(end, end + length)
    const row = titles.get(word)
    if (row && row.place !== 'before' && row.strength === 'strong') return word
  }
  return undefined
}

/** The post of the person named at `[start, end)`: the one before, else the one behind; 同志 only if nothing else. */
export function titleOf(text: string, start: number, end: number): string | undefined {
  return titleBefore(text, start) ?? titleAfter(text, end)
}
