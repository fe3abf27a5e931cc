/** Passes of one's own, checked before they run and in what they give back. */
import { type Fault, GongbaoError } from '../errors.js'
import type { AnyCandidate } from './candidate.js'
import { wrongFields, wrongSpan } from './output.js'
import { keepLongest } from './overlap.js'
import type { AnyPass, PassFact } from './pass.js'
import type { RuleContext } from './rule.js'
import { type OnSettled, tellPass } from './settlement.js'

const ID = /^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)+$/u
const PARTS = ['id', 'kind', 'needs', 'run', 'examples', 'nearMisses', 'schema', 'isPass']

function faultsOf(pass: AnyPass): string[] {
  const wrong: string[] = []
  if (!ID.test(String(pass.id)) || !String(pass.id).startsWith(`${pass.kind}/`))
    wrong.push('expected an id like `kind/what-it-does`, in lower case, that begins with its kind')
  if (typeof pass.run !== 'function') wrong.push('expected `run` to be a function')
  else if (pass.run.constructor.name === 'AsyncFunction')
    wrong.push('`run` has to answer at once; leave out `async`')
  if (
    pass.needs !== undefined &&
    !(Array.isArray(pass.needs) && pass.needs.every((k) => typeof k === 'string'))
  )
    wrong.push('expected `needs` to be a list of kinds')
  const unknown = Object.keys(pass).filter((key) => !PARTS.includes(key))
  if (unknown.length > 0) wrong.push(`expected only ${PARTS.join(', ')}, got ${unknown.join(', ')} too`)
  const { examples, nearMisses } = pass
  if (
    !Array.isArray(examples) ||
    examples.length === 0 ||
    examples.some((e) => typeof e?.text !== 'string' || !Array.isArray(e.facts) || e.facts.length === 0)
  )
    wrong.push('expected at least one example, each with a `text` and the `facts` to be read in it')
  if (!Array.isArray(nearMisses) || nearMisses.length === 0) wrong.push('expected at least one near miss')
  return wrong
}

/** @throws GongbaoError `E_RULE`, one fault for everything wrong with any of the passes */
export function checkPasses(passes: readonly AnyPass[], taken: () => ReadonlySet<string>): void {
  if (Array.isArray(passes) && passes.length === 0) return
  const faults: Fault[] = []
  const seen = new Set(taken())
  passes.forEach((pass, i) => {
    if (pass === null || typeof pass !== 'object') {
      faults.push({ where: `pass ${i}`, message: 'expected a pass, made by definePass' })
      return
    }
    const where = typeof pass.id === 'string' ? pass.id : `pass ${i}`
    const messages = faultsOf(pass)
    if (seen.has(pass.id)) messages.push('this id is taken by another rule; ids are unique')
    seen.add(pass.id)
    for (const message of messages) faults.push({ where, message })
  })
  if (faults.length > 0) throw new GongbaoError('E_RULE', faults)
}

const blame = (pass: AnyPass, message: string, cause?: unknown) =>
  new GongbaoError('E_PRODUCE', { where: `pass ${pass.id}`, message }, { cause })

/** What is wrong with one fact that a pass gives back; `undefined` if nothing. */
function wrongFact(pass: AnyPass, fact: unknown, length: number): string | undefined {
  if (typeof fact !== 'object' || fact === null) return `expected facts, got ${String(fact)}`
  const { kind, start, end, fields } = fact as PassFact
  if (kind !== pass.kind) return `expected facts of its kind \`${pass.kind}\`, got \`${String(kind)}\``
  return wrongFields(pass, fields) ?? wrongSpan(start, end, length)
}

/** What a candidate knows beside its fields goes with a copy that is made by `{ ...fact }`. */
const OF = Symbol('candidate')
type Given = PassFact & { readonly [OF]?: AnyCandidate }

/**
 * `candidates` after one pass: those of its kind are what it gives back, of overlapping ones the longest.
 * @throws GongbaoError `E_PRODUCE` that names the pass
 */
export function runPass(
  pass: AnyPass,
  candidates: readonly AnyCandidate[],
  context: RuleContext,
  tell?: OnSettled,
): readonly AnyCandidate[] {
  const seen = new Set([pass.kind, ...(pass.needs ?? [])])
  const given = new Map<unknown, AnyCandidate>()
  const facts = candidates
    .filter((c) => seen.has(c.kind))
    .map((candidate): Given => {
      const { kind, rule, start, end, fields } = candidate
      const text = context.text.slice(start, end)
      const fact: Given = Object.freeze({ kind, rule, text, start, end, fields, [OF]: candidate })
      given.set(fact, candidate)
      return fact
    })
  let made: unknown
  try {
    made = pass.run(facts, context)
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw blame(pass, `its run() threw: ${reason}`, cause)
  }
  if (!Array.isArray(made)) throw blame(pass, 'its run() has to return a list of facts')
  const of = made.map((fact: Given): AnyCandidate => {
    const same = given.get(fact)
    if (same?.kind === pass.kind) return same
    const wrong = wrongFact(pass, fact, context.text.length)
    if (wrong !== undefined) throw blame(pass, `its run(): ${wrong}`)
    const { kind, start, end, fields } = fact
    return { kind, rule: pass.id, start, end, fields, hints: fact[OF]?.hints ?? {} }
  })
  const others = candidates.filter((c) => c.kind !== pass.kind)
  const all = [...others, ...keepLongest(of)].sort((a, b) => a.start - b.start || b.end - a.end)
  if (tell) tellPass(pass.id, candidates, all, tell)
  return all
}
