/** The ways in which the values of a sentence are read, in the order in which they are tried. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Amount } from './amounts.js'
import { readHead } from './head.js'
import type { Head } from './head-shape.js'
import { rowLength } from './list.js'
import { mention } from './mention.js'
import { readPace } from './rate-before-verb.js'
import { fitsTail, withSurfaceVerb } from './reading.js'
import { draftOf, type Reading, type ReadingState, type Sentence } from './reading-state.js'
import { readOne } from './single-value.js'
import { readSteady } from './steady.js'
import { readSuccession } from './succession.js'
import { readTurnedTrend } from './turned-trend.js'
import { readCut, readFromTo, readFromToRow } from './two-levels.js'
import { readMixedRow, readRow } from './value-list.js'

/** An amount of a sentence, and what stands before it. */
export interface Place {
  readonly state: ReadingState
  /** Which of the document's amounts it is. */
  readonly at: number
  readonly amount: Amount
  /** The amount after it, in the same sentence. */
  readonly next: Amount | undefined
  /** Where the clause of its name begins. */
  readonly from: number
  /** The words before it, read. */
  readonly head: () => Head
  /** How many values stand in a row there. */
  readonly row: () => number
}

/** One way to read. */
export interface Reader {
  readonly id: string
  /** Texts in which it reads. */
  readonly examples: readonly string[]
  /** Texts that look alike and are left to a reader after it. */
  readonly passesOn: readonly string[]
  /** Why it stands before those after it. */
  readonly place: string
  /** The reading at `place`, whose sentence is `sentence`; `null` where the text has not this form, and then nothing has changed. */
  readonly read: (sentence: Sentence, place: Place) => Reading | null
}

/** A reader that writes in a draft and tells how many amounts it has dealt with: of 0 nothing is kept. */
const reader = (
  id: string,
  read: (place: Place, draft: Sentence) => number,
  told: Pick<Reader, 'place' | 'examples' | 'passesOn'>,
): Reader => ({
  id,
  ...told,
  read: (sentence, place) => {
    const draft = draftOf(sentence)
    const taken = read(place, draft)
    return taken > 0 ? { taken, sentence: draft } : null
  },
})

/** 20万美元（|合130万元）: the same money, told again. */
const IN_OTHER_MONEY = lazyPattern(() => `^(?:${anyOf('indicator/makes-in-money')})$`)

