/** The checks a rule set passes before it runs: every fault of every rule, told at once. */
import { type Fault, GongbaoError } from '../errors.js'
import { nearMissOf } from './near-miss.js'
import { nestedRepetition } from './nested.js'
import type { AnyRule, RuleGuard, RuleItem } from './rule.js'
import { TURNINGS } from './turnings.js'

const ID = /^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)+$/u
const KIND = /^[a-z][a-z0-9-]*$/u
/** Over Han text these mean nothing (`\b`, `\W`) or the wrong thing (`\w`): no Han character is a word character. */
const BANNED_ESCAPE = /(?<!\\)(?:\\\\)*\\[bBwW]/u
const PARTS = new Set([
  'id',
  'kind',
  'trigger',
  'pattern',
  'followedBy',
  'opens',
  'produce',
  'needs',
  'guards',
  'examples',
  'nearMisses',
  'unturned',
  'schema',
  'isRule',
])
const TRIGGER_CLASSES = ['numeral', 'quotation', 'title']

function rulePart(rule: AnyRule): string[] {
  const wrong: string[] = []
  if (!ID.test(String(rule.id))) wrong.push('expected an id like `kind/what-it-reads`, in lower case')
  if (!KIND.test(String(rule.kind))) wrong.push('expected a kind in lower case')
  else if (!String(rule.id).startsWith(`${rule.kind}/`))
    wrong.push(`expected the id to begin with its kind, \`${rule.kind}/\``)
  if (rule.opens !== undefined && typeof rule.opens !== 'function')
    wrong.push('expected `opens` to be a function')
  if (typeof rule.produce !== 'function') wrong.push('expected `produce` to be a function')
  else if (rule.produce.constructor.name === 'AsyncFunction')
    wrong.push('`produce` has to answer at once; leave out `async`')
  if (
    rule.needs !== undefined &&
    !(Array.isArray(rule.needs) && rule.needs.every((k) => typeof k === 'string'))
  )
    wrong.push('expected `needs` to be a list of kinds')
  const unknown = Object.keys(rule).filter((key) => !PARTS.has(key))
  if (unknown.length > 0) wrong.push(`expected only ${[...PARTS].join(', ')}, got ${unknown.join(', ')} too`)
  return wrong
}

function triggerPart({ trigger }: AnyRule): string[] {
  if (typeof trigger === 'string')
    return TRIGGER_CLASSES.includes(trigger)
      ? []
      : [`expected trigger ${TRIGGER_CLASSES.join(', ')} or a list of words, got \`${trigger}\``]
  if (!Array.isArray(trigger) || trigger.length === 0) return ['expected at least one trigger word']
  return trigger.every((w) => typeof w === 'string' && w !== '')
    ? []
    : ['expected trigger words not to be empty']
}

function patternPart({ pattern }: Pick<AnyRule, 'pattern'>): string[] {
  if (!(pattern instanceof RegExp)) return ['expected `pattern` to be a regular expression']
  const wrong: string[] = []
  if (!pattern.unicode && !pattern.unicodeSets) wrong.push('expected the pattern to have the `u` or `v` flag')
  if (BANNED_ESCAPE.test(pattern.source))
    wrong.push('\\b \\B \\w \\W say nothing about Han text; name the characters')
  if (pattern.source.startsWith('^')) wrong.push('the pattern is tried at its trigger only; leave out `^`')
  return wrong
}

/** What follows the pattern: characters, patterns, things that are read, each under a name of its own. */
function followedByPart({ followedBy }: AnyRule): string[] {
  if (followedBy === undefined) return []
  if (!Array.isArray(followedBy) || followedBy.length === 0)
    return ['expected `followedBy` to be a list of what has to follow']
  const seen = new Set<unknown>()
  return followedBy.flatMap((item: RuleItem | null, i) => {
    if (typeof item === 'string')
      return item === '' ? [`expected item ${i} of \`followedBy\` not to be empty`] : []
    if (item instanceof RegExp)
      return patternPart({ pattern: item }).map((fault) => `item ${i} of \`followedBy\`: ${fault}`)
    const { name, read } = item ?? {}
    if (typeof name !== 'string' || typeof read !== 'function')
      return [
        `expected item ${i} of \`followedBy\` to be a text, a pattern, or a token: token.numeral('votes') …`,
      ]
    if (seen.has(name)) return [`item ${i} of \`followedBy\`: the name \`${name}\` is taken`]
    seen.add(name)
    return []
  })
}

const GUARD_ID = /^[a-z][a-z0-9-]*$/u

