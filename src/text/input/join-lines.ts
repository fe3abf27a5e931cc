/** Lines of a printed page joined to the paragraphs they were broken from. */
import { ORDINAL_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { TO_TEN } from '../../numeral/characters.js'

const PAGE_NUMBER = lazyPattern(
  () =>
    String.raw`^[-—–·\s]{0,4}(?:${ORDINAL_MARK}\s?)?\d{1,4}(?:\s?(?:${anyOf('text/page')}))?[-—–·\s]{0,4}$`,
)
const ENDS = /[。！？：；”）》]$/u
const OPENS = lazyPattern(
  () =>
    String.raw`^(?:[（(]?[${TO_TEN}]{1,4}[）)、.．]|[（(]?\d{1,3}[）)、.．]|${ORDINAL_MARK}[${TO_TEN}]{1,3}[${charactersOf('text/part-of-law')}]|[—•·●])`,
)
const LATIN_END = /[0-9A-Za-z,.;]$/u
/** A line at least this share of the page's width goes on in the next one. */
const FULL = 0.8

/** The paragraphs of `pages`, a line each; page numbers left out. */
export function joinLines(pages: readonly string[]): string {
  const lines = pages.flatMap((page) => {
    const kept = page
      .split(/\r?\n/u)
      .map((l) => l.replace(/\s+/gu, ' ').trim())
      .filter((l) => l !== '')
    while (kept.length > 0 && PAGE_NUMBER.test(kept.at(-1) as string)) kept.pop()
    if (kept.length > 0 && PAGE_NUMBER.test(kept[0] as string)) kept.shift()
    return kept
  })
  const lengths = lines.map((l) => l.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    const tight = line.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    if (open && !OPENS.test(tight))
      paragraphs[paragraphs.length - 1] +=
        LATIN_END.test(paragraphs.at(-1) ?? '') && /^[0-9A-Za-z]/u.test(tight) ? ` ${tight}` : tight
    else paragraphs.push(tight)
    open = line.length >= width * FULL && line.length >= 12 && !ENDS.test(line)
  }
  return paragraphs.join('\n')
}
