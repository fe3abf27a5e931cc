/** Rules and passes tried by their own examples in every turning, without a test runner. */
import type { Analyzer, Report } from '../analyze.js'
import { judge, misplaced, readFactsOf } from '../rules/judge.js'
import { answeredFor, judgeNearMiss, nearMissOf } from '../rules/near-miss.js'
import type { Example, NearMiss, RuleGuard } from '../rules/rule.js'
import type { Unturned } from '../rules/turnings.js'
import { variantsOf } from './variants.js'

/** The day examples are read against unless they name one. */
export const EXAMPLE_REFERENCE_DATE = '2020-05-20'

/** What the kit needs of a rule: rules made by `defineRule` have it. */
export interface Exemplified {
  /** Of the rule or pass. */
  readonly id: string
  /** Texts with what is to be read in them. */
  readonly examples: readonly Example[]
  /** Texts in which it reads nothing, and nothing of its kind is read but what they state. */
  readonly nearMisses: readonly (string | NearMiss)[]
  /** Passes have it. One tells by a text alone that it changes nothing there. */
  readonly run?: unknown
  /** Turnings that do not apply, each with the reason. */
  readonly unturned?: Unturned | undefined
  /** Reasons to refuse, each with the text that shows it. */
  readonly guards?: readonly Pick<RuleGuard, 'id' | 'example' | 'referenceDate'>[] | undefined
}

/** What the rule `id` reads in `text`. */
function readBy(analyzer: Analyzer, id: string, text: string, referenceDate = EXAMPLE_REFERENCE_DATE) {
  const report = analyzer.analyze(text, { referenceDate }) as Report
  return { report, facts: readFactsOf(report).filter((f) => f.rule === id) }
}

/** In how many turnings an example was tried, and what was wrong in each. */
export interface Tried {
  readonly texts: number
  readonly wrong: readonly string[]
}

/** An example, bare and turned over in every way that it bears. */
export function tryExample(
  { id, unturned }: Pick<Exemplified, 'id' | 'unturned'>,
  example: Example,
  analyzer: Analyzer,
): Tried {
  const left = { ...unturned, ...example.unturned }
  const variants = variantsOf(example.text, example.unframed === undefined, left)
  const wrong = variants.flatMap(({ name, text }) => {
    const { report, facts } = readBy(analyzer, id, text, example.referenceDate)
    const verdict = judge(facts, example.facts, example.text) ?? misplaced(facts, report.text, text)
    return verdict === null ? [] : [`${name}: ${verdict}`]
  })
  return { texts: variants.length, wrong }
}

/** A near miss: nothing is read by the rule, and of its kind what is stated, however it is turned. */
export function tryNearMiss(
  rule: Pick<Exemplified, 'id' | 'unturned' | 'run'>,
  stated: string | NearMiss,
  analyzer: Analyzer,
): Tried {
  const nearMiss = nearMissOf(stated)
  const { text, unframed, referenceDate = EXAMPLE_REFERENCE_DATE } = nearMiss
  const variants = variantsOf(text, unframed === undefined, { ...rule.unturned, ...nearMiss.unturned })
  const wrong = variants.flatMap((variant) => {
    const report = analyzer.analyze(variant.text, { referenceDate }) as Report
    const found = answeredFor(rule, nearMiss, { facts: readFactsOf(report) })
    const verdict = judgeNearMiss(rule, nearMiss, found) ?? misplaced(found, report.text, variant.text)
    return verdict === null ? [] : [`${variant.name}: ${verdict}`]
  })
  return { texts: variants.length, wrong }
}
