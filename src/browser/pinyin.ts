/** In a browser: of pinyin-pro the readings of a character, from a table that was made of it. */
import READINGS from 'gongbao:readings'
import { SIGNS } from './tables.js'

let readings: ReadonlyMap<number, readonly string[]> | undefined

function load(): ReadonlyMap<number, readonly string[]> {
  const bar = READINGS.indexOf('|')
  const sets = READINGS.slice(0, bar)
    .split(',')
    .map((set) => set.split(' '))
  const signs = SIGNS.filter((sign) => sign !== '!')
  const values = new Map(signs.map((sign, i) => [sign, i]))
  const found = new Map<number, readonly string[]>()
  let code = 0
  for (let i = bar + 1; i < READINGS.length; ) {
    if (READINGS.charAt(i) === '!') {
      const end = READINGS.indexOf(' ', i)
      code += Number.parseInt(READINGS.slice(i + 1, end), 36)
      i = end + 1
      continue
    }
    const rank =
      (values.get(READINGS.charAt(i)) ?? 0) * signs.length + (values.get(READINGS.charAt(i + 1)) ?? 0)
    found.set(code++, sets[rank] ?? [])
    i += 2
  }
  return found
}

/** The readings of one character, with tone marks. */
export function pinyin(character: string): readonly string[] {
  readings ??= load()
  return readings.get(character.charCodeAt(0)) ?? []
}
