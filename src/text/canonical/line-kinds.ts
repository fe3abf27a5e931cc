/**
 * What a line is, as far as its blanks and half-width marks are concerned: prose, where blanks mean nothing; a row of
 * columns, where they part cells; a line that is neither; or one that is not Chinese (code, English, delimited values)
 * and is left as it stands.
 */

import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { STROKES } from '../strokes.js'
import { BLANK, classAt, DIGIT, HAN, LATIN, skipBlanks } from './characters.js'

/** `labelled`: several 来源：… 时间：… apart from each other by blanks. `contact`: an address or a telephone number. */
export type LineKind = 'prose' | 'plain' | 'labelled' | 'contact' | 'row' | 'foreign'

/** A line of the text with its kind. `end` stands before the line feed. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly kind: LineKind
  /** Whether it holds anything that may have to change. */
  readonly matters: boolean
}

/** A line longer than this is prose, whatever stands in it. */
const LONG = 400
const FENCE = /^\s{0,3}(?:```|~~~)/u
/** What only code has: a call, an assignment of a literal, keys and values of JSON, tags. */
const CODE =
  /["'] ?[:,] ?["'[{\d]|[{[(,:=] ?["'][^"']{0,80}["'] ?[\])},;]|=>|==|!=|&&|\|\||\) ?[;{]$|<\/?[a-z]|[A-Za-z_\]] ?= ?\S|^\s{0,8}(?:\/\/|#include|\/\*)/u
/** ——2020年1月14日在某市第十七届人民代表大会第四次会议上 */
const SUBTITLE = /^[*#\s]{0,4}—— ?(?:\d|\p{Script=Han})/u
const SENTENCE = /[，。；！？]/u
const HALF_SENTENCE = /[\p{Script=Han}\d%”’）)] ?[,;?!] ?[\p{Script=Han}“‘《]|\p{Script=Han}[?!]$/u
const CONTACT = lazyPattern(
  () =>
    String.raw`^(?:\p{Script=Han}{2})?(?:${anyOf('text/where-to-reach')})(?:${anyOf('text/number-of-it')})?[：: \u3000]`,
)
const LABEL = new RegExp(String.raw`(?:^|[\s|${STROKES}（(【[])\p{Script=Han}{2,8}[：:]`, 'gu')
/** A number that fills a cell, with its unit or without. */
const NUMBER_CELL =
  /^[-+−－]?(?:\d{1,3}(?:[,，]\d{3}){1,4}|\d{1,12})(?:[.．]\d{1,6})?(?:%|‰|℃|\p{Script=Han}{0,6})$/u
const DASH_CELL = /^[-—…/]{1,4}$/u
const PIPE = 0x7c

const SCHEME = 5

function countLetters(text: string, start: number, end: number): { han: number; latin: number } {
  let han = 0
  let latin = 0
  for (let i = start; i < end; i++) {
    const type = classAt(text, i)
    if (type === HAN) han++
    else if (type === LATIN) latin++
    else if (text.charCodeAt(i) === 0x3a && text.startsWith('://', i)) {
      // an address is of no language
      latin -= SCHEME
      while (i < end && text.charCodeAt(i) < 0x7f && text.charCodeAt(i) > 0x20) i++
    }
  }
  return { han, latin: Math.max(0, latin) }
}

/** Behind a number these make a time of it, and that fills no cell: 2016 年, 9 时. */
const isTimeMark = hasRole('text/makes-time-of-number')
/** Between numbers these make one phrase of them: 3 至 5 年. */
const joining = once(() => new Set([...wordsOf('text/joins-numbers'), '、', '—', '~', '-', ':']))

interface Fields {
  /** Numbers that fill a field. */
  readonly numbers: number
  readonly fields: number
  /** Gaps that no one types inside a sentence: tabs, several blanks, a full-width one between words. */
  readonly wide: number
  /** Whether every blank stands beside a number, as some type them in any sentence. */
  readonly spaced: boolean
  readonly joined: boolean
}

const NUMERIC_END = /[\d%‰]$/u
const NUMERIC_START = /^[\d+−-]/u

/** The fields of a line that blanks part. */
function readFields(line: string): Fields {
  let numbers = 0
  let fields = 0
  let wide = 0
  let spaced = true
  let joined = false
  for (let at = skipBlanks(line, 0); at < line.length; ) {
    let end = at
    while (end < line.length && classAt(line, end) !== BLANK) end++
    const field = line.slice(at, Math.min(end, at + 40))
    const next = skipBlanks(line, end)
    fields++
    if (joining().has(field)) joined = true
    if ((NUMBER_CELL.test(field) && !isTimeMark(line.charAt(next))) || DASH_CELL.test(field)) numbers++
    if (next < line.length) {
      const besideNumber = NUMERIC_END.test(field) || NUMERIC_START.test(line.slice(next, next + 1))
      if (!besideNumber) spaced = false
      if (next - end > 1 || line.charAt(end) === '\t' || (line.charAt(end) === '\u3000' && !besideNumber))
        wide++
    }
    at = next
  }
  return { numbers, fields, wide, spaced, joined }
}

/** `row`: surely one. `loose`: one unless nothing beside it looks like one. `cells`: one if its neighbours are. */
type Strength = 'row' | 'loose' | 'cells' | 'none'

function rowStrength(line: string, { numbers, fields, wide, joined }: Fields): Strength {
  if (line.charCodeAt(0) === PIPE) return 'row'
  if (fields < 2) return 'none'
  if (wide >= 2 && numbers >= 1) return 'row'
  if (numbers >= 2 && !joined) return wide > 0 ? 'row' : 'loose'
  return numbers === 1 || wide >= 1 || fields >= 3 ? 'cells' : 'none'
}

interface Draft {
  readonly start: number
  readonly end: number
  kind: LineKind
  readonly matters: boolean
  strength: Strength
  /** Whether every blank of it stands beside a number. */
  readonly spaced: boolean
  /** Half-width commas, if these and nothing else could part cells. */
  readonly commas: number
}

function readLine(text: string, start: number, end: number, fenced: boolean): Draft {
  const draft = (kind: LineKind, strength: Strength = 'none', commas = 0, spaced = false): Draft => ({
    start,
    end,
    kind,
    matters: true,
    strength,
    spaced,
    commas,
  })
  if (fenced) return draft('foreign')
  const { han, latin } = countLetters(text, start, Math.min(end, start + LONG))
  if (han === 0 && latin === 0) {
    const line = text.slice(start, Math.min(end, start + LONG)).trim()
    const strength = rowStrength(line, readFields(line))
    return draft(strength === 'row' || strength === 'loose' ? 'row' : 'plain', strength)
  }
  if (latin > han) return draft('foreign')
  if (end - start > LONG) return draft('prose')
  const line = text.slice(start, end).trim()
  if (latin > 0 || line.includes('"')) if (CODE.test(line)) return draft('foreign')
  const bare = line.replace(/(\d)，(?=\d{3}(?!\d))/gu, '$1,')
  if (CONTACT.test(line) && !SENTENCE.test(line)) return draft('contact')
  const labels = line.match(LABEL)?.length ?? 0
  if (labels >= 2 && !/[。；！？]/u.test(line)) return draft('labelled')
  if (SENTENCE.test(bare) || SUBTITLE.test(line)) return draft('prose')
  const fields = readFields(bare)
  const strength = rowStrength(bare, fields)
  const spaced = fields.spaced && labels === 0
  if (strength === 'row' || strength === 'loose') return draft('row', strength, 0, spaced)
  const commas = line.split(',').length - 1
  const kind = HALF_SENTENCE.test(bare) ? 'prose' : 'plain'
  return draft(kind, kind === 'prose' ? 'none' : strength, commas, spaced)
}

/**
 * Marks the lines that are what their neighbours are: rows beside rows, values parted by commas above and below each
 * other. A line with blanks around its numbers that has no such neighbour is a sentence typed like that.
 */
function settle(text: string, drafts: Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const one = drafts[i] as Draft
    const next = drafts[i + 1]
    if (next === undefined) break
    if (
      one.commas > 0 &&
      one.commas === next.commas &&
      CELLS_ONLY.has(one.kind) &&
      CELLS_ONLY.has(next.kind)
    ) {
      one.kind = 'foreign'
      next.kind = 'foreign'
    }
    if (one.kind === 'row' && next.strength === 'cells') next.kind = 'row'
    if (next.kind === 'row' && one.strength === 'cells') one.kind = 'row'
  }
  drafts.forEach((one, i) => {
    if (one.kind !== 'row' && one.kind !== 'plain') return
    const alone = [drafts[i - 1], drafts[i + 1]].every((d) => d === undefined || d.strength === 'none')
    if (one.spaced && one.strength !== 'none' && alone && !DATED.test(text.slice(one.start, one.end)))
      one.kind = 'prose'
  })
}

/** A line that ends with its date: the blank before it parts the two. */
const DATED = new RegExp(
  String.raw`\S\s{1,8}\d{4}\s?${YEAR_MARK}\s?\d{1,2}\s?${MONTH_MARK}\s?\d{1,2}\s?${DAY_MARK}\s*$`,
  'u',
)
const CELLS_ONLY = new Set<LineKind>(['plain', 'prose', 'foreign'])

/** The flag of units that matter only behind a digit. */
export const BETWEEN_DIGITS = 8

function holds(text: string, start: number, end: number, matters: Uint8Array): boolean {
  for (let i = start; i < end; i++) {
    const flag = matters[text.charCodeAt(i)]
    if (flag !== 0 && (flag !== BETWEEN_DIGITS || classAt(text, i - 1) === DIGIT)) return true
  }
  return false
}

/**
 * The lines of `text` from `from` that hold anything, each with its kind. Only those that hold a unit of which `matters`
 * is not 0 are looked into; the others are told as plain.
 */
export function readLines(text: string, from: number, matters: Uint8Array): Line[] {
  const drafts: Draft[] = []
  let fenced = false
  for (let start = from; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const first = skipBlanks(text, start)
    if (first < end) {
      const fence = FENCE.test(text.slice(start, Math.min(end, start + 8)))
      drafts.push(
        holds(text, first, end, matters)
          ? readLine(text, start, end, fenced || fence)
          : {
              start,
              end,
              kind: fenced ? 'foreign' : 'plain',
              matters: false,
              strength: 'none',
              spaced: false,
              commas: 0,
            },
      )
      if (fence) fenced = !fenced
    }
    start = end + 1
  }
  settle(text, drafts)
  return drafts
}

const CODE_AT = /\d{7,}|(?:19|20)\d{2}[-/.]\d{1,2}(?!\d)|\d{3,4}-\d{7,8}|\d{3,4}[- ]\d{3,4}[- ]\d{4}(?!\d)/uy
const CODE_BEFORE =
  /(?:(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}:\d{2}|\d{7}|\d{3,4}[- ]\d{3,4}[- ]\d{4}|[A-Za-z]{3}\d{1,8})$/u

/** Whether the number at `at` is a date in figures or a telephone number: nothing that counts. */
export function beginsCode(text: string, at: number): boolean {
  CODE_AT.lastIndex = at
  return CODE_AT.test(text)
}

/** The same of the number that ends before `at`; a time of day and the number of a word (COVID19) count too. */
export function endsCode(text: string, at: number): boolean {
  return CODE_BEFORE.test(charsBefore(text, at, 14))
}
