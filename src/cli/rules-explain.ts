/** `gongbao rules explain TEXT`: which rule read what, which refused and why, and what became of it afterwards. */
import type { Analyzer, Report } from '../analyze.js'
import { analyzerFor } from '../archive/job.js'
import type { Reason } from '../facts/reason.js'
import type { Fact } from '../facts/registry.js'
import { language } from '../language/locale.js'
import { lineInChinese } from '../language/messages.js'
import type { AnyCandidate } from '../rules/candidate.js'
import type { Trial } from '../rules/engine.js'
import { tellRefusal } from '../rules/guard.js'
import type { PassRefusal, Settlement } from '../rules/settlement.js'
import { ownOf, type RulesOption } from './rules-option.js'
import { EXIT, openOutput } from './shell.js'

interface Options extends RulesOption {
  referenceDate?: string
  all?: boolean
}

const inLine = (text: string) => text.replace(/\n/gu, '↵')

const told = (field: string, value: unknown, reason: Reason | undefined): string =>
  reason ? `\t${field} ${value}: ${[reason.from, reason.text].filter(Boolean).join(' ')}` : ''

/** `status target: clause 力争` for each field that says what it was taken from. */
function reasons(fact: Fact): string {
  if (fact.kind === 'date') return told('value', fact.value, fact.because)
  if (fact.kind !== 'indicator') return ''
  const because = fact.because ?? {}
  return (['period', 'status', 'area'] as const)
    .map((field) => told(field, fact[field], because[field]))
    .join('')
}

/** Why a candidate is no fact. */
function whyDropped({ step, by, pass }: Settlement, text: string): string {
  const other = by ? ` ${by.kind} 「${inLine(text.slice(by.start, by.end))}」 of ${by.rule}` : ' another fact'
  switch (step) {
    case 'furniture':
      return 'in page furniture or a repeated copy'
    case 'shape':
      return 'its surface holds a stop or a line break'
    case 'overlap':
      return `overlap: gave way to the longer${other}`
    case 'block':
      return `block: inside${other}, which leaves none within it`
    default:
      return `pass: dropped by ${pass}`
  }
}

const keyOf = ({ rule, start, end }: Pick<AnyCandidate, 'rule' | 'start' | 'end'>) =>
  `${rule} ${start} ${end}`

/** What `by` did at one place. */
interface Line {
  readonly at: number | undefined
  readonly by: string
  readonly told: string
}

/** Rules that tell the same of one place share a line. */
function linesOf(lines: readonly Line[], clean: string): string[] {
  const shared = new Map<string, { readonly line: Line; readonly by: Set<string> }>()
  for (const line of lines) {
    const key = `${line.at}\t${line.told}`
    const one = shared.get(key)
    if (one) one.by.add(line.by)
    else shared.set(key, { line, by: new Set([line.by]) })
  }
  return [...shared.values()].map(({ line: { at, told }, by }) => {
    const place = at === undefined ? '-\t' : `${at}\t${inLine(clean.slice(at, at + 12))}`
    return `${place}\t${[...by].join(' ')}\t${told}`
  })
}

/** A rule for amounts of another type did not come near. */
const isOfOtherType = (note: string) => note.startsWith('an amount of the type ')

const NO_GUARD = {
  'no match': [],
  closed: [],
  refused: ['by its produce(), which names no guard'],
} satisfies Record<Extract<Trial['outcome'], string>, string[]>

/** What is told of one text, line by line: what came near, or, with `all`, every rule that was tried. */
export function explanation(
  analyzer: Analyzer,
  text: string,
  referenceDate: string | undefined,
  all = false,
): string[] {
  const trials: Trial[] = []
  const settlements: Settlement[] = []
  const refusals: PassRefusal[] = []
  const report: Report = analyzer.explain(
    text,
    (trial) => trials.push(trial),
    { referenceDate },
    (settlement) => settlements.push(settlement),
    (refusal) => refusals.push(refusal),
  )
  const clean = report.text
  const lines: Line[] = []
  const add = (at: number | undefined, by: string, told: string) => lines.push({ at, by, told })
  const facts = new Map(
    report.facts.map((f) => [keyOf({ rule: f.rule, start: f.cleanStart, end: f.cleanEnd }), f]),
  )
  const dropped = new Map(
    settlements.filter((s) => s.became === 'dropped').map((s) => [keyOf(s.candidate), s]),
  )
  const changes = new Map<string, string[]>()
  for (const { became, candidate, pass = '' } of settlements)
    if (became !== 'dropped')
      changes.set(keyOf(candidate), [...(changes.get(keyOf(candidate)) ?? []), `${became} by pass ${pass}`])
  const droppedBy = (settlement: Settlement): string => {
    const guard = refusals.find(
      ({ pass, at: place }) => pass === settlement.pass && place === settlement.candidate.start,
    )
    return `${whyDropped(settlement, clean)}${guard ? `, ${tellRefusal(guard)}` : ''}`
  }
  const verdictOf = (candidate: Pick<AnyCandidate, 'rule' | 'start' | 'end'>): string => {
    const key = keyOf(candidate)
    const surface = inLine(clean.slice(candidate.start, candidate.end))
    const fact = facts.get(key)
    if (fact) return `read\t${surface}${reasons(fact)}`
    const why = dropped.get(key)
    return `not read\t${surface}\t${why ? droppedBy(why) : 'a pass has changed it: see below'}`
  }
  for (const { rule, at, outcome, notes } of trials) {
    if (typeof outcome !== 'string') {
      for (const candidate of outcome) add(at, rule, verdictOf(candidate))
      if (all) for (const line of notes) add(at, rule, `weighed\t${line}`)
    } else if (outcome === 'no match' || notes.every(isOfOtherType)) {
      if (all || outcome === 'refused')
        add(at, rule, [outcome, ...(notes.length > 0 ? notes : NO_GUARD[outcome])].join('\t'))
    } else add(at, rule, `refused\t${notes.join('; ')}`)
  }
  // derived facts are read off others: they have no trigger, but a pass that made them and what their fields were taken from
  const tried = new Set(trials.flatMap((t) => (typeof t.outcome === 'string' ? [] : t.outcome.map(keyOf))))
  for (const fact of report.facts) {
    const key = keyOf({ rule: fact.rule, start: fact.cleanStart, end: fact.cleanEnd })
    const by = (changes.get(key) ?? []).map((one) => `\t${one}`).join('')
    const surface = inLine(fact.text)
    if (!tried.has(key)) add(fact.cleanStart, fact.rule, `derived\t${surface}${by}${reasons(fact)}`)
    else if (by !== '') add(fact.cleanStart, fact.rule, `resolved\t${surface}${by}`)
  }
  for (const settlement of settlements) {
    const { became, candidate } = settlement
    if (became !== 'dropped' || tried.has(keyOf(candidate))) continue
    const surface = inLine(clean.slice(candidate.start, candidate.end))
    add(candidate.start, candidate.rule, `derived, not read\t${surface}\t${droppedBy(settlement)}`)
  }
  for (const refusal of refusals) add(refusal.at, refusal.pass, `refused\t${tellRefusal(refusal)}`)
  return linesOf(lines, clean)
}

/** Runs the command. */
export async function explain(text: string, { referenceDate, all, ...own }: Options): Promise<number> {
  const analyzer = await analyzerFor({ format: 'jsonl', ...ownOf(own), referenceDate })
  const output = await openOutput(undefined)
  const lines = explanation(analyzer, text, referenceDate, all)
  await output.write(`${(language() === 'zh' ? lines.map(lineInChinese) : lines).join('\n')}\n`)
  return EXIT.ok
}
