/** The parts that a body's name goes on with: 县公安局|青石派出所, 市政府办公室|秘书六科, 市住建局|城建中心. */

import { divisionEnd, divisionIndex } from '../../gazetteer/divisions.js'
import { isOwnName, tailBefore } from '../../gazetteer/organ-tails.js'
import { type OrganType, organWordBefore } from '../../gazetteer/organs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { FIRST_FOUR, PLAIN_ZEROS } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'

/** Numbered offices have a word for their work before the number: 拆除违建|三处 is a count. */
const NUMBERED = lazyPattern(() => {
  const nth = `${charactersOf('organization/nth')}[${charactersOf('figure/one-to-ten')}]{1,2}`
  const led = `${nth}(?:${anyOf('organization/work-after-number')})[${charactersOf('organization/office-sign')}](?!长)`
  const court = `[民刑行]政?[${FIRST_FOUR}]庭`
  const work = `(?:${anyOf('organization/work-before-number')})第?[${charactersOf('figure/one-to-ten')}]{1,2}[处科室](?!长)`
  const team = `(?:${anyOf('organization/work-before-team')})[${charactersOf('figure/one-to-ten')}]{1,2}队(?!长)`
  // 七星农场|第三管理区, 大港油田|第四采油厂
  const part = `${nth}(?:${anyOf('organization/numbered-part')})`
  return `${led}|${court}|${work}|${team}|${part}`
}, 'uy')
/** 机关|第二支部: the party's branches in a body. */
const BRANCH = lazyPattern(
  () =>
    `(?:${anyOf('organization/of-branch')})?${charactersOf('organization/nth')}[${charactersOf('figure/one-to-ten')}]{1,2}(?:${anyOf('organization/numbered-branch')})`,
  'uy',
)
/** 桐柏军区|第三军分区, 军分区|独立团: the units of an army's area. */
const UNIT = lazyPattern(() => {
  const number = `${charactersOf('organization/nth')}?[${charactersOf('figure/one-to-ten')}]{1,3}`
  const alone = `(?:${anyOf('organization/unit-by-itself')})`
  return `${alone}?${number}(?:${anyOf('organization/unit-of-army')})|${alone}[${charactersOf('organization/unit-sign-of-army')}]`
}, 'uy')
const ARMY = lazyPattern(() => `(?:${anyOf('organization/army-of-units')})$`)
const ARMY_REACH = 4

/** 新疆生产建设兵团|第三师, 第四师七十七团: the divisions of the corps, and their regiments. */
const CORPS = lazyPattern(() => {
  const number = `[${charactersOf('figure/one-to-ten')}${PLAIN_ZEROS}\\d]{1,4}`
  const nth = charactersOf('organization/nth')
  return `${nth}${number}师(?:${nth}?${number}团(?![${charactersOf('organization/after-army')}]))?`
}, 'uy')

export interface Office {
  readonly end: number
  /** Where the part is of another sort than its body: a party group, a union. */
  readonly type?: OrganType
}
const OWN_TYPE: ReadonlySet<OrganType> = new Set<OrganType>(['party', 'association', 'media', 'institution'])

const joins = hasRole('organization/joins')
const isNewOrFormer = hasRole('organization/new-or-former')

/** Parts of one name, and longest own name of a part in characters. */
const MOST_PARTS = 3
const LONGEST_OWN = 10

/** 云和|派出所: a county's own name, though 和 is no part of names. */
const isDivisionName = (own: string) =>
  divisionIndex().counties.has(own) || divisionIndex().districts.has(own)

/** 建筑|与|规划学院, 海洋|与|渔业执法支队: bodies that are called by two subjects. */
const OF_TWO = lazyPattern(() => `(?:${anyOf('organization/part-of-two')})$`)
const JOINED = new RegExp(`(?<=..)[${JOINTS}](?=..)`, 'u')

/** 科技园和|中科院雄安|研究院: a body of the nation begins behind the joint. */
const opensNational = (own: string): boolean =>
  [...own].some((_, at) => organWordBefore(own, at)?.scope === 'national')

