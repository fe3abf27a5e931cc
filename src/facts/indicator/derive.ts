/** Reads the indicators off the quantities, sentence by sentence. */
import { lastStartingAt } from '../../rules/context.js'
import type { Candidate, RuleContext } from '../../rules/rule.js'
import type { Range } from '../../text/document.js'
import { type Amount, amountsOf, type Moment, momentsOf } from './amounts.js'
import { canonicalOf } from './canonical.js'
import { clauseStart, tailOf } from './clause.js'
import { type Head, readHead } from './head.js'
import { membersOf, rowLength } from './list.js'
import { isBare, isNamelike, type NameRange, preferBracketed, stripLeft, tidyName, withoutDateBehind } from './name.js'
import { type Passage, passageAt, passagesOf } from './passage.js'
import type { Change, IndicatorFields } from './schema.js'
import { periodOf, statusOf } from './tense.js'
import { hasRole, wordAt, wordBefore } from './words.js'

/** An indicator of the sentence at hand, as later ones look back on it. */
interface Made {
  readonly name: string
  readonly amount: Amount
  readonly change: Change
  readonly period: string | null
  readonly end: number
  readonly area: string | undefined
  /** 新增, 评选: the verb its name begins with, for the members that leave it out. */
  readonly verb: string
  /** Counted over a span: 累计完成A5亿元、B3亿元 holds for B too. */
  readonly total: boolean
}

interface Desk {
  readonly context: RuleContext
  readonly text: string
  readonly amounts: readonly Amount[]
  readonly moments: readonly Moment[]
  readonly passages: readonly Passage[]
  readonly out: Candidate[]
}

interface Sentence extends Range {
  made: Made[]
  /** A name whose value ran on into other text: 迈上3万亿元新台阶、达到30145亿元. */
  mention: Made | undefined
  /** Where the last amount that was looked at ends. */
  floor: number
  ignored: Range[]
}

/** The indicators of a document, from its quantities and dates among `candidates`. */
export function deriveIndicators(candidates: readonly Candidate[], context: RuleContext): Candidate[] {
  const amounts = amountsOf(candidates)
  if (amounts.length === 0) return []
  const { document, text } = context
  const desk: Desk = {
    context,
    text,
    amounts,
    moments: momentsOf(candidates),
    passages: passagesOf(context),
    out: [],
  }
  const tables = document.regions.filter((r) => r.type === 'table')
  let sentence: Sentence = { start: 0, end: 0, made: [], mention: undefined, floor: 0, ignored: [] }
  for (let i = 0; i < amounts.length; ) {
    const amount = amounts[i]!
    const table = tables[lastStartingAt(tables, amount.start)]
    if (amount.start >= sentence.end) {
      const { start, end } = context.sentenceAt(amount.start)
      sentence = { start, end: Math.max(end, amount.end), made: [], mention: undefined, floor: start, ignored: [] }
    }
    const tabular = (table && amount.start < table.end) || text.charAt(sentence.start) === '|'
    const taken = tabular ? 1 : readAt(desk, sentence, i)
    i += taken
    sentence.floor = amounts[i - 1]!.end
  }
  return desk.out
}

/** Looks at the amount `i`; says how many amounts it has dealt with. */
function readAt(desk: Desk, sentence: Sentence, i: number): number {
  const { text, amounts } = desk
  const amount = amounts[i]!
  const from = nameClause(text, clauseStart(text, amount.start, sentence.floor), amount.start, sentence.floor)
  const next = amounts[i + 1]
  if (next && next.end <= sentence.end) {
    if (/^(?:兑换?|合|折合)$/u.test(text.slice(amount.end, next.start))) {
      readOne(desk, sentence, readHead(text, from, amount.start), { ...next, start: amount.start })
      return 2
    }
    const done = readFromTo(desk, sentence, from, amount, next) ?? readCut(desk, sentence, from, amount, next)
    if (done) return 2
  }
  const head = withSurfaceVerb(readHead(text, from, amount.start), amount, text)
  const row = rowLength(text, amounts, i, sentence.end)
  if (row > 1) {
    const done = readRow(desk, sentence, head, amounts.slice(i, i + row))
    if (done) return row
  }
  if (!fitsTail(desk, sentence, head, amount)) {
    mention(desk, sentence, head, amount)
    return 1
  }
  readOne(desk, sentence, head, amount)
  return 1
}

