/**
 * The line around a headline: `发布时间：2024-01-27 来源：某市日报 作者：某某 浏览次数：12`. Each label opens a field, its value goes to the
 * next label. A label that is the end of a longer word (资金来源) opens none.
 */

import { YEAR_MARK } from '../../calendar/marks.js'
import { once } from '../../lexicon/once.js'
import { wordsOf } from '../../lexicon/words-by-role.js'
import { STROKES } from '../strokes.js'
import type { LabelField } from './label-field.js'
import { labelLists } from './label-lists.baked.js'

export type { LabelField } from './label-field.js'

/** One label of a line and what follows it. */
export interface Labelled {
  readonly field: LabelField
  readonly label: string
  readonly value: string
}

/** A line taken apart: what stands before the first label, and the labels. */
export interface LabelLine {
  readonly lead: string
  readonly labelled: readonly Labelled[]
}

interface Labels {
  readonly fields: ReadonlyMap<string, LabelField>
  readonly pattern: RegExp
  /** Characters of the longest label. */
  readonly longest: number
  /** The characters that labels begin with. */
  readonly firsts: ReadonlySet<string>
}

const loadLabels = once((): Labels => {
  const written = JSON.parse(labelLists()) as { fields: [label: string, field: LabelField][]; spaced: string }
  const { fields, spaced } = written
  // a colon or a stroke ends a label; a slash one of people; before a date or at a stroke a blank does too
  return {
    fields: new Map(fields),
    firsts: new Set(fields.map(([label]) => label.charAt(0))),
    longest: fields.reduce((most, [label]) => Math.max(most, label.length), 0),
    pattern: new RegExp(
      `(?<![A-Za-z])(${spaced})(?:[ \\u3000]{0,3}[:：︰】\\]|${STROKES}/](?!\\/)|[ \\u3000]{0,3}(?=(?:19|20)\\d{2} ?[-${YEAR_MARK}/.])|[ \\u3000]{0,3}(?=[【《])|(?<=[|${STROKES}·] ?\\p{Script=Han}{2,4})[ \\u3000]{1,3})`,
      'gu',
    ),
  }
})

/** What a label may stand right behind without being the end of a word: the end of a date or of a size. */
const CLOSED = once(() => new Set(wordsOf('metadata/before-label')))
const TERMINATED = new RegExp(String.raw`[:：︰】\]|${STROKES}/\s]`, 'u')
const PEOPLE = new Set<LabelField>(['author', 'credit'])
const TIMES = new Set<LabelField>(['date', 'updated', 'written', 'other-date', 'clock'])
const BRACKETS = new Set('【《')
/** What can end a label: a sign, or the year of the date that it opens. */
const LABEL_END = new RegExp(String.raw`[:：︰】\]|${STROKES}/【《]|(?:19|20)\d{2}`, 'gu')
/** 某市日报 | 作者 某某: parted by a stroke before and a blank after. */
const PARTED = new RegExp(String.raw`[|${STROKES}·] ?\p{Script=Han}{2,4}[ \u3000]`, 'u')
const OPENING = new RegExp(String.raw`[\s:：|${STROKES}/·•,，;；\]】[【]`, 'u')
const CLOSING = new RegExp(String.raw`[\s|${STROKES}/·•,，;；[【（(]`, 'u')

/** `part` of a line without the signs and blanks at its edges, of which one stands behind a label and before the next. */
function bare(part: string): string {
  let start = 0
  let end = part.length
  while (start < end && OPENING.test(part.charAt(start))) start++
  while (end > start && CLOSING.test(part.charAt(end - 1))) end--
  return part.slice(start, end)
}
const isHan = (char: string) => /\p{Script=Han}/u.test(char)

/** Whether a label without a colon is one before `next`: 发布于2019-…, 本文来自【…】 */
function mayLead(field: LabelField, next: string): boolean {
  return /\d/u.test(next) ? TIMES.has(field) : field === 'outlet' && BRACKETS.has(next)
}

/**
 * Whether the end of a label stands before one of the signs that end labels. Most lines hold none, and one pattern of all
 * labels is slow to say so.
 */
function mayHoldLabel(line: string, { fields, longest }: Labels): boolean {
  if (PARTED.test(line)) return true
  LABEL_END.lastIndex = 0
  for (let sign = LABEL_END.exec(line); sign !== null; sign = LABEL_END.exec(line)) {
    let label = ''
    for (let i = sign.index - 1; i >= 0 && label.length < longest; i--) {
      const char = line.charAt(i)
      if (char === ' ' || char === '\u3000') {
        // blanks within a label of Latin letters are its own: Publish Time
        if (label !== '' && fields.has(label)) return true
        if (/^[A-Za-z]/u.test(label)) label = ` ${label}`
        continue
      }
      label = char + label
      if (fields.has(label)) return true
    }
  }
  return false
}

/** Whether `line` begins with what a label may begin with; one that opens with other words has these before its first label. */
export function mayBeginWithLabel(line: string): boolean {
  const { firsts } = loadLabels()
  let at = 0
  while (at < line.length && (OPENING.test(line.charAt(at)) || CLOSING.test(line.charAt(at)))) at++
  return firsts.has(line.charAt(at))
}

/** Takes `line` (one line, at most a few hundred characters) apart. */
export function readLabels(line: string): LabelLine {
  const known = loadLabels()
  if (!mayHoldLabel(line, known)) return { lead: bare(line), labelled: [] }
  const { fields, pattern } = known
  const found: { field: LabelField; label: string; start: number; end: number }[] = []
  for (const match of line.matchAll(pattern)) {
    const label = (match[1] as string).replace(/[ \u3000]/gu, '')
    const field = fields.get(label) ?? fields.get(match[1] as string)
    if (field === undefined) continue
    const sign = match[0].at(-1) as string
    const before = match.index > 0 ? line.charAt(match.index - 1) : ''
    const inWord = isHan(before) && !CLOSED().has(before) && found.length === 0
    // of a title: 文|图, 华夏人文 2020-03-09
    const isWeak = (label.length === 1 && isHan(before)) || (sign === '/' && !PEOPLE.has(field))
    if (
      inWord ||
      isWeak ||
      (!TERMINATED.test(sign) && !mayLead(field, line.charAt(match.index + match[0].length)))
    )
      continue
    found.push({ field, label, start: match.index, end: match.index + match[0].length })
  }
  const labelled = found.map(({ field, label, end }, i) => ({
    field,
    label,
    value: bare(line.slice(end, found[i + 1]?.start ?? line.length)),
  }))
  return { lead: bare(line.slice(0, found[0]?.start ?? line.length)), labelled }
}

/** The field of a label that has its line to itself (来源：, 发布日期), or undefined. */
export function labelOf(line: string): LabelField | undefined {
  const label = line.replace(/[\s:：【】[\]|]+/gu, '')
  return label.length <= 12 ? loadLabels().fields.get(label) : undefined
}