/** See `Reader`. The last reads whatever there is. */
export const readers: readonly Reader[] = [
  reader(
    'steady',
    ({ state, amount, from }, draft) => {
      if (amount.type !== 'steady') return 0
      readSteady(state, draft, from, amount)
      return 1
    },
    {
      place: '持平 is no number: no other reader knows it',
      examples: ['货运量与上年持平', '粮食产量与去年基本持平'],
      passesOn: ['货运量与上年相比增长3%'],
    },
  ),
  reader('succession', ({ state, from, at }, draft) => readSuccession(state, draft, from, at), {
    place: 'levels passed one after another are a row too, of which the last alone is the value',
    examples: ['生产总值先后跨越3000亿元、4000亿元、5000亿元', '财政收入连续跨过100亿元、200亿元'],
    passesOn: ['生产总值跨越3000亿元'],
  }),
  reader(
    'in-other-money',
    ({ state, amount, next, from }, draft) => {
      if (!next || !IN_OTHER_MONEY.test(state.text.slice(amount.end, next.start))) return 0
      readOne(state, draft, readHead(state.text, from, amount.start), { ...next, start: amount.start })
      return 2
    },
    {
      place: 'two amounts that are one stand side by side as those of two levels do',
      examples: ['出口总额20亿美元折合140亿元', '利用外资20万美元合130万元'],
      passesOn: ['出口总额20亿美元，进口总额30亿元'],
    },
  ),
  reader(
    'from-to',
    ({ state, amount, next, from }, draft) => (next && readFromTo(state, draft, from, amount, next) ? 2 : 0),
    {
      place: '由…到 binds two values closer than a list does',
      examples: ['森林覆盖率由58%提高到61%', '企业总数从50家增加到80家'],
      passesOn: ['森林覆盖率由去年提高到61%，绿化率50%'],
    },
  ),
  reader(
    'turned-trend',
    ({ state, amount, next, from }, draft) =>
      next && readTurnedTrend(state, draft, from, amount, next) ? 2 : 0,
    {
      place: 'as 由…到; only its second change is of the time',
      examples: ['粮食单产由上年下降2%转为增长5%', '出口额由下降3%转为增长4%'],
      passesOn: ['粮食单产下降2%，出口额增长5%'],
    },
  ),
  reader(
    'cut',
    ({ state, amount, next, from }, draft) => (next && readCut(state, draft, from, amount, next) ? 2 : 0),
    {
      place: 'the name stands on both sides of the old level',
      examples: ['将现行16%的税率降至13%', '原来20%的费率降到15%'],
      passesOn: ['16%的企业增长13%'],
    },
  ),
  reader(
    'from-to-row',
    ({ state, at, from, row }, draft) => {
      const length = row()
      const { amounts, text } = state
      const last = amounts[at + 2 * length - 1]
      if (length < 2 || !last || last.end > draft.end) return 0
      if (rowLength(text, amounts, at + length, draft.end) !== length) return 0
      const old = amounts.slice(at, at + length)
      return readFromToRow(state, draft, from, old, amounts.slice(at + length, at + 2 * length))
        ? 2 * length
        : 0
    },
    {
      place: 'its old levels are a row of their own, which the next would read',
      examples: [
        '城镇化率、森林覆盖率分别由50%和60%提高到58%和63%',
        '粮食、棉花产量分别由5万吨和6万吨增加到7万吨和8万吨',
      ],
      passesOn: ['城镇化率、森林覆盖率分别为50%和60%'],
    },
  ),
  reader(
    'row',
    ({ state, at, head, row }, draft) => {
      const length = row()
      return length > 1 && readRow(state, draft, head(), state.amounts.slice(at, at + length)) ? length : 0
    },
    {
      place: 'values side by side are told of several before one of them is told of one',
      examples: ['工业、服务业增加值分别增长7%和8%', '粮食、棉花产量分别达到5万吨和6万吨'],
      passesOn: ['工业增加值增长7%'],
    },
  ),
  reader('mixed-row', ({ state, at, head }, draft) => readMixedRow(state, draft, head(), at), {
    place: 'a list whose values have verbs of their own is none to the reader of rows',
    examples: ['棉花、粮食产量分别下降3%和增长5%', '进口额、出口额分别增长3%、下降5%'],
    passesOn: ['棉花产量下降3%'],
  }),
  reader(
    'rate-before-verb',
    ({ state, amount, from }, draft) => (readPace(state, draft, from, amount) ? 1 : 0),
    {
      place: '的速度增长 behind the value is more text, by which the next gives it up',
      examples: ['工业增加值以年均12%的速度增长', '财政收入以每年8%的速度增长'],
      passesOn: ['工业增加值年均增长12%'],
    },
  ),
  reader(
    'mention',
    ({ state, amount, head }, draft) => {
      if (fitsTail(state, draft, head(), amount)) return 0
      mention(state, draft, head(), amount)
      return 1
    },
    {
      place: 'a value that runs on into other text is of that; its name may be the next value’s',
      examples: ['抽调12名业务骨干', '新建5公里道路'],
      passesOn: ['工业用电量增长3.3%'],
    },
  ),
  reader(
    'single-value',
    ({ state, amount, head }, draft) => {
      readOne(state, draft, head(), amount)
      return 1
    },
    {
      place: 'what no other reader has taken is one value of one name, or nothing',
      examples: ['工业用电量增长3.3%', '粮食产量达到50万吨'],
      passesOn: [],
    },
  ),
]

/** The words before `amount`, with a verb that its own surface holds. */
export const headAt = (text: string, from: number, amount: Amount): Head =>
  withSurfaceVerb(readHead(text, from, amount.start), amount, text)
