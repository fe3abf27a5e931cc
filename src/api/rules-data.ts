/** Rules as data: what a file of JSON or YAML says, for those who write no code. */

import * as z from 'zod'
import { checkText, type Fault, GongbaoError } from '../errors.js'
import {
  COUNTING_TWO,
  LARGE_PLACES,
  ODD_MARKS,
  ONES,
  PLACES,
  PLAIN_ZEROS,
  SEVERAL_MARKS,
} from '../numeral/characters.js'
import type { AnyRule, Draft, Example, NearFact, RuleContext } from '../rules/rule.js'
import { TURNINGS } from '../rules/turnings.js'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const unturned = z.partialRecord(z.enum(TURNINGS), z.string())

const fieldSchema = z.union([
  scalar,
  z.strictObject({
    group: z.string(),
    as: z.enum(['text', 'number', 'date', 'quantity']).optional(),
    words: z.record(z.string(), scalar).optional(),
  }),
  z.strictObject({ next: z.string() }),
])
type FieldSpec = z.infer<typeof fieldSchema>

const exampleSchema = z.strictObject({
  text: z.string(),
  facts: z.array(z.record(z.string(), z.unknown())).min(1),
  referenceDate: z.string().optional(),
  unframed: z.string().optional(),
  unturned: unturned.optional(),
})

const nearMissSchema = exampleSchema.extend({
  facts: z.array(z.record(z.string(), z.unknown())).optional(),
})

const ruleSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  trigger: z.union([z.enum(['numeral', 'quotation', 'title']), z.array(z.string()).min(1)]),
  pattern: z.string(),
  surface: z.string().optional(),
  next: z.strictObject({ kind: z.string(), fields: z.record(z.string(), scalar).optional() }).optional(),
  fields: z.record(z.string(), fieldSchema),
  examples: z.array(exampleSchema).min(1),
  nearMisses: z.array(z.union([z.string(), nearMissSchema])).min(1),
  guards: z
    .array(
      z.strictObject({
        id: z.string(),
        unless: z.string(),
        because: z.string(),
        example: z.string(),
        referenceDate: z.string().optional(),
      }),
    )
    .optional(),
  unturned: unturned.optional(),
})
type RuleSpec = z.infer<typeof ruleSchema>

const fileSchema = z.union([
  z.array(z.unknown()).min(1),
  z.strictObject({ rules: z.array(z.unknown()).min(1) }).transform((file) => file.rules),
])

/** What stands for a class of characters in a pattern; braces mean nothing else there. */
const PARTS: Readonly<Record<string, string>> = {
  numeral: `[0-9${PLAIN_ZEROS}${ONES}${COUNTING_TWO}${PLACES}${LARGE_PLACES}${SEVERAL_MARKS[0]}${ODD_MARKS}.,]{1,24}`,
  han: '\\p{Script=Han}',
}

function patternOf({ pattern }: Pick<RuleSpec, 'pattern'>): RegExp {
  const unknown = [...pattern.matchAll(/\{(?<name>[a-z]+)\}/gu)].find((m) => !(m.groups!.name! in PARTS))
  if (unknown)
    throw new SyntaxError(`expected {${Object.keys(PARTS).join('}, {')}} in a pattern, got ${unknown[0]}`)
  return new RegExp(
    pattern.replace(/\{(?<name>[a-z]+)\}/gu, (_, name: string) => PARTS[name] as string),
    'du',
  )
}

