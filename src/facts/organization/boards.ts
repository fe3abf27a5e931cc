/** Boards and chambers of a court, behind who holds a post in it: 县人民法院|副院长、|审判委员会|委员. */
import { titlesByEnd } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { CandidateOf } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'

type Body = CandidateOf<'organization'>

const JOINT = '、'
const HAN_ONLY = /^\p{Script=Han}+$/u
/** Posts of one person, at most, and longest word for one. */
const MOST = 6
const LONGEST_POST = 10
/** 审判委员会, 民事审判第一庭, 第二检察部. */
const BOARD = lazyPattern(() => {
  const nth = `${charactersOf('organization/nth')}[${charactersOf('figure/one-to-ten')}]{1,2}`
  const board = anyOf('organization/board-of-court')
  const work = anyOf('organization/work-of-court')
  return `(?:${board}|(?:${work})?(?:${nth})?(?:${anyOf('organization/chamber-of-court')}))`
}, 'uy')

/** Whether nothing but a word for a post stands in `[start, end)`. */
function isPost(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 1 || length > LONGEST_POST) return false
  return (
    titlesByEnd().longest(
      text,
      end - 1,
      length,
      (row, units) => row.strength !== 'task' && units === length,
    ) === length
  )
}

/** Whether a word for a post begins at `at`: 庭长|金石. */
function beginsPost(text: string, at: number): boolean {
  for (let length = 2; length <= LONGEST_POST; length++) if (isPost(text, at, at + length)) return true
  return false
}

/** Where the item of the list ends that begins at `at`. */
function itemEnd(text: string, at: number): number {
  let end = at
  while (end - at <= LONGEST_POST * 2 && HAN_ONLY.test(text.charAt(end))) end++
  return end
}

/** The boards of the court `body` that are told behind it with the posts in them. */
function boardsBehind(text: string, body: Body): Body[] {
  const found: Body[] = []
  let at = body.end
  for (let posts = 0; posts < MOST; posts++) {
    const end = itemEnd(text, at)
    const board = posts === 0 ? undefined : matchAt(BOARD, text, at)?.[0]
    const own = at + (board?.length ?? 0)
    if (board !== undefined && beginsPost(text, own))
      found.push({
        kind: 'organization',
        rule: 'organization/board-of-court',
        start: at,
        end: own,
        fields: { ...body.fields, name: body.fields.name + board },
        hints: {},
      })
    else if (!isPost(text, at, end)) break
    if (text[end] !== JOINT) break
    at = end + 1
  }
  return found
}

/** 检察长、|检察委员会|委员 behind 县人民检察院. */
export const boardsOfCourts: ResolvePass = (candidates, { text }) => {
  const bodies = candidates.filter((c) => c.kind === 'organization')
  const taken = new Set(bodies.map(({ start }) => start))
  const found = bodies
    .filter(({ fields }) => fields.type === 'court')
    .flatMap((body) => boardsBehind(text, body))
    .filter(({ start }) => !taken.has(start))
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}
