/** Parts of the year that EDTF has codes for, and parts of a month. */

/** EDTF counts the seasons of a year from here, */
export const FIRST_SEASON = 21
/** its quarters from here (from 37 on its thirds), */
export const FIRST_QUARTER = 33
/** and its halves from here. */
export const FIRST_HALF = 40

/** First and last month of the seasons (by meteorological reckoning; winter runs into the next year), quarters, thirds, halves. */
export const PART_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
}

/** Spring to winter. */
const SEASONS = '春夏秋冬'
/** Source of the name of a season. */
export const SEASON = `[${SEASONS}]`
/** The EDTF code of the season that `name` is. */
export const seasonOf = (name: string): number => FIRST_SEASON + SEASONS.indexOf(name)
/** The EDTF code of a quarter by its number. */
export const quarterOf = (number: number): number => FIRST_QUARTER - 1 + number
/** The EDTF code of the first or second half. */
export const halfOf = (isFirst: boolean): number => (isFirst ? FIRST_HALF : FIRST_HALF + 1)

/** Parts of a month: 上旬 1, 中旬 2, 下旬 3, 上中旬 4, 中下旬 5, 上半月 6, 下半月 7. */
export type PartOfMonth = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** First and last days of the parts of a month; 31 stands for the month's end. */
export const PARTS_OF_MONTH: Readonly<Record<PartOfMonth, readonly [number, number]>> = {
  1: [1, 10],
  2: [11, 20],
  3: [21, 31],
  4: [1, 20],
  5: [11, 31],
  6: [1, 15],
  7: [16, 31],
}
