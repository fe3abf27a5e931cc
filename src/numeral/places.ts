/** The running sum of a numeral with places (三百二十, 2亿5千万): every figure with its lowest and highest reading. */

/** Lowest and highest reading; equal where the figure is one number. */
export type Range = [low: number, high: number]

/** What has been read so far: finished 亿 and 万 sections, the section below 万, and a digit still without a place. */
export interface Sum {
  over: Range
  myriads: Range
  section: Range
  digit: Range | null
  /** The place or magnitude read last, 0 before the first. */
  lastPlace: number
  /** A 零 has been read since: the next digit is worth itself. */
  afterZero: boolean
  /** The 万, 亿 or 万亿 that stands at the end. */
  magnitude: number
  /** How many digits (or 十) have been read. */
  digits: number
}

export function emptySum(): Sum {
  return {
    over: [0, 0],
    myriads: [0, 0],
    section: [0, 0],
    digit: null,
    lastPlace: 0,
    afterZero: false,
    magnitude: 1,
    digits: 0,
  }
}

function add(to: Range, figure: Range, by = 1): void {
  to[0] += figure[0] * by
  to[1] += figure[1] * by
}

/** Adds the digit that still waits: 一百二 is 120, 三万五 is 35000, 一百零二 is 102. */
export function closeSection(sum: Sum): void {
  if (sum.digit) add(sum.section, sum.digit, !sum.afterZero && sum.lastPlace >= 100 ? sum.lastPlace / 10 : 1)
  sum.digit = null
}

/** Whether a 万 or 亿 can stand here; `empty` where no figure waits for it. */
function fits(sum: Sum, magnitude: number, empty: boolean): boolean {
  // 四万万 is four hundred million
  if (magnitude === 1e4)
    return sum.myriads[1] === 0 ? !empty || sum.over[1] === 0 : empty && sum.lastPlace === 1e4
  // behind 兆 and 万亿 there may be a section of 亿
  return sum.over[1] === 0 || (!empty && sum.over[0] % 1e12 === 0)
}

/** Takes a 万 or 亿; `false` if it cannot stand here. */
export function takeMagnitude(sum: Sum, magnitude: number): boolean {
  const empty = sum.section[1] === 0 && !sum.digit?.[1]
  if (!fits(sum, magnitude, empty)) return false
  // 一亿四万: 四 is worth itself, as it has a place of its own
  if (sum.lastPlace >= 1e4) sum.afterZero = true
  closeSection(sum)
  if (magnitude === 1e4) {
    if (sum.myriads[1] !== 0) {
      sum.over = [sum.over[0] + sum.myriads[0] * 1e4, sum.over[1] + sum.myriads[1] * 1e4]
      sum.myriads = [0, 0]
      sum.magnitude = 1e8
      return true
    }
    add(sum.myriads, empty ? [1, 1] : sum.section, 1e4)
    sum.magnitude = 1e4
  } else {
    add(sum.over, empty && sum.myriads[1] === 0 ? [1, 1] : sum.section, 1e8)
    add(sum.over, sum.myriads, 1e8)
    sum.magnitude = empty && sum.magnitude === 1e4 ? 1e12 : 1e8
    sum.myriads = [0, 0]
  }
  sum.section = [0, 0]
  sum.lastPlace = magnitude
  sum.afterZero = false
  return true
}

/** Takes a 兆 (1e12), which must stand first and have a figure before it. */
export function takeTrillions(sum: Sum): boolean {
  closeSection(sum)
  if (sum.over[1] !== 0 || sum.myriads[1] !== 0 || sum.section[1] === 0) return false
  add(sum.over, sum.section, 1e12)
  sum.section = [0, 0]
  sum.lastPlace = 1e12
  sum.magnitude = 1e12
  sum.afterZero = false
  return true
}

/** Takes a 十, 百 or 千; `first` where nothing stands before it. `false` if it cannot stand here. */
export function takePlace(sum: Sum, place: number, first: boolean): boolean {
  if (sum.section[1] !== 0 && place >= sum.lastPlace) return false
  // 一千零十二, 一百十一: 十 without a digit of its own
  const alone = first || (place === 10 && (sum.afterZero || sum.lastPlace === 100))
  if (sum.digit === null && !alone && (sum.section[1] !== 0 || sum.lastPlace === 0)) return false
  if (sum.digit === null && place === 10) sum.digits++
  // 零十 is ten
  const zero = place === 10 && sum.digit?.[1] === 0
  add(sum.section, zero ? [1, 1] : (sum.digit ?? [1, 1]), place)
  sum.digit = null
  sum.lastPlace = place
  sum.magnitude = 1
  sum.afterZero = false
  return true
}

/** 1.39 × 1e12 without the dust of binary fractions; finite whatever was read. */
function tidy(value: number): number {
  if (!Number.isFinite(value)) return Number.MAX_VALUE
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/** The whole of what was read. */
export function total(sum: Sum): Range {
  closeSection(sum)
  const { over, myriads, section } = sum
  return [tidy(over[0] + myriads[0] + section[0]), tidy(over[1] + myriads[1] + section[1])]
}

/** The least that has been read so far, with what still waits for its place. */
export const soFar = ({ digit, section, myriads, over }: Sum): number =>
  [...(digit ? [digit] : []), section, myriads, over].reduce((sum, [low]) => sum + low, 0)
