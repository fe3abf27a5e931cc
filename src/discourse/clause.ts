/** What the words before a value say of it: aimed at, thought, or done. */
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../lexicon/words-by-role.js'
import { type Cue, cuesIn, isFramed, type Tells } from './cues.js'
import { afterLead } from './lead.js'

/** How firmly a target is promised. */
export type Commitment = 'ensure' | 'expect' | 'strive'

/** The words before a value, as far as they govern it. */
export interface ClauseReading {
  /** The word of aiming that governs the value, the nearest. */
  readonly aim:
    | { readonly cue: Cue; readonly commitment: Commitment; readonly own: boolean; readonly weight: number }
    | undefined
  /** The value's own clause says that it will be: 将达到. */
  readonly will: Cue | undefined
  /** 圆满完成…目标: what follows in the sentence has been done. */
  readonly done: Cue | undefined
  /** 预计, 初步核算. */
  readonly estimated: Cue | undefined
  /** 投产后: what will be if something else is. */
  readonly potential: Cue | undefined
  /** 会议强调，要…, 开工率要达到…: that it is to be done. */
  readonly demanded: Cue | undefined
}

/** Farther back no word governs a value. */
const REACH = 400
/** 目标定为 weighs so much. */
const FRAMED = 5
const AIMS: ReadonlySet<Tells> = new Set(['ensure', 'expect', 'strive'])
/** Words of a list's frame (目标是, 目标：) hold to the end of the sentence. */
const FRAME = lazyPattern(() => `(?:[是为：]|${anyOf('discourse/frame-verb')})$`)
/** An aim that opens its clause governs the members behind it; further in it is a word of that clause only. */
const AT_OPENING = 8

/** How a cue stands to the value at `at`. */
function scopeOf(text: string, from: number, cue: Cue, at: number): 'own' | 'list' | 'none' {
  const between = text.slice(cue.end, at)
  if (!/[，；。！？\n]/u.test(between)) return 'own'
  if (/[。！？\n]/u.test(between)) return 'none'
  if (isFramed(text, cue) || FRAME.test(cue.row.cue) || between.startsWith('：')) return 'list'
  if (/；/u.test(between)) return 'none'
  const before = text.slice(Math.max(from, cue.start - 40), cue.start)
  const opening = before.slice(
    Math.max(before.lastIndexOf('；'), before.lastIndexOf('：'), before.lastIndexOf('。')) + 1,
  )
  return /，/u.test(opening) || opening.length > AT_OPENING ? 'none' : 'list'
}

/** 确保|了 has been done; 目标|任务|已 is no aim of what follows. */
const ACHIEVED = lazyPattern(
  () =>
    `^[^，；。]{0,8}?(?:了|(?<!${anyOf('discourse/achieving-is-aim')})(?:${anyOf('discourse/achieves')})(?=，|；|。))`,
)

const WANTED = lazyPattern(() => `(?:${anyOf('discourse/wants')})[^，。；、]{0,6}$`)

/** “千人计划”人才, “两个确保”资金: a word of a name in quotation marks that close before the value tells nothing. */
function isQuoted(text: string, from: number, end: number, at: number): boolean {
  for (let pos = end; pos < at; pos++) {
    const c = text.charAt(pos)
    if (c === '“' || c === '，' || c === '；') return false
    if (c === '”') return text.lastIndexOf('“', end) >= from
  }
  return false
}

/** 要, 须, 必须. */
const isDemand = hasRole('discourse/demands')
/** 会议强调，|要…, 各单位|要…: what opens a sentence before it: somebody who says so, and who is to do it. */
const OPENS = lazyPattern(
  () =>
    `^(?:[^，。；：]{0,16}(?:${anyOf('speech/strong-verb')}|${anyOf('speech/weak-verb')})[，：]?“?)?[^，。；：]{0,10}$`,
)
const LONGEST_OPENING = 30

/** Whether `cue` says of the value at `at` that it is to be: from the opening of its sentence, or in the value's own clause. */
function demands(text: string, from: number, cue: Cue, at: number): boolean {
  if (scopeOf(text, from, cue, at) === 'own') return true
  const start = afterLead(text, from)
  return cue.start - start <= LONGEST_OPENING && OPENS.test(text.slice(start, cue.start))
}

/** Reads the words of the sentence that begins at `from`, up to the value at `at`. */
export function readClause(text: string, from: number, at: number): ClauseReading {
  const start = Math.max(from, at - REACH)
  let aim: ClauseReading['aim']
  let will: Cue | undefined
  let done: Cue | undefined
  let estimated: Cue | undefined
  let potential: Cue | undefined
  let demanded: Cue | undefined
  for (const cue of cuesIn(text, start, at, 'clause')) {
    const { tells } = cue.row
    if (isQuoted(text, start, cue.end, at)) continue
    if (isDemand(cue.row.cue) && demands(text, from, cue, at)) demanded ??= cue
    // 要巩固…，去年增长8%: what has been is not to be done
    if (demanded && tells === 'review' && scopeOf(text, from, cue, at) === 'own') demanded = undefined
    if (tells === 'done') {
      // 确保全面完成, 要如期实现: still to be done
      if (!WANTED.test(text.slice(Math.max(start, cue.start - 10), cue.start))) done = cue
    } else if (tells === 'estimate') estimated = cue
    else if (tells === 'potential') {
      if (!/[；。]/u.test(text.slice(cue.end, at))) potential = cue
    } else if (tells === 'will') {
      if (scopeOf(text, from, cue, at) === 'own') will = cue
    } else if (tells === 'objective' || AIMS.has(tells)) {
      const scope = scopeOf(text, from, cue, at)
      if (scope === 'none' || ACHIEVED.test(text.slice(cue.end, Math.min(at, cue.end + 16)))) continue
      const commitment = tells === 'objective' ? 'expect' : (tells as Commitment)
      // 力争 in the own clause is nearer than the frame of the list; but a frame word is no rival to 确保 before it
      const weight = isFramed(text, cue) ? Math.max(FRAMED, cue.row.weight) : cue.row.weight
      aim = { cue, commitment, own: scope === 'own', weight }
    }
  }
  // an aim told behind what was done is one again: 完成了任务，今年力争…
  if (done && aim && aim.cue.start > done.start && aim.own) done = undefined
  return { aim, will, done, estimated, potential, demanded }
}
