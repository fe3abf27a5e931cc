/** Several values in a row. */
import { OF } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { isNumeralCharacter } from '../../numeral/characters.js'
import { lastStartingAt } from '../../rules/context.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { leadingVerb, rateOwner, shareName, subjectBefore } from './carry.js'
import { tailOf } from './clause.js'
import { type Head, readHead } from './head.js'
import { type Member, memberCount, membersOf } from './list.js'
import { tidyName } from './name.js'
import { isBare, isNamelike } from './name-guards.js'
import { type Reading, readName, withSurfaceVerb } from './reading.js'
import { lastTold, type Made, type ReadingState, type Sentence } from './reading-state.js'
import type { Change } from './schema.js'
import { isRatio } from './statistic-heads.js'
import { isWordWith } from './words.js'

/** 分别控制在5%和4%以内, 分别超过30亿元和20亿元: the bound of the first or the last is that of all. */
function withSharedBound(row: readonly Amount[], text: string): readonly Amount[] {
  const [only, ...others] = row.filter((a) => a.fields.mod !== undefined)
  if (only === undefined || others.length > 0) return row
  // what stands before its numeral bounds those after it, and what stands after it those before
  if (only !== (isNumeralCharacter(text.charCodeAt(only.start)) ? row.at(-1) : row[0])) return row
  return row.map((a) => (a === only ? a : { ...a, fields: { ...a.fields, mod: only.fields.mod } }))
}

/** Between the values of a list whose verbs differ: 下降3%|和增长|5%. */
const NEXT_VERB = lazyPattern(
  () => `^(?:${anyOf('indicator/bound-behind')})?[、，]?(?:${anyOf('joins/and')})?`,
)

/** A、B分别下降x和增长y: how many amounts it holds, 0 if it is no such list. */
export function readMixedRow(state: ReadingState, sentence: Sentence, head: Head, i: number): number {
  const { text, amounts } = state
  if (!head.each || head.change === null) return 0
  const parts: { amount: Amount; head: Head }[] = [{ amount: amounts[i]!, head }]
  for (let k = i + 1; k < amounts.length && amounts[k]!.end <= sentence.end; k++) {
    const amount = amounts[k]!
    const end = amounts[k - 1]!.end
    if (amount.start - end > 8) break
    const joint = end + (NEXT_VERB.exec(text.slice(end, amount.start))?.[0].length ?? 0)
    if (joint === end) break
    const next = withSurfaceVerb(readHead(text, joint, amount.start), amount, text)
    if (next.change === null || next.nameEnd !== joint) break
    parts.push({ amount, head: next })
  }
  if (parts.length < 2) return 0
  const { range } = readName(state, head, amounts[i]!)
  const members = membersOf(text, range.start, range.end, parts.length)
  if (!members?.every((m) => isNamelike(tidyName(m.name)))) return 0
  parts.forEach(({ amount, head: own }, k) => {
    emit(state, sentence, {
      name: tidyName(members[k]!.name),
      start: members[k]!.start,
      amount,
      read: { ...own, basis: own.basis ?? head.basis, average: own.average || head.average },
      change: own.change ?? 'level',
      rule: 'indicator/list',
      area: range.area,
    })
  })
  return parts.length
}

