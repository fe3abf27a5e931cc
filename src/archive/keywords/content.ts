/** The content words of a text: what keywords are chosen from. */
import { campaigns } from '../../facts/campaign/lexicon.js'
import { slogans } from '../../facts/slogan/lexicon.js'
import { divisionRows } from '../../lexicon/divisions.js'
import type { Segmenter, Token } from '../../segment/segmenter.js'
import { topicLexicons } from '../trends/topics.js'

/** Nouns, verbs, adjectives; set phrases, idioms and short forms; what the segmenter guesses to be a word (`x`). */
const CONTENT = /^(?:[nva]|[ijl]$|x$)/u
const IS_NAME = /^\p{Script=Han}{2,}$/u
/** Numerals, times that are told by them, and whose a thing is: 三个, 十二月, 去年同期, 我省. */
const NUMERAL =
  /^[第〇零一二两三四五六七八九十百千万亿几多数]+[个年月日次项条户名位家点]?$|年|同期|月份|^[我全各][国省市县区州旗疆]$/u
/** Verbs and nouns that carry no matter of their own. */
const EMPTY = new Set(
  '应当 应该 必须 可以 能够 可能 需要 没有 就是 不是 成为 作为 属于 使得 认为 觉得 是否 问题 方面 情况 时候 同志 同志们 各位代表 有人 还有 还要 不能 不要 不会 比上 产量比 上升 持平 接近 预计 计算 共有 个数 人数 亿人 开始 促使 相应 搞好 狠抓 推出 获评 入选 同比 扣除 预计 过高 不变 搞活 希望 人们 完全 基本上'.split(
    ' ',
  ),
)
/** What a transcript notes of the hall: （热烈鼓掌）, (长时间的掌声). */
const APPLAUSE = /[（(][^（()）\n]{0,12}(?:鼓掌|掌声|欢呼)[^（()）\n]{0,12}[)）]/gu

let phrases: ReadonlySet<string> | undefined

/** The set phrases, names and terms of the project's own tables. */
export function ownPhrases(): ReadonlySet<string> {
  phrases ??= new Set([
    ...slogans().flatMap((s) => [s.name, ...(s.variants ?? [])]),
    ...campaigns().flatMap((c) => [c.name, ...(c.variants ?? [])]),
    ...Object.values(topicLexicons()).flat(),
  ])
  return phrases
}

const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|林区|[省市县区州盟旗])$/u

let divisionNames: ReadonlySet<string> | undefined

/** The names of all divisions, with and without the word for their level. */
function allDivisions(): ReadonlySet<string> {
  if (divisionNames) return divisionNames
  const names = new Set<string>()
  for (const division of divisionRows())
    for (const name of [division.name, ...division.short, ...division.former]) {
      names.add(name)
      const stem = name.replace(SUFFIX, '')
      if (stem.length >= 2) for (const end of ['', '省', '市', '县', '区', '州']) names.add(stem + end)
    }
  divisionNames = names
  return names
}

/**
 * Names that say whose a document is and where: of a region's report those of all divisions, for its neighbours and
 * partners are its own matter too. The nation's reports name a place where something happened.
 */
export function ownPlaces(code: string | undefined): ReadonlySet<string> {
  const nation = ['中国', '全国', '我国']
  return new Set(code === undefined || code === '000000' ? nation : [...nation, ...allDivisions()])
}

/** Most tokens that one phrase may be cut into. */
const MOST_TOKENS = 6

/** `tokens` with each run that spells one of the project's phrases as one; of two at one place the longer. */
function joined(tokens: readonly Token[]): { text: string; pos: string }[] {
  const known = ownPhrases()
  const out: { text: string; pos: string }[] = []
  for (let at = 0; at < tokens.length; ) {
    let { text, pos } = tokens[at]!
    let next = at + 1
    let run = text
    for (let end = at + 1; end < Math.min(at + MOST_TOKENS, tokens.length); end++) {
      const part = tokens[end]!.text
      if (!/^[\p{Script=Han}+\d、]/u.test(part)) break
      run += part
      if (!known.has(run)) continue
      text = run
      pos = 'n'
      next = end + 1
    }
    out.push({ text, pos })
    at = next
  }
  return out
}

/**
 * How often each content word stands in `text`: words of two and more characters that are no numerals, no function
 * words and none of `places`.
 */
export function contentWords(
  text: string,
  segmenter: Segmenter,
  places: ReadonlySet<string>,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text: word, pos } of joined(segmenter.segment(text.replace(APPLAUSE, '')))) {
    if (!CONTENT.test(pos) || !IS_NAME.test(word)) continue
    if (NUMERAL.test(word) || EMPTY.has(word) || places.has(word)) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
