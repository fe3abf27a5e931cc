/** The readings of every character that pinyin-pro knows, in few bytes. */
import { pinyin } from 'pinyin-pro'
import { SIGNS } from '../src/browser/tables.ts'

const LAST = 0xffff

/**
 * `readings,…|characters`: of readings the most frequent first, several of one character joined by a blank; of characters in
 * their order two signs each, the number of their readings; `!` with a number of base 36 and a blank skips so many.
 */
export function readings(): string {
  const found: [code: number, key: string][] = []
  const counts = new Map<string, number>()
  for (let code = 0x80; code <= LAST; code++) {
    const character = String.fromCharCode(code)
    const told = pinyin(character, { multiple: true, type: 'array', nonZh: 'removed' })
    if (told.length === 0 || told.includes(character)) continue
    const key = [...new Set(told)].join(' ')
    found.push([code, key])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key)
  const ranks = new Map(ranked.map((key, i) => [key, i]))
  const signs = SIGNS.filter((sign) => sign !== '!')
  const codeOf = (rank: number) => `${signs[Math.floor(rank / signs.length)]}${signs[rank % signs.length]}`
  const coded: string[] = []
  let last = -1
  for (const [code, key] of found) {
    const gap = code - last - 1
    if (gap > 0) coded.push(`!${gap.toString(36)} `)
    coded.push(codeOf(ranks.get(key) ?? 0))
    last = code
  }
  return `${ranked.join(',')}|${coded.join('')}`
}
