/** Any text to mainland simplified characters, line by line where a text mixes the scripts. */
import { Locale } from 'opencc-js/t2cn'
import { correctionsInto } from './corrections.js'
import type { Edit } from './map.js'
import { countScript, type ScriptCount, scriptClasses, TRADITIONAL } from './script.js'
import { compileStage, entriesOf, runStage, type Stage } from './stage.js'

/** Up to this share of characters that only simplified script has, a text is traditional throughout. */
const FEW = 0.05

interface Stages {
  /** For traditional text. */
  readonly whole: Stage
  /** For simplified text: only words with a character that simplified script does not have. */
  readonly sure: Stage
}

let stages: Stages | undefined

function load(): Stages {
  if (stages !== undefined) return stages
  const classes = scriptClasses()
  const dictionaries = [correctionsInto('clean'), ...(Locale.to.cn?.[0] ?? [])]
  const isSure = ([from]: readonly [string, string]) => {
    for (let i = 0; i < from.length; i++)
      if (classes[from.charCodeAt(i)] === TRADITIONAL || from.charCodeAt(i) >= 0xd800) return true
    return false
  }
  stages = {
    whole: compileStage(dictionaries),
    sure: compileStage(dictionaries.map((dictionary) => [...entriesOf(dictionary)].filter(isSure))),
  }
  return stages
}

/** A converted text, with an edit for each place where the length changed. */
export interface SimplifiedText {
  readonly text: string
  readonly edits: readonly Edit[]
}

/**
 * `text` in mainland simplified characters. Simplified text comes back as it is: in a line that is mostly simplified
 * only those characters are converted that simplified script does not have (乾隆, 瞭望 and 土著 stay).
 */
export function simplify(text: string): SimplifiedText {
  const count = countScript(text)
  if (count.traditional === 0) return { text, edits: [] }
  const edits: Edit[] = []
  if (isTraditional(count)) return { text: runStage(text, load().whole, edits), edits }
  const parts: string[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = text.indexOf('\n', start) + 1 || text.length
    const line = countScript(text, start, end)
    const { whole, sure } = load()
    const part = text.slice(start, end)
    if (line.traditional === 0) parts.push(part)
    else parts.push(runStage(part, line.traditional >= line.simplified ? whole : sure, edits, start))
  }
  return { text: parts.join(''), edits }
}

function isTraditional({ traditional, simplified }: ScriptCount): boolean {
  return simplified <= (traditional + simplified) * FEW
}
