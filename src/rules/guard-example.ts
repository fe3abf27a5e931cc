/** Whether a guard does what its example shows. */
import { hearRefusals, withoutGuard } from './guard.js'

/**
 * Why the guard `id` of `of` does not refuse in its example, or why nothing more is read there without it; `null` where it
 * does both. `read` reads the example and gives all that it tells, each as a text.
 */
export function guardFault(of: string, id: string, read: () => Iterable<string>): string | null {
  const path = `${of}#${id}`
  const heard = new Set<string>()
  const refused = new Set(hearRefusals(({ guard }) => heard.add(guard), read))
  if (!heard.has(path))
    return `its example is not refused by it${heard.size > 0 ? `, but by ${[...heard].join(', ')}` : ''}`
  for (const one of withoutGuard(path, read)) if (!refused.has(one)) return null
  return 'nothing more is read in its example without it'
}
