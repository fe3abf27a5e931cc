/**
 * UTF-8 that was read as Windows-1252, which shows nothing of its own for five bytes: `è¦�` is 要, whose last byte was one
 * of the five. The characters around tell which.
 */
import { scriptClasses, TRADITIONAL } from '../script.js'
import { asUtf8, latinByte } from './bytes.js'
import { isPlausible, proseModel } from './plausible.js'
import { wordPrice } from './word-price.js'

/** The bytes that Windows-1252 has no character for. */
const UNSHOWN = [0x81, 0x8d, 0x8f, 0x90, 0x9d]
/** So many readings of a stretch are gone on with. */
const WIDTH = 12
/** What a character of the other script costs among those of simplified script. */
const PRICE_TRADITIONAL = 5
/** A character that is not likelier than another by so much stays lost. */
const CLEARLY = 1.2
/** How much its price as words weighs against that by characters. */
const WORDS = 0.4

/** Whether a code unit may stand for one of these bytes. */
export function isUnshown(unit: number): boolean {
  return unit === 0xfffd || unit === 0x3f
}

/** Longer texts are weighed stretch by stretch. */
const STRETCH = 60
const MARKS = /^[\u2010-\u2027\u3001-\u301f\uff01-\uff0f\uff1a-\uff1f]+$/u

/** A row of characters and what it costs. */
interface Reading {
  readonly text: string
  readonly price: number
}

/** How many bytes a character has whose first one is `byte`; 0 if none begins so. */
function lengthOf(byte: number): number {
  return byte >= 0xe1 && byte <= 0xef
    ? 3
    : byte >= 0xc2 && byte <= 0xdf
      ? 2
      : byte >= 0xf0 && byte <= 0xf4
        ? 4
        : 0
}

/** All characters that the bytes of `text[at, at + length)` may be. */
function charactersAt(text: string, at: number, length: number): string[] {
  let rows: number[][] = [[latinByte(text.charCodeAt(at))]]
  for (let i = at + 1; i < at + length; i++) {
    const unit = text.charCodeAt(i)
    const bytes = isUnshown(unit) ? UNSHOWN : [latinByte(unit)]
    rows = rows.flatMap((row) => bytes.map((byte) => [...row, byte]))
  }
  return rows.flatMap((row) => asUtf8(row) ?? [])
}

/** What `character` costs after `before`. */
function priceAfter(before: string, character: string): number {
  const unit = character.charCodeAt(0)
  const [two, one] = [before.charCodeAt(before.length - 2) || 0, before.charCodeAt(before.length - 1) || 0]
  return proseModel().cost(two, one, unit) + (scriptClasses()[unit] === TRADITIONAL ? PRICE_TRADITIONAL : 0)
}

/** The likeliest row of one each of `choices`, a character that may as well be another one as U+FFFD. */
function likeliest(choices: readonly (readonly string[])[]): string {
  let readings: Reading[] = [{ text: '', price: 0 }]
  for (const characters of choices)
    readings = readings
      .flatMap(({ text, price }) =>
        characters.map((character) => ({
          text: text + character,
          price: price + priceAfter(text, character),
        })),
      )
      .sort((a, b) => a.price - b.price)
      .slice(0, WIDTH)
  const weighed = readings
    .map(({ text, price }) => ({
      row: Array.from(text),
      price: price + WORDS * wordPrice(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))),
    }))
    .sort((a, b) => a.price - b.price)
  const [best, ...rivals] = weighed
  if (best === undefined) return ''
  const doubtful = rivals.filter(({ price }) => price - best.price < CLEARLY)
  return best.row.map((c, i) => (doubtful.some(({ row }) => row[i] !== c) ? '\ufffd' : c)).join('')
}

/**
 * The likeliest reading of `text`, all of it bytes and places where one is not shown; `undefined` if it is no prose. A
 * character that may as well be another one is U+FFFD.
 */
export function readUnshown(text: string): string | undefined {
  const choices: string[][] = []
  for (let at = 0; at < text.length; ) {
    const length = lengthOf(latinByte(text.charCodeAt(at)))
    if (length === 0 || at + length > text.length) return undefined
    choices.push(charactersAt(text, at, length))
    at += length
  }
  let read = ''
  for (let from = 0; from < choices.length; from += STRETCH)
    read += likeliest(choices.slice(from, from + STRETCH))
  return isPlausible(read) || MARKS.test(read) ? read : undefined
}