const DETACHED = /^(?:定为|确定为|拟定为|拟为|初步定为|是|为|达到?|约为)$/u
const DETACHABLE = /(?:目标|总数|总额|总量|规模|面积|比重|速度|幅度)$/u

/** 增长速度的调控目标，定为8%: the clause of the name is the one before. */
function nameClause(text: string, from: number, to: number, floor: number): number {
  if (from - 1 <= floor || text.charAt(from - 1) !== '，' || !DETACHED.test(text.slice(from, to))) return from
  const before = clauseStart(text, from - 1, floor)
  return DETACHABLE.test(text.slice(before, from - 1)) ? before : from
}

const SURFACE_VERB = /^(?:突破|超过|超|不低于|不少于|不超过|低于|高于|达|逾)/u

/** 首次突破50%: the verb is part of the quantity's own surface. */
function withSurfaceVerb(head: Head, amount: Amount, text: string): Head {
  if (head.change !== null) return head
  const match = SURFACE_VERB.exec(text.slice(amount.start, Math.min(amount.end, amount.start + 3)))
  if (!match) return head
  const again = readHead(text, head.from, amount.start)
  const stripped = stripAdverbs(text, again.from, again.nameEnd)
  return { ...again, nameEnd: stripped, change: 'level', verb: match[0], verbStart: amount.start }
}

function stripAdverbs(text: string, from: number, end: number): number {
  let at = end
  for (let steps = 0; steps < 6; steps++) {
    const word = wordBefore(text, from, at)
    const skip =
      word &&
      !word.roles.has('keep') &&
      (word.roles.has('adverb') || word.roles.has('total') || (word.roles.has('level') && word.length > 1))
    if (!skip) return at
    at -= word.length
  }
  return at
}

/** Behind these a value that runs on into more text belongs to that. */
const LOOSE_VERB = /^(?:完成|实现|有|是|为|按|共有|拥有|现有|已有)$/u

/** Whether what stands behind the value leaves it to the name before it. */
function fitsTail(desk: Desk, sentence: Sentence, head: Head, amount: Amount): boolean {
  const tail = tailOf(desk.text, amount.end, sentence.end)
  if (tail === 'end' || tail === 'and') return true
  const changes = head.change === 'increase' || head.change === 'decrease' || head.to
  const counted = amount.type === 'count'
  if (tail === 'of') return changes && !counted && !desk.text.startsWith('的基础上', amount.end)
  if (amount.noun !== undefined && (counted || !changes)) return false
  if (counted || amount.type === 'measure') return changes && !counted
  if (head.change === 'level' && amount.start !== head.verbStart)
    return changes || !LOOSE_VERB.test(head.verb)
  return changes || (head.change === null && amount.type === 'currency')
}

const RATE_ENDS = /(?:名义|可比|年均|平均|年)$/u

/** 居民消费价格涨幅3%: the rate is told by the noun before the value. */
function rateOf(
  text: string,
  from: number,
  end: number,
): { change: Change; end: number; average: boolean } | undefined {
  const word = wordBefore(text, from, end)
  const change = word?.roles.has('rate-up')
    ? 'increase'
    : word?.roles.has('rate-down')
      ? 'decrease'
      : undefined
  if (!word || change === undefined || text.slice(from, end).endsWith('自然增长率')) return undefined
  const at = end - word.length
  const ending = RATE_ENDS.exec(text.slice(Math.max(from, at - 2), at))?.[0] ?? ''
  const average = /年均|平均/u.test(text.slice(at - ending.length, end))
  const cut = text.charAt(at - ending.length - 1) === '的' ? 1 : 0
  return { change, end: Math.max(from, at - ending.length - cut), average }
}

/** What a head and its stripped name come to. */
interface Reading {
  readonly head: Head
  readonly change: Change
  readonly range: NameRange
}

function readName(desk: Desk, head: Head, amount: Amount): Reading {
  const { text, moments } = desk
  let { nameEnd } = head
  let change: Change = head.change ?? 'level'
  let read = head
  const percent = amount.type === 'percent'
  // GDP增速下降3.8% says that GDP fell
  const doubled = amount.unit === '%' && head.basis !== 'peer' && (change === 'increase' || change === 'decrease')
  const rate =
    percent && head.basis !== 'peer' && (head.change === null || (head.change === 'level' && !head.to))
      ? rateOf(text, head.from, nameEnd)
      : undefined
  if (doubled) nameEnd = rateOf(text, head.from, nameEnd)?.end ?? nameEnd
  if (rate && amount.unit !== '个百分点') {
    nameEnd = rate.end
    change = rate.change
    read = {
      ...head,
      nameEnd,
      average: head.average || rate.average,
      verb: head.verb || '涨幅',
      verbStart: head.change === null ? rate.end : head.verbStart,
    }
  }
  const start = nameStart(desk, head.from, nameEnd)
  const end = withoutDateBehind(start, stripPlace(text, start, nameEnd), moments)
  const range = stripLeft(text, start, end, moments)
  if (AVERAGE.test(text.slice(start, range.start))) read = { ...read, average: true }
  const pricing = PRICING.exec(text.slice(range.start, range.end))
  return { head: read, change, range: pricing ? { ...range, end: range.start + pricing.index } : range }
}

