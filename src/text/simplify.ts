/** Any text to mainland simplified characters, line by line where a text mixes the scripts. */

import { once } from '../lexicon/once.js'
import { alternation } from '../lexicon/pattern.js'
import { correctionsInto } from './corrections.js'
import { keptInNames } from './kept-in-names.js'
import type { Edit } from './map.js'
import * as opencc from './opencc.js'
import { countScript, nextTelling, type ScriptCount, scriptClasses, TRADITIONAL } from './script.js'
import { variantPairs } from './script-tables.js'
import { compileStage, entriesOf, runStage, type Stage } from './stage.js'

/** Up to this share of characters that only simplified script has, a text is traditional throughout. */
const FEW = 0.05

interface Stages {
  /** For traditional text. */
  readonly whole: Stage
  /** For simplified text: words with a character that simplified script does not have, and 由於, 瞭解 and their like. */
  readonly sure: Stage
  /** The aspect marker 著 between two characters, and the words in which 著 is none. */
  readonly aspect: RegExp
}

const load = once((): Stages => {
  const classes = scriptClasses()
  const dictionaries = [correctionsInto('clean'), variantPairs(), ...(opencc.Locale.to.cn?.[0] ?? [])]
  const isSure = ([from]: readonly [string, string]) => {
    for (let i = 0; i < from.length; i++)
      if (classes[from.charCodeAt(i)] === TRADITIONAL || from.charCodeAt(i) >= 0xd800) return true
    return false
  }
  const kept = correctionsInto('clean').filter(([from, to]) => from === to && from.includes('著'))
  return {
    whole: compileStage(dictionaries),
    sure: compileStage([
      correctionsInto('stray'),
      ...dictionaries.map((dictionary) => [...entriesOf(dictionary)].filter(isSure)),
    ]),
    aspect: new RegExp(
      `${alternation(kept.map(([word]) => word))}|(?<=\\p{Script=Han})著(?=\\p{Script=Han})`,
      'gu',
    ),
  }
})

/** A converted text, with an edit for each place where the length changed. */
export interface SimplifiedText {
  readonly text: string
  readonly edits: readonly Edit[]
}

/**
 * `text` in mainland simplified characters. Simplified text comes back as it is: in a line that is mostly simplified
 * only those characters are converted that simplified script does not have, or not in that word (乾隆, 瞭望 and 土著 stay).
 */
export function simplify(text: string): SimplifiedText {
  const count = countScript(text)
  if (count.traditional === 0 && count.either === 0) return { text, edits: [] }
  const edits: Edit[] = []
  if (count.traditional > 0 && isTraditional(count)) return { text: runWhole(text, edits), edits }
  const parts: string[] = []
  let done = 0
  for (let at = nextTelling(text, 0); at < text.length; at = nextTelling(text, done)) {
    const start = text.lastIndexOf('\n', at) + 1
    const end = text.indexOf('\n', at) + 1 || text.length
    const line = text.slice(start, end)
    const simplified = simplifyLine(line, countScript(text, start, end), count, edits, start)
    parts.push(text.slice(done, start), simplified)
    done = end
  }
  return { text: parts.join('') + text.slice(done), edits }
}

/** `text` by all dictionaries, but for what stands in names. */
function runWhole(text: string, edits: Edit[], base = 0): string {
  const { whole } = load()
  const kept = keptInNames(text, (few) => runStage(few, whole, []))
  let done = 0
  const parts = kept.map((at) => {
    const part = runStage(text.slice(done, at), whole, edits, base + done) + text.charAt(at)
    done = at + 1
    return part
  })
  return parts.join('') + runStage(text.slice(done), whole, edits, base + done)
}

/** A line by its own script, or by that of the text where it shows none. */
function simplifyLine(
  line: string,
  own: ScriptCount,
  whole: ScriptCount,
  edits: Edit[],
  base: number,
): string {
  const by = own.traditional + own.simplified > 0 ? own : whole
  if (by.traditional > 0 && by.traditional >= by.simplified) return runWhole(line, edits, base)
  const { sure, aspect } = load()
  const out = runStage(line, sure, edits, base)
  return out.includes('著') ? out.replace(aspect, (word) => (word === '著' ? '着' : word)) : out
}

function isTraditional({ traditional, simplified }: ScriptCount): boolean {
  return simplified <= (traditional + simplified) * FEW
}
