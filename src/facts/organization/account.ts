/** News accounts, sites and papers named for a place: 云南发布, 平安阿坝, 四川长安网, 深圳通讯报. */
import { divisionEnd, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isOwnName } from '../../gazetteer/organ-tails.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { organizationFields } from './fields.js'

const NET = '网'
const PAPER = '报'
/** What an account is called behind the place, and what before it. */
const BEHIND = lazyPattern(
  () =>
    String.raw`(?:${anyOf('organization/outlet-of-place')}|\p{Script=Han}{0,6}(?:(?<![${charactersOf('organization/before-net-or-report')}])[${NET}${PAPER}]|${anyOf('organization/outlet')}))(?![${charactersOf('organization/after-net-or-report')}])`,
  'uy',
)
const ahead = once(() => wordsOf('organization/before-place-of-account'))
const AROUND = /[、，。；：！？:“”（）\s「」【】《》|｜/]/u
/** What follows an account that is spoken of: 平安阿坝|等媒体, “云南发布”|公众号. */
const SAID = lazyPattern(() => String.raw`^(?:[、，。；）》”\s]|${anyOf('organization/after-account')}|$)`)

/** 齐鲁网|·闪电新闻: the outlet of an outlet. */
const OUTLET = lazyPattern(
  () => String.raw`·\p{Script=Han}{2,6}?(?:${anyOf('organization/outlet-of-outlet')})(?![络上])`,
  'uy',
)

/** Where the outlet ends that belongs to the one that ends at `end`; `end` if none does. */
export function outletBehind(text: string, end: number): number {
  OUTLET.regexp.lastIndex = end
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

interface Spot {
  readonly text: string
  readonly start: number
  /** Where the place in the name ends, and the whole name. */
  readonly place: number
  readonly end: number
}

/** 福建|安溪融媒: what stands before a place makes it none at which a name begins. */
const BEGAN = defineGuards<[text: string, start: number]>(
  'organization/account-begins',
  [
    {
      id: 'began-before',
      example: '，东方德清融媒讯',
      because: 'the name may have begun before',
      unless: (text, start) => {
        const before = text[start - 1] ?? ' '
        return !AROUND.test(before) && !JOINED.test(before) && divisionStart(text, start) === start
      },
    },
  ],
  (_, start) => start,
)

/** Reasons for which a place with a word before or behind it is no account. */
const NAME = defineGuards<[spot: Spot]>(
  'organization/account-name',
  [
    {
      id: 'not-in-name',
      example: '四川举办新闻网、',
      because: 'a particle or a verb is in it',
      unless: ({ text, place, end }) => place < end && !isOwnName(text.slice(place, end - 1)),
    },
    {
      id: 'not-spoken-of',
      example: '云南发布通告',
      because: 'what follows is not what is said of an account',
      unless: ({ text, end }) => {
        const after = outletBehind(text, end)
        return !SAID.test(text.slice(after, after + 2))
      },
    },
  ],
  ({ start }) => start,
)

/** Reasons for which a word before a place makes no account of it: 平安|阿坝. */
const AHEAD = defineGuards<[spot: Spot]>(
  'organization/account-ahead',
  [
    {
      id: 'not-spoken-of',
      example: '平安阿坝建设、人民公安报等媒体报道',
      because: 'what follows is not what is said of an account',
      unless: ({ text, end }) => !SAID.test(text.slice(end, end + 2)),
    },
    {
      id: 'no-media-beside',
      example: '平安阿坝，',
      because: 'no media are listed behind it, and it has done nothing',
      unless: ({ text, end }) => !LIST_OF_MEDIA.test(text.slice(end, end + 24)),
    },
    {
      id: 'no-opening',
      example: '建设平安阿坝、人民公安报等媒体报道',
      because: 'no phrase opens with it',
      unless: ({ text, start }) => !AROUND.test(text[start - 1] ?? ' '),
    },
  ],
  ({ start }) => start,
)

export const account = defineRule({
  id: 'organization/account',
  kind: 'organization',
  get trigger() {
    return [...wordsOf('organization/names-account'), NET, PAPER, ...ahead()]
  },
  get pattern() {
    const net = `${NET}(?![${charactersOf('organization/after-net')}])`
    const paper = `${PAPER}(?![${charactersOf('organization/after-report')}])`
    return new RegExp(
      `${anyOf('organization/names-account', 'organization/before-place-of-account')}|${net}|${paper}`,
      'u',
    )
  },
  produce: (match, { text, document }) => {
    const home = document.metadata.region?.level
    const draft = (start: number, end: number) => ({
      start,
      end,
      fields: organizationFields(text.slice(start, end), 'media', home, false),
    })
    const [word] = match
    if (ahead().includes(word)) {
      // 平安|阿坝: the name of an account in a list of media only, or before what it has done
      const end = placeEnd(text, match.index + word.length)
      const { index: start } = match
      if (end === start + word.length || refusedBy(AHEAD, { text, start, place: end, end })) return null
      return draft(start, end)
    }
    for (let start = Math.max(0, match.index - 10); start < match.index; start++) {
      const place = placeEnd(text, start)
      if (place === start || place > match.index) continue
      if (refusedBy(BEGAN, text, start)) continue
      BEHIND.regexp.lastIndex = place
      const rest = BEHIND.exec(text)?.[0]
      const end = place + (rest?.length ?? 0)
      if (rest === undefined || end <= match.index) continue
      if (refusedBy(NAME, { text, start, place, end })) return null
      return draft(start, outletBehind(text, end))
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

const JOINED = lazyPattern(() => `[${charactersOf('organization/before-account')}]`)
const LIST_OF_MEDIA = lazyPattern(
  () => String.raw`^[^。；\n]{0,20}?(?:${anyOf('organization/in-list-of-media')})`,
)