const AVERAGE = /年均|平均每年|每年平均|年平均/u
const PRICING = /(?<=.{2})按[^，。；]{2,18}(?:计算|价格|口径|价)$/u

/**
 * Where the clause's name begins, which may reach over the amount before it: 超50亿元企业增至33家,
 * “三个1号”公路. A count before a noun stays outside.
 */
function nameStart({ text, amounts }: Desk, from: number, end: number): number {
  const before = amounts[lastStartingAt(amounts, from - 1)]
  if (!before || before.end !== from || '、和与，；。'.includes(text.charAt(from)) || end <= from) return from
  const closing = text.slice(from, end).indexOf('”')
  if (closing >= 0 && !text.slice(from, from + closing).includes('“')) {
    const opening = text.lastIndexOf('“', from)
    return opening >= 0 && from - opening <= 20 ? opening : from + closing + 1
  }
  return before.type === 'currency' || before.type === 'measure' ? before.start : from
}

const IN_PLACE = /(?:在|居)?(?:全国|全省|全市|全区|全球|全世界)(?:范围内?|内|率先|首先|最先)?$/u

/** 财政总收入在全省率先突破: where, between name and verb. */
function stripPlace(text: string, from: number, end: number): number {
  const match = IN_PLACE.exec(text.slice(Math.max(from, end - 8), end))
  return match && end - match[0].length > from ? end - match[0].length : end
}

function mention(desk: Desk, sentence: Sentence, head: Head, amount: Amount): void {
  if (head.change === null || amount.type === 'count') return
  const { range } = readName(desk, head, amount)
  const name = tidyName(desk.text.slice(range.start, range.end))
  if (!isNamelike(name) || isBare(desk.text, range.start, range.end)) return
  sentence.mention = { name, amount, change: 'level', period: null, end: amount.end, area: range.area, verb: '', total: false }
}

/** What a value without a name of its own may be about. */
function lastTold({ made, mention }: Sentence): Made | undefined {
  const last = made.at(-1)
  return mention !== undefined && (last === undefined || mention.end > last.end) ? mention : last
}

/** Verbs that a value may follow with its name left out: 首次突破50%. */
const CARRYING =
  /^(?:达|达到|高达|突破|超过|超|逾|实现|完成|稳定在|保持在|控制在|跃升到|占|约占|是|相当于|为|约为|接近|逼近|跨越|迈上|跨上)$|[到至]$/u

/** Whether an indicator without a name of its own may take that of the one before it. */
function mayCarry(desk: Desk, sentence: Sentence, head: Head, change: Change, amount: Amount): boolean {
  const last = lastTold(sentence)
  if (!last || head.change === null) return false
  if (amount.start - last.end > 60) return false
  if (change !== 'level') return true
  if (head.share !== undefined) return true
  if (!CARRYING.test(head.verb)) return false
  if (head.verb === '为' || head.verb === '是' || head.verb === '完成') return amount.type !== 'count'
  return amount.type !== 'count' || amount.unit === last.amount.unit
}

const SUBJECT_END =
  /(?:持续|保持|稳步|快速|不断|再[创上度次]|大幅|明显|稳中|平稳|较快|进一步|继续|显著|逐步|稳定|迅速|加快|喜获|实现|发展|全面|首次|总体|得到|取得|增势|运行|突破|达到|获得|较好|喜|有效|步伐)/u