/** A、B分别增长x和y; or, with the names told before, 分别增长x和y. */
export function readRow(
  state: ReadingState,
  sentence: Sentence,
  head: Head,
  told: readonly Amount[],
): boolean {
  const { text } = state
  const row = head.each ? withSharedBound(told, text) : told
  const first = row[0]!
  const final = row.at(-1)!
  const tail = tailOf(text, final.end, sentence.end)
  if (final.type === 'count' && tail !== 'end' && tail !== 'and') return false
  const { head: read, change, range } = readName(state, head, first)
  const name = tidyName(text.slice(range.start, range.end))
  if (name.startsWith(OF)) return true
  if (read.basis === 'peer' && readPeers(state, sentence, { head: read, change, range }, row)) return true
  if (name === '' || isBare(text, range.start, range.end)) return carryRow(state, sentence, read, change, row)
  const members = membersOf(text, range.start, range.end, row.length)
  if (!members) {
    // a list that does not fit its values names none of them
    if (memberCount(text, range.start, range.end) > 1) return true
    // 五大产业规模分别达到: of things that were told before, if at all
    const counted = state.amounts[lastStartingAt(state.amounts, range.start - 1)]
    if (counted?.type === 'count' && counted.end === range.start) return true
    // 总产值分别达到30亿元、50亿元: of one name it is not told which value is whose
    return read.each && isNamelike(name)
  }
  if (!read.each && read.change === null && !members.every((m) => isNamelike(tidyName(m.name)))) return false
  const generic = members.map((m) => tidyName(m.name))
  if (refusedBy(ROW_GUARDS, text, members)) return true
  const before = sentence.made.at(-1)
  row.forEach((amount, k) => {
    const own = generic[k]!
    const whole =
      isWordWith(own, 'generic') && before && before.end >= range.start - 2
        ? before.name + own
        : sharedVerb(generic[0]!, own, amount) + own
    const full = read.share === undefined ? whole : shareName(whole, read.share)
    emit(state, sentence, {
      name: full,
      start: members[k]!.start,
      amount,
      read,
      // 失业率、价格涨幅分别: what is itself a rate did not rise by it
      change: change !== head.change && isRatio(own) ? (head.change ?? 'level') : change,
      rule: 'indicator/list',
      area: range.area,
      verb: leadingVerb(own),
      flow: leadingVerb(own) !== '' || range.light < range.start || read.total,
    })
  })
  return true
}

/** Reasons for which the values of a row are of none of the members before them. */
const ROW_GUARDS = defineGuards<[text: string, members: readonly Member[]]>(
  'indicator/row',
  [
    {
      id: 'receivers',
      example: '分别向区县和开发区下放审批事项96项和191项',
      because: 'who gets it is listed, and what all of them get stands behind the last alone',
      unless: (text, [first]) =>
        first !== undefined && GIVES_TO.test(first.name) && text.startsWith(first.name, first.start),
    },
  ],
  (_text, members) => members[0]?.start ?? 0,
)
const GIVES_TO = lazyPattern(() => `^(?:${anyOf('indicator/gives-to')})`)

const NEW = lazyPattern(() => `^(?:${anyOf('indicator/adding')})`)

/** 新增高新技术企业、科技型中小企业分别达到120家和300家: both are new. */
const sharedVerb = (first: string, own: string, { type }: Amount): string =>
  type === 'count' && leadingVerb(own) === '' && !NEW.test(own) ? (NEW.exec(first)?.[0] ?? '') : ''

const PEER_JOINT = /、|和|与/u

/** 增速高于全国、全省1.6和0.1个百分点: one name, each value with whom it is compared. */
function readPeers(
  state: ReadingState,
  sentence: Sentence,
  { head, change, range }: Reading,
  row: readonly Amount[],
): boolean {
  const peers = head.versus?.split(PEER_JOINT) ?? []
  const own = tidyName(state.text.slice(range.start, range.end))
  const last = lastTold(sentence)
  const rate = isWordWith(own, 'rate-up') || isWordWith(own, 'rate-down')
  const owner = rate ? rateOwner(state, sentence, range.start) : ''
  if (owner === undefined) return true
  const named = isNamelike(own) && !isBare(state.text, range.start, range.end)
  if (peers.length !== row.length || (!named && last === undefined)) return false
  row.forEach((amount, k) => {
    emit(state, sentence, {
      name: named ? owner + own : last!.name,
      start: named ? range.start : head.verbStart,
      amount,
      read: { ...head, versus: peers[k]! },
      change,
      rule: named ? 'indicator/list' : 'indicator/carried',
      area: named ? range.area : last!.area,
      ...(named ? {} : { carried: last!.period }),
    })
  })
  return true
}

/** The names that a row without names takes: the last ones told in the sentence, as many as it has values. */
function carryRow(
  state: ReadingState,
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
    return head.each && subjectRow(state, sentence, head, change, row)
  row.forEach((amount, k) => {
    const from = names[k]!
    emit(state, sentence, {
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
  state: ReadingState,
  sentence: Sentence,
  head: Head,
  change: Change,
  row: readonly Amount[],
): boolean {
  const subject = subjectBefore(state, sentence, head.from, true)
  const members = subject && membersOf(state.text, subject.start, subject.end, row.length)
  if (!members?.every((m) => isNamelike(tidyName(m.name)))) return false
  row.forEach((amount, k) => {
    emit(state, sentence, {
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
