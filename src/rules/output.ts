/** What a rule of a user's has made, checked before it becomes a fact: a fault here is the rule's, and never the text's. */
import type * as z from 'zod'
import { GongbaoError } from '../errors.js'
import type { AnyRule, Draft } from './rule.js'

/** What every fact has, and the library fills in. */
const RESERVED = ['kind', 'text', 'start', 'end', 'cleanStart', 'cleanEnd', 'sentence', 'rule', 'entity']

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value) as unknown
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}

const show = (value: unknown): string =>
  typeof value === 'object' && value !== null ? `{ ${Object.keys(value).join(', ')} }` : String(value)

/** Where `value` holds what JSON does not, as `members[2]`; `undefined` if nowhere. */
function noJson(value: unknown, at: string): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${at} is ${value}`
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) {
      const found = noJson(one, `${at}[${i}]`)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (!isPlain(value)) return `${at} is ${value === undefined ? 'undefined' : `a ${typeof value}`}`
  for (const [name, one] of Object.entries(value)) {
    const found = noJson(one, `${at}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** What of `fields` is no field of a fact; `undefined` if all is well. */
export function wrongFields(
  rule: { readonly schema?: z.ZodType | undefined },
  fields: unknown,
  shape?: z.ZodType,
): string | undefined {
  if (!isPlain(fields)) return `expected \`fields\` to be a plain object, got ${show(fields)}`
  const taken = Object.keys(fields).filter((name) => RESERVED.includes(name))
  if (taken.length > 0)
    return `\`fields\` may not set ${taken.join(', ')}: the library does; the surface is set by \`start\` and \`end\` beside \`fields\``
  for (const [name, value] of Object.entries(fields)) {
    const found = noJson(value, name)
    if (found !== undefined) return `expected fields that JSON can hold: ${found}`
  }
  const checked = (rule.schema ?? shape)?.safeParse(fields)
  if (checked && !checked.success)
    return `${rule.schema ? 'its own schema' : 'the shape of its kind'} is violated: ${checked.error.issues.map((i) => `${i.path.join('.')} ${i.message}`.trim()).join('; ')}`
  return undefined
}

/** Why no fact can stand at `from` to `to` of a text; `undefined` if one can. */
export function wrongSpan(from: unknown, to: unknown, length: number): string | undefined {
  if (!Number.isInteger(from) || !Number.isInteger(to))
    return `expected \`start\` and \`end\` to be whole numbers, got ${String(from)} and ${String(to)}`
  const [start, end] = [Number(from), Number(to)]
  if (start < 0 || end > length || start >= end)
    return `expected a span of at least a character inside the text of ${length}, got ${start}–${end}; offsets count in the clean text, from its beginning and not from the match`
  return undefined
}

function wrongDraft(
  rule: AnyRule,
  draft: unknown,
  match: RegExpExecArray,
  length: number,
  shape: z.ZodType | undefined,
): string | undefined {
  if (!isPlain(draft)) return `expected \`{ fields: { … } }\`, got ${show(draft)}`
  if (!('fields' in draft)) return `expected \`{ fields: { … } }\`, got the bare fields ${show(draft)}`
  const { start = match.index, end = match.index + match[0].length } = draft
  return wrongFields(rule, draft.fields, shape) ?? wrongSpan(start, end, length)
}

/** An error that blames `rule`, whatever text it was tried on. */
export function ruleFault(rule: { readonly id: string }, message: string, cause?: unknown): GongbaoError {
  return new GongbaoError('E_PRODUCE', { where: `rule ${rule.id}`, message }, { cause })
}

/**
 * The drafts that `made` holds.
 * @throws GongbaoError `E_PRODUCE` where it is no list of drafts, a span lies outside the text, or a field is no field
 */
export function checkMade(
  rule: AnyRule,
  made: unknown,
  match: RegExpExecArray,
  length: number,
  shape?: z.ZodType,
): readonly Draft<object>[] {
  if (made === null) return []
  const on = `on \`${match[0].slice(0, 40)}\``
  if (made === undefined)
    throw ruleFault(
      rule,
      `produce() returned nothing ${on}: expected \`{ fields: { … } }\`, or null to refuse the match`,
    )
  if (typeof (made as PromiseLike<unknown>).then === 'function')
    throw ruleFault(rule, `produce() returned a promise ${on}: it has to answer at once, without async`)
  const drafts: readonly unknown[] = Array.isArray(made) ? made : [made]
  for (const draft of drafts) {
    const wrong = wrongDraft(rule, draft, match, length, shape)
    if (wrong !== undefined) throw ruleFault(rule, `produce() ${on}: ${wrong}`)
  }
  return drafts as readonly Draft<object>[]
}