/** The subject of the clause before `from`, for 经济保持较快增长，增幅达8%; empty if it shows none. */
function subjectBefore(
  desk: Desk,
  sentence: Sentence,
  from: number,
): { name: string; start: number } | undefined {
  const { text, moments } = desk
  if (text.charAt(from - 1) !== '，') return undefined
  const start = clauseStart(text, from - 1, Math.max(sentence.start, sentence.floor))
  const body = text.slice(start, from - 1)
  const match = SUBJECT_END.exec(body)
  if (!match || match.index < 2 || match.index > 24) return undefined
  const range = stripLeft(text, start, start + match.index, moments)
  const name = tidyName(text.slice(range.start, range.end))
  if (!isNamelike(name) || isBare(text, range.start, range.end) || /[的了等，、]/u.test(name))
    return undefined
  const word = wordAt(text, range.start, range.end)
  return word?.roles.has('verb') ? undefined : { name, start: range.start }
}

function readOne(desk: Desk, sentence: Sentence, head: Head, amount: Amount): void {
  const { text } = desk
  const { head: read, change, range } = readName(desk, head, amount)
  const raw = text.slice(range.start, range.end)
  let name = raw.endsWith('、') ? '、' : preferBracketed(tidyName(raw))
  const last = lastTold(sentence)
  const bare = name === '' || isBare(text, range.start, range.end)
  if (bare && name !== '' && read.change !== null && hasNounUse(name)) return emitNamed()
  if (bare) {
    const light = tidyName(text.slice(range.light, range.end))
    if (name !== '' && hasRole(name, 'generic') && light !== name) {
      name = light
      return emitNamed(range.light, true)
    }
    if (name !== '' && name !== '、') return
    if (last && isSecondMeasure(last)) return emitCarried(last)
    if (mayCarry(desk, sentence, read, change, amount) && last) return emitCarried(last)
    const subject =
      read.change !== null && amount.type !== 'count' ? subjectBefore(desk, sentence, read.from) : undefined
    if (subject)
      emit(desk, sentence, {
        name: subject.name,
        start: read.verbStart,
        amount,
        read,
        change,
        rule: 'indicator/subject-before',
        area: undefined,
        verb: '',
        carried: undefined,
        flow: false,
      })
    return
  }
  if (!isNamelike(name) || isCounted(desk, read.from, name)) return
  if (read.change === null && amount.type === 'count' && isSmallChinese(text, amount)) return
  emitNamed()

  /** 补贴4790户、23966万元: one thing in two units. */
  function isSecondMeasure(before: Made): boolean {
    return (
      read.change === null &&
      before.change === 'level' &&
      amount.unit !== before.amount.unit &&
      amount.type !== 'percent' &&
      before.amount.type !== 'percent' &&
      /^[、/]$/u.test(text.slice(before.end, amount.start))
    )
  }

  function emitCarried(from: Made): void {
    const full = read.share === undefined ? from.name : `${from.name}占${read.share}比重`
    emit(desk, sentence, {
      name: full,
      start: read.verbStart,
      amount,
      read,
      change,
      rule: 'indicator/carried',
      area: from.area,
      verb: '',
      carried: from.period,
      flow: false,
    })
  }

  function emitNamed(start = range.start, withSubject = false): void {
    const generic = withSubject || hasRole(name, 'generic')
    const completed = completeName(sentence, name, generic, text, read.from, amount)
    const verb = leadingVerb(name)
    emit(desk, sentence, {
      name: completed,
      start,
      amount,
      read,
      change,
      rule:
        read.change === null && change === 'level'
          ? 'indicator/bare'
          : change === 'level'
            ? 'indicator/level'
            : 'indicator/change',
      area: range.area,
      verb,
      carried: completed !== name && generic ? last?.period : undefined,
      flow: (amount.type === 'count' && range.light < range.start) || verb !== '' || read.total,
    })
  }
}

/** 出口, 就业, 投资: verbs that also name a statistic, where a verb of level or change follows them. */
function hasNounUse(name: string): boolean {
  return name.length >= 2 && hasRole(name, 'verb') && !hasRole(name, 'adverb') && !hasRole(name, 'level')
}

/** 8个方面259项: the noun belongs to the amount before it. */
function isCounted({ text, amounts }: Desk, from: number, name: string): boolean {
  const before = amounts[lastStartingAt(amounts, from - 1)]
  return before !== undefined && before.end === from && before.noun === name && text.startsWith(name, from)
}

const SMALL = /^[一二两三四五六七八九十几]{1,3}/u

function isSmallChinese(text: string, amount: Amount): boolean {
  const surface = text.slice(amount.start, amount.end)
  return SMALL.test(surface) && !/[百千万亿]/u.test(surface)
}

