/** The texts in which an example is tried. */

import * as z from 'zod'
import { checkCall } from '../border.js'
import { charsBefore } from '../lexicon/chars-before.js'
import type { Turning, Unturned } from '../rules/turnings.js'
import { convert } from '../text/convert.js'
import { applyEdits } from '../text/map.js'
import { unturned as turnings } from './border.js'
import { withBlanks, withFullWidth, withHalfWidth, wrapEdits } from './forms.js'
import { CLAUSE, ITEMS, PARAGRAPH_BEFORE, PARAGRAPH_BEHIND, PROSE_BEFORE, PROSE_BEHIND } from './prose.js'

/** A text as it is tried. */
export interface Variant {
  /** What was done, to be read behind the example: `after 于`, `wrapped behind its 3rd character`. */
  readonly name: string
  /** `bare`, or the turning that the variant belongs to. */
  readonly turning: Turning | 'bare'
  /** The example, turned over. */
  readonly text: string
}

const STOPPED = /[。！？；：，、…—”）》」]$/u
/** A stop, unless the text ends in one. */
const stop = (text: string, mark: string) => (STOPPED.test(text) ? '' : mark)

/** Characters in a line of the wrapped text. */
const LINE = 37

/** The example as the end of a paragraph that is broken into lines, one break `behind` so many of its characters. */
function wrapBehind(text: string, behind: number, framed: boolean): string {
  const end = framed ? stop(text, '。') : ''
  const lines = Math.floor((PROSE_BEFORE.length + behind) / LINE)
  const before = PROSE_BEFORE.slice(PROSE_BEFORE.length + behind - lines * LINE)
  const paragraph = before + text + end
  return [paragraph, PROSE_BEHIND].map((p) => applyEdits(p, wrapEdits(p, 0, p.length, LINE))).join('\n')
}

/** Where a break is put: behind each character, but not inside a pair of surrogates nor beside a blank, which it would take. */
function breaksOf(text: string): number[] {
  const places: number[] = []
  let at = 0
  for (const character of text) {
    if (at > 0 && at < LINE && !/\s/u.test(text.slice(at - 1, at + 1))) places.push(at)
    at += character.length
  }
  return places
}

type Make = (text: string, framed: boolean) => readonly (readonly [name: string, text: string])[]

const ONE_LINE: Make = () => []
/** An example of several lines tells its lines itself. */
const oneLine =
  (make: Make): Make =>
  (text, framed) =>
    (text.includes('\n') ? ONE_LINE : make)(text, framed)
/** Text directly beside the example, for those that can be part of a longer sentence. */
const beside =
  (make: Make): Make =>
  (text, framed) =>
    framed ? make(text, framed) : []

/** Blanks that texts have around their digits. */
const BLANKS = [
  ['blanks', ' '],
  ['full-width blanks', '\u3000'],
  ['no-break blanks', '\u00a0'],
  ['thin blanks', '\u2009'],
] as const

const MAKE: Readonly<Record<Turning, Make>> = {
  framed: beside((t) => [
    ['after 于', `于${t}`],
    ['before 召开', `${t}召开`],
    ['between ，and 。', `，${t}。`],
    ['after a line break', `\n${t}`],
  ]),
  opening: beside((t) => [['at offset 0', `${t}${stop(t, '，')}${CLAUSE}。`]]),
  closing: beside((t) => [['at the very end', `${CLAUSE}，${t}`]]),
  cited: beside((t) => [['behind 据统计，', `据统计，${t}`]]),
  listed: oneLine((t) => [['in a list', [ITEMS[0], t, ITEMS[1]].map((item) => `- ${item}\n`).join('')]]),
  amid: (t) => [['between two paragraphs', `${PARAGRAPH_BEFORE}\n\n${t}\n\n${PARAGRAPH_BEHIND}\n`]],
  wrapped: oneLine((t, framed) =>
    breaksOf(t).map((at) => [`wrapped behind ${charsBefore(t, at, 4)}`, wrapBehind(t, at, framed)]),
  ),
  blanks: (t) => BLANKS.map(([name, blank]) => [`with ${name} around digits`, withBlanks(t, blank).text]),
  halfWidth: (t) => [['with half-width punctuation', withHalfWidth(t).text]],
  fullWidth: (t) => [['with full-width digits', withFullWidth(t).text]],
  traditional: (t) => [['in traditional script', convert(t, { from: 'cn', to: 't' })]],
}

/**
 * `text` bare and turned over in every way that changes it. With `framed` false nothing is put directly beside it; what
 * `unturned` names is left out.
 */
export function variantsOf(text: string, framed = true, unturned: Unturned = {}): Variant[] {
  checkCall({
    text: [text, z.string()],
    framed: [framed, z.boolean()],
    unturned: [unturned, turnings],
  })
  const turned = (Object.keys(MAKE) as Turning[])
    .filter((turning) => unturned[turning] === undefined)
    .flatMap((turning) => MAKE[turning](text, framed).map(([name, made]) => ({ name, turning, text: made })))
  return [{ name: 'bare', turning: 'bare', text }, ...turned.filter((v) => v.text !== text)]
}
