/** Conversion between the scripts, by the dictionaries of OpenCC, with the way back. */
import type { DictGroup, DictLike, LocalePreset } from 'opencc-js/core'
import { checkText, GongbaoError } from '../errors.js'
import { loadPackage } from '../packages.js'
import { correctionsInto } from './corrections.js'
import { type Edit, extendMap, IDENTITY, type OffsetMap } from './map.js'
import { compileStage, entriesOf, longestAt, runStage, type Stage } from './stage.js'
import { guardWords, officialWords, passagesOf } from './vocabulary.js'

/**
 * A written standard: `cn` mainland simplified, `tw` Taiwan, `twp` Taiwan with its own vocabulary (軟體 for 软件),
 * `hk` Hong Kong, `jp` Japanese shinjitai, `t` OpenCC's own traditional standard.
 */
export type Script = 'cn' | 'tw' | 'twp' | 'hk' | 'jp' | 't'

export const SCRIPTS: readonly Script[] = ['cn', 'tw', 'twp', 'hk', 'jp', 't']

/** From which standard to which. */
export interface ConvertOptions {
  /** The script that the text is in. */
  readonly from: Script
  /** The script that it shall be in. */
  readonly to: Script
}

/** Stages in order; `segmentation` cuts the text into pieces that no phrase crosses. */
interface Chain {
  readonly normalize: readonly Stage[]
  readonly segmentation: Stage | undefined
  readonly stages: readonly Stage[]
}

type Config = NonNullable<LocalePreset['configs']>[string] & { normalizationChain?: readonly DictGroup[] }

const chains = new Map<string, Chain>()

function configName(from: Script, to: Script): string {
  if (from === 'cn') return `s2${to}`
  if (to === 'cn') return from === 'twp' ? 'tw2sp' : `${from}2s`
  return `${from}2${to}`
}

/** The chain from one standard to another; `computing`: for passages in which OpenCC's words of computing hold. */
function chainOf({ from, to }: ConvertOptions, computing: boolean): Chain {
  const key = `${from}>${to}>${computing}`
  const known = chains.get(key)
  if (known !== undefined) return known
  if (!SCRIPTS.includes(from) || !SCRIPTS.includes(to))
    throw new GongbaoError('E_SCRIPT', {
      where: SCRIPTS.includes(from) ? 'to' : 'from',
      message: `expected one of ${SCRIPTS.join(', ')}, got \`${SCRIPTS.includes(from) ? to : from}\``,
    })
  // the dictionaries towards traditional are ten times as large: only who asks for them loads them
  const full = loadPackage<{ Locale: LocalePreset }>('opencc-js').Locale
  const config = full.configs?.[configName(from, to)] as Config | undefined
  const groups = config?.conversionChain ?? [
    ...(from === 't' ? [] : (full.from[from] ?? [])),
    ...(to === 't' ? [] : (full.to[to] ?? [])),
  ]
  const segmentation = config?.segmentation
  // a word of ours is a word where the text is cut, too
  const words = (Array.isArray(segmentation) ? segmentation : [segmentation]) as readonly DictLike[]
  const guarded = from === 'cn' ? guardWords() : []
  const taiwan = full.to.twp?.[0]?.[0]
  const phrases =
    to === 'twp' ? groups.findIndex((group) => group.some((dictionary) => dictionary === taiwan)) : -1
  const chain: Chain = {
    normalize: (config?.normalizationChain ?? []).map((group) => compileStage(group)),
    segmentation:
      segmentation === undefined
        ? undefined
        : compileStage(
            [
              ...(from === 'cn' && to === 'twp'
                ? [officialWords('twp', computing).map(({ word }) => [word, word] as const)]
                : []),
              ...corrections(from, to, 0, groups.length),
              ...corrections(from, to, groups.length - 1, groups.length),
              ...words,
            ],
            guarded,
          ),
    stages: groups.map((group, i) =>
      compileStage(
        [
          ...(i === phrases ? [officialTowardsTaiwan(computing)] : []),
          ...(from === 'twp' && i === 0 ? [officialFromTaiwan(computing)] : []),
          ...corrections(from, to, i, groups.length),
          ...group,
          ...(to === 'cn' ? [settled([correctionsInto('cn'), ...groups.slice(i).flat()])] : []),
        ],
        i === 0 ? guarded : i === phrases ? guardWords().map(traditionalOf) : [],
      ),
    ),
  }
  chains.set(key, chain)
  return chain
}

