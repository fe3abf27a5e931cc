/** The examples of a user's rules, tried when the rules are loaded: who reads with a rule that does not work reads nothing. */

import type { Fault } from '../errors.js'
import { guardFault } from '../rules/guard-example.js'
import { judge, type ReadFact } from '../rules/judge.js'
import { answeredFor, judgeNearMiss, nearMissOf } from '../rules/near-miss.js'
import type { AnyPass } from '../rules/pass.js'
import type { AnyRule } from '../rules/rule.js'

/** The day examples are read against unless they name one. */
export const EXAMPLE_REFERENCE_DATE = '2020-05-20'

const CLASSES: Readonly<Record<string, RegExp>> = {
  numeral: /[\d〇零一二三四五六七八九十百千万亿]/u,
  quotation: /[“‘「『"]/u,
  title: /[《〈]/u,
}

/** Whether `rule` is tried at all where `found` begins. */
function isTrigger({ trigger }: AnyRule, found: string): boolean {
  return typeof trigger === 'string'
    ? (CLASSES[trigger]?.test(found.charAt(0)) ?? false)
    : trigger.some((word) => found.startsWith(word))
}

/** Why a rule has read nothing in `clean`. */
function why(rule: AnyRule | AnyPass, clean: string): string {
  if (!('pattern' in rule)) return 'its run() made and changed nothing'
  const { source, flags } = rule.pattern
  const found = new RegExp(source, flags.replace(/[gy]/gu, '')).exec(clean)?.[0]
  if (found === undefined)
    return `its pattern matches nothing in it; the clean text is 「${clean.slice(0, 60)}」`
  const trigger = typeof rule.trigger === 'string' ? rule.trigger : rule.trigger.join('、')
  return isTrigger(rule, found)
    ? `its pattern matches 「${found.slice(0, 40)}」, but produce() refused it, or another fact took its place`
    : `its pattern matches 「${found.slice(0, 40)}」, but is tried only where the trigger ${trigger} stands: let the trigger be how the match begins`
}

/** Every example of rules and passes that is not read as it says, and every near miss that is read. */
export function exampleFaults(
  rules: readonly (AnyRule | AnyPass)[],
  read: (
    text: string,
    referenceDate: string,
  ) => { readonly text: string; readonly facts: readonly ReadFact[] },
): Fault[] {
  const faults: Fault[] = []
  for (const rule of rules) {
    const add = (message: string) => faults.push({ where: rule.id, message })
    const of = (report: ReturnType<typeof read>) => report.facts.filter((f) => f.rule === rule.id)
    for (const { text, facts, referenceDate = EXAMPLE_REFERENCE_DATE } of rule.examples) {
      const report = read(text, referenceDate)
      const found = of(report)
      const verdict = judge(found, facts, text)
      if (verdict !== null)
        add(`its example 「${text}」: ${verdict}${found.length === 0 ? `; ${why(rule, report.text)}` : ''}`)
    }
    for (const stated of rule.nearMisses) {
      const nearMiss = nearMissOf(stated)
      const report = read(nearMiss.text, nearMiss.referenceDate ?? EXAMPLE_REFERENCE_DATE)
      const verdict = judgeNearMiss(rule, nearMiss, answeredFor(rule, nearMiss, report))
      if (verdict !== null) add(`its near miss 「${nearMiss.text}」: ${verdict}`)
    }
    if (!('guards' in rule)) continue
    for (const { id, example, referenceDate = EXAMPLE_REFERENCE_DATE } of rule.guards ?? []) {
      const fault = guardFault(rule.id, id, () =>
        of(read(example, referenceDate)).map((f) => JSON.stringify(f)),
      )
      if (fault !== null) add(`its guard \`${id}\`: ${fault}; the example is 「${example}」`)
    }
  }
  return faults
}
