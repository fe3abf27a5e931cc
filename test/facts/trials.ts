/**
 * What became of every try of a rule on the texts of its kind: the examples, near misses and guards of its rules, its readings and
 * its phrases. What is read in them is told elsewhere; here it is told who reads it and who refuses. A row a thing: the rule or
 * the guard, what became of it, how often, and how many characters these readings have together. `KEEP=1` tells them anew: a
 * change of a rule that means to move nothing else is one where no other row moves.
 */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { KINDS } from '../../src/facts/registry.js'
import { guardsInUse } from '../../src/lexicon/guard.js'
import type { BuiltInKind } from '../../src/rules/candidate.js'
import { nearMissOf } from '../../src/rules/near-miss.js'
import { EXAMPLE_REFERENCE_DATE, type Exemplified } from '../../src/testing/turn.js'
import { decode } from '../forms.js'
import { kept } from '../kept.js'

interface Text {
  readonly text: string
  readonly referenceDate?: string | undefined
}

function phrasesOf(kind: BuiltInKind): Text[] {
  const path = `test/facts/${kind}/phrases.tsv`
  if (!existsSync(path)) return []
  const forms = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return forms.map((line) => ({ text: decode(line.split('\t')[0]!) }))
}

const guardText = ({ example, referenceDate }: { example: string; referenceDate?: string | undefined }) => ({
  text: example,
  referenceDate,
})

/** Every text by which the tests show what `kind` reads, each once. */
function textsOf(kind: BuiltInKind): Text[] {
  const { rules, derivations = [], readings = [] } = KINDS.find((one) => one.kind === kind)!
  const shown = ([...rules, ...derivations] as readonly Exemplified[]).flatMap((rule) => [
    ...rule.examples,
    ...rule.nearMisses.map(nearMissOf),
    ...(rule.guards ?? []).map(guardText),
  ])
  const refused = guardsInUse()
    .filter(({ of }) => of.startsWith(`${kind}/`))
    .flatMap(({ guards }) => guards.map(guardText))
  const all: readonly Text[] = [...shown, ...refused, ...readings, ...phrasesOf(kind)]
  return [...new Map(all.map((one) => [`${one.referenceDate}\0${one.text}`, one])).values()]
}

/** `guard quantity/amount#each: because …`, as a try notes it. */
const GUARD = /^guard (?<guard>\S+#\S+): /u

/** The rows of `kind`, by name. */
function trialsOf(kind: BuiltInKind): string[] {
  const counts = new Map<string, { times: number; characters: number }>()
  const count = (what: string, characters = 0) => {
    const row = counts.get(what) ?? { times: 0, characters: 0 }
    counts.set(what, { times: row.times + 1, characters: row.characters + characters })
  }
  const analyzer = createAnalyzer({ kinds: [kind] })
  for (const { text, referenceDate = EXAMPLE_REFERENCE_DATE } of textsOf(kind))
    analyzer.explain(
      text,
      ({ rule, outcome, notes }) => {
        for (const note of notes) {
          const guard = GUARD.exec(note)?.groups?.guard
          if (guard) count(`${guard}\trefuses`)
        }
        if (outcome === 'refused') count(`${rule}\tnothing`)
        else if (typeof outcome !== 'string')
          for (const { start, end } of outcome) count(`${rule}\tread`, end - start)
      },
      { referenceDate },
      ({ step, became, candidate, by, pass }) =>
        count(
          `${candidate.rule}\t${[became, pass ?? step, by && `for ${by.rule}`].filter(Boolean).join(' ')}`,
          candidate.end - candidate.start,
        ),
      ({ guard, pass }) => count(`${guard}\trefuses in ${pass}`),
    )
  return [...counts]
    .map(([what, { times, characters }]) => `${what}\t${times}\t${characters}`)
    .sort((a, b) => (a < b ? -1 : 1))
}

/** Tests that on the texts of `kind` every rule and guard does what is kept in its folder, and as often. */
export function testTrials(kind: BuiltInKind): void {
  test(`what rules and guards of ${kind} do`, () => {
    const told = trialsOf(kind)
    expect(told).toEqual(kept(`test/facts/${kind}/trials.tsv`, told))
  })
}
