/** The area before an organ or a session: a division by name (日照市, 江苏省徐州市), or only its level (省, 市, 县). */
import { charsBefore } from '../lexicon/chars-before.js'
import { defineGuards, refusedBy } from '../lexicon/guard.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../lexicon/words-by-role.js'
import { divisionStart } from './divisions.js'
import { localityStart } from './locality.js'

const LEVEL = lazyPattern(() => `(?:${anyOf('place/area-of-level')})$`)
/** Townships are in no table. */
const TOWNSHIP = lazyPattern(() => `(?:${anyOf('place/township')})$`)
/** Townships in general: 乡镇政府, 农村集镇; but 云集镇. */
const ANY_TOWNSHIP = lazyPattern(() => {
  const market = `(?:^|[${charactersOf('place/before-any-market-town')}、]|${anyOf('place/country-before-market-town')})集镇`
  return `(?:[${charactersOf('place/before-any-town')}]镇|${market}|[${charactersOf('place/before-any-country')}]乡)$`
})

/** 焕古|镇: a name of two characters behind a mark, and no old town of everyday: 此古|镇. */
const NAMED_OLD = lazyPattern(
  () => `(?:^|[^\\p{Script=Han}])[^${charactersOf('place/before-old-town')}](?:${anyOf('place/old-town')})$`,
)

const HAN = /[\p{Script=Han}）]/u

const isZone = hasRole('place/zone')
/** 任|县, 随|县: a county's name that is a verb and a level as well. */
const isLikeLevel = hasRole('place/like-level')
/** Provinces that were done away with before divisions had codes: 热河省. */
const OLD_PROVINCE = lazyPattern(() => `(?:${anyOf('place/old-province')})省$`)

const LEVEL_ALONE = defineGuards<[level: string, end: number]>(
  'organization/level-alone',
  [
    {
      id: 'commune',
      example: '，每个公社农机站',
      because: 'a commune is one with its name alone',
      unless: (level) => level === '公社',
    },
  ],
  (level, end) => end - level.length,
)

/** Reasons for which the word for a township has no name before it. */
const TOWN = defineGuards<[text: string, window: string, end: number]>(
  'organization/township',
  [
    {
      id: 'at-large',
      example: '。青石古镇党委',
      because: 'townships of no one place',
      unless: (_, window) => ANY_TOWNSHIP.test(window) && !NAMED_OLD.test(window),
    },
    {
      id: 'both',
      example: '。青石乡镇敬老院',
      because: 'townships of both sorts: 乡镇',
      unless: (text, _, end) => end > 0 && text.slice(end - 1, end + 1) === '乡镇',
    },
  ],
  (_text, _window, end) => end - 1,
)

/** Where the area that ends at `end` begins; `end` itself if none ends there. */
export function areaStart(text: string, end: number): number {
  const named = divisionStart(text, end)
  if (named < end) {
    const start = higherStart(text, named)
    // 教育局和|县财政局: the county of that name needs its city before it
    if (start === named && text.slice(named, end) === '和县') return end - 1
    // 同志任|县教育局, 师生随|县民主政府: an office is taken, or one goes with it, where a sentence is under way
    if (start === named && isLikeLevel(text.slice(named, end)) && HAN.test(text[named - 1] ?? ''))
      return end - 1
    return start
  }
  const old = OLD_PROVINCE.exec(charsBefore(text, end, 4))
  if (old) return end - old[0].length
  const window = charsBefore(text, end, 9)
  const level = LEVEL.exec(window)
  if (!level) return end
  const township = TOWNSHIP.exec(window)
  if (township && !refusedBy(TOWN, text, window, end)) {
    const own = end - township[0].length
    const start = localityStart(text, own)
    if (start < own) return higherStart(text, start)
  }
  if (refusedBy(LEVEL_ALONE, level[0], end)) return end
  const start = end - level[0].length
  // 乌拉特后旗|旗委: the level once more behind the full name
  if (level[0] === text[start - 1]) return higherStart(text, start)
  return level[0].endsWith('开发区') || isZone(level[0]) ? higherStart(text, start) : start
}

/** The divisions that stand directly before one: 江苏省|徐州市|泉山区. */
function higherStart(text: string, start: number): number {
  let at = start
  for (let steps = 0; steps < 3; steps++) {
    const higher = divisionStart(text, at)
    if (higher === at) return at
    at = higher
  }
  return at
}
