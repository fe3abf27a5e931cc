/** Facts of one kind, typed as such. */
import { GongbaoError } from '../errors.js'

/**
 * The facts of `kind` of a report, or of a list of facts, in their order.
 *
 * @throws GongbaoError `E_OPTION` for what is neither
 *
 * @example
 * factsOf(analyze('完成259项'), 'quantity')[0]?.value // 259
 */
export function factsOf<F extends { readonly kind: string }, const K extends F['kind']>(
  report: { readonly facts: readonly F[] } | readonly F[],
  kind: K,
): Extract<F, { kind: K }>[] {
  const facts: unknown = Array.isArray(report)
    ? report
    : (report as { facts?: unknown } | null | undefined)?.facts
  if (!Array.isArray(facts))
    throw new GongbaoError('E_OPTION', { where: 'report', message: 'expected a report, or a list of facts' })
  if (typeof kind !== 'string')
    throw new GongbaoError('E_OPTION', {
      where: 'kind',
      message: `expected the name of a kind, got ${typeof kind}`,
    })
  return facts.filter((fact: F): fact is Extract<F, { kind: K }> => fact.kind === kind)
}
