import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { convert, type Script } from '../../src/text/convert.js'

const LEFT_OUT =
  /^(?:conversion(?:-vocabulary)?|computing-cues|common-words|name-characters|character-sets)\.tsv$/u

/** Every word that a table of `dict/` holds, the tables of single characters left out. */
function words(): string[] {
  const found = new Set<string>()
  for (const name of readdirSync('dict').filter((n) => n.endsWith('.tsv') && !LEFT_OUT.test(n)))
    for (const cell of readFileSync(`dict/${name}`, 'utf8').split(/[\n\t|,;，、 ]/u))
      if (/^\p{Script=Han}{2,16}$/u.test(cell)) found.add(cell)
  return [...found]
}

/** Lines that hold the words, behind 关于 and between other words. */
const LINES = words().map((word) => `各单位认真开展学习，关于${word}的问题，要继续研究。`)
const textLayer = createAnalyzer({ kinds: [] })

test.each<Script>(['t', 'tw', 'hk'])('every word of the dictionaries comes back from %s', (to) => {
  expect(LINES.length).toBeGreaterThan(10_000)
  const changed: string[] = []
  for (let i = 0; i < LINES.length; i += 400) {
    const lines = LINES.slice(i, i + 400)
    const back = textLayer.analyze(convert(lines.join('\n'), { from: 'cn', to })).text.split('\n')
    changed.push(...lines.filter((line, j) => back[j] !== line))
  }
  expect(changed).toEqual([])
})
