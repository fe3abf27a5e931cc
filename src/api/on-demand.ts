/** What reads rules as data is opened when it is first asked for. */
import type { AnyRule } from '../rules/rule.js'
import * as rulesData from './rules-data.js'

/**
 * Rules from data, as a file of JSON or YAML holds them: a list of rules, or `{ rules: […] }`. A rule has `id`, `kind`,
 * `trigger`, `examples` and `nearMisses` as a rule in code has, and instead of `produce`:
 *
 * - `pattern`: a regular expression as text; `{numeral}` in it stands for the characters of a number, `{han}` for a Chinese one
 * - `fields`: name → a value, `$group` for the text of a named group, `{ group, as: number | date | quantity }` for what the
 *   library reads there (the match is refused where it reads nothing, or not the whole), `{ group, words: { 赞成: for } }`, or
 *   `{ next: value }` for a field of the fact that follows
 * - `next: { kind: quantity, fields: { unit: 票 } }`: a fact that has to follow the match, and is part of the surface then
 * - `guards`: reasons to refuse a match, each with `id`, `unless` (a pattern tried where the match begins), `because` and
 *   `example`, a text that is refused for it and read without it
 * - `surface`: the group that is the surface, where it is not all of the match
 *
 * @param where names the data in what is said of its faults
 * @throws GongbaoError `E_RULE` with every fault of every rule
 *
 * @example
 * rulesFromData([{
 *   id: 'ballot/result', kind: 'ballot', trigger: ['赞成', '反对', '弃权'],
 *   pattern: '(?<choice>赞成|反对|弃权)(?<votes>{numeral})票',
 *   fields: { choice: '$choice', votes: { group: 'votes', as: 'number' } },
 *   examples: [{ text: '赞成2800票', facts: [{ choice: '赞成', votes: 2800 }] }],
 *   nearMisses: ['赞成这个意见'],
 * }])
 */
export function rulesFromData(data: unknown, where = 'rules'): AnyRule[] {
  return rulesData.rulesFromData(data, where)
}
