/** The units and classifiers of `dict/units.tsv`, found at a place of the text. */

import * as z from 'zod'
import text from '../../dict/units.tsv'
import { defineGuards, refusedBy } from '../lexicon/guard.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { once } from '../lexicon/once.js'
import { lazyTable } from '../lexicon/table.js'
import { anyOf } from '../lexicon/words-by-role.js'
import { isNumeralCharacter } from '../numeral/characters.js'
import { standsBefore } from '../text/ranges.js'
import { isThreshold } from './thresholds.js'

const unitSchema = z.object({
  unit: z.string().min(1),
  /** `time` is known so that it can be refused, and for the lower half of 元/年. */
  type: z.enum(['count', 'measure', 'currency', 'percent', 'multiple', 'time']),
  dimension: z.string().min(1),
  /** UCUM code, or ISO 4217 for money. */
  code: z.string().optional(),
  /** Base unit of the dimension, and how many of them one is. */
  base: z.string().optional(),
  factor: z.coerce.number().positive().optional(),
  /** Which numerals may stand before it; all where absent. See `dict/README.md`. */
  numerals: z.enum(['arabic', 'level', 'run']).optional(),
  /** Characters that make another word of it: 人 before 民. */
  notBefore: z.string().optional(),
  /** `also`: it may stand before the figure too, as 人民币 does. `only`: it stands nowhere else (￥). */
  leads: z.enum(['also', 'only']).optional(),
  /** One of these must follow: 点 before 意见. `^`: or no Chinese character at all. */
  needs: z
    .string()
    .transform((s) => s.split('|'))
    .optional(),
})
/** A row of the table of units. `factor` times a value gives it in `base`. */
export type Unit = z.infer<typeof unitSchema>

const table = lazyTable('units.tsv', text, unitSchema)

/** Units by their first UTF-16 unit, the longest first. */
export type UnitIndex = ReadonlyMap<number, readonly Unit[]>

let byFirst: UnitIndex | undefined
/** What is read with now, where it is not the table alone. */
let inUse: UnitIndex | undefined

function indexOf(units: readonly Unit[]): UnitIndex {
  const found = new Map<number, Unit[]>()
  for (const unit of [...units].sort((a, b) => b.unit.length - a.unit.length)) {
    const first = unit.unit.charCodeAt(0)
    const list = found.get(first)
    if (list) list.push(unit)
    else found.set(first, [unit])
  }
  return found
}

const behindFigures = () => table().filter((row) => row.leads !== 'only')

function index(): UnitIndex {
  if (inUse) return inUse
  byFirst ??= indexOf(behindFigures())
  return byFirst
}

/** The table with units of one's own in it: these win over rows of the same name. */
export function indexWith(own: readonly Unit[]): UnitIndex {
  const names = new Set(own.map(({ unit }) => unit))
  return indexOf([...own, ...behindFigures().filter(({ unit }) => !names.has(unit))])
}

/** What `read` gives when amounts are read with `units`. It holds until `read` returns, so that no reader has to hand it on. */
export function withUnits<T>(units: UnitIndex | undefined, read: () => T): T {
  const before = inUse
  inUse = units
  try {
    return read()
  } finally {
    inUse = before
  }
}

const HAN = /\p{Script=Han}/u
const LATIN = /[A-Za-z]/u
const LATIN_OR_DIGIT = /[A-Za-z0-9]/u

/** The longest figure that is looked over for the second unit of a range. */
const LONGEST_FIGURE = 12

/** 两升|到三升: 升到 is a verb, but not before a figure in the same unit. */
function opensRange({ unit }: Unit, source: string, end: number): boolean {
  if (!TO.test(source.charAt(end))) return false
  let pos = end + 1
  while (pos - end < LONGEST_FIGURE && isNumeralCharacter(source.charCodeAt(pos))) pos++
  return pos > end + 1 && source.startsWith(unit, pos)
}
const TO = /[到至]/u

/** Reasons for which the characters of a unit are none. */
const UNIT = defineGuards<[unit: Unit, source: string, end: number]>(
  'quantity/unit',
  [
    {
      id: 'goes-on',
      example: '5克服',
      because: 'a longer word begins with its last character',
      unless: (unit, source, end) => {
        const next = source.charAt(end)
        return (
          !!unit.notBefore &&
          next !== '' &&
          unit.notBefore.includes(next) &&
          !opensRange(unit, source, end) &&
          !isThreshold(source, end)
        )
      },
    },
    {
      id: 'needs',
      example: '30点建设',
      because: 'it is a unit before some words alone, and none of them follows',
      unless: ({ needs }, source, end) =>
        needs !== undefined &&
        !needs.some((word) => (word === '^' ? !HAN.test(source.charAt(end)) : source.startsWith(word, end))),
    },
    {
      id: 'threshold',
      example: '突破30大关',
      because: 'a level that was passed: 大|关',
      // 十大|关键技术 are ten of a sort
      unless: ({ unit }, source, end) =>
        unit === '大' && source.startsWith('关', end) && isThreshold(source, end),
    },
    {
      id: 'latin',
      example: '5mx',
      because: 'its letters go on',
      unless: ({ unit }, source, end) =>
        LATIN.test(unit.charAt(unit.length - 1)) && LATIN_OR_DIGIT.test(source.charAt(end)),
    },
  ],
  ({ unit }, _source, end) => end - unit.length,
)

