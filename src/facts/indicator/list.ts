/** Lists: A、B分别增长x和y. Which parts a coordinated name has, and how the shorter ones are completed. */

/** Heads of statistics that a list names once, at its end; longest first. */
const HEADS = [
  '常住居民人均可支配收入',
  '居民人均可支配收入',
  '居民人均消费支出',
  '人均可支配收入',
  '人均消费支出',
  '居民收入',
  '可支配收入',
  '人均纯收入',
  '纯收入',
  '消费支出',
  '贷款余额',
  '存款余额',
  '进出口总额',
  '零售总额',
  '固定资产投资',
  '低保标准',
  '补助标准',
  '增加值',
  '总产值',
  '营业收入',
  '销售收入',
  '主营业务收入',
  '销售额',
  '零售额',
  '交易额',
  '成交额',
  '销量',
  '产值',
  '产量',
  '收入',
  '支出',
  '消费',
  '利润',
  '税收',
  '投资',
  '贷款',
  '存款',
  '余额',
  '价格',
  '总额',
  '出口',
  '进口',
  '人数',
  '户数',
  '数量',
  '用户',
  '面积',
  '里程',
  '覆盖率',
  '普及率',
  '入学率',
  '达标率',
  '合格率',
  '处理率',
  '利用率',
  '参保率',
  '优良率',
  '死亡率',
  '浓度',
  '比重',
  '占比',
  '比例',
  '吞吐量',
  '货运周转量',
  '客运周转量',
  '货运量',
  '客运量',
  '周转量',
  '排放量',
  '发电量',
  '用电量',
]

const JOINT =
  /、|以及|(?<![共缓饱温维总平])和(?![谐平睦解])|(?<![参赠])与(?!会)|(?<![普涉波以])及(?![时格])/gu
const COMMAS = /、/gu

/** One member of a coordinated name: its place and what it is called in full. */
export interface Member {
  readonly start: number
  readonly name: string
}

function split(text: string, start: number, end: number, joint: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  const body = text.slice(start, end)
  let from = 0
  let depth = 0
  let scanned = 0
  for (const match of body.matchAll(joint)) {
    for (; scanned < match.index; scanned++) {
      const c = body.charAt(scanned)
      if ('（(“‘《'.includes(c)) depth++
      else if ('）)”’》'.includes(c)) depth--
    }
    if (depth > 0 || match.index === from) continue
    parts.push({ start: start + from, end: start + match.index })
    from = match.index + match[0].length
  }
  if (from < body.length) parts.push({ start: start + from, end })
  return parts
}

const SHARED = /(?:增加值|总产值|产值|收入|投资|支出|出口|产量)?占[^占、]{1,16}(?:比重|比例|的比重)$/u

const headOf = (name: string) => SHARED.exec(name)?.[0] ?? HEADS.find((h) => name.endsWith(h))

/** `part` of a list whose last member is `last`, with the head that only the last one shows. */
function complete(part: string, last: string): string {
  const head = headOf(last)
  return head === undefined || headOf(part) !== undefined || last === head ? part : part + head
}

const TOWN_AND_COUNTRY = /^城乡/u
const SECTORS = /^(?:第?一、?(?:第?二、?)?(?:和|、)?第?三?|第?二(?:和|、)?第?三)(?:次|大)?产业/u
const SECTOR = /[一二三]/gu

/** 一二三产业, 第一、二、三产业增加值: each sector by its full name. */
function sectorsOf(body: string, start: number, count: number): Member[] | undefined {
  const match = SECTORS.exec(body)
  const numbers = match?.[0].match(SECTOR)
  if (!match || numbers?.length !== count) return undefined
  const rest = body.slice(match[0].length)
  return numbers.map((n) => ({ start, name: `第${n}产业${rest}` }))
}

/**
 * The `count` members of the name at `[start, end)`, or `undefined` if it has not as many.
 * 城乡居民收入 has two: 城镇居民收入 and 农村居民收入.
 */
export function membersOf(text: string, start: number, end: number, count: number): Member[] | undefined {
  const body = text.slice(start, end)
  if (count === 2 && TOWN_AND_COUNTRY.test(body) && split(text, start, end, JOINT).length === 1) {
    const rest = body.replace(TOWN_AND_COUNTRY, '')
    return [
      { start, name: `城镇${rest}` },
      { start, name: `农村${rest}` },
    ]
  }
  const sectors = sectorsOf(body, start, count)
  if (sectors) return sectors
  let parts = split(text, start, end, JOINT)
  if (parts.length > count) {
    const coarse = split(text, start, end, COMMAS)
    parts = coarse.length === count ? coarse : parts.slice(-count)
  }
  if (parts.length < count) return undefined
  const last = text.slice(parts.at(-1)!.start, parts.at(-1)!.end)
  return parts.map((p) => ({ start: p.start, name: complete(text.slice(p.start, p.end), last) }))
}

const BETWEEN = /^(?:[、，,]?\s*(?:和|与|及|以及)|、)\s*$/u

const LONGEST_ROW = 12

/** How many amounts stand in a row from `index` on: x、y和z. */
export function rowLength(
  text: string,
  amounts: readonly { readonly start: number; readonly end: number }[],
  index: number,
  to: number,
): number {
  let length = 1
  for (; index + length < amounts.length && length < LONGEST_ROW; length++) {
    const left = amounts[index + length - 1]!
    const right = amounts[index + length]!
    if (right.start >= to || right.start - left.end > 4 || right.start < left.end) break
    if (!BETWEEN.test(text.slice(left.end, right.start))) break
  }
  return length
}
