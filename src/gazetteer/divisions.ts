/** The divisions of GB/T 2260 by full and by short name. */

import { type DivisionRow, divisionRows, formerDivisionRows } from '../lexicon/divisions.js'
import { defineGuards, refusedBy } from '../lexicon/guard.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../lexicon/words-by-role.js'
import { isCommonWord } from './names.js'
import { isPlaceWord } from './place-words.js'

/** A division of today, or (where `to` tells when it ended) a former one. */
export interface Division extends DivisionRow {
  readonly to?: number
  /** What it is today. */
  readonly now?: string
}

/** Lengths of names, longest first, by two of their characters (as one number): most places of a text have none. */
type Lengths = ReadonlyMap<number, readonly number[]>

/** Nations whose names stand in those of autonomous counties: 景宁|畲族|自治县. */
const NATIONS = lazyPattern(() => `(?:(?:${anyOf('place/nation-of-autonomy')})族?){1,4}$`)

/** What a county or a city of its rank is called for short: 景宁, 盘州. None of one character. */
function countyStem({ level, name }: Division): string | undefined {
  const unit = level === 'county' ? /(?:自治[县旗]|特区|[县市旗])$/u.exec(name) : null
  if (!unit) return undefined
  const bare = name.slice(0, unit.index)
  const stem = unit[0].startsWith('自治') ? bare.replace(NATIONS.regexp, '') : bare
  return stem.length >= 2 ? stem : undefined
}

/** What a district is called for short: 石鼓, 海淀. None where the name is an everyday word: 新建, 振兴. */
function districtStem({ level, name }: Division): string | undefined {
  const stem = level === 'county' ? /^(.{2,30})(?<![自治开发])区$/u.exec(name)?.[1] : undefined
  return stem !== undefined && isPlaceWord(stem, 'district') ? undefined : stem
}

/** Names of divisions; several divisions may bear one name (鼓楼区). */
export interface DivisionIndex {
  /** Full names that only former divisions bear; they are seldom met, and words of today spell some of them. */
  readonly former: ReadonlySet<string>
  readonly full: ReadonlyMap<string, readonly Division[]>
  readonly short: ReadonlyMap<string, readonly Division[]>
  /** Counties by short name, which only those say who speak of the region: 德清. */
  readonly counties: ReadonlyMap<string, readonly Division[]>
  /** Districts by short name, which only lists of them say, or who names their city before them: 石鼓、雁峰. */
  readonly districts: ReadonlyMap<string, readonly Division[]>
  readonly byHead: Lengths
  readonly byTail: Lengths
}

/** What a former district is called for short may be a word, or a river. */
const isOfWater = hasRole('place/other-than-district')
const isOtherThing = (stem: string) => isCommonWord(stem, 0) || isOfWater(stem.at(-1) ?? '')

let index: DivisionIndex | undefined

function add(map: Map<string, Division[]>, name: string, division: Division): void {
  const list = map.get(name)
  if (list) list.push(division)
  else map.set(name, [division])
}

/** A small number for the two UTF-16 units from `at`; that other units may have it costs a look in the table of names. */
function pair(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff)
}

function lengthsBy(names: Iterable<string>, key: (name: string) => number): Lengths {
  const lengths = new Map<number, Set<number>>()
  for (const name of names) {
    const at = key(name)
    const known = lengths.get(at)
    if (known) known.add(name.length)
    else lengths.set(at, new Set([name.length]))
  }
  return new Map([...lengths].map(([at, found]) => [at, [...found].sort((a, b) => b - a)]))
}

