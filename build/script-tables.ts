/** What opencc-js has for reading any script as simplified, without the dictionaries that only `convert` asks for. */
import type { DictLike } from 'opencc-js/core'
import { Locale } from 'opencc-js/t2cn'
import { entriesOf } from '../src/text/stage.ts'

const written = (entries: Iterable<readonly [string, string]>) =>
  [...entries].map(([from, to]) => `${from} ${to}`).join('|')

/** Of the standards of Hong Kong and Taiwan only single characters are read. */
const single = (dictionary: DictLike) =>
  written([...entriesOf(dictionary)].filter(([from]) => from.length === 1))

/** A module in the place of `opencc-js/t2cn`. */
export function scriptTables(): string {
  const { hk = [], tw = [] } = Locale.from
  const from = { hk: hk.map((group) => group.map(single)), tw: tw.map((group) => group.map(single)) }
  return `export const Locale = ${JSON.stringify({ from, to: { cn: Locale.to.cn } })}`
}
