/** Where another body's name begins that is joined to one: 浙江大学和|宏远建设集团有限公司. */
import { tailBefore } from '../../gazetteer/organ-tails.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { JOINTS } from '../../lexicon/joints.js'

const JOINS: ReadonlySet<string> = new Set(JOINTS)

/** Where the last body begins of those joined in `[from, at)`; `from` if it is one. */
export function afterJoint(text: string, from: number, at: number): number {
  for (let i = at - 2; i > from; i--) {
    if (!JOINS.has(text.charAt(i))) continue
    if (organWordBefore(text, i) || tailBefore(text, i, 'area')) return i + 1
  }
  return from
}
