/** The shape of a numeral abbreviation: 三服务, 四讲四有, “1+24+1”, 一老一小, 双创. */

/** A numeral of a formula and what follows it: 比 in 三比, 大行动 in 五大行动. */
export interface FormulaPart {
  readonly count: number
  /** The classifier, where one stands: 个, 大, 项 … */
  readonly classifier: string
  readonly noun: string
}

/** What a numeral abbreviation promises. */
export interface Formula {
  readonly parts: readonly FormulaPart[]
  /** How many members it has; `null` where the form does not tell (“1+24+1”, 百千万). */
  readonly total: number | null
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const NUMERAL = '[一二两双三四五六七八九十]'
const CLASSIFIERS = '[个大项条种张场件]'
const PART = new RegExp(`(\\d{1,2}|十[一二三四五六七八九]|[二三四五六]十|${NUMERAL})(${CLASSIFIERS}?)`, 'gu')

/** 1+24+1, 3+N, 7+1. */
const SUM =
  /^(?:\d{1,3}|[NnXx]|[一二三四五六七八九十]{1,2})(?:[+＋](?:\d{1,3}|[NnXx]|[一二三四五六七八九十]{1,2})){1,5}$/u
/** 四加二. */
const SPOKEN_SUM = /^([一二两三四五六七八九十])加([一二两三四五六七八九十])$/u
/** 十百千, 万亩千亿, 千村万户: two or more round numerals. */
const ROUND = /^(?=(?:.*?[十百千万亿]){2})[十百千万亿双]\p{Script=Han}{1,6}$/u
/** 一三五, 一二三四五: digits alone; five-year plans are two. */
const DIGIT_STRING = /^[一二三四五六七八九]{3,7}$/u
/** Festivals, plan periods, time spans, streaks, and words that merely begin with a numeral. */
const NOT_A_FORMULA =
  /^(?:十[一二三四五六七]?五|[一二三四五六七八九]五|十一|七一|八一|五一|六一|三八|五四|双十一|双1[12]|八七|一二·?九|两会|两院|三甲|二维码|二胎|二孩|单独二孩|一把手|一盘棋|一张网|一张图|一张纸|一张蓝图|一张白纸|一门式|一条龙|一条街|一言堂|一窝蜂|一刀切|一阵风|一场空|两张皮|两条腿|双刃剑|双面胶|四合院|三明治|四不像|三角债|半边天|八股文|二传手|两头大|三江源|四梁八柱|三头六臂|七嘴八舌|四平八稳|五花八门|七上八下|两面人|两面派|三连冠|一国|一中一台|两个中国|两手空空|三心二意|五湖四海|十全十美|三令五申|一穷二白|一五一十|四面八方|千家万户|千方百计|千军万马|千山万水|百花齐放|百家争鸣|一心一意|一点一滴|一草一木|一砖一瓦|一针一线|一言一行|一举一动|一生一世|一朝一夕|一模一样|一丝一毫|三天打鱼|一问三不知|一日三餐|十有八九|一步一个脚印|一年之计在于春|一哄而上|一蹴而就|一劳永逸|两败俱伤|双刃|双城记|双子星|双子座|双向奔赴|双循环|双休日|双职工|双胞胎|两岸|双边|双语|十佳|百强|百佳|十强|十优|千里眼|万元户|八佰|三峡|三国|四川|五粮液|六盘水|七台河|九江|九寨沟|两江新区|十里|百年|千年|万年|百日|百姓|千禧|万里|万家|千亿|百亿|万亿|十亿|千万|百万|十万|一流|一线|一级|一体化|一站式|一次性|一对一|一卡通|一网通|一号|一般|一切|一起|一样|一定|一直|一同|一律|一致|一贯|一度|一旦|一时)/u
const SPAN =
  /^(?:[一二两三四五六七八九十百千\d]+(?:年|天|月|日|周|小时|分钟|分|公里|里|米|刻钟|岁|点|届|期|次|号|级$|连|周年|代|线|元|亿|G|产业链))/u
const NOUN_TAIL = /(?:奖|杯|节|会议|大会|论坛|公司|集团|学院|大学|医院|称号|奖章|红旗手|协会|中心城区)$/u

const partsOf = (text: string): FormulaPart[] => {
  const found = [...text.matchAll(PART)]
  return found.map((m, i) => {
    const from = (m.index ?? 0) + m[0].length
    const to = found[i + 1]?.index ?? text.length
    return { count: countOf(m[1] ?? ''), classifier: m[2] ?? '', noun: text.slice(from, to) }
  })
}

function countOf(numeral: string): number {
  if (/^\d/u.test(numeral)) return Number(numeral)
  if (numeral.length === 1) return DIGITS[numeral] ?? 0
  const [tens = '', ones = ''] = numeral.split('十')
  return (tens ? (DIGITS[tens] ?? 0) : 1) * 10 + (ones ? (DIGITS[ones] ?? 0) : 0)
}

/** `quoted`, the text between quotation marks, as a numeral abbreviation; `null` if it is none. */
export function readFormula(quoted: string): Formula | null {
  const text = quoted.replace(/[‘’“”「」『』*]/gu, '').trim()
  if (text.length < 2 || text.length > 24) return null
  if (SUM.test(text)) return { parts: [], total: null }
  const spoken = SPOKEN_SUM.exec(text)
  if (spoken)
    return {
      parts: [1, 2].map((i) => ({ count: countOf(spoken[i] ?? ''), classifier: '', noun: '' })),
      total: null,
    }
  if (NOT_A_FORMULA.test(text) || SPAN.test(text) || NOUN_TAIL.test(text)) return null
  if (DIGIT_STRING.test(text) || (text.length <= 6 && ROUND.test(text))) return { parts: [], total: null }
  const clauses = text.split(/[、，,；;\s]+/u)
  const starts = clauses.filter((c) => new RegExp(`^(?:\\d{1,2}(?=${CLASSIFIERS})|${NUMERAL})`, 'u').test(c))
  if (starts.length < clauses.length || clauses.some((c) => c.length < 2 || c.length > 9)) return null
  if (!/\p{Script=Han}/u.test(text) || /[A-Za-z%％·。！？：]/u.test(text)) return null
  const parts = partsOf(text)
  if (parts.length === 0 || parts.every((p) => p.noun === '')) return null
  if (clauses.length > 1) return allFormulas(clauses) ? { parts, total: sum(parts) } : null
  const [first] = parts
  if (!first || (first.count === 1 && parts.length < 2)) return null
  // a lone ten or hundred thousand of something is an amount
  if (/^[十百千万]/u.test(text) && first.classifier === '' && parts.length < 2) return null
  // 三服务 is a formula, 三年级学生座谈会 is not: without a second numeral or a classifier it stays short
  if (parts.length === 1 && first.noun.length > (first.classifier ? 7 : 5)) return null
  if (first.classifier && first.noun === '')
    return first.classifier === '大' ? { parts, total: sum(parts) } : null
  return { parts, total: sum(parts) }
}

function sum(parts: readonly FormulaPart[]): number {
  return parts.reduce((all, p) => all + p.count, 0)
}

/** Several clauses make one formula where each begins with a numeral and stays short. */
function allFormulas(clauses: readonly string[]): boolean {
  return clauses.every((c) => c.length <= 8)
}
