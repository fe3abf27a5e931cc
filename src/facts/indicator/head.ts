/** Reads what stands between a clause's start and a value: …［name］［比上年］［年均］［增长］. Right to left, by word list. */
import type { Change } from './schema.js'
import { type Found, wordBefore } from './words.js'

/** What a value is compared with: an earlier time, or somebody else. */
export type Basis = 'time' | 'peer'

/** The words before a value, read. Offsets are clean ones. */
export interface Head {
  readonly from: number
  /** The name is in `[from, nameEnd)`, its adverbials still on. */
  readonly nameEnd: number
  /** Where the verb begins; the value's start if there is none. */
  readonly verbStart: number
  /** `null`: the value stands bare behind the name. */
  readonly change: Change | null
  /** The verb leads to an end level: 增加到, 降至. */
  readonly to: boolean
  /** The word that made `change`. */
  readonly verb: string
  readonly average: boolean
  readonly total: boolean
  readonly each: boolean
  readonly basis: Basis | null
  /** What the value is compared with, as written: 上年, 2010年. */
  readonly versus?: string
  /** 占…的: what it is a share of. */
  readonly share?: string
}

/** Adverbs that may stand between a bare name and its value. */
const THIN = new Set(['约', '已', '仅', '均', '将', '共', '近', '也', '都', '只', '大约', '各'])
/** Verbs of change only where a comparison stands before them: 比上年高. */
const COMPARING = new Set(['高', '低', '快', '慢', '多', '少', '加'])
/** 年 behind these is part of a date or basis. */
const YEAR_BEFORE = /[0-9〇零一二三四五六七八九十上去今明前本当全同近多每半两几整]/u
const NO_COMPARISON_BEFORE = new Set('占同环百对可相水配性力正反类')
const NO_COMPARISON_AFTER = new Set('重例率值较武赛价')
const TIME =
  /^(?:上|去|前|同期|往|年|月|季|[0-9]|“|‘|本届|计划|预算|初|规划|解放|建国|改革|新中国|[一二三四五六七八九十两]+年|历史|调整|原|目标|当年|党的|过去)/u
const SHARE = /(约占|占|相当于|相当|约为|是|为|达到|达)([^，；：。、]{1,30})的$/u
const SHARE_PLAIN = /(约占|占)((?!比|用|有|地|道|领|据)[^，；：。、]{1,14}(?<!比重|比例|份额|占比))$/u
const EXCEEDING = /(高于|低于|快于|慢于|高出|低出|优于|好于|超过|领先|落后于)([^，；：。、]{1,24})$/u

interface Cursor {
  end: number
  verbStart: number
  change: Change | null
  to: boolean
  verb: string
  average: boolean
  total: boolean
  each: boolean
  basis: Basis | null
  versus: boolean
  against: string
  /** 目标 has been taken off. */
  aimed: boolean
}

/** Where a comparison that ends at `end` begins, or −1. */
function basisStart(text: string, from: number, end: number, versus: boolean): number {
  const limit = Math.max(from, end - 24)
  for (let i = end - 1; i >= limit; i--) {
    const c = text.charAt(i)
    if ('，；：。、（）'.includes(c)) return -1
    if (c === '比' || c === '较' || (versus && (c === '与' || c === '同' || c === '和'))) {
      if (i === end - 1) return -1
      if (NO_COMPARISON_BEFORE.has(text.charAt(i - 1)) && i > from && c === '比') return -1
      if (NO_COMPARISON_AFTER.has(text.charAt(i + 1))) return -1
      if (c === '较' && (text.charAt(i - 1) === '比' || /[快大好为高强多低小]/u.test(text.charAt(i + 1))))
        return -1
      return i
    }
  }
  return -1
}

function takeBasis(text: string, from: number, cursor: Cursor): boolean {
  const start = basisStart(text, from, cursor.end, cursor.versus)
  if (start < 0) return false
  cursor.against = text.slice(start + 1, cursor.end).replace(/\[\d+\]|[\s*，]/gu, '')
  cursor.basis = TIME.test(text.slice(start + 1, start + 8)) ? 'time' : 'peer'
  cursor.end = start
  return true
}

/** 增加到, 降至, 调整为: a verb of turning and what leads to the level. */
function takeTurn(text: string, from: number, cursor: Cursor): boolean {
  const { end } = cursor
  const c = text.charAt(end - 1)
  if (cursor.change !== null || end - 1 <= from || !(c === '到' || c === '至' || c === '为')) return false
  const found = wordBefore(text, from, end - 1)
  if (!found?.roles.has('turn')) return false
  cursor.end = end - 1 - found.length
  cursor.change = 'level'
  cursor.to = true
  cursor.verb = text.slice(cursor.end, end)
  cursor.verbStart = cursor.end
  return true
}

