/** A number of a list as its format (`w:numFmt`, ISO/IEC 29500-1 § 17.18.59) writes it. */
import { characterSet } from '../../../lexicon/character-sets.js'
import {
  FORMAL_ONES,
  FORMAL_PLACES,
  ONES,
  PLACES,
  ROUND_ZERO,
  TEN,
  ZERO,
} from '../../../numeral/characters.js'

const DIGIT_BY_DIGIT = [...`${ROUND_ZERO}${ONES}`]
const LEGAL = [...`${ZERO}${FORMAL_ONES}`]
const stems = () => [...characterSet('stems')]
const branches = () => [...characterSet('branches')]

/** 一〇五: digit for digit. */
const digitByDigit = (n: number) => [...String(n)].map((d) => DIGIT_BY_DIGIT[Number(d)]).join('')

/** 一百零五: by powers of ten, up to 9999; 十五 and not 一十五, but 壹拾伍. */
function byPowers(n: number, digits: readonly string[], powers: readonly string[]): string {
  if (n <= 0 || n > 9999) return String(n)
  let written = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10
    if (digit === 0) {
      gap = written !== ''
      continue
    }
    written += `${gap ? ZERO : ''}${digits[digit]}${powers[power]}`
    gap = false
  }
  return written.startsWith(`${ONES[0]}${TEN}`) ? written.slice(1) : written
}

const TENS = ['', ...PLACES]
const FORMAL_TENS = ['', ...FORMAL_PLACES]
const ONE_BEFORE_PLACE = new RegExp(`${ONES[0]}(?=[${PLACES}])`, 'gu')
const counted = (n: number) => byPowers(n, DIGIT_BY_DIGIT, TENS)

/** a … z, aa … zz. */
const letters = (n: number, first: string) => {
  if (n < 1 || n > 780) return String(n)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26))
  return letter.repeat(Math.ceil(n / 26))
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let written = ''
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      written += sign
      rest -= value
    }
  return written
}

/** The `n`th sign from `first` on, of `count`; a plain number beyond. */
const sign = (n: number, first: number, count: number) =>
  n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n)

const fullWidth = (n: number) => String(n).replace(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d)))
const below = (n: number, signs: readonly string[]) => signs[n - 1] ?? String(n)

type Format = (n: number) => string

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  // 一百 and more are told digit for digit there
  ['chineseCounting', (n) => (n < 100 ? counted(n) : digitByDigit(n))],
  ['taiwaneseCounting', (n) => (n < 100 ? counted(n) : digitByDigit(n))],
  ['chineseCountingThousand', counted],
  ['taiwaneseCountingThousand', counted],
  // 百五: no 零 and no 一 before a power
  ['japaneseCounting', (n) => counted(n).replaceAll(ZERO, '').replace(ONE_BEFORE_PLACE, '')],
  ['chineseLegalSimplified', (n) => byPowers(n, LEGAL, FORMAL_TENS)],
  ['ideographLegalTraditional', (n) => byPowers(n, LEGAL, FORMAL_TENS)],
  ['ideographDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['ideographTraditional', (n) => below(n, stems())],
  ['ideographZodiac', (n) => below(n, branches())],
  ['decimalEnclosedCircle', (n) => sign(n, 0x2460, 20)],
  ['decimalEnclosedCircleChinese', (n) => sign(n, 0x2460, 20)],
  ['decimalEnclosedParen', (n) => sign(n, 0x2474, 20)],
  ['decimalEnclosedFullstop', (n) => sign(n, 0x2488, 20)],
  ['ideographEnclosedCircle', (n) => sign(n, 0x3280, 10)],
  ['lowerLetter', (n) => letters(n, 'a')],
  ['upperLetter', (n) => letters(n, 'A')],
  ['lowerRoman', roman],
  ['upperRoman', (n) => roman(n).toUpperCase()],
  ['none', () => ''],
])

/** `n` in the format called `name`; one that is not known is decimal. */
export function writeNumber(n: number, name: string): string {
  return FORMATS.get(name)?.(n) ?? String(n)
}