export function divisionIndex(): DivisionIndex {
  if (index) return index
  const full = new Map<string, Division[]>()
  const short = new Map<string, Division[]>()
  const counties = new Map<string, Division[]>()
  const districts = new Map<string, Division[]>()
  for (const division of divisionRows()) {
    add(full, division.name, division)
    if (division.level === 'nation') continue
    const stem = countyStem(division)
    if (stem !== undefined) add(counties, stem, division)
    const district = districtStem(division)
    if (district !== undefined) add(districts, district, division)
    // 景宁县 for 景宁畲族自治县
    if (stem !== undefined && /自治县$/u.test(division.name)) add(full, `${stem}县`, division)
    for (const name of division.short)
      add(/[县州旗盟]$/u.test(name) && name.length > 2 ? full : short, name, division)
  }
  const former = new Set<string>()
  for (const { code, name, level, from, to, now } of formerDivisionRows()) {
    if (!full.has(name)) former.add(name)
    const division: Division = { code, name, level, short: [], former: [], from, to, now }
    add(full, name, division)
    const county = countyStem(division)
    if (county !== undefined && !short.has(county)) add(counties, county, division)
    // 宣武 for 宣武区, where no other name and no word says it: 湘江, 公园
    const district = districtStem(division)
    if (district && !short.has(district) && !counties.has(district) && !isOtherThing(district))
      add(districts, district, division)
    const stem = level === 'prefecture' ? /^(.{2,30})市$/u.exec(name)?.[1] : undefined
    if (stem !== undefined && !short.has(stem) && !counties.has(stem) && !/[县区]$/u.test(stem))
      add(short, stem, division)
  }
  const names = [...full.keys(), ...short.keys()]
  index = {
    former,
    full,
    short,
    counties,
    districts,
    byHead: lengthsBy(names, (name) => pair(name, 0)),
    byTail: lengthsBy(names, (name) => pair(name, name.length - 2)),
  }
  return index
}

/** Whether `name` is what a division, a county or a district is called for short: 绵阳, 德清, 石鼓. */
export function isShortName(name: string): boolean {
  const { short, counties, districts } = divisionIndex()
  return short.has(name) || counties.has(name) || districts.has(name)
}

/** What stands before a former name that is no part of it. */
const isBeforeFormer = hasRole('place/before-former-name')

const FORMER = defineGuards<[text: string, start: number]>(
  'place/former-name',
  [
    {
      id: 'cuts-word',
      example: '号召开县人民政府',
      because: 'a word ends in its first character',
      unless: (text, start) => isCommonWord(text, start - 1),
    },
    {
      id: 'no-opening',
      example: '恒源襄樊市',
      because: 'no word ends where it begins',
      // 当选|襄樊市
      unless: (text, start) => !isBeforeFormer(text[start - 1]!) && !isCommonWord(text, start - 2),
    },
  ],
  (_, start) => start,
)

/** Whether nothing else spells the former name at `start`: 新|增城市, 四|大港区 and 召|开县 are none. */
function standsApart(text: string, start: number): boolean {
  const before = text[start - 1] ?? ''
  if (!/\p{Script=Han}/u.test(before)) return true
  if (divisionStart(text, start) < start) return true
  return !refusedBy(FORMER, text, start)
}

/** Where the longest division name that ends at `end` begins; `end` itself if none ends there. */
export function divisionStart(text: string, end: number, shortToo = true): number {
  const { former, full, short, byTail } = divisionIndex()
  for (const length of byTail.get(pair(text, end - 2)) ?? []) {
    if (length > end) continue
    const name = text.slice(end - length, end)
    if (former.has(name) && !standsApart(text, end - length)) continue
    if (full.has(name) || (shortToo && short.has(name))) return end - length
  }
  return end
}

/** Where the longest division name that begins at `start` ends, at most at `limit`; `start` if none begins there. */
export function divisionEnd(text: string, start: number, limit: number): number {
  const { former, full, short, byHead } = divisionIndex()
  for (const length of byHead.get(pair(text, start)) ?? []) {
    if (start + length > limit) continue
    const name = text.slice(start, start + length)
    if (former.has(name) && !standsApart(text, start)) continue
    if (full.has(name) || short.has(name)) return start + length
  }
  return start
}

/** The full and the short names of divisions, with the full one of each. */
export function* divisionNames(): Generator<readonly [string, string]> {
  const { full, short } = divisionIndex()
  for (const [name, divisions] of [...full, ...short]) yield [name, divisions[0]!.name]
}