/** Every guard has a name of its own, a reason, and an example. */
function guardsPart({ guards }: AnyRule): string[] {
  if (guards === undefined) return []
  if (!Array.isArray(guards)) return ['expected `guards` to be a list']
  const seen = new Set<unknown>()
  return guards.flatMap((guard: Partial<RuleGuard> | null, i) => {
    if (guard === null || typeof guard !== 'object') return [`expected guard ${i} to be an object`]
    const { id, unless, because, example } = guard
    const wrong: string[] = []
    const named = typeof id === 'string' && GUARD_ID.test(id)
    if (!named || seen.has(id)) wrong.push(`expected guard ${i} to have an \`id\` of its own, in lower case`)
    seen.add(id)
    const name = named ? `guard \`${id}\`` : `guard ${i}`
    const isPattern = unless instanceof RegExp && (unless.unicode || unless.unicodeSets)
    if (!isPattern && typeof unless !== 'function')
      wrong.push(`expected \`unless\` of ${name} to be a function or a pattern with the \`u\` or \`v\` flag`)
    if (typeof because !== 'string' || because === '') wrong.push(`expected ${name} to tell \`because\``)
    if (typeof example !== 'string' || example === '') wrong.push(`expected ${name} to have an \`example\``)
    return wrong
  })
}

/** Built-in patterns are tried on hostile text by the tests; those of users are looked at. */
function repetitionPart({ pattern }: AnyRule): string[] {
  if (!(pattern instanceof RegExp) || nestedRepetition(pattern) === undefined) return []
  return [
    'a repetition without end inside another takes exponential time on some texts; let each round begin or end with a character that the inner one cannot take',
  ]
}

const listOf = <T>(list: readonly T[]) => (Array.isArray(list) ? list : [])

/** Every turning that is left out is one, and has its reason. */
function unturnedPart(rule: AnyRule): string[] {
  const all = [rule, ...listOf(rule.examples), ...listOf(rule.nearMisses).map(nearMissOf)]
  return all.flatMap((one) =>
    Object.entries(one?.unturned ?? {}).flatMap(([turning, reason]) => {
      if (!(TURNINGS as readonly string[]).includes(turning))
        return [`expected a turning to be one of ${TURNINGS.join(', ')}, got \`${turning}\``]
      return typeof reason === 'string' && reason !== ''
        ? []
        : [`expected the reason why \`${turning}\` is left out`]
    }),
  )
}

function examplesPart({ examples, nearMisses }: AnyRule): string[] {
  const wrong: string[] = []
  if (!Array.isArray(examples) || examples.length === 0) wrong.push('expected at least one example')
  else if (
    examples.some((e) => typeof e?.text !== 'string' || !Array.isArray(e.facts) || e.facts.length === 0)
  )
    wrong.push('expected each example to have a `text` and the `facts` to be read in it')
  if (!Array.isArray(nearMisses) || nearMisses.length === 0) wrong.push('expected at least one near miss')
  else if (nearMisses.some((n) => typeof nearMissOf(n)?.text !== 'string'))
    wrong.push('expected each near miss to be a text, or to have a `text` and the `facts` of its kind there')
  return wrong
}

const TAKEN = 'this id is taken by another rule; ids are unique'

/**
 * Refuses a rule set in which two have one id: all that is asked of rules that have been looked at before, the built-in
 * ones by the tests.
 * @throws GongbaoError `E_RULE`
 */
export function checkIds(rules: readonly AnyRule[]): void {
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const { id } of rules) {
    if (seen.has(id)) faults.push({ where: id, message: TAKEN })
    seen.add(id)
  }
  if (faults.length > 0) throw new GongbaoError('E_RULE', faults)
}

/**
 * Refuses a faulty rule set.
 * @throws GongbaoError `E_RULE`, one fault for everything wrong with any of the rules.
 */
export function checkRules(rules: readonly AnyRule[], own = false): void {
  const faults: Fault[] = []
  const seen = new Set<string>()
  rules.forEach((rule, i) => {
    if (rule === null || typeof rule !== 'object') {
      faults.push({ where: `rule ${i}`, message: 'expected a rule object, made by defineRule' })
      return
    }
    const where = typeof rule.id === 'string' ? rule.id : `rule ${i}`
    const messages = [
      ...rulePart(rule),
      ...triggerPart(rule),
      ...patternPart(rule),
      ...followedByPart(rule),
      ...guardsPart(rule),
      ...(own ? repetitionPart(rule) : []),
      ...examplesPart(rule),
      ...unturnedPart(rule),
    ]
    if (seen.has(rule.id)) messages.push(TAKEN)
    seen.add(rule.id)
    for (const one of messages.map((message) => ({ where, message }))) faults.push(one)
  })
  if (faults.length > 0) throw new GongbaoError('E_RULE', faults)
}