function stands(unit: Unit, source: string, end: number): boolean {
  return !refusedBy(UNIT, unit, source, end)
}

/** The longest unit that stands at `at` as a word of its own, or `undefined`. */
export function unitAt(source: string, at: number): Unit | undefined {
  const list = index().get(source.charCodeAt(at))
  if (!list) return undefined
  for (const unit of list)
    if (source.startsWith(unit.unit, at) && stands(unit, source, at + unit.unit.length)) return unit
  return undefined
}

/** The unit or classifier called `name` in the table, or `undefined`. */
export function unitNamed(name: string): Unit | undefined {
  return index()
    .get(name.charCodeAt(0))
    ?.find((unit) => unit.unit === name)
}

/** The units that may lead a figure, by their last UTF-16 unit, the longest first. */
const leadingIndex = once((): Map<number, Unit[]> => {
  const leading = new Map<number, Unit[]>()
  for (const unit of table()
    .filter((row) => row.leads)
    .sort((a, b) => b.unit.length - a.unit.length)) {
    const last = unit.unit.charCodeAt(unit.unit.length - 1)
    const list = leading.get(last)
    if (list) list.push(unit)
    else leading.set(last, [unit])
  }
  return leading
})

/** Whether a unit that leads a figure may end with this character. */
export const endsLeading = (code: number): boolean => leadingIndex().has(code)

/** The currency that ends at `end` and leads a figure (￥, 人民币), or `undefined`. */
export function leadingUnit(source: string, end: number): Unit | undefined {
  return leadingIndex()
    .get(source.charCodeAt(end - 1))
    ?.find(({ unit }) => standsBefore(source, unit, end))
}

const SLASH = /[/／·]/u
/** 套（间）, 头（只）: another classifier in parentheses. */
const ALTERNATIVE = /（([\p{Script=Han}、，/]{1,6})）/uy
/** 元/百公里, 吨标准煤/万元: what a rate may be per. */
const PER_MAGNITUDE = lazyPattern(() => `(?:${anyOf('numeral/large-place')}|10万|1000?)?`, 'uy')
/** 元/人·月, 元/平方米/天: no rate is longer. */
const MAX_DIVISORS = 3
/** Units that 每 may follow: 微克每立方米, 元每吨; not 50人每天. */
const DIVIDED = new Set(['measure', 'currency'])

/** Where the lower half of a rate that begins at `at` ends, or −1. */
function divisorEnd(source: string, at: number, upper: Unit): number {
  const c = source.charAt(at)
  if (SLASH.test(c)) {
    PER_MAGNITUDE.regexp.lastIndex = at + 1
    const skip = PER_MAGNITUDE.exec(source)?.[0].length ?? 0
    const lower = unitAt(source, at + 1 + skip) ?? secondAt(source, at + 1)
    return lower ? at + 1 + skip + lower.unit.length : -1
  }
  if (c !== '每' || !DIVIDED.has(upper.type)) return -1
  const lower = unitAt(source, at + 1)
  // 1000元每人次 is a rate, 2公里每隔 is none
  return lower && lower.unit !== '个' ? at + 1 + lower.unit.length : -1
}

/** km/h, m³/s, L/min: Latin units of time stand below a stroke only. */
const LATIN_TIMES = ['min', 'h', 's', 'd', 'a']
function secondAt(source: string, at: number): { unit: string } | undefined {
  const unit = LATIN_TIMES.find((name) => source.startsWith(name, at))
  return unit !== undefined && !LATIN_OR_DIGIT.test(source.charAt(at + unit.length)) ? { unit } : undefined
}

/** End of `unit`, which ends at `end`, with all that belongs to it: the lower half of a rate, an alternative in parentheses. */
export function unitEnd(source: string, end: number, unit: Unit): { end: number; rate: boolean } {
  let pos = end
  for (let divisors = 0; divisors < MAX_DIVISORS; divisors++) {
    const next = divisorEnd(source, pos, unit)
    if (next < 0) break
    pos = next
  }
  if (pos > end) return { end: pos, rate: true }
  if (unit.type === 'currency') return { end, rate: false }
  ALTERNATIVE.lastIndex = end
  const alternative = ALTERNATIVE.exec(source)
  if (alternative) {
    const parts = (alternative[1] ?? '').split(/[、，/]/u)
    if (parts.every((part) => unitNamed(part))) return { end: ALTERNATIVE.lastIndex, rate: false }
  }
  return { end, rate: false }
}
