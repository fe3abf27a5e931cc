/** `gongbao rules`: what reads what, and why a rule did or did not fire. */
import type { Command } from 'commander'
import { createAnalyzer } from '../analyze.js'
import { documentJsonSchema } from '../archive/document.js'
import type { Reason } from '../facts/reason.js'
import { type Fact, KINDS } from '../facts/registry.js'
import { language } from '../language/locale.js'
import { chineseOf } from '../language/messages.js'
import { reasonWords } from '../language/page-texts.js'
import type { Trial } from '../rules/engine.js'
import { readInputAsync } from '../text/input/input.js'
import { bytesOf, command, EXIT, openOutput } from './shell.js'

/** A remark of a rule, in the language of the user. */
const said = (remark: string): string => (language() === 'zh' ? (chineseOf(remark) ?? remark) : remark)

const reasonFrom = (from: string): string => (language() === 'zh' ? reasonWords(from, 'zh') : from)

async function list({ kind }: { kind?: string }): Promise<number> {
  const output = await openOutput(undefined)
  for (const entry of KINDS.filter((k) => kind === undefined || k.kind === kind))
    for (const { id, examples } of [...entry.rules, ...(entry.derivations ?? [])])
      await output.write(`${id}\t${(examples[0]?.text ?? '').replace(/\n/gu, '↵')}\n`)
  return EXIT.ok
}

async function explain(text: string, { referenceDate }: { referenceDate?: string }): Promise<number> {
  const output = await openOutput(undefined)
  const trials: Trial[] = []
  const report = createAnalyzer().explain(text, (trial) => trials.push(trial), { referenceDate })
  const kept = new Map(report.facts.map((f) => [`${f.rule} ${f.cleanStart} ${f.cleanEnd}`, f]))
  for (const { rule, at, outcome, notes } of trials) {
    const place = `${at}\t${report.text.slice(at, at + 12).replace(/\n/gu, '↵')}\t${rule}`
    if (typeof outcome === 'string') await output.write(`${place}\t${said(outcome)}\n`)
    else
      for (const { start, end } of outcome) {
        const fact = kept.get(`${rule} ${start} ${end}`)
        const verdict = said(fact ? 'read' : 'gave way to another fact')
        const why = fact ? reasons(fact) : ''
        await output.write(`${place}\t${verdict}\t${report.text.slice(start, end)}${why}\n`)
      }
    for (const line of notes) await output.write(`${place}\t${said('weighed')}\t${said(line)}\n`)
  }
  // derived facts are read off others: they have no trigger, but what their fields were taken from
  const tried = new Set(trials.map((t) => t.rule))
  for (const fact of report.facts)
    if (!tried.has(fact.rule))
      await output.write(
        `${fact.cleanStart}\t${fact.text.slice(0, 12).replace(/\n/gu, '↵')}\t${fact.rule}\t${said('derived')}\t${fact.text}${reasons(fact)}\n`,
      )
  return EXIT.ok
}

const told = (field: string, value: unknown, reason: Reason | undefined): string =>
  reason ? `\t${field} ${value}: ${[reasonFrom(reason.from), reason.text].filter(Boolean).join(' ')}` : ''

/** `status target: clause 力争` for each field that says what it was taken from. */
function reasons(fact: Fact): string {
  if (fact.kind === 'date') return told('value', fact.value, fact.because)
  if (fact.kind !== 'indicator') return ''
  const because = fact.because ?? {}
  return (['period', 'status', 'area'] as const)
    .map((field) => told(field, fact[field], because[field]))
    .join('')
}

async function discourse(path: string, { referenceDate }: { referenceDate?: string }): Promise<number> {
  const output = await openOutput(undefined)
  const { text, frontMatter } = await readInputAsync(await bytesOf(path), { path })
  const lines = createAnalyzer().discourse(text, {
    referenceDate,
    path,
    ...(frontMatter ? { frontMatter } : {}),
  })
  await output.write(`${lines.join('\n')}\n`)
  return EXIT.ok
}

async function schema(): Promise<number> {
  const output = await openOutput(undefined)
  await output.write(`${JSON.stringify(documentJsonSchema(), null, 2)}\n`)
  return EXIT.ok
}

export function registerRules(program: Command): void {
  const rules = program.command('rules').description('the rules, each with an example')
  rules
    .command('list', { isDefault: true })
    .description('every rule with an example, separated by tabs')
    .option('--kind <kind>', 'only rules of this kind')
    .action(command(list))
  rules
    .command('explain')
    .description('which rule read what in a text, and which were tried in vain')
    .argument('<text>')
    .option('--reference-date <date>', 'YYYY-MM-DD')
    .action(command(explain))
  rules
    .command('discourse')
    .description(
      'what a file is about: its clock, then each stretch with mode, years, whose figures, and the cues',
    )
    .argument('<file>', '- is standard input')
    .option('--reference-date <date>', 'YYYY-MM-DD')
    .action(command(discourse))
  program
    .command('schema')
    .description('JSON Schema of a line of `extract --format jsonl`')
    .action(command(schema))
}
