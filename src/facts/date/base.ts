/** Dates that are no facts of their own: the base of a comparison, a part of an event's name. */
const REACH = 24
/** Right before the date: 比上年, 较2019年, 高于去年, 相当于1978年. An opening quotation mark may stand between. */
const BASE_BEFORE =
  /(?:(?<![占对])比|较|(?:[高低好快优大多少慢强早晚短]|相当|等|不低|不少|不高)于|超过?|相当|相比|优过|达到或超过)[“"]?\s{0,4}$/u
const GAP_BEFORE = /(?<![占对])(?:比(?![重例率值分]|较)|较)[^，。；、,：:！？\n]{1,10}[的、和与及至—“"]?$/u
/** 与2015年相比, 同去年持平. */
const PAIR_BEFORE = /[与同和跟及照按](?:[^，。；、：:\n]{1,8}[的—])?[“"]?$/u
const PAIR_AFTER = /^[”"]?[^，。；\n]{0,14}?(?:相比|作比|比较|相较|相当|持平|齐平|比(?=[，增提下]))/u
/** 是1978年的23倍, 为“九五”时期的2.86倍. */
const TIMES_BEFORE = /[是为]?[是为即到约近]于?[“"]?$/u
const TIMES_AFTER = /^[”"]?[^，。；\n]{0,14}?[0-9.一二三四五六七八九十百两]+多?倍/u
const CHANGE_AFTER =
  /^[^，。；\n]{0,14}?(?:增|提高|提升|提早|提前|下降|减|高|低|多|少|上升|上涨|翻|快|降|扩大|缩|回落|净|分别|平均)/u
/** 上年同期, 去年同月. */
const SAME_PERIOD = /^[”"]?(?:同期|同口径|同比|同月|同季)/u

/** Whether the date at `[start, end)` is what something is compared with. */
export function isComparisonBase(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + REACH)
  if (SAME_PERIOD.test(after)) return true
  const before = text.slice(Math.max(0, start - REACH), start)
  if (BASE_BEFORE.test(before)) return true
  if (PAIR_BEFORE.test(before) && PAIR_AFTER.test(after)) return true
  if (TIMES_BEFORE.test(before) && TIMES_AFTER.test(after)) return true
  return GAP_BEFORE.test(before) && CHANGE_AFTER.test(after)
}

const HOST_BEFORE =
  /(?:承办|举办|主办|协办|筹办|召开|办好|举行|参加|出席|参与|亮相|迎接|备战|服务保障|保障|筹备|开展|组织)(?:了|好|过)?[“"]?$/u
const EVENT_AFTER =
  /^[^，。；、：:！？\n的将了在已被]{2,24}?(?:峰会|大会|论坛|博览会|研讨会|运动会|联赛|锦标赛|公开赛|邀请赛|大赛|马拉松|世博会|世园会|进博会|冬奥会|奥运会|亚运会|全运会|残奥会|残运会|交易会|洽谈会|推介会|文化节|旅游节|艺术节|电影节|演习|年会|展览会|年货节)/u
const ALWAYS_EVENT =
  /^(?:北京|上海|广州|杭州|成都|东京|巴黎|伦敦)?[^，。；、：:！？\n的将了在已被召举承主开办]{0,6}(?:冬奥会|奥运会|亚运会|世博会|世园会|峰会|残奥会|青奥会|大运会)/u
/** 中国…大会, 世界…论坛: proper names of events whoever holds them. */
const PROPER_EVENT =
  /^(?:中国|世界|全球|国际|亚洲|中外)[^，。；、：:！？\n的将了在已被召举承主开办]{2,16}?(?:大会|论坛|博览会|研讨会|锦标赛|公开赛|交易会|洽谈会|展览会|艺术节|电影节)/u

/** A name may open with an event word that is preceded by a hosting verb; behind 于 a date is a date. */
export function isInEventName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 30)
  if (ALWAYS_EVENT.test(after) || PROPER_EVENT.test(after)) return true
  return HOST_BEFORE.test(text.slice(Math.max(0, start - 8), start)) && EVENT_AFTER.test(after)
}
