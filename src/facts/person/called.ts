/** People called by surname and post alone: 卢市长, 习总书记. */
import type { Draft, RuleContext } from '../../rules/rule.js'
import { divisionStart } from '../place/divisions.js'
import { type PersonFields, person } from './fields.js'
import { isCommonWord } from './lexicon.js'
import { isWordToo, surnameLength } from './name.js'

/** Known by surname and post wherever they stand. */
const REVERED = /^(?:习总书记|毛主席|周总理|朱总理|温总理)$/u
/** Posts that people are called by with their surname: 卢市长, 欧阳局长. */
const CALLED_BY =
  /^(?:副?(?:[省市县区州镇乡村局处科厅部院校所站队社台庭行会组]长|书记|主任|主席|秘书长|检察长|董事长)|总理|总统|(?:总)?经理|教授|教练|大夫|医生|护士长|支书|院士)$/u
/** Surnames that are prepositions, verbs or parts of other words before a post: 任局长, 和市长, 原主任. */
const NOT_BEFORE_POST = new Set(
  '任和于由向从应经原全单总常何代时又先连同安各省市区党军校院班组关管支包办位名',
)

/** 卢市长: who the text names in full elsewhere, or a surname that is no word, where nothing else runs into it. */
export function surnameAndPost(match: RegExpExecArray, context: RuleContext): Draft<PersonFields> | null {
  const { text } = context
  const post = match[1]!
  const end = match.index + post.length
  const revered = match.index - 1
  if (text[revered - 1] !== '学' && REVERED.test(text.slice(Math.max(0, revered), end)))
    return person(context, revered, end, post, false)
  if (!CALLED_BY.test(post)) return null
  const double = match.index > 1 && surnameLength(text, match.index - 2) === 2
  const start = match.index - (double ? 2 : 1)
  if (start < 0 || surnameLength(text, start) !== match.index - start) return null
  if (!double && NOT_BEFORE_POST.has(text[start]!)) return null
  if (!opensPhrase(text, start) || isCommonWord(text, match.index - 1)) return null
  // 和田市|长, 沈阳市|长: a division's name ends where the post has begun
  if (divisionStart(text, match.index + 1, true) <= start) return null
  if (isWordToo(text[start]!) && !double && !isSpokenTo(text, start, end)) return null
  return person(context, start, end, post, false)
}

/** “谈科长，: called by it in speech, a surname may be a word elsewhere. */
const isSpokenTo = (text: string, start: number, end: number) =>
  /[“‘]/u.test(text[start - 1] ?? '') && /[，！。？]/u.test(text[end] ?? '')

/** Whether a phrase begins at `start`: after a mark, or a preposition that is no part of a word. */
function opensPhrase(text: string, start: number): boolean {
  const before = text[start - 1] ?? ''
  if (!/\p{Script=Han}/u.test(before)) return !/[\d·—\p{L}]/u.test(before)
  return PREPOSITION.has(before) && !isCommonWord(text, start - 2) && !isCommonWord(text, start - 1)
}

const PREPOSITION = new Set('对向与和同由让请被把给找问是')
