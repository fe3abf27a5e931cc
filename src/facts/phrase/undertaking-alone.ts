/** Quoted names that tell an undertaking by themselves, with no type noun in them or behind them. */
import { YEAR_MARK } from '../../calendar/marks.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { mottoNamed } from './mottos.js'
import { shortCampaigns } from './short-campaigns.baked.js'

const shortForms = once(
  () =>
    new Map(
      shortCampaigns()
        .split('\n')
        .map((line) => line.split('\t') as [string, string]),
    ),
)

/** 项目建设年, 作风转变年: what a year is given to. */
const OF_YEAR = lazyPattern(() => `^\\p{Script=Han}{0,10}(?:${anyOf('campaign/done-in-year')})${YEAR_MARK}$`)

const tourMark = once(() => wordsOf('campaign/ends-tour')[0]!)
/** 知名企业吉林行, 民企广西行, 川货全国行: who or what goes where. */
const TOUR = lazyPattern(
  () => `^\\p{Script=Han}{0,6}[${charactersOf('campaign/goes-on-tour')}]\\p{Script=Han}{2,3}${tourMark()}$`,
)

/** The type of the undertaking that `name` is by itself: 打黑除恶, 项目建设年, 知名企业吉林行; `undefined` if it is none. */
export function undertakingAlone(name: string): string | undefined {
  if (OF_YEAR.test(name)) return YEAR_MARK
  if (TOUR.test(name) && !isCommonWord(name, name.length - 2)) return tourMark()
  return mottoNamed(name) ? undefined : shortForms().get(name)
}
