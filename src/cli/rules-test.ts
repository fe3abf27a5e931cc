/** `gongbao rules test FILE…`: examples and near misses of rules of one's own, in every turning. */
import { type Analyzer, createAnalyzer } from '../analyze.js'
import { loadRules } from '../archive/rules-module.js'
import { nearMissOf } from '../rules/near-miss.js'
import type { AnyPass } from '../rules/pass.js'
import type { AnyRule } from '../rules/rule.js'
import { tryGuard } from '../testing/guards.js'
import { type Tried, tryExample, tryNearMiss } from '../testing/turn.js'
import { EXIT, openOutput } from './shell.js'

const inLine = (text: string) => text.replace(/\n/gu, '↵')

/** Every example and near miss of one rule, each with what it was tried as. */
function* triedOf(rule: AnyRule | AnyPass, analyzer: Analyzer): Generator<[string, Tried]> {
  for (const example of rule.examples)
    yield [`example 「${inLine(example.text)}」`, tryExample(rule, example, analyzer)]
  for (const nearMiss of rule.nearMisses)
    yield [`near miss 「${inLine(nearMissOf(nearMiss).text)}」`, tryNearMiss(rule, nearMiss, analyzer)]
  for (const guard of 'guards' in rule ? (rule.guards ?? []) : []) {
    const wrong = tryGuard(rule.id, guard, analyzer)
    yield [`guard ${guard.id}`, { texts: 1, wrong: wrong === null ? [] : [wrong] }]
  }
}

/** Runs the command: a line a rule, below it what is wrong; exit code 1 where anything is. */
export async function testFiles(files: readonly string[]): Promise<number> {
  const { rules, passes } = await loadRules(files)
  // what a pass changes is the pass's: rules are tried without any
  const ofRules = createAnalyzer({ rules, checkExamples: false }) as Analyzer
  const ofPasses = createAnalyzer({ rules, passes, checkExamples: false }) as Analyzer
  const output = await openOutput(undefined)
  let failed = 0
  for (const rule of [...rules, ...passes]) {
    const all = [...triedOf(rule, 'run' in rule ? ofPasses : ofRules)]
    const texts = all.reduce((sum, [, { texts: n }]) => sum + n, 0)
    const wrong = all.filter(([, tried]) => tried.wrong.length > 0)
    if (wrong.length > 0) failed++
    await output.write(
      `${rule.id}\t${wrong.length > 0 ? 'failed' : 'passed'}\t${rule.examples.length} examples and ${rule.nearMisses.length} near misses in ${texts} texts\n`,
    )
    for (const [what, tried] of wrong)
      for (const line of tried.wrong) await output.write(`\t${what}, ${inLine(line)}\n`)
  }
  return failed > 0 ? EXIT.failures : EXIT.ok
}
