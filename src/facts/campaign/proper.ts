/** Whether the words before a type noun make a proper name, once it is settled where they begin. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { campaignNamed } from '../phrase/campaigns.js'
import { COUNT, SEVERAL, SMALL } from '../phrase/numerals.js'
import type { TypeNoun } from '../phrase/type-nouns.js'
import { ACTIVITY, EDUCATION, PILOT, PLAN, PROJECT, REVOLUTION, WORK } from '../phrase/type-nouns.js'
import type { Beginning } from './boundary.js'
import { type Judged, where } from './judged.js'
import { endsInManner, endsInRoutine, isGeneric, wordBefore } from './words.js'
import { isListItem } from './works.js'
import { WORKS } from './works-guards.js'

/** 最迅速的行动, 有计划, 打击行动和专项斗争, 这一战略; 省级以上工程: none is a name. */
const NO_MODIFIER = lazyPattern(
  () => `(?:${anyOf('campaign/ends-no-modifier')}|[^中总]和|[^参]与|[^普]及|^.{0,3}重点)$|完成|^以[上下内外]`,
)
/** 甲、乙、丙三大战役: the numeral sums up a list. */
const SUMMED_UP = new RegExp(`[${SEVERAL}][大项个]`, 'u')
const PLAN_OF_YEARS = /五年$|年度/u
const DATE = /^(?:\d{4}|[12]\d)年/u
const isRestOfWord = hasRole('campaign/rest-of-word')

/** Reasons for which the words before any type noun make no name. */
const MODIFIER = defineGuards<[judged: Judged]>(
  'campaign/modifier',
  [
    {
      id: 'plan-of-state',
      example: '制定职工年度培训计划',
      because: 'a plan of a year or of the state',
      unless: ({ noun, modifier }) =>
        noun === PLAN && (PLAN_OF_YEARS.test(modifier) || endsInRoutine(modifier)),
    },
    {
      id: 'no-modifier',
      example: '实施工业立县这一战略',
      because: 'the words are no modifier',
      unless: ({ modifier }) => NO_MODIFIER.test(modifier),
    },
    {
      id: 'manner',
      example: '公安、城管联合行动',
      because: 'the words say how it is done',
      unless: ({ modifier }) => endsInManner(modifier),
    },
    {
      id: 'summed-up',
      example: '打赢蓝天、碧水、净土三大保卫战',
      because: 'a numeral sums up a list',
      unless: ({ begins: { edge, word }, modifier }) =>
        edge === 'joint' && word === '、' && SUMMED_UP.test(modifier),
    },
    {
      id: 'date',
      example: '实施2015年供水保障行动',
      because: 'begins with a date',
      unless: ({ modifier }) => DATE.test(modifier),
    },
    {
      id: 'inside-word',
      example: '实施型材加工提升行动',
      because: 'begins inside a word',
      unless: ({ modifier }) => isRestOfWord(modifier.charAt(0)),
    },
  ],
  where,
)

/** 10处供水工程, 3个试点: so many are counted. */
const COUNTED = lazyPattern(() => `[${COUNT}][多余]?(?:${anyOf('campaign/counter')})`)
const beginsTrial = hasRole('campaign/begins-trial')
const ENDS_IN_TRIAL_VERB = lazyPattern(() => `(?:${anyOf('campaign/begins-trial')})$`)
/** 明湖获国家级…试点: a place has been chosen for it. */
const OBTAINED = lazyPattern(() => anyOf('campaign/obtained'))
/** What is said of an undertaking that opens its clause. */
const TOLD_OF = lazyPattern(() => `^(?:[，、。；：:）\\n”]|${anyOf('campaign/told-of-it')}|$)`)

/** Reasons for which a trial is none of the text's own; places that take part in one are no trial. */
const TRIAL = defineGuards<[judged: Judged]>(
  'campaign/trial',
  [
    {
      id: 'counted',
      example: '开展3个水权交易改革试点',
      because: 'counted',
      unless: ({ modifier }) => COUNTED.test(modifier),
    },
    {
      id: 'taken-part-in',
      example: '参加国家水权交易改革试点',
      because: 'taken part in, not begun',
      unless: ({ begins: { edge, word }, after }) =>
        !(edge === 'verb'
          ? beginsTrial(word)
          : edge === 'joint' || (edge === 'clause' && TOLD_OF.test(after))),
    },
    {
      id: 'obtained',
      example: '，明湖获国家级水权改革试点，',
      because: 'a place has been chosen for it',
      unless: ({ modifier }) => OBTAINED.test(modifier),
    },
    {
      id: 'verb-before-it',
      example: '，家庭农场培育整县推进试点工作扎实开展',
      because: 'its verb stands right before it',
      unless: ({ modifier }) => ENDS_IN_TRIAL_VERB.test(modifier),
    },
    {
      id: 'short',
      example: '推进林权流转试点',
      because: 'too short',
      unless: ({ modifier }) => modifier.length < 6,
    },
  ],
  where,
)

/** Projects that put something right are undertakings of the state; those that build are a firm's. */
const REMEDY = lazyPattern(() => `(?:${anyOf('campaign/remedy')})$`)
/** Activities that have a name without quotation marks. */
const NAMED_ACTIVITY = lazyPattern(() => `(?:${anyOf('campaign/named-activity')})$`)
const LONG_PROJECT = 7

