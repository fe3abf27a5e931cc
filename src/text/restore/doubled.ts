/**
 * Glosses that were put in twice, without tones, and signs strewn between them: `国(guo)⛦(guo)务院(yuan)(yuan)`. Nobody
 * writes a gloss twice, so one such place tells a machine's work, and the single ones around are its own as well.
 */
import { isHan } from './han.js'
import { isPinyinLetter, readingFit } from './pinyin.js'
import type { Undo } from './undo.js'

/** What is strewn: signs that are no punctuation. */
const STREWN = '[\\p{S}\\p{Co}※§¶†‡•#*@&]'
const BRACKETS = '[(（\\[［【] ?\\p{Script=Latin}{1,6} ?[)）\\]］】]'
const CLUSTER = new RegExp(
  `(?<han>\\p{Script=Han})(?<glosses>(?: ?${STREWN}{0,3} ?${BRACKETS}){1,6})(?<rest>${STREWN}{0,3}(?=\\p{Script=Han}))?`,
  'gu',
)
/** What no text without a gloss holds, and is quickly looked for. */
const GLOSS = new RegExp(BRACKETS, 'u')
const SYLLABLE = /\p{Script=Latin}+/gu
/** Pictures that prose never holds. */
const PICTURE = /[\u25a0-\u27bf\u2b00-\u2bff\p{Co}※§¶†‡]|\p{Extended_Pictographic}/u
const SIGN = new RegExp(STREWN, 'gu')

/** Without a double one, so many single ones without tones, and such a share of all characters, tell the same. */
const MANY = 4
const SHARE = 0.03
/** Of what stands in brackets behind a character, so much must read it. */
const MOSTLY = 0.9

interface Cluster {
  readonly start: number
  readonly end: number
  readonly han: string
  readonly times: number
  readonly toneless: boolean
  readonly signs: string
}

/** The cluster of a match, if all its glosses read the character. */
function clusterOf(match: RegExpExecArray | RegExpMatchArray): Cluster | undefined {
  const { han = '', glosses = '', rest = '' } = match.groups ?? {}
  const syllables = (glosses.match(SYLLABLE) ?? []).map((syllable) => syllable.toLowerCase())
  const sound = syllables.every(
    (syllable) =>
      Array.from(syllable, (c) => c.charCodeAt(0)).every(isPinyinLetter) && readingFit([han], syllable) > 0,
  )
  if (!sound) return undefined
  const start = match.index ?? 0
  const toneless = syllables.every((syllable) => /^[a-zü]+$/u.test(syllable))
  return {
    start,
    end: start + match[0].length,
    han,
    times: syllables.length,
    toneless,
    signs: (glosses + rest).match(SIGN)?.join('') ?? '',
  }
}

/** The glosses of such a machine in `text`, and its signs. */
export function undoDoubled(text: string): Undo[] {
  if (!GLOSS.test(text)) return []
  const clusters: Cluster[] = []
  let all = 0
  for (const match of text.matchAll(CLUSTER)) {
    all++
    const cluster = clusterOf(match)
    if (cluster !== undefined) clusters.push(cluster)
  }
  const doubled = clusters.some(({ times }) => times > 1)
  const toneless = clusters.filter((cluster) => cluster.toneless)
  if (
    !doubled &&
    !(toneless.length >= MANY && toneless.length >= all * MOSTLY && isRule(text, toneless.length))
  )
    return []
  const undos = (doubled ? clusters : toneless).map(
    ({ start, end, han, times }): Undo => ({
      type: 'gloss',
      certainty: times > 1 ? 'proved' : 'likely',
      start,
      end,
      edits: [{ start, end, text: han }],
    }),
  )
  const signs = new Set(clusters.flatMap((cluster) => Array.from(cluster.signs)))
  return !doubled ? undos : [...undos, ...strewn(text, signs, undos)].sort((a, b) => a.start - b.start)
}

function isRule(text: string, glosses: number): boolean {
  let han = 0
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++
  return glosses >= han * SHARE
}

/** The same signs between two characters elsewhere. */
function strewn(text: string, signs: ReadonlySet<string>, glosses: readonly Undo[]): Undo[] {
  const found: Undo[] = []
  let next = 0
  for (const match of text.matchAll(SIGN)) {
    const start = match.index
    const end = start + match[0].length
    while ((glosses[next]?.end ?? text.length) <= start) next++
    const inside = (glosses[next]?.start ?? text.length) < end
    if (
      inside ||
      !(signs.has(match[0]) || PICTURE.test(match[0])) ||
      !isHan(text.charCodeAt(start - 1)) ||
      !isHan(text.charCodeAt(end))
    )
      continue
    found.push({ type: 'mark', certainty: 'likely', start, end, edits: [{ start, end, text: '' }] })
  }
  return found
}
