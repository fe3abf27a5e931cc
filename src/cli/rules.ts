/** `gongbao rules`: what reads what, and why a rule did or did not fire. */
import type { Command } from 'commander'
import { createAnalyzer } from '../analyze.js'
import { documentJsonSchema } from '../archive/document.js'
import { KINDS } from '../facts/registry.js'
import type { Trial } from '../rules/engine.js'
import { command, EXIT, openOutput } from './shell.js'

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
  const kept = new Set(report.facts.map((f) => `${f.rule} ${f.cleanStart} ${f.cleanEnd}`))
  for (const { rule, at, outcome } of trials) {
    const place = `${at}\t${report.text.slice(at, at + 12).replace(/\n/gu, '↵')}\t${rule}`
    if (typeof outcome === 'string') await output.write(`${place}\t${outcome}\n`)
    else
      for (const { start, end } of outcome) {
        const verdict = kept.has(`${rule} ${start} ${end}`) ? 'read' : 'gave way to another fact'
        await output.write(`${place}\t${verdict}\t${report.text.slice(start, end)}\n`)
      }
  }
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
  program
    .command('schema')
    .description('JSON Schema of a line of `extract --format jsonl`')
    .action(command(schema))
}
