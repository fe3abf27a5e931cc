/** Whose figure an indicator is: 厦门市生产总值, 思明区全年实现税收. */
import type { CandidateOf } from '../../rules/candidate.js'
import { type Indexed, within } from './neighbours.js'

const REACH = 16
/** What may stand between an owner and the name of its figure. */
const BETWEEN =
  '(?:的|[12]\\d{3}年|今年|去年|本年|上年|全年|年末|年底|上半年|[一二三四1-4]季度|全市|全县|全区|全省|全域|共|共有|累计|实现|完成|达到|预计|现有|拥有|城区|(?:地区)(?!生产)|辖区|境内)'
const ONLY_BETWEEN = new RegExp(`^${BETWEEN}*$`, 'u')
/** What the name of a figure ends in, not of a thing that is counted. */
const FIGURE =
  /(?:率|值|量|额|收入|人口|面积|产值|价格|投资|总值|指数|支出|存款|贷款|利润|税收|产量|比重|余额|强度)$/u

/** The rest of a name behind its owner: a figure's own name, not what makes another thing of the owner (天津港|吞吐量). */
const FIGURE_NAME = new RegExp(
  `^(?:${BETWEEN}+|(?:地区)?生产总值|人口|财政|一般公共预算|固定资产|社会消费品|城镇|农村|居民|工业|农业|规模以上|进出口|出口|外贸|税收|空气|森林|常住|户籍|粮食|旅游|地方)`,
  'u',
)

/** The organization or place that the sentence from `from` says `indicator` is about. */
export function ownerOf(
  indicator: CandidateOf<'indicator'>,
  owners: readonly Indexed[],
  text: string,
  from: number,
): Indexed | undefined {
  const before = within(owners, Math.max(from, indicator.start - REACH), indicator.start).at(-1)
  if (before && ONLY_BETWEEN.test(text.slice(before.candidate.end, indicator.start))) return before
  const { name } = indicator.fields
  if (!FIGURE.test(name)) return undefined
  return within(owners, indicator.start, indicator.end).find(({ candidate: { start, end } }) => {
    // a date may stand between the two, and is not of the name: 思明区全年税收收入
    const owner = text.slice(start, end)
    return start === indicator.start && name.startsWith(owner) && FIGURE_NAME.test(name.slice(owner.length))
  })
}
