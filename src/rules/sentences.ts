/** Rules of kinds that only block: tried in the sentences alone in which what they could block is tried. */
import { eachTrigger, type TriggerTable } from './triggers.js'

const LINE_BREAK = 0x0a
const STOPS = codesOf('。！？')
const OPENERS = codesOf('“‘「『《〈（')
const CLOSERS = codesOf('”’」』》〉）')

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (c) => c.charCodeAt(0)))
}

/** Below it no mark of these but a line break stands: most characters are Han, which lie between the two. */
const FIRST_MARK = 0x2018
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff

/**
 * Where the sentence that begins at `from` ends. A stop within a quotation, a title or brackets ends none, for a name may hold
 * it; a line break always does.
 */
function sentenceEnd(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) continue
    if (code === LINE_BREAK) return i + 1
    if (code < FIRST_MARK) continue
    if (OPENERS.has(code)) depth++
    else if (CLOSERS.has(code)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && STOPS.has(code)) return i + 1
  }
  return text.length
}

/** As `eachTrigger`, but the rules that `yields` says are visited only in sentences where another is. */
export function eachTriggerBeside(
  text: string,
  table: TriggerTable,
  yields: (rule: number) => boolean,
  visit: (at: number, rule: number) => void,
): void {
  let end = 0
  let isAsked = false
  /** Places and rules of the sentence, in turn. */
  let waiting: number[] = []
  const tell = () => {
    if (isAsked) for (let i = 0; i < waiting.length; i += 2) visit(waiting[i]!, waiting[i + 1]!)
    waiting = []
    isAsked = false
  }
  eachTrigger(text, table, (at, rule) => {
    if (at >= end) {
      tell()
      while (at >= end) end = sentenceEnd(text, end)
    }
    waiting.push(at, rule)
    isAsked ||= !yields(rule)
  })
  tell()
}
