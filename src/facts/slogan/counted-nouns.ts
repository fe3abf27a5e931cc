/** What known formulas count: a noun that several of them have makes a formula of a numeral that alone would not. */
import { COUNTER, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import { COUNTING_TWO, COUNTS, FROM_TWO, TEN } from '../../numeral/characters.js'
import { sloganNamed, slogans } from './lexicon.js'

/** A small numeral that counts more than one. */
const SEVERAL = `[${FROM_TWO}${COUNTING_TWO}]`
const COUNTED = new RegExp(`^${SEVERAL}([^${COUNTS}\\P{Script=Han}]{1,3})$`, 'u')
/** A noun so long that it tells a formula whatever its first character measures: 期叠加. */
const TELLING = 3
/** Names are short: 法律|六进, 校园|四无. */
const OF_TOPIC = new RegExp(`^\\p{Script=Han}{2}(${SEVERAL}\\p{Script=Han})$`, 'u')
/** 三年两大目标: by when, and how many. */
const WITHIN_YEARS = lazyPattern(
  () =>
    `^[${COUNTS}]${YEAR_MARK}${SEVERAL}[${charactersOf('slogan/classifier').replace(COUNTER, '')}]\\p{Script=Han}{2,4}$`,
)
/** 十不准, 十严禁: what is forbidden is counted. */
const FORBIDS = lazyPattern(() => `^[${charactersOf('slogan/forbids')}]\\p{Script=Han}{1,2}$`)

const nouns = once(
  () =>
    new Set(
      slogans().flatMap(({ name, variants }) =>
        [name, ...(variants ?? [])].flatMap((one) => COUNTED.exec(one)?.[1] ?? []),
      ),
    ),
)

/** Whether `phrase` is a numeral and a noun that other formulas count: 十进 beside 六进, 五期叠加 beside 三期叠加. */
export function countsAsOthers(phrase: string): boolean {
  const noun = phrase.slice(1)
  const of = phrase.charAt(0) === TEN
  if (of) return nouns().has(noun) || FORBIDS.test(noun)
  return noun.length >= TELLING && COUNTED.test(phrase) && nouns().has(noun)
}

/** Whether `phrase` is a known formula under the head of its matter, or within years. */
export function countsUnderHead(phrase: string): boolean {
  const formula = OF_TOPIC.exec(phrase)?.[1]
  return (formula !== undefined && sloganNamed(formula) !== undefined) || WITHIN_YEARS.test(phrase)
}
