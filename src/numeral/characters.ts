/** What each numeral character is worth. Everything is keyed by UTF-16 unit, so that readers need no strings. */

/** Zero in common writing. */
export const PLAIN_ZEROS = '〇零'
export const [ROUND_ZERO = '', ZERO = ''] = PLAIN_ZEROS
/** …and with the round sign that is typed for it. */
export const ZEROS = `${PLAIN_ZEROS}○`
/** One to nine, as classes of patterns have them. */
export const ONES = '一二三四五六七八九'
/** One to nine on cheques and deeds. */
export const FORMAL_ONES = '壹贰叁肆伍陆柒捌玖'
export const FORMAL_THREE = FORMAL_ONES.charAt(2)
/** Two before what is counted; 俩 is two and its classifier. */
export const COUNTING_TWO = '两'
/** Ten, hundred, thousand, and their formal twins. */
export const PLACES = '十百千'
export const FORMAL_PLACES = '拾佰仟'
export const [TEN = '', HUNDRED = '', THOUSAND = ''] = PLACES
/** One to ten. */
export const TO_TEN = `${ONES}${TEN}`
/** One to ten, as things are counted. */
export const COUNTS = `${TO_TEN}${COUNTING_TWO}`
export const [ONE = '', TWO = '', THREE = ''] = ONES
/** Two to nine. */
export const FROM_TWO = ONES.slice(1)
export const FIVE = ONES.charAt(4)
export const NINE = ONES.at(-1)!
/** What the digits of a year open with: 一九八〇, 二〇〇〇. */
export const CENTURY_ONES = ONES.slice(0, 2)
/** One to four: quarters. */
export const FIRST_FOUR = ONES.slice(0, 4)
/** 三分之一, 三点五, 负三. */
export const FRACTION_MARK = '分'
export const FRACTION_OF = '之'
export const DECIMAL_POINT = '点'
export const MINUS_MARK = '负'
/** 多 and 余 after a figure: more than it. */
export const ODD_MARKS = '多余'
/** 几 and 数 before a place: 几十, 数百. */
export const SEVERAL_MARKS = '几数'
/** Two, and what is counted with it (俩千); three of accounts as simplification writes it (参仟). */
export const BOTH_MARK = '俩'
export const SIMPLIFIED_FORMAL_THREE = '参'
/** 20, 30, 40 in one character. */
export const CONTRACTED_TENS = '廿卅卌'
export const [TWENTY = '', THIRTY = ''] = CONTRACTED_TENS
/** Powers that a whole numeral takes: 10⁴, 10⁸. */
export const LARGE_PLACES = '万亿'

type Entry = readonly [unit: number, value: number]
/** Each character of `characters` and what it is worth by its place among them. */
const worth = (characters: string, valueAt: (index: number) => number): Entry[] =>
  [...characters].map((c, i) => [c.charCodeAt(0), valueAt(i)])

const digits = new Map([
  ...worth(ZEROS, () => 0),
  ...worth(ONES, (i) => i + 1),
  ...worth(FORMAL_ONES, (i) => i + 1),
  ...worth(COUNTING_TWO, () => 2),
])
const tens = new Map(worth(CONTRACTED_TENS, (i) => 20 + 10 * i))
const places = new Map([PLACES, FORMAL_PLACES].flatMap((row) => worth(row, (i) => 10 ** (i + 1))))
const magnitudes = new Map(worth(LARGE_PLACES, (i) => 1e4 ** (i + 1)))

/** 1 for each of them: most characters of a text are none, and cost one look. */
const isOne = new Uint8Array(0x10000)
for (const table of [digits, tens, places, magnitudes]) for (const unit of table.keys()) isOne[unit] = 1

/** 0 to 9 for a Chinese digit, else `undefined`. */
export const chineseDigit = (unit: number): number | undefined =>
  isOne[unit] === 1 ? digits.get(unit) : undefined
/** 20, 30, 40 for 廿 卅 卌. */
export const contractedTens = (unit: number): number | undefined =>
  isOne[unit] === 1 ? tens.get(unit) : undefined
/** 10, 100, 1000 for 十 百 千 and their formal twins. */
export const placeValue = (unit: number): number | undefined =>
  isOne[unit] === 1 ? places.get(unit) : undefined
/** 1e4 for 万, 1e8 for 亿. */
export const magnitudeValue = (unit: number): number | undefined =>
  isOne[unit] === 1 ? magnitudes.get(unit) : undefined
/** Whether a Chinese numeral may hold this character. */
export const isChineseNumeral = (unit: number): boolean => isOne[unit] === 1
/** Whether this is 0 to 9. */
export const isArabicDigit = (unit: number): boolean => unit >= 48 && unit <= 57
/** Whether this is an Arabic digit or a Chinese numeral character. */
export const isNumeralCharacter = (unit: number): boolean => isArabicDigit(unit) || isOne[unit] === 1
/** All of them, as the inside of a class of a pattern: `[${NUMERAL_CLASS}]`. */
export const NUMERAL_CLASS = `0-9${[digits, tens, places, magnitudes]
  .flatMap((table) => [...table.keys()])
  .map((unit) => String.fromCharCode(unit))
  .join('')}`
