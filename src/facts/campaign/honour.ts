/** 创建 of an honour that towns and bodies strive for: 全国文明城市创建. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'

/** How far before its noun an honour begins, in characters. */
const REACH = 20

const STRIVEN_FOR = lazyPattern(() => {
  const [scope, honour, whose] = ['campaign/honour-scope', 'campaign/honour', 'campaign/honoured'].map(
    (role) => anyOf(role),
  )
  return `(?:${scope})?(?:${honour})(?:${whose})$`
})

/** Where the honour that is striven for begins, of a 创建 whose noun begins at `nounStart`; −1 if there is none. */
export function honourBefore(text: string, nounStart: number): number {
  const from = Math.max(0, nounStart - REACH)
  const found = STRIVEN_FOR.exec(text.slice(from, nounStart))
  return found ? from + found.index : -1
}