/** `own` without what joins two subjects; but 城管和|公安局 are two bodies. */
export function withoutJoint(own: string, tail: string): string {
  const joint = OF_TWO.test(tail) ? JOINED.exec(own)?.index : undefined
  if (joint === undefined) return own
  const [first, second] = [own.slice(0, joint), own.slice(joint + 1)]
  const whole = second + tail
  const areTwo =
    organWordBefore(whole, whole.length)?.name === whole ||
    organWordBefore(first, joint) !== undefined ||
    // 三医|和公共卫生中心: a hospital by its number
    !isOwnName(first) ||
    opensNational(second) ||
    // 药科大学二期|和|辽宁职业学院: another body begins with its own area
    divisionEnd(own, joint + 1, own.length) > joint + 1 ||
    tailBefore(first, joint, 'area') !== undefined
  return areTwo ? own : first + second
}

/** 律师事务所|律师高文, 法院|法官高文: people who work in the body. */
const PERSON = lazyPattern(() => `^(?:${anyOf('organization/works-in-body')})`)

/** Reasons for which what stands before the word for a part is no name of it. */
const PART = defineGuards<[own: string, tail: string, at: number]>(
  'organization/part-of-body',
  [
    {
      id: 'not-in-name',
      example: '县公安局召开青石派出所',
      because: 'a particle, a verb or a number is in it',
      unless: (own, tail) =>
        !isOwnName(withoutJoint(own, tail), tail.length === 1, tail) && !isDivisionName(own),
    },
    {
      id: 'of-nation',
      example: '黄河水利委员会同淮河水利委员会会商',
      because: 'what joins two bodies stands before one of the nation',
      unless: (own, tail) => {
        const word = organWordBefore(own + tail, own.length + tail.length)
        return joins(own.charAt(0)) && word?.scope === 'national'
      },
    },
    {
      id: 'person',
      example: '浙江靖霖律师事务所律师高文当庭发言',
      because: 'who works in the body is named',
      unless: (own) => PERSON.test(own),
    },
    {
      id: 'new',
      example: '市人民医院新院区',
      because: 'it is where a body moves to, or of a post that somebody held: 县水务局|原党组书记',
      unless: (own) => isNewOrFormer(own),
    },
  ],
  (_own, _tail, at) => at,
)

/** Where the party branch with its number ends that begins at `at`; `at` if none does. */
export const branchEnd = (text: string, at: number): number =>
  at + (matchAt(BRANCH, text, at)?.[0].length ?? 0)

/** The part that begins at `at`; it ends there if none begins. */
function partAt(text: string, at: number): Office {
  CORPS.regexp.lastIndex = at
  const corps = standsBefore(text, '兵团', at) ? CORPS.exec(text)?.[0] : undefined
  if (corps !== undefined) return { end: at + corps.length }
  const unit = ARMY.test(charsBefore(text, at, ARMY_REACH)) ? matchAt(UNIT, text, at)?.[0] : undefined
  if (unit !== undefined) return { end: at + unit.length, type: 'army' }
  const branch = branchEnd(text, at)
  if (branch > at) return { end: branch, type: 'party' }
  NUMBERED.regexp.lastIndex = at
  const numbered = NUMBERED.exec(text)?.[0]
  if (numbered !== undefined) return { end: at + numbered.length }
  for (let end = at + 2; end <= Math.min(text.length, at + LONGEST_OWN + 5); end++) {
    const tail = tailBefore(text, end, 'body')
    if (!tail) continue
    const own = text.slice(at, end - tail.tail.length)
    if (end - tail.tail.length < at || withoutJoint(own, tail.tail).length > LONGEST_OWN) continue
    if (refusedBy(PART, own, tail.tail, at)) break
    // a court or a bank is what the body is itself
    if (own.length >= tail.least) return { end, ...(OWN_TYPE.has(tail.type) ? { type: tail.type } : {}) }
  }
  return { end: at }
}

/** The last part directly behind a body's name that ends at `end`; it ends there if there is none. */
export function officeBehind(text: string, end: number): Office {
  let office: Office = { end }
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const next = partAt(text, office.end)
    if (next.end === office.end) break
    office = next
  }
  return office
}