/** 工业供给侧结构性改革: a known one in a field of its own. */
function isKnownInField({ text, begins: { start }, end }: Judged): boolean {
  for (let at = start + 1; at <= start + 4; at++)
    if (
      campaignNamed(text.slice(at, end)) &&
      !wordBefore(text, at, start, 'campaign/verb', 'campaign/opens-clause', 'campaign/particle')
    )
      return true
  return false
}

/** 第三届|全民读书月活动: of which there is one after the other. */
const EDITION = new RegExp(`第[${SMALL}\\d]{1,3}届$`, 'u')
const JOINED = new RegExp(`[${JOINTS}]`, 'u')
const isEdition = ({ text, noun, modifier, begins: { start } }: Judged) =>
  noun === ACTIVITY &&
  modifier.length >= 4 &&
  !JOINED.test(modifier) &&
  EDITION.test(charsBefore(text, start, 5))

/** 南水北调中线|一期|工程: a phase of a known work. */
const PHASE = new RegExp(`[${SMALL}]期$`, 'u')
const isPhaseOfKnown = (modifier: string, noun: string) =>
  PHASE.test(modifier) && campaignNamed(modifier.replace(PHASE, '') + noun) !== undefined

/** Nouns of which some are names that are not known: projects, activities, revolutions. */
const SOME_NAMED = new Set([PROJECT, ACTIVITY, REVOLUTION])

/** Reasons against nouns of which only known ones are names, or few others. */
const NAMED_ONLY = defineGuards<[judged: Judged]>(
  'campaign/named-only',
  [
    {
      id: 'no-verb',
      example: '老矿区地质灾害治理应急项目',
      because: 'not known, and no verb governs it',
      unless: (judged) => {
        const { edge, word } = judged.begins
        return edge !== 'verb' && !(edge === 'joint' && word === judged.noun) && !isEdition(judged)
      },
    },
    {
      id: 'project-at-large',
      example: '实施北岸商业综合体项目',
      because: 'a project at large',
      unless: ({ noun, modifier }) =>
        noun === PROJECT &&
        !(modifier.length >= LONG_PROJECT && REMEDY.test(modifier) && !COUNTED.test(modifier)),
    },
    {
      id: 'activity-at-large',
      example: '举办茶叶促销活动',
      because: 'an activity of this sort has no name',
      unless: (judged) =>
        judged.noun === ACTIVITY && !NAMED_ACTIVITY.test(judged.modifier) && !isEdition(judged),
    },
    {
      id: 'revolution-at-large',
      example: '开展农村人居环境厕所粪污革命',
      because: 'a revolution at large',
      unless: ({ noun, modifier }) =>
        noun === REVOLUTION && (isGeneric(modifier, true) || modifier.length > 8),
    },
    {
      id: 'only-known',
      example: '推进行政审批制度改革',
      because: 'only known ones are names',
      unless: (judged) => !SOME_NAMED.has(judged.noun) && !isKnownInField(judged),
    },
  ],
  where,
)

const COUNTED_FIRST = lazyPattern(() => `^\\d+(?:${anyOf('campaign/counter')})`)

/** Reasons against the other nouns: 行动, 战略, 攻坚战 …, which any proper modifier makes a name. */
const OPEN = defineGuards<[judged: Judged]>(
  'campaign/open',
  [
    {
      id: 'generic',
      example: '实施安全惠民工程',
      because: 'the words say what any undertaking could be',
      unless: ({ modifier, carriedOut }) => isGeneric(modifier, carriedOut) || COUNTED_FIRST.test(modifier),
    },
  ],
  where,
)
const ALONE = defineGuards<[judged: Judged]>(
  'campaign/clause',
  [
    {
      id: 'nothing-told',
      example: '，校园安全保障行动由教育局牵头',
      because: 'it opens its clause, and nothing is said of it',
      unless: ({ begins: { edge }, modifier, after }) =>
        edge !== 'verb' && edge !== 'joint' && !(modifier.length >= 4 && TOLD_OF.test(after)),
    },
  ],
  where,
)

/** The guards by which what a type noun of its sort names is none. */
function guardsFor({ noun, bare }: TypeNoun, judged: Judged) {
  const { text, begins, modifier, end } = judged
  if (noun.startsWith(PILOT)) return TRIAL
  const item = (noun === PROJECT || noun === WORK) && isListItem(text, begins.start, modifier, end)
  if (bare === 'named') return item && noun === PROJECT ? undefined : NAMED_ONLY
  if (item && noun === WORK) return undefined
  return judged.carriedOut ? WORKS : ALONE
}

/** Why the words from where `begins` on, before `noun` at `nounStart`, are no name; `null` where they are one. */
export function refusalOf(text: string, begins: Beginning, noun: TypeNoun, nounStart: number): string | null {
  const end = nounStart + noun.noun.length
  if (campaignNamed(text.slice(begins.start, end))) return null
  if (isPhaseOfKnown(text.slice(begins.start, nounStart), noun.noun)) return null
  const judged: Judged = {
    text,
    begins,
    noun: noun.noun,
    modifier: text.slice(begins.start, nounStart),
    end,
    after: text.slice(end, end + 4),
    carriedOut: noun.bare === 'verb' || noun.noun.endsWith(EDUCATION),
  }
  const others = noun.noun.startsWith(PILOT) || noun.bare === 'named'
  const guards = guardsFor(noun, judged)
  return (
    (
      refusedBy(MODIFIER, judged) ??
      (others ? undefined : refusedBy(OPEN, judged)) ??
      (guards && refusedBy(guards, judged))
    )?.because ?? null
  )
}
