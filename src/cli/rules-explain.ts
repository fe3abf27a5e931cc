/** `gongbao rules explain TEXT`: which rule read what, which refused and why, and what became of it afterwards. */
import type { Analyzer, Report } from '../analyze.js'
import { analyzerFor } from '../archive/job.js'
import type { Reason } from '../facts/reason.js'
import type { Fact } from '../facts/registry.js'
import { language } from '../language/locale.js'
import { lineInChinese } from '../language/messages.js'
import type { Trial } from '../rules/engine.js'
import type { Candidate } from '../rules/rule.js'
import type { Settlement } from '../rules/settlement.js'
import { ownOf, type RulesOption } from './rules-option.js'
import { EXIT, openOutput } from './shell.js'

interface Options extends RulesOption {
  referenceDate?: string
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

const keyOf = ({ rule, start, end }: Pick<Candidate, 'rule' | 'start' | 'end'>) => `${rule} ${start} ${end}`

/** What is told of one text, line by line. */
export function explanation(analyzer: Analyzer, text: string, referenceDate: string | undefined): string[] {
  const trials: Trial[] = []
  const settlements: Settlement[] = []
  const report: Report = analyzer.explain(
    text,
    (trial) => trials.push(trial),
    { referenceDate },
    (settlement) => settlements.push(settlement),
  )
  const clean = report.text
  const lines: string[] = []
  const at = (start: number, rule: string) => `${start}\t${inLine(clean.slice(start, start + 12))}\t${rule}`
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
  const verdictOf = (candidate: Pick<Candidate, 'rule' | 'start' | 'end'>): string => {
    const key = keyOf(candidate)
    const surface = inLine(clean.slice(candidate.start, candidate.end))
    const fact = facts.get(key)
    if (fact) return `read\t${surface}${reasons(fact)}`
    const why = dropped.get(key)
    return `not read\t${surface}\t${why ? whyDropped(why, clean) : 'a pass has changed it: see below'}`
  }
  for (const { rule, at: start, outcome, notes } of trials) {
    const place = at(start, rule)
    if (outcome === 'no match') lines.push(`${place}\tno match`)
    else if (outcome === 'refused' || outcome === 'closed')
      lines.push(
        `${place}\trefused\t${notes.length > 0 ? notes.join('; ') : 'by its produce(), which names no guard'}`,
      )
    else for (const candidate of outcome) lines.push(`${place}\t${verdictOf(candidate)}`)
    if (typeof outcome !== 'string') for (const line of notes) lines.push(`${place}\tweighed\t${line}`)
  }
  // derived facts are read off others: they have no trigger, but a pass that made them and what their fields were taken from
  const tried = new Set(trials.flatMap((t) => (typeof t.outcome === 'string' ? [] : t.outcome.map(keyOf))))
  for (const fact of report.facts) {
    const key = keyOf({ rule: fact.rule, start: fact.cleanStart, end: fact.cleanEnd })
    const by =
      changes
        .get(key)
        ?.map((one) => `\t${one}`)
        .join('') ?? ''
    if (!tried.has(key))
      lines.push(`${at(fact.cleanStart, fact.rule)}\tderived\t${inLine(fact.text)}${by}${reasons(fact)}`)
    else if (by !== '') lines.push(`${at(fact.cleanStart, fact.rule)}\tresolved\t${inLine(fact.text)}${by}`)
  }
  for (const settlement of settlements)
    if (settlement.became === 'dropped' && !tried.has(keyOf(settlement.candidate))) {
      const { candidate } = settlement
      lines.push(
        `${at(candidate.start, candidate.rule)}\tderived, not read\t${inLine(clean.slice(candidate.start, candidate.end))}\t${whyDropped(settlement, clean)}`,
      )
    }
  return [...new Set(lines)]
}

/** Runs the command. */
export async function explain(text: string, { referenceDate, ...own }: Options): Promise<number> {
  const analyzer = await analyzerFor({ format: 'jsonl', ...ownOf(own), referenceDate })
  const output = await openOutput(undefined)
  const lines = explanation(analyzer, text, referenceDate)
  await output.write(`${(language() === 'zh' ? lines.map(lineInChinese) : lines).join('\n')}\n`)
  return EXIT.ok
}