function takeVerb(text: string, from: number, cursor: Cursor, found: Found): boolean {
  const { roles, length } = found
  const word = text.slice(cursor.end - length, cursor.end)
  const change = roles.has('increase') ? 'increase' : roles.has('decrease') ? 'decrease' : null
  if (change !== null && cursor.change !== 'increase' && cursor.change !== 'decrease') {
    if (cursor.to || (cursor.change === 'level' && length === 1)) return false
    if (COMPARING.has(word) && basisStart(text, from, cursor.end - length, cursor.versus) < 0) return false
    cursor.change = change
  } else if (roles.has('level') && cursor.change === null) cursor.change = 'level'
  else if (!(roles.has('level') && length > 1)) return false
  cursor.end -= length
  cursor.verb = word
  cursor.verbStart = cursor.end
  return true
}

function takeAdverb(text: string, cursor: Cursor, found: Found): boolean {
  const { roles, length } = found
  const word = text.slice(cursor.end - length, cursor.end)
  if (roles.has('each')) cursor.each = true
  else if (roles.has('total')) cursor.total = true
  else if (roles.has('average')) {
    if (word === '年' && (cursor.change === null || YEAR_BEFORE.test(text.charAt(cursor.end - 2))))
      return false
    if (word === '平均' && cursor.change === null) return false
    cursor.average = true
  } else if (cursor.change !== null && word.endsWith('目标')) cursor.aimed = true
  else if (!roles.has('per') && (!roles.has('adverb') || (cursor.change === null && !THIN.has(word))))
    return false
  cursor.end -= length
  // 五年年均, 3年平均: how long the average runs is no part of the name
  if (roles.has('average') && RUN.test(text.slice(Math.max(0, cursor.end - 3), cursor.end))) cursor.end -= 2
  return true
}

const RUN = /(?<!\d)[\d一二三四五十]年$/u

/** Behind 1[2]: footnote marks and blanks that stand before `end`. */
function skipMarks(text: string, from: number, end: number): number {
  let at = end
  while (at > from) {
    const c = text.charAt(at - 1)
    if (c === ' ' || c === '\u3000' || c === '*') at--
    else if (c === ']') {
      const open = text.slice(Math.max(from, at - 5), at).indexOf('[')
      if (open < 0) break
      at = Math.max(from, at - 5) + open
    } else break
  }
  return at
}

/** Reads the words `[from, to)` before a value that begins at `to`. */
export function readHead(text: string, from: number, to: number): Head {
  const cursor: Cursor = {
    end: to,
    verbStart: to,
    change: null,
    to: false,
    verb: '',
    average: false,
    total: false,
    each: false,
    basis: null,
    versus: false,
    against: '',
    aimed: false,
  }
  for (let steps = 0; steps < 12 && cursor.end > from; steps++) {
    cursor.end = skipMarks(text, from, cursor.end)
    if (text.charAt(cursor.end - 1) === '了') {
      cursor.end--
      continue
    }
    // 调控目标定为, 目标，为: what is aimed at stands before the word for the aim
    const c = text.charAt(cursor.end - 1)
    if ((cursor.aimed && c === '的') || (cursor.change === 'level' && c === '，')) {
      cursor.end--
      continue
    }
    if (takeTurn(text, from, cursor)) continue
    const found = wordBefore(text, from, cursor.end)
    if (found) {
      if (found.roles.has('keep') || found.roles.has('hold')) break
      if (found.roles.has('basis')) {
        const word = text.slice(cursor.end - found.length, cursor.end)
        cursor.end -= found.length
        if (word === '相比') cursor.versus = true
        else if (!cursor.basis) cursor.basis = 'time'
        continue
      }
      if (takeVerb(text, from, cursor, found) || takeAdverb(text, cursor, found)) continue
    }
    if (cursor.change !== null && takeBasis(text, from, cursor)) continue
    break
  }
  const { end } = cursor
  const { versus: _, end: __, aimed: ___, against, ...told } = cursor
  const read = against === '' ? told : { ...told, versus: against }
  const base: Head = { from, nameEnd: skipMarks(text, from, end), ...read }
  if (cursor.change !== null && !(cursor.change === 'level' && cursor.verbStart === to)) return base
  return readIndirect(text, base, to)
}

/** 占…的, 是上五年的 and 高于…: the verb stands before its object, the object before the value. */
function readIndirect(text: string, head: Head, to: number): Head {
  const before = text.slice(head.from, to)
  const share = before.endsWith('的') ? SHARE.exec(before) : SHARE_PLAIN.exec(before)
  if (share) {
    const verbStart = head.from + share.index
    const verb = share[1] as string
    const inner = readHead(text, head.from, verbStart)
    const of = verb.endsWith('占') ? { share: share[2] as string } : {}
    const nameEnd = inner.change === null ? inner.nameEnd : verbStart
    return { ...head, nameEnd, verbStart, change: 'level', verb, total: inner.total, ...of }
  }
  const exceeding = EXCEEDING.exec(before)
  if (exceeding) {
    const verbStart = head.from + exceeding.index
    return {
      ...head,
      nameEnd: verbStart,
      verbStart,
      change: 'level',
      verb: exceeding[1] as string,
      basis: 'peer',
    }
  }
  return head
}
