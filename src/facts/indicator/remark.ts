/** Remarks in brackets that stand between a name and a value told of it. */
import { lastTold, type Made, type Sentence } from './reading-state.js'

/** No remark in brackets is longer. */
const REMARK = 160

/**
 * What a value at `at` without a name may be of: 医生90万人（其中中医师20万人），增长3% is told of all of them. A remark in
 * brackets that is over counts for nothing, as long as it may be.
 */
export function toldOutside(text: string, sentence: Sentence, at: number): Made | undefined {
  const last = lastTold(sentence)
  if (last === undefined) return undefined
  const between = text.slice(last.end, Math.min(at, last.end + REMARK))
  const close = between.indexOf('）')
  if (close < 0) return last
  const open = between.indexOf('（')
  const end = last.end + close + 1
  if (open === 0) return { ...last, end }
  if (open > 0 && open < close) return last
  const start = Math.max(sentence.start, last.end - REMARK)
  const opening = text.slice(start, last.end).lastIndexOf('（')
  const whole = opening < 0 ? undefined : sentence.made.findLast((made) => made.end === start + opening)
  return whole === undefined ? undefined : { ...whole, end }
}
