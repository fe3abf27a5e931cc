/** Several values in a row. */
import type { Amount } from './amounts.js'
import { leadingVerb, subjectBefore } from './carry.js'
import { tailOf } from './clause.js'
import type { Desk, Made, Sentence } from './desk.js'
import { emit } from './emit.js'
import type { Head } from './head.js'
import { membersOf } from './list.js'
import { isBare, isNamelike, tidyName } from './name.js'
import { readName } from './reading.js'
import type { Change } from './schema.js'
import { hasRole } from './words.js'

/** A、B分别增长x和y; or, with the names told before, 分别增长x和y. */
export function readRow(desk: Desk, sentence: Sentence, head: Head, row: readonly Amount[]): boolean {
  const { text } = desk
  const first = row[0]!
  const final = row.at(-1)!
  const tail = tailOf(text, final.end, sentence.end)
  if (final.type === 'count' && tail !== 'end' && tail !== 'and') return false
  const { head: read, change, range } = readName(desk, head, first)
  const name = tidyName(text.slice(range.start, range.end))
  if (name === '' || isBare(text, range.start, range.end)) return carryRow(desk, sentence, read, change, row)
  const members = membersOf(text, range.start, range.end, row.length)
  if (!members) {
    if (!read.each || !isNamelike(name)) return false
    for (const amount of row)
      emit(desk, sentence, {
        name,
        start: range.start,
        amount,
        read,
        change,
        rule: 'indicator/list',
        area: range.area,
      })
    return true
  }
  if (!read.each && read.change === null && !members.every((m) => isNamelike(tidyName(m.name)))) return false
  const generic = members.map((m) => tidyName(m.name))
  const before = sentence.made.at(-1)
  row.forEach((amount, k) => {
    const own = generic[k]!
    const full = hasRole(own, 'generic') && before && before.end >= range.start - 2 ? before.name + own : own
    emit(desk, sentence, {
      name: full,
      start: members[k]!.start,
      amount,
      read,
      change,
      rule: 'indicator/list',
      area: range.area,
      verb: leadingVerb(own),
      flow: leadingVerb(own) !== '' || range.light < range.start,
    })
  })
  return true
}

/** The names that a row without names takes: the last ones told in the sentence, as many as it has values. */
function carryRow(
  desk: Desk,
  sentence: Sentence,
  head: Head,
  change: Change,
  row: readonly Amount[],
): boolean {
  if (head.change === null) return false
  const names: Made[] = []
  for (let i = sentence.made.length - 1; i >= 0 && names.length < row.length; i--) {
    const made = sentence.made[i]!
    if (!names.some((n) => n.name === made.name)) names.unshift(made)
  }
  if (names.length < row.length || row[0]!.start - names.at(-1)!.end > 60)
    return head.each && subjectRow(desk, sentence, head, change, row)
  row.forEach((amount, k) => {
    const from = names[k]!
    emit(desk, sentence, {
      name: from.name,
      start: head.verbStart,
      amount,
      read: head,
      change,
      rule: 'indicator/carried',
      area: from.area,
      carried: from.period,
    })
  })
  return true
}

/** 甲、乙价格稳中有升，分别上涨x和y: the subjects of the clause before, as many as there are values. */
function subjectRow(
  desk: Desk,
  sentence: Sentence,
  head: Head,
  change: Change,
  row: readonly Amount[],
): boolean {
  const subject = subjectBefore(desk, sentence, head.from, true)
  const members = subject && membersOf(desk.text, subject.start, subject.end, row.length)
  if (!members?.every((m) => isNamelike(tidyName(m.name)))) return false
  row.forEach((amount, k) => {
    emit(desk, sentence, {
      name: tidyName(members[k]!.name),
      start: head.verbStart,
      amount,
      read: head,
      change,
      rule: 'indicator/subject-before',
    })
  })
  return true
}
