/** Where an unquoted name begins: a walk left from its type noun to the verb or particle that governs it. */
import { z } from 'zod'
import wordsText from '../../../dict/campaign-words.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

/** See `dict/README.md`. */
export const campaignWordSchema = z.object({
  word: z.string(),
  role: z.enum(['verb', 'function', 'weak', 'inner', 'strip', 'opening', 'generic', 'plain']),
})
export const campaignWords = lazyTable('campaign-words.tsv', wordsText, campaignWordSchema)

const NUMBER = String.raw`(?:[一二三四五六七八九十两\d]+[大项个场年期批轮条类])`

interface Patterns {
  /** Words that end a walk. */
  readonly stop: RegExp
  /** Particles that end a walk only where no verb does: 以 opens a clause, and a name (以旧换新行动). */
  readonly weak: RegExp
  readonly verbs: ReadonlySet<string>
  /** Verbs that may be a name's last word (项目推进计划). */
  readonly inner: ReadonlySet<string>
  readonly strip: RegExp
  /** Verbs that may begin a name (改善人居环境行动), but govern it where they open a clause. */
  readonly opening: RegExp
  readonly generic: RegExp
  readonly plain: RegExp
}

let built: Patterns | undefined

function patterns(): Patterns {
  if (built) return built
  const of = (...roles: string[]) =>
    campaignWords()
      .filter((w) => roles.includes(w.role))
      .map((w) => w.word)
  built = {
    stop: new RegExp(`${alternation(of('verb', 'function'))}|(?<![高同平中均优对初何])等`, 'gu'),
    weak: new RegExp(`^.*(?:${alternation(of('weak'))})`, 'u'),
    inner: new Set(of('inner')),
    verbs: new Set(of('verb')),
    // 集中 is cut off, the 集中 of 集中式 is not
    strip: new RegExp(
      `^(?:(?:${alternation(of('strip'))})(?![式型化])|第[一二三四五六七八九十]+[批轮期次])`,
      'u',
    ),
    opening: new RegExp(`^(?:${alternation(of('opening'))})`, 'u'),
    generic: new RegExp(`^(?:${alternation(of('generic'))}|${NUMBER})+$`, 'u'),
    plain: new RegExp(`^(?:${alternation(of('generic', 'plain'))}|${NUMBER})+$`, 'u'),
  }
  return built
}

/** Longest modifier of an unquoted name, in characters. */
const LONGEST = 22
/** Opens the list of what a name stands for: “四大行动”，即…; it governs like a verb. */
const TOLD = /^(?:即为?|是?指(?![标导数挥引])|分别[是为])/u
/** Nothing of a name reaches over these. */
const BREAK = /[^\p{Script=Han}A-Za-z\d+·-]/u

/** The point of 信息化2.0. */
const VERSION = /^\d\.\d$/u

/** What the walk found: the modifier's offset, and what it stopped at. */
export interface Walk {
  readonly start: number
  /** `verb`: a verb that takes undertakings; `clause`: punctuation or the line's edge; `joint`: 、 or 和. */
  readonly stop: 'verb' | 'function' | 'clause' | 'joint' | 'quotation'
  /** The word stopped at. */
  readonly word: string
}

/** Walks left from `end`, the first character of the type noun; `null` where no modifier of two characters fits. */
export function walkLeft(text: string, end: number): Walk | null {
  const from = Math.max(0, end - LONGEST - 6)
  let start = from
  let stop: Walk['stop'] = 'clause'
  let word = ''
  for (let i = end - 1; i >= from; i--) {
    const c = text.charAt(i)
    if (!BREAK.test(c) || VERSION.test(text.slice(i - 1, i + 2))) continue
    start = i + 1
    word = c
    stop = c === '、' ? 'joint' : '”’」』"'.includes(c) ? 'quotation' : 'clause'
    break
  }
  const window = text.slice(start, end)
  const { stop: pattern, verbs, weak, inner } = patterns()
  pattern.lastIndex = 0
  let cut = 0
  for (let match = pattern.exec(window); match; match = pattern.exec(window)) {
    const after = match.index + match[0].length
    if (window.length - after < 2) {
      if (after === window.length && !inner.has(match[0])) return null
      break
    }
    cut = after
    word = match[0]
    stop = verbs.has(word) ? 'verb' : 'function'
    // a stop word may begin inside another: try again one character on
    pattern.lastIndex = match.index + 1
  }
  if (cut === 0) {
    const particle = weak.exec(window.slice(0, -2))
    if (particle) {
      cut = particle[0].length
      word = particle[0].slice(-1)
      stop = 'function'
    }
  }
  start += cut
  const joint = /^(.*[^总调共饱温中缓])(?:和|及|与)(?=.{2})/u.exec(text.slice(start, end))
  if (joint && endsItem(joint[1] ?? '')) {
    start += joint[0].length
    stop = 'joint'
    word = '和'
  }
  if (stop === 'quotation' && /^(?:和|及|与|以及|并)/u.test(text.slice(start, end))) stop = 'joint'
  start = stripLeft(text, start, end)
  const governed = stop === 'verb' ? /^好/u : stop === 'clause' ? patterns().opening : null
  start += governed?.exec(text.slice(start, end))?.[0].length ?? 0
  const told = stop === 'clause' ? TOLD.exec(text.slice(start, end)) : null
  if (told) {
    start += told[0].length
    stop = 'verb'
  }
  return end - start < 2 || end - start > LONGEST ? null : { start, stop, word }
}

/** Whether what stands before 和 is complete in itself, so that the name begins behind it. */
function endsItem(before: string): boolean {
  return /(?:战略|工程|行动|计划|战|整治|改革|试点|教育|建设|制度|体系|政策|工作|任务|活动|规划|方案|斗争|创建|专项治理|意见|目标|项目|措施|机制)$/u.test(
    before,
  )
}

function stripLeft(text: string, from: number, end: number): number {
  const { strip } = patterns()
  let start = from
  for (let left = 4; left > 0; left--) {
    const match = strip.exec(text.slice(start, end))
    if (!match || end - start - match[0].length < 2) break
    start += match[0].length
  }
  return start
}

/** Whether `modifier` says only what any undertaking could be (重点, 三大); of works also their trade (水利, 供水). */
export function isGeneric(modifier: string, works: boolean): boolean {
  return works ? patterns().plain.test(modifier) : patterns().generic.test(modifier)
}