const GROUP = /\(\?<(?<name>[\p{L}_$][\p{L}\p{N}_$]*)>/gu
const groupOf = (spec: FieldSpec): string | undefined =>
  typeof spec === 'string'
    ? /^\$(?<name>[\p{L}_][\p{L}\p{N}_]*)$/u.exec(spec)?.groups?.name
    : typeof spec === 'object' && 'group' in spec
      ? spec.group
      : undefined

/** What fields name and nothing gives. */
function faultsOf(rule: RuleSpec): string[] {
  const groups = new Set([...rule.pattern.matchAll(GROUP)].map((m) => m.groups!.name!))
  const faults: string[] = []
  const named = Object.entries(rule.fields).map(
    ([field, spec]) => [`fields.${field}`, groupOf(spec)] as const,
  )
  for (const [where, group] of [...named, ['surface', rule.surface] as const])
    if (group !== undefined && !groups.has(group))
      faults.push(
        `${where}: the pattern has no group (?<${group}>…); it has ${[...groups].join(', ') || 'none'}`,
      )
  for (const [field, spec] of Object.entries(rule.fields))
    if (typeof spec === 'object' && 'next' in spec && !rule.next)
      faults.push(`fields.${field}: expected \`next: { kind: … }\` in the rule, which tells what follows`)
  const patterns = [
    ['pattern', rule.pattern] as const,
    ...(rule.guards ?? []).map(({ id, unless }) => [`guards.${id}`, unless] as const),
  ]
  for (const [part, pattern] of patterns)
    try {
      patternOf({ pattern })
    } catch (error) {
      faults.push(`${part}: ${(error as Error).message}`)
    }
  return faults
}

/** Nothing can be made of a match. */
const REFUSED = Symbol('refused')

interface Found {
  readonly match: RegExpExecArray
  readonly context: RuleContext
  readonly next: NearFact | undefined
}

function groupValue(spec: Extract<FieldSpec, { group: string }>, { match, context }: Found): unknown {
  const place = match.indices?.groups?.[spec.group]
  if (place === undefined) return undefined
  const [start, end] = place
  const text = context.text.slice(start, end)
  if (spec.words) return Object.hasOwn(spec.words, text) ? spec.words[text] : REFUSED
  if (spec.as === undefined || spec.as === 'text') return text
  const read = context.read[spec.as === 'number' ? 'numeral' : spec.as](start)
  return read === null || read.end !== end || read.value === null ? REFUSED : read.value
}

function fieldOf(spec: FieldSpec, found: Found): unknown {
  const group = groupOf(spec)
  if (typeof spec === 'object' && 'next' in spec) return found.next?.[spec.next]
  if (group === undefined) return spec
  return groupValue(typeof spec === 'object' && 'group' in spec ? spec : { group }, found)
}

const isNext = (fact: NearFact, at: number, { kind, fields = {} }: NonNullable<RuleSpec['next']>) =>
  fact.kind === kind &&
  fact.start === at &&
  Object.entries(fields).every(([name, value]) => fact[name] === value)

function draftOf(rule: RuleSpec, found: Found): Draft<object> | null {
  const { match, next, context } = found
  if (rule.next && !next) {
    context.note?.(`no ${rule.next.kind} as \`next\` wants it follows`)
    return null
  }
  const fields: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(rule.fields)) {
    const value = fieldOf(spec, found)
    if (value === REFUSED) {
      context.note?.(`nothing is read for \`${name}\``)
      return null
    }
    if (value !== undefined) fields[name] = value
  }
  const [start, end] = (rule.surface && match.indices?.groups?.[rule.surface]) || [
    match.index,
    next?.end ?? match.index + match[0].length,
  ]
  return { start, end, fields }
}

function ruleOf(rule: RuleSpec): AnyRule {
  const { id, kind, trigger, examples, nearMisses, unturned: left, next, guards } = rule
  return Object.freeze({
    id,
    kind,
    trigger,
    pattern: patternOf(rule),
    ...(next ? { needs: [next.kind] } : {}),
    ...(guards ? { guards: guards.map((g) => ({ ...g, unless: patternOf({ pattern: g.unless }) })) } : {}),
    produce: (match: RegExpExecArray, context: RuleContext, near: readonly NearFact[]) => {
      const at = match.index + match[0].length
      return draftOf(rule, { match, context, next: next && near.find((fact) => isNext(fact, at, next)) })
    },
    examples: examples as readonly Example[],
    nearMisses,
    ...(left ? { unturned: left } : {}),
    isRule: true as const,
  }) as AnyRule
}

/** Rules from data, as the library gives them. */
export function rulesFromData(data: unknown, where = 'rules'): AnyRule[] {
  checkText(where, 'where')
  const file = fileSchema.safeParse(data)
  if (!file.success)
    throw new GongbaoError('E_RULE', {
      where,
      message: 'expected a list of rules, or `rules:` with such a list',
    })
  const faults: Fault[] = []
  const rules: RuleSpec[] = []
  file.data.forEach((one, i) => {
    const named = (one as { id?: unknown } | null)?.id
    const place = `${where}: ${typeof named === 'string' ? named : `rule ${i}`}`
    const rule = ruleSchema.safeParse(one)
    const messages = rule.success
      ? faultsOf(rule.data)
      : rule.error.issues.map((issue) => `${issue.path.join('.') || 'rule'}: ${issue.message}`)
    for (const message of messages) faults.push({ where: place, message })
    if (rule.success) rules.push(rule.data)
  })
  if (faults.length > 0) throw new GongbaoError('E_RULE', faults)
  return rules.map(ruleOf)
}
