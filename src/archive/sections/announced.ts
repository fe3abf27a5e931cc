/** What announces a list: 办好以下十件民生实事：, 重点抓好八个方面工作。 */
import * as z from 'zod'
import cuesText from '../../../dict/list-cues.tsv'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { COUNTS, HUNDRED } from '../../numeral/characters.js'
import { readChineseInteger } from '../../numeral/parse.js'

/** What a list is of. */
export const LISTS = ['livelihood', 'key_tasks'] as const
/** One of them. */
export type ListSort = (typeof LISTS)[number]

/** See `dict/README.md`. */
export const listCueSchema = z.object({
  word: z.string().min(2),
  list: z.enum([...LISTS, 'none']),
  alone: z.literal('yes').optional(),
})

const cues = lazyTable('list-cues.tsv', cuesText, listCueSchema)

/** A list announced. */
export interface Announcement {
  readonly list: ListSort
  /** How many items it says there are; several numbers may stand in it (十大类26件). */
  readonly told: readonly number[]
  /** Whether it holds only if the number of items is as told: more was said after the cue. */
  readonly onlyIfTold: boolean
}

const NUMBER = lazyPattern(
  () => String.raw`(\d{1,3}|[${COUNTS}${HUNDRED}]{1,4})(?:${anyOf('sections/counted')})`,
  'gu',
)
/** How far before the cue its number, or 以下, stands: 十件|群众关切的|民生实事. */
const NEAR = 12
const BELOW = lazyPattern(() => anyOf('sections/below'))
/** What may follow the cue at the end of an announcement. */
const END = lazyPattern(
  () =>
    `^(?:${anyOf('sections/noun-after-cue')})?[”"’》）*]{0,4}(?:${anyOf('sections/are')})?[：:。，*]{0,4}$`,
)
/** 主要任务是： leads on, 完成了主要任务。 does not. */
const LEADS_ON = lazyPattern(
  () => String.raw`^[”"’》）*]{0,4}(?:(?:${anyOf('sections/are')})[：:，]?|[：:])\**$`,
)
/** An announcement is read so far back. */
const LONGEST = 160

const numberIn = (written: string): number =>
  /\d/u.test(written) ? Number(written) : (readChineseInteger(written) ?? 0)

interface Candidate {
  readonly list: ListSort
  readonly near: readonly number[]
  readonly onlyIfTold: boolean
}

/** Whether the list is of something else: 主要有以下几个原因. */
function isOfElse(words: string): boolean {
  const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；')) + 1)
  return cues().some(({ word, list }) => list === 'none' && clause.includes(word))
}

/**
 * What `sentence`, which items follow, announces; `undefined` where it announces no list. A heading (`isHeading`) need
 * not lead on.
 */
export function readAnnouncement(sentence: string, isHeading = false): Announcement | undefined {
  const words = sentence.slice(-LONGEST)
  const below = words.search(BELOW.regexp)
  const numbers = [...words.matchAll(NUMBER.regexp)].map(({ 0: whole, 1: written, index }) => ({
    number: numberIn(written as string),
    end: index + whole.length,
  }))
  const candidates = cues().flatMap(({ word, list, alone }): (Candidate & { end: number })[] => {
    const start = words.lastIndexOf(word)
    if (list === 'none' || start < 0) return []
    const end = start + word.length
    const rest = words.slice(end)
    const near = numbers.flatMap((one) => (one.end <= end && one.end >= start - NEAR ? [one.number] : []))
    const isBelow = below >= 0 && below < start && (list === 'livelihood' || start - below <= NEAR)
    const isAlone = alone !== undefined && (list === 'livelihood' || isHeading ? END : LEADS_ON).test(rest)
    if (near.length === 0 && !isBelow && !isAlone) return []
    return [{ list, near, end, onlyIfTold: !END.test(rest) && !isBelow }]
  })
  const usable = candidates.filter(({ onlyIfTold, near }) => !onlyIfTold || near.length > 0)
  const best = usable.find(({ list }) => list === 'livelihood') ?? usable.sort((a, b) => b.end - a.end)[0]
  if (best === undefined || (best.list !== 'livelihood' && isOfElse(words))) return undefined
  const { list, near, onlyIfTold } = best
  const isBelow = below >= 0
  return {
    list,
    told: near.length > 0 || !isBelow ? near : numbers.slice(-1).map(({ number }) => number),
    onlyIfTold,
  }
}
