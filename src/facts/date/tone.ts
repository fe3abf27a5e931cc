/** Whether a passage tells what was done or what is to come, by the words that reviews and plans prefer. */

const PAST =
  /入选|显著|成功|了(?!解)|下降[0-9]|得到|同比|新高|居全|先后|率先|圆满|位居|首个|比上年|较上年|荣|获(?!批)|顺利|明显|取得|首次|连续/gu
const RATHER_PAST = /增长[0-9]|累计|已(?!知)|不断|持续/gu
const AHEAD = /力争|确保|引导|打造|鼓励|抓好|争取|力促|(?<![主重需必])要(?![素求点闻道职])/gu
const RATHER_AHEAD =
  /拓展|推动|做好|健全|切实|培育|提升|支持|完善|加快|以上|大力|着力|不低于|强化|统筹|计划/gu
/** How a paragraph opens: 一年来, 过去一年 look back; 今年, 新的一年 look ahead. */
const OPENS_PAST = /^[^。\n]{0,12}(?:一年来|过去(?:的)?一年|五年来|过去五年|回顾|去年)/u
const OPENS_AHEAD = /^[^。\n]{0,12}(?:今年(?!以来)|新的?一年|明年|今后|下一步|未来)/u

/** How far from the place words are weighed, in UTF-16 units. */
const REACH = 200
/** Reviews are told with fewer marks than plans: weighed on the reports of all provinces and many cities. */
const BIAS = -1

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const weigh = (text: string) =>
  2 * count(text, AHEAD) + count(text, RATHER_AHEAD) - 2 * count(text, PAST) - count(text, RATHER_PAST)

/**
 * Above 0 where the text around `offset` looks ahead, below 0 where it looks back. The sentence counts once more
 * by half. `paragraph` and `sentence` hold `offset`.
 */
export function toneAt(
  text: string,
  offset: number,
  paragraph: { readonly start: number; readonly end: number },
  sentence: { readonly start: number; readonly end: number },
): number {
  const around = text.slice(
    Math.max(paragraph.start, offset - REACH),
    Math.min(paragraph.end, offset + REACH),
  )
  const within = text.slice(Math.max(sentence.start, offset - REACH), Math.min(sentence.end, offset + REACH))
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 24))
  const opens = OPENS_PAST.test(opening) ? -6 : OPENS_AHEAD.test(opening) ? 4 : 0
  return weigh(around) + weigh(within) / 2 + opens + BIAS
}