/** 新增, 评选 …: the verb a name begins with, empty if none. */
function leadingVerb(name: string): string {
  const word = wordAt(name, 0, Math.min(name.length, 6))
  if (!word) return ''
  const first = name.slice(0, word.length)
  return word.length > 1 &&
    word.length < name.length &&
    (word.roles.has('verb') || first === '新增' || first === '净增')
    ? first
    : ''
}

/** A member that leaves out its verb or subject gets it from the indicator before it. */
function completeName(
  sentence: Sentence,
  name: string,
  generic: boolean,
  text: string,
  from: number,
  amount: Amount,
): string {
  const last = sentence.made.at(-1)
  if (!last) return name
  const between = text.slice(last.end, from)
  if (generic) return between.length <= 2 && !name.startsWith(last.name) ? last.name + name : name
  const joined = between === '' && /^[、和]/u.test(text.slice(last.end, last.end + 1))
  const among = /^[，、]?$/u.test(between) && /^[，、]?其中/u.test(text.slice(last.end, last.end + 4))
  if (last.verb === '' || !(joined || among) || leadingVerb(name) !== '' || amount.type !== 'count')
    return name
  return last.verb + name
}

interface Emission {
  readonly name: string
  readonly start: number
  readonly amount: Amount
  readonly read: Head
  readonly change: Change
  readonly rule: string
  readonly area: string | undefined
  readonly verb: string
  readonly carried: string | null | undefined
  readonly flow: boolean
  readonly from?: Amount
}

function emit(desk: Desk, sentence: Sentence, e: Emission): void {
  const { text, moments, passages, out } = desk
  const { amount, change } = e
  const told = {
    text,
    from: sentence.start,
    to: sentence.end,
    start: e.start,
    amountStart: amount.start,
    head: e.read,
    change,
    unit: amount.unit,
    moments,
    passage: passageAt(passages, amount.start),
    flow: e.flow,
    carried: e.carried,
    carriedEnd: sentence.made.at(-1)?.end ?? sentence.start,
    ignored: sentence.ignored,
  }
  const last = sentence.made.at(-1)
  const total = e.read.total || (last?.total === true && e.read.change === null && e.start - last.end <= 3)
  if (total && !e.read.total) told.head = { ...told.head, total }
  const period = periodOf(told)
  const from = e.from?.fields.value
  const known = canonicalOf(e.name)
  const fields: IndicatorFields = {
    name: e.name,
    ...(amount.fields as Pick<IndicatorFields, 'value' | 'min' | 'max' | 'unit' | 'mod'>),
    change,
    ...(typeof from === 'number' || typeof from === 'string' ? { from } : {}),
    status: statusOf(told, period),
    period,
    ...(known ? { canonical: known.name, code: known.code } : {}),
    ...(e.read.versus === undefined ? {} : { basis: e.read.versus }),
    ...(e.area === undefined ? {} : { area: e.area }),
  }
  out.push({
    kind: 'indicator',
    rule: e.rule,
    start: Math.min(e.start, amount.start),
    end: amount.end,
    fields: { ...fields },
    hints: {},
  })
  sentence.made.push({
    name: e.name,
    amount,
    change,
    period,
    end: amount.end,
    area: e.area,
    verb: e.verb,
    total,
  })
}

const FROM = /(?:由|从)([^，；。、：由从]{0,16})$/u
const FROM_INNER = /^$|(?:的|年|末|底|初|前|来|期|时)$/u
const TO_GAP =
  /^(?:左右|以上|以下)?[，]?([^，；。、：]{0,8}?)(?:到了?|至|为|成)(?:[^，；。、：]{0,8}年的?)?$/u

/** 由A增加到B. */
function readFromTo(desk: Desk, sentence: Sentence, from: number, a: Amount, b: Amount): true | undefined {
  const { text } = desk
  const before = text.slice(from, a.start)
  const opening = FROM.exec(before)
  if (!opening || !FROM_INNER.test(opening[1] as string)) return undefined
  if (!TO_GAP.test(text.slice(a.end, b.start))) return undefined
  const nameEnd = from + opening.index
  const head = {
    ...readHead(text, from, nameEnd),
    change: 'level' as const,
    to: true,
    verb: '到',
    basis: null,
    total: false,
  }
  sentence.ignored.push({ start: nameEnd, end: a.end })
  const range = stripLeft(text, from, head.nameEnd, desk.moments)
  const raw = tidyName(text.slice(range.start, range.end))
  const rate = rateOf(text, range.start, range.end)
  const last = sentence.made.at(-1)
  const name = raw !== '' ? raw : (last?.name ?? '')
  if (!isNamelike(name)) return undefined
  if (raw !== '' && isBare(text, range.start, range.end) && !hasNounUse(raw)) return undefined
  const completed = raw === '' ? name : completeName(sentence, name, hasRole(name, 'generic'), text, from, b)
  emit(desk, sentence, {
    name: completed,
    start: raw === '' ? nameEnd : range.start,
    amount: b,
    read: { ...head, average: false },
    change: rate && b.unit === '%' ? rate.change : 'level',
    rule: 'indicator/from-to',
    area: range.area,
    verb: '',
    carried: raw === '' ? last?.period : undefined,
    flow: false,
    from: a,
  })
  return true
}

