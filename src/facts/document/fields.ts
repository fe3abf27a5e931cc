/** The fields of a cited text, read off its title and off what stands around it. */

import * as z from 'zod'
import typesText from '../../../dict/document-types.tsv'
import { organAtStart, organBefore } from '../../gazetteer/organ-phrase.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf } from '../../lexicon/words-by-role.js'

export interface DocumentFields {
  readonly title?: string
  readonly type?: string
  readonly issuer?: string
  readonly number?: string
}

export const documentTypes = lazyTable('document-types.tsv', typesText, z.object({ noun: z.string() }))

let lastType: RegExp | undefined

/** The last type noun of a title. */
export function typeOf(title: string): string | undefined {
  lastType ??= new RegExp(`[\\s\\S]*(${alternation(documentTypes().map((row) => row.noun))})`, 'u')
  return lastType.exec(title)?.[1]
}

/** A file number behind a title: 》（国发〔2020〕1号）. */
export const FILE_NUMBER = '\\p{Script=Han}{1,8}[〔\\[【（(](?:19|20)\\d{2}[〕\\]】）)]第?\\d{1,5}号'
const NUMBER_BEHIND = new RegExp(`（?(${FILE_NUMBER})）?`, 'uy')

/** The file number that stands at `at`, directly behind a title. */
export function numberBehind(text: string, at: number): string | undefined {
  return matchAt(NUMBER_BEHIND, text, at)?.[1]
}

/** From the organ to the title: 印发了《, 研究制定出台《, 印发的《; nothing at all in 国务院《关于…》. */
const ISSUED = lazyPattern(
  () => `(?:${anyOf('document/manner-of-issuing')}){0,3}(?:${anyOf('document/issues')}){0,3}[了的]?$`,
)
/** Between titles that share their issuer. */
const JOINED = /(?:》(?:（[^）\n]{1,20}）)?)(?:、|和|及|与|以及|，)?$/u

/** Longest stretch between the organ and the title mark. */
const REACH = 14

function subjectBefore(text: string, at: number): string | undefined {
  const window = charsBefore(text, at, REACH)
  const issued = ISSUED.exec(window)!
  const organ = organBefore(text, at - issued[0].length)
  return organ && text.slice(organ.start, organ.end)
}

/** Who issued the text whose title mark opens at `at`; titles in a row share the issuer of the first. */
export function issuerOf(text: string, at: number, title: string): string | undefined {
  let open = at
  for (let steps = 0; steps < 8; steps++) {
    const subject = subjectBefore(text, open)
    if (subject) return subject
    const joined = JOINED.exec(charsBefore(text, open, 30))
    if (!joined) break
    const previous = text.lastIndexOf('《', open - joined[0].length)
    if (previous < 0 || open - previous > 160) break
    open = previous
  }
  return organAtStart(title)
}
