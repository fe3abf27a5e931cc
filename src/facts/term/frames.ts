/** What the words around and inside a quoted phrase say of it: which sort of term it is, or that it is none. */
import { alternation } from '../../lexicon/pattern.js'
import { type TermFrame, termFrames } from './lexicon.js'

export type Told = TermFrame['tells'] | undefined

interface Frames {
  readonly before: RegExp
  readonly after: RegExp
  readonly inside: RegExp
  readonly tells: ReadonlyMap<string, TermFrame['tells']>
}

let built: Frames | undefined

function frames(): Frames {
  if (built) return built
  const words = (place: TermFrame['place']) =>
    alternation(
      termFrames()
        .filter((f) => f.place === place)
        .map((f) => f.word),
    )
  built = {
    before: new RegExp(`(${words('before')})$`, 'u'),
    // a modifier may stand between the phrase and what it is called: “店小二”式服务模式
    after: new RegExp(`^(?:等|的|式)?\\p{Script=Han}{0,4}?(${words('after')})`, 'u'),
    inside: new RegExp(`(${words('inside')})$`, 'u'),
    tells: new Map(termFrames().map((f) => [`${f.place}:${f.word}`, f.tells])),
  }
  return built
}

const tell = (place: TermFrame['place'], word: string | undefined): Told =>
  word === undefined ? undefined : frames().tells.get(`${place}:${word}`)

/** What the clause before the opening mark says: 网名“…”, 荣获“…”. */
export const toldBefore = (before: string): Told => tell('before', frames().before.exec(before)?.[1])

/** What the noun behind the closing mark says: “…”模式, “…”称号, “…”公众号. */
export const toldAfter = (after: string): Told => tell('after', frames().after.exec(after)?.[1])

/** What the phrase's own ending says: 河长制, 一线工作法, 长安杯. */
export const toldInside = (name: string): Told => tell('inside', frames().inside.exec(name)?.[1])