const CUT_GAP =
  /^(?:的|一档的)([^，；。、：\d]{2,10}?)(降低?|提高|下调|上调|调整|减按|提升|下降|增加)(?:到|至|为)$/u

/** 将现行16%的税率降至13%: the name stands on both sides of the old level. */
function readCut(desk: Desk, sentence: Sentence, from: number, a: Amount, b: Amount): true | undefined {
  const { text } = desk
  const gap = CUT_GAP.exec(text.slice(a.end, b.start))
  if (!gap) return undefined
  const range = stripLeft(text, from, a.start, desk.moments)
  const name =
    tidyName(text.slice(range.start, range.end)).replace(/(?:现行|原来|目前|原先|原)的?$/u, '') + gap[1]
  if (!isNamelike(name)) return undefined
  const head = { ...readHead(text, a.end, b.start), basis: null, from }
  emit(desk, sentence, {
    name,
    start: range.start,
    amount: b,
    read: head,
    change: 'level',
    rule: 'indicator/from-to',
    area: range.area,
    verb: '',
    carried: undefined,
    flow: false,
    from: a,
  })
  return true
}

/** A、B分别增长x和y; or, with the names told before, 分别增长x和y. */
function readRow(desk: Desk, sentence: Sentence, head: Head, row: readonly Amount[]): boolean {
  const { text } = desk
  const first = row[0]!
  const final = row.at(-1)!
  const tail = tailOf(text, final.end, sentence.end)
  if (final.type === 'count' && tail !== 'end' && tail !== 'and') return false
  const { head: read, change, range } = readName(desk, head, first)
  const name = tidyName(text.slice(range.start, range.end))
  if (name === '' || isBare(text, range.start, range.end)) return carryRow(desk, sentence, read, change, row)
  const members = membersOf(text, range.start, range.end, row.length)
  if (!members) {
    if (!read.each || !isNamelike(name)) return false
    for (const amount of row)
      emit(desk, sentence, {
        name,
        start: range.start,
        amount,
        read,
        change,
        rule: 'indicator/list',
        area: range.area,
        verb: '',
        carried: undefined,
        flow: false,
      })
    return true
  }
  if (!read.each && read.change === null && !members.every((m) => isNamelike(tidyName(m.name)))) return false
  const generic = members.map((m) => tidyName(m.name))
  const before = sentence.made.at(-1)
  row.forEach((amount, k) => {
    const own = generic[k]!
    const full = hasRole(own, 'generic') && before && before.end >= range.start - 2 ? before.name + own : own
    emit(desk, sentence, {
      name: full,
      start: members[k]!.start,
      amount,
      read,
      change,
      rule: 'indicator/list',
      area: range.area,
      verb: leadingVerb(own),
      carried: undefined,
      flow: leadingVerb(own) !== '' || range.light < range.start,
    })
  })
  return true
}

/** The names that a row without names takes: the last ones told in the sentence, as many as it has values. */
function carryRow(
  desk: Desk,
  sentence: Sentence,
  head: Head,
  change: Change,
  row: readonly Amount[],
): boolean {
  if (head.change === null) return false
  const names: Made[] = []
  for (let i = sentence.made.length - 1; i >= 0 && names.length < row.length; i--) {
    const made = sentence.made[i]!
    if (!names.some((n) => n.name === made.name)) names.unshift(made)
  }
  if (names.length < row.length || row[0]!.start - names.at(-1)!.end > 60) return false
  row.forEach((amount, k) => {
    const from = names[k]!
    emit(desk, sentence, {
      name: from.name,
      start: head.verbStart,
      amount,
      read: head,
      change,
      rule: 'indicator/carried',
      area: from.area,
      verb: '',
      carried: from.period,
      flow: false,
    })
  })
  return true
}
