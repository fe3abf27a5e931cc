/** Functions that few call: what they are made of is opened when they are first called. */
import type { Report } from '../analyze.js'
import type { AnyRule } from '../rules/rule.js'
import type { FragmentOptions, ViewOptions } from '../view/index.js'
import * as view from '../view/index.js'
import * as rulesData from './rules-data.js'

/**
 * The page of `report`: its text with the facts marked, the source beside it, outline, timeline and indicators.
 * Self-contained HTML; everything in the report is escaped. A link with `#o12-20` leads to the fact at these offsets of
 * the source.
 */
export function renderReport(report: Report, options: ViewOptions = {}): string {
  return view.renderReport(report, options)
}

/**
 * The clean text of `report` as HTML, a paragraph a line, each fact a `<mark>` with its kind, its index in `report.facts` and its
 * offsets in the source (`data-kind`, `data-fact`, `data-start`, `data-end`). Facts that nest are marks that nest; one that crosses
 * another is in pieces. Everything in the text is escaped; there is no style and no script.
 *
 * @throws GongbaoError `E_OPTION`
 *
 * @example
 * renderFragment(analyze('完成259项'))
 * // <div class="gongbao" lang="zh-Hans"><p>完成<mark class="gongbao-fact gongbao-quantity" …>259项</mark></p></div>
 */
export function renderFragment(report: Report, options: FragmentOptions = {}): string {
  return view.renderFragment(report, options)
}

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