const traditionalOf = (word: string): string => convert(word, { from: 'cn', to: 't' })

/** Official words among the phrases that lead from OpenCC's traditional standard to Taiwan's vocabulary. */
function officialTowardsTaiwan(computing: boolean): readonly (readonly [string, string])[] {
  return officialWords('twp', computing).map(
    ({ word, to }) => [traditionalOf(word), to ?? convert(word, { from: 'cn', to: 'tw' })] as const,
  )
}

/** Official words among the phrases that lead from Taiwan's vocabulary to OpenCC's traditional standard. */
function officialFromTaiwan(computing: boolean): readonly (readonly [string, string])[] {
  return officialWords('cn', computing).map(
    ({ word, to }) => [word, to ?? convert(word, { from: 'tw', to: 't' })] as const,
  )
}

/** What OpenCC leaves or gets wrong: towards mainland in the last stage, away from it in the first. */
function corrections(from: Script, to: Script, stage: number, stages: number): readonly DictLike[] {
  if (to === 'cn' && from !== 'jp' && stage === stages - 1) return [correctionsInto('cn')]
  if (from === 'cn' && to !== 'jp' && stage === 0) return [correctionsInto('t')]
  return []
}

/** What `dictionaries` make of words, as entries that leave it alone: 祇园 of 祇園 is no 只园. */
const settled = (dictionaries: readonly DictLike[]): DictLike =>
  dictionaries.flatMap((dictionary) =>
    [...entriesOf(dictionary)].flatMap(([, to]) => (to.length > 1 ? [[to, to] as const] : [])),
  ) as unknown as DictLike

/** Pieces of `text`: each dictionary word, and each stretch between two. */
function cut(text: string, words: Stage): string[] {
  const pieces: string[] = []
  let from = 0
  for (let i = 0; i < text.length; ) {
    const flag = words.flags[text.charCodeAt(i)] as number
    const found = flag === 1 || flag === 2 ? longestAt(words, text, i, text.length) : undefined
    if (found === undefined) {
      i++
      continue
    }
    if (i > from) pieces.push(text.slice(from, i))
    pieces.push(text.slice(i, found.end))
    i = from = found.end
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

/** Converted text, and the map that leads from it back to the given one. */
export interface ConvertedText {
  readonly text: string
  readonly map: OffsetMap
}

/**
 * As `convert`, with the map back: `sourceSpan(map, start, end)` gives the place in the given text.
 * @throws GongbaoError `E_SCRIPT` for an unknown standard
 */
export function convertWithMap(text: string, options: ConvertOptions): ConvertedText {
  const { normalize, stages } = chainOf(options, false)
  let map = IDENTITY
  let current = text
  for (const stage of normalize) {
    const edits: Edit[] = []
    current = runStage(current, stage, edits)
    map = extendMap(map, edits)
  }
  let pieces = piecesOf(current, options)
  for (let i = 0; i < stages.length; i++) {
    const edits: Edit[] = []
    let base = 0
    pieces = pieces.map(({ text: piece, chain }) => {
      const out = runStage(piece, chain.stages[i]!, edits, base)
      base += piece.length
      return { text: out, chain }
    })
    map = extendMap(map, edits)
  }
  return { text: pieces.map((piece) => piece.text).join(''), map }
}

/** What is converted by itself, each by its chain: passages about computing and others, in the words they are cut into. */
function piecesOf(text: string, options: ConvertOptions): { text: string; chain: Chain }[] {
  const hasWords = options.from === 'twp' || options.to === 'twp'
  const passages = hasWords ? passagesOf(text) : [{ start: 0, end: text.length, computing: false }]
  return passages.flatMap(({ start, end, computing }) => {
    const chain = chainOf(options, computing)
    const passage = text.slice(start, end)
    const parts = chain.segmentation === undefined ? [passage] : cut(passage, chain.segmentation)
    return parts.map((part) => ({ text: part, chain }))
  })
}

/**
 * `text` in another written standard. Every pair of standards works; from and to the same is a normalisation.
 * @example
 * convert('软件', { from: 'cn', to: 'twp' }) // '軟體'
 * @throws GongbaoError `E_SCRIPT` for an unknown standard
 */
export function convert(text: string, options: ConvertOptions): string {
  checkText(text)
  if (typeof options !== 'object' || options === null)
    throw new GongbaoError('E_OPTION', { where: 'options', message: 'expected `{ from, to }`' })
  return convertWithMap(text, options).text
}
