/** From a reading to a candidate. */
import { readClause } from '../../discourse/clause.js'
import { lastStartingAt } from '../../text/ranges.js'
import type { Reason } from '../reason.js'
import type { Amount } from './amounts.js'
import { canonicalOf } from './canonical.js'
import { type Desk, remember, type Sentence } from './desk.js'
import type { Head } from './head.js'
import { periodOf } from './period.js'
import type { Change, IndicatorFields } from './schema.js'
import { isMoney } from './statistic-heads.js'
import { statusOf } from './status.js'

/** An indicator to be given out. */
export interface Emission {
  readonly name: string
  /** Where its surface begins. */
  readonly start: number
  readonly amount: Amount
  readonly read: Head
  readonly change: Change
  readonly rule: string
  /** The area word that the name leaves out. */
  readonly area?: string | undefined
  /** The verb its name begins with. */
  readonly verb?: string
  /** Period of the indicator whose name it takes. */
  readonly carried?: string | null | undefined
  /** Counted over the time, not at its end. */
  readonly flow?: boolean
  /** The level it started from. */
  readonly from?: Amount
}

/** 不低于全省平均水平2个百分点: the verb that stands before whom it is compared with bounds the value. */
function boundOf(verb: string): Pick<IndicatorFields, 'mod'> {
  if (verb === '不低于' || verb === '不少于') return { mod: 'more' }
  return verb === '不高于' || verb === '不超过' ? { mod: 'less' } : {}
}

/** Gives an indicator out: with its time, status and canonical name; the sentence remembers it. */
export function emit(desk: Desk, sentence: Sentence, e: Emission): void {
  const { context, text, moments, out } = desk
  const { clock } = context.discourse
  const { amount, change } = e
  if (amount.type === 'elided' && !isMoney(e.name)) return
  const stretch = context.discourse.stretchAt(amount.start)
  const last = sentence.made.at(-1)
  const total = e.read.total || (last?.total === true && e.read.change === null && e.start - last.end <= 3)
  const clause = readClause(text, sentence.start, amount.start)
  const when = periodOf({
    text,
    from: sentence.start,
    to: sentence.end,
    paragraph:
      context.document.paragraphs[lastStartingAt(context.document.paragraphs, amount.start)]?.start ?? 0,
    start: e.start,
    amountStart: amount.start,
    name: e.name,
    head: total === e.read.total ? e.read : { ...e.read, total },
    change,
    unit: amount.unit,
    moments,
    clock,
    stretch,
    flow: e.flow ?? false,
    estimated: clause.estimated !== undefined,
    carried: e.carried,
    carriedAverage: last?.average ?? false,
    carriedEnd: last?.end ?? sentence.start,
    ignored: sentence.ignored,
  })
  const { period } = when
  const told = statusOf(clause, { clock, stretch, period, periodBecause: when.because })
  const from = e.from?.fields.value
  const known = canonicalOf(e.name)
  const fields: IndicatorFields = {
    name: e.name,
    ...(amount.fields as Pick<IndicatorFields, 'value' | 'min' | 'max' | 'unit' | 'mod'>),
    // 约占总数的三成: the verb bounds the value
    ...(e.read.verb.startsWith('约') && !amount.fields.mod ? { mod: 'approx' as const } : {}),
    ...(amount.fields.mod ? {} : boundOf(e.read.verb)),
    // 迈上万亿元台阶, 跨过300亿元
    ...(e.read.crossing && change === 'level' && !amount.fields.mod ? { mod: 'more' as const } : {}),
    change,
    ...(typeof from === 'number' || typeof from === 'string' ? { from } : {}),
    status: told.status,
    period,
    ...(told.commitment === undefined ? {} : { commitment: told.commitment }),
    ...(known ? { canonical: known.name, code: known.code } : {}),
    ...(e.read.versus === undefined ? {} : { basis: e.read.versus }),
    ...(e.area === undefined ? {} : { area: e.area }),
    because: {
      ...(when.because === undefined ? {} : { period: when.because }),
      status: told.because,
      ...(e.area === undefined ? {} : { area: areaReason(text, e) }),
    },
  }
  out.push({
    kind: 'indicator',
    rule: e.rule,
    start: Math.min(e.start, amount.start),
    end: amount.end,
    fields: { ...fields },
    hints: {},
  })
  remember(sentence.made, {
    name: e.name,
    amount,
    change,
    period,
    end: amount.end,
    area: e.area,
    verb: e.verb ?? '',
    total,
    average: e.read.average,
  })
}

/** The area word stands before the name, or is carried over with it. */
function areaReason(text: string, { area = '', start }: Emission): Reason {
  const own = text.slice(Math.max(0, start - area.length - 4), start).includes(area)
  return own ? { from: 'clause', text: area } : { from: 'before' }
}
