/** Segmentation by what the facts have read: a name is one word. */
import { type Analyzer, createAnalyzer } from './analyze.js'
import { checkKnown, checkText, GongbaoError, shown } from './errors.js'
import type { Fact } from './facts/registry.js'
import {
  defaultSegmenter,
  type SegmentOptions as PlainOptions,
  segmenterFor,
  segment as segmentPlain,
} from './segment/segment.js'
import type { Segmenter, Token } from './segment/segmenter.js'
import { type NameSpan, segmentAround } from './segment/spans.js'

/** Options of `segment`. */
export interface SegmentOptions extends PlainOptions {
  /** Read the names of persons, places, bodies, meetings, campaigns, slogans and terms first, and cut none. Default false. */
  readonly facts?: boolean
}

/** The kinds whose facts are names, with the ICTCLAS tag of such a name. */
const NAME_TAGS = {
  person: 'nr',
  place: 'ns',
  organization: 'nt',
  meeting: 'nz',
  campaign: 'nz',
  slogan: 'nz',
  term: 'nz',
} as const satisfies Partial<Record<Fact['kind'], string>>
type NameKind = keyof typeof NAME_TAGS
/** Whose words are no words of the text: the 环保 of 市环保局 is none. */
const PROPER: ReadonlySet<string> = new Set<NameKind>(['person', 'place', 'organization'])

let names: Analyzer | undefined

function namesIn(text: string, wholeOnly: boolean): NameSpan[] {
  names ??= createAnalyzer({ kinds: Object.keys(NAME_TAGS) as NameKind[] })
  return names
    .analyze(text, { includeFurniture: true })
    .facts.flatMap(({ kind, start, end }) =>
      kind in NAME_TAGS
        ? [{ start, end, pos: NAME_TAGS[kind as NameKind], whole: wholeOnly || PROPER.has(kind) }]
        : [],
    )
}

/** How names that are made of words are given. */
export interface NameSegmenterOptions {
  /** `whole` (default): every name is one word. `parts`: campaigns, slogans, terms and meetings are the words they have. */
  readonly phrases?: 'whole' | 'parts'
}

function checkSegmenter(segmenter: unknown): void {
  if (typeof (segmenter as { segment?: unknown } | null)?.segment === 'function') return
  throw new GongbaoError('E_OPTION', {
    where: 'segmenter',
    message: `expected a Segmenter: an object with \`name\` and \`segment(text)\`, got ${shown(segmenter)}`,
  })
}

/** `segmenter`, by default the shared one, with the names that the facts read in a text as its words. */
export function createNameSegmenter(
  segmenter: Segmenter = defaultSegmenter(),
  options: NameSegmenterOptions = {},
): Segmenter {
  checkKnown(options, ['phrases'])
  checkSegmenter(segmenter)
  const { phrases = 'whole' } = options
  return {
    get name() {
      return segmenter.name
    },
    segment: (text) => segmentAround(text, namesIn(text, phrases === 'whole'), segmenter),
  }
}

/**
 * The words of `text` with offsets and parts of speech. The tokens cover the text without gaps, spaces and line breaks
 * included. Clean simplified text is expected: the dictionaries hold no other.
 *
 * @throws `E_OPTION` for words that cannot be taken, `E_SEGMENTER` where the engine cannot be loaded
 *
 * @example
 * segment('深化三服务活动').map((t) => `${t.text}/${t.pos}`) // ['深化/v', '三服务/n', '活动/vn']
 * segment('浦江县农业农村局派驻杭坪镇工作组', { facts: true }) // 浦江县农业农村局|派驻|杭坪镇|工作组
 */
export function segment(text: string, given: SegmentOptions = {}): Token[] {
  checkText(text)
  checkKnown(given, ['facts', 'segmenter', 'engine', 'words', 'names', 'quantities'])
  const { facts = false, ...options } = given
  if (!facts) return segmentPlain(text, options)
  return createNameSegmenter(segmenterFor(options)).segment(text)
}
