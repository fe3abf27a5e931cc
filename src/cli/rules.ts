/** `gongbao rules`: what reads what, and why a rule did or did not fire. */
import type { Command } from 'commander'
import { createAnalyzer } from '../analyze.js'
import { documentJsonSchema } from '../archive/document.js'
import { refuseTable } from '../archive/not-text.js'
import { loadRules } from '../archive/rules-module.js'
import { KINDS } from '../facts/registry.js'
import { readInputAsync } from '../text/input/input.js'
import { explain } from './rules-explain.js'
import { dictionaryOption, type RulesOption, rulesOption } from './rules-option.js'
import { profile, profileFormat } from './rules-profile.js'
import { testFiles } from './rules-test.js'
import { bytesOf, command, EXIT, openOutput } from './shell.js'

async function list({ kind, rules: files }: { kind?: string } & RulesOption): Promise<number> {
  const { rules, passes } = await loadRules(files ?? [])
  const analyzer = createAnalyzer({ rules, passes })
  const output = await openOutput(undefined)
  const derived = KINDS.flatMap((k) => (k.derivations ?? []).map((one) => ({ ...one, kind: k.kind })))
  const own = new Set<string>([...rules, ...passes].map((rule) => rule.id))
  const builtIn = analyzer.rules.filter((rule) => !own.has(rule.id))
  const order = (of: string) => KINDS.findIndex((k) => k.kind === of)
  const all = [...builtIn, ...derived].sort((a, b) => order(a.kind) - order(b.kind))
  for (const rule of [...all, ...rules, ...passes])
    if (kind === undefined || rule.kind === kind)
      await output.write(`${rule.id}\t${(rule.examples[0]?.text ?? '').replace(/\n/gu, '↵')}\n`)
  return EXIT.ok
}

async function discourse(path: string, { referenceDate }: { referenceDate?: string }): Promise<number> {
  const output = await openOutput(undefined)
  const bytes = await bytesOf(path)
  refuseTable(path, bytes)
  const { text, frontMatter } = await readInputAsync(bytes, { path })
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
    .addOption(rulesOption())
    .action(command(list))
  rules
    .command('explain')
    .description('which rule read what in a text, which were tried in vain, and why')
    .argument('<text>')
    .option('--reference-date <date>', 'YYYY-MM-DD')
    .option('--all', 'rules whose pattern matched nothing too')
    .addOption(rulesOption())
    .addOption(dictionaryOption())
    .action(command(explain))
  rules
    .command('profile')
    .description(
      'what each rule costs on a text: tries, misses, refusals, hits and time, the most time first',
    )
    .argument('<file>', '- is standard input')
    .option('--reference-date <date>', 'YYYY-MM-DD')
    .addOption(profileFormat())
    .addOption(rulesOption())
    .addOption(dictionaryOption())
    .action(command(profile))
  rules
    .command('test')
    .description(
      'examples and near misses of rules of your own, in every turning; exit code 1 where one does not hold',
    )
    .argument('<file...>', 'modules, JSON or YAML')
    .action(command(testFiles))
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
