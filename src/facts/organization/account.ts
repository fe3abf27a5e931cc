/** News accounts, sites and papers named for a place: 云南发布, 平安阿坝, 四川长安网, 深圳通讯报. */

import { divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isOwnName } from '../../gazetteer/organ-tails.js'
import { defineRule } from '../../rules/define.js'
import { organizationFields } from './fields.js'

/** What an account is called behind the place, and what before it. */
const BEHIND =
  /(?:发布|融媒(?:体)?|新闻(?:网)?|在线|\p{Script=Han}{0,6}(?:(?<![电汇上申填预通情快简公铁])(?:网|报)|晚报|日报|频道|客户端|公众号|手机台|电视台|广播电台|杂志))(?![络上告送到道吧站])/uy
const AHEAD = ['平安', '法治', '清廉', '廉洁', '网信']
const AROUND = /[、，。；：！？:“”（）\s「」【】《》|｜/]/u
/** What follows an account that is spoken of: 平安阿坝|等媒体, “云南发布”|公众号. */
const SAID = /^(?:[、，。；）》”\s]|等|和|与|微信|公众号|客户端|官微|讯|消息|报道|记者|转载|原创|作了|$)/u

/** 齐鲁网|·闪电新闻: the outlet of an outlet. */
const OUTLET = /·\p{Script=Han}{2,6}?(?:新闻|客户端|频道|在线|日报|网)(?![络上])/uy

/** Where the outlet ends that belongs to the one that ends at `end`; `end` if none does. */
export function outletBehind(text: string, end: number): number {
  OUTLET.lastIndex = end
  return end + (OUTLET.exec(text)?.[0].length ?? 0)
}

/** The end of the place at `at`, a county by its short name too. */
function placeEnd(text: string, at: number): number {
  const end = divisionEnd(text, at, text.length)
  if (end > at) return end
  const { counties, districts } = divisionIndex()
  const length = [4, 3, 2].find(
    (n) => counties.has(text.slice(at, at + n)) || districts.has(text.slice(at, at + n)),
  )
  return at + (length ?? 0)
}

export const account = defineRule({
  id: 'organization/account',
  kind: 'organization',
  trigger: ['发布', '融媒', '网', '报', '在线', ...AHEAD],
  pattern: new RegExp(`发布|融媒|在线|网(?![络上格吧点])|报(?![告送道名表价酬销到])|${AHEAD.join('|')}`, 'u'),
  produce: (match, { text, document }) => {
    const home = document.metadata.region?.level
    const draft = (start: number, end: number) => ({
      start,
      end,
      fields: organizationFields(text.slice(start, end), 'media', home, false),
    })
    const [word] = match
    if (AHEAD.includes(word)) {
      // 平安|阿坝: the name of an account in a list of media only, or before what it has done
      const end = placeEnd(text, match.index + word.length)
      if (end === match.index + word.length || !SAID.test(text.slice(end, end + 2))) return null
      const beside = LIST_OF_MEDIA.test(text.slice(end, end + 24))
      return beside && AROUND.test(text[match.index - 1] ?? ' ') ? draft(match.index, end) : null
    }
    for (let start = Math.max(0, match.index - 10); start < match.index; start++) {
      const before = text[start - 1] ?? ' '
      // 福建|安溪融媒: the name may have begun before
      if (!AROUND.test(before) && !JOINED.test(before) && divisionStart(text, start, true) === start) continue
      const place = placeEnd(text, start)
      if (place === start || place > match.index) continue
      BEHIND.lastIndex = place
      const rest = BEHIND.exec(text)?.[0]
      const end = place + (rest?.length ?? 0)
      if (rest === undefined || end <= match.index) continue
      const outlet = outletBehind(text, end)
      if (!isOwnName(text.slice(place, end - 1)) || !SAID.test(text.slice(outlet, outlet + 2))) return null
      return draft(start, outlet)
    }
    return null
  },
  examples: [
    {
      text: '新华社、云南日报和云南发布作了报道',
      facts: [{ text: '云南发布', type: 'media' }],
    },
    { text: '四川党建先锋网、', facts: [{ text: '四川党建先锋网' }], unframed: 'the list goes on' },
    {
      text: '此前，平安阿坝、人民公安报等媒体报道',
      facts: [{ text: '平安阿坝' }],
    },
    { text: '太和融媒讯', facts: [{ text: '太和融媒' }], unframed: 'a by-line stands at the head' },
    { text: '《深圳通讯报》记者', facts: [{ text: '深圳通讯报' }] },
  ],
  nearMisses: ['云南发布通告', '平安阿坝建设', '四川电网', '河北省汇报', '在云南发布消息'],
})

const JOINED = /[和与及由据]/u
const LIST_OF_MEDIA = /^[^。；\n]{0,20}?(?:媒体|[日晚]报|[闻安]网|发布|公众号)/u
