/** The words around a quotation that tell a motto from a label: what governs it, and what it is called. */
import * as z from 'zod'
import framesText from '../../../dict/motto-frames.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { lastClause } from '../phrase/quotes.js'

/** See `dict/README.md`. */
export const mottoFrameSchema = z.object({
  word: z.string(),
  side: z.enum(['before', 'behind']),
  weight: z.coerce.number().int().min(-3).max(3),
})
export const mottoFrames = lazyTable('motto-frames.tsv', framesText, mottoFrameSchema)

interface Frames {
  readonly before: RegExp
  readonly behind: RegExp
  readonly weights: ReadonlyMap<string, number>
}

let built: Frames | undefined

function frames(): Frames {
  if (built) return built
  const of = (side: string) => mottoFrames().filter((f) => f.side === side)
  const weights = new Map(mottoFrames().map((f) => [`${f.side}:${f.word}`, f.weight]))
  built = {
    before: new RegExp(alternation(of('before').map((f) => f.word)), 'gu'),
    behind: new RegExp(
      `^(?:的|之)?(?:\\p{Script=Han}{0,6}?)(${alternation(of('behind').map((f) => f.word))})(?!文明|解放|政治|工作|业)`,
      'u',
    ),
    weights,
  }
  return built
}

/** 八个字, 十六字方针: the quotation is spoken of as so many characters. */
const COUNTED_CHARACTERS = /^的?(?:这)?[二三四五六七八九十\d]{1,3}个?大?字/u
/** Words that may not lie between the quotation and the noun it is called by. */
const BROKEN = /[，、；：:。“”‘’是在将把被了与和及从]/u

/** 把“…”当成了座右铭. */
const TAKEN_AS = /^(?:当成|当作|作为|视为|定为|立为|奉为)了?/u

/** How much the text behind the quotation speaks for a motto. */
export function weightBehind(behind: string): { weight: number; noun: string } {
  if (COUNTED_CHARACTERS.test(behind)) return { weight: 3, noun: '字' }
  const match = frames().behind.exec(behind.replace(TAKEN_AS, ''))
  if (!match || BROKEN.test(match[0].slice(0, -(match[1] ?? '').length))) return { weight: 0, noun: '' }
  const noun = match[1] ?? ''
  return { weight: frames().weights.get(`behind:${noun}`) ?? 0, noun }
}

/** What the quotation is said to be: 工作信条是“…”, 口号：“…”. */
const EQUATED =
  /(?:口号|理念|宗旨|信条|座右铭|誓言|承诺|信念|校训|院训|厅风|家训|家风|方针|原则|共识|格言|追求|作风|嘱托|口头禅|主题|主线|目标|要求|思路|定位|总要求|基调|主旨|寄语|标语)(?:就|正|都|一直|始终)?(?:是|为|：)$/u

/** 用“…”的劲头; not 利用, 使用. */
const WITH = /(?<![利使采运适作信费任占])用$/u

/** How far before the quotation, in characters, a verb still governs it. */
const GOVERNED = 28

/** How much the clause before the quotation speaks for a motto: the last verb in it decides. */
export function weightBefore(before: string): number {
  if (EQUATED.test(before)) return 3
  if (WITH.test(before)) return 1
  const clause = lastClause(before, '，,；;：:。').slice(-GOVERNED)
  const { before: pattern, weights } = frames()
  pattern.lastIndex = 0
  let weight = 0
  for (let match = pattern.exec(clause); match; match = pattern.exec(clause)) {
    weight = weights.get(`before:${match[0]}`) ?? 0
  }
  return weight
}
