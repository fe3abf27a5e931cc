/** The corpus as it lies in `corpus/`: articles, their clean texts, and the facts a careful reader finds in them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A fact as it is annotated. `ctx` stands directly before its surface; furniture, and what is arguable, may be found or not. */
export interface GoldFact {
  readonly ctx: string
  readonly kind: string
  readonly text: string
  readonly furniture?: boolean
  readonly arguable?: boolean
  readonly [field: string]: unknown
}

/** One document of the corpus. */
export interface CorpusDocument {
  readonly id: string
  readonly referenceDate: string
  readonly source: string
  /** What a careful reader would type; of an undamaged document the source itself. */
  readonly clean: string
  readonly gold: readonly GoldFact[]
  /** The kinds that are annotated in it. */
  readonly kinds: readonly string[]
}

/** The kinds annotated where `corpus/index.json` names none. */
const EIGHT = ['date', 'quantity', 'indicator', 'slogan', 'campaign', 'document', 'meeting', 'person']

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../corpus/${name}`, import.meta.url)), 'utf8')

/** Every document that `corpus/index.json` names. */
export function readCorpus(): CorpusDocument[] {
  const index = JSON.parse(read('index.json')) as Record<
    string,
    { file: string; clean?: string; referenceDate: string; kinds?: readonly string[] }
  >
  return Object.entries(index).map(([id, { file, clean, referenceDate, kinds }]) => ({
    id,
    kinds: kinds ?? EIGHT,
    referenceDate,
    source: read(file),
    clean: read(clean ?? file),
    gold: read(`${id}.jsonl`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as GoldFact),
  }))
}

const linesOf = <T>(name: string): T[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

/** A link as it is annotated: the surfaces of its ends. */
export interface GoldLink {
  readonly doc: string
  readonly type: string
  readonly from: string
  readonly to: string
}

/** All links of the corpus, in the order of each text. */
export const readLinks = (): GoldLink[] => linesOf('links.jsonl')

/** What the head and foot of an article tell of it: title, outlet, authors, …; what they do not tell is left out. */
export type GoldMetadata = { readonly doc: string } & Readonly<Record<string, unknown>>

/** The metadata of every article. */
export const readMetadata = (): GoldMetadata[] => linesOf('metadata.jsonl')
