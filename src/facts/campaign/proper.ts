/** Whether the words before a type noun make a proper name, once it is settled where they begin. */
import type { TypeNoun } from '../phrase/type-nouns.js'
import type { Beginning } from './boundary.js'
import { campaignNamed } from './lexicon.js'
import { endsInManner, endsInRoutine, endsWhole, isGeneric, wordBefore } from './words.js'

/** Verbs that begin or carry on a trial; places that take part in one are no trial. */
const TRIED = new Set([
  '开展',
  '实施',
  '推进',
  '启动',
  '深化',
  '抓好',
  '做好',
  '推行',
  '进行',
  '探索',
  '探索开展',
  '试行',
])
/** What something is made part of has its name elsewhere: 纳入国家…工程. */
const TAKEN_IN = new Set(['纳入', '列入', '入选', '加入', '融入', '对接'])
/** 明湖获国家级…试点: a place has been chosen for it. */
const OBTAINED = /[获创][国省全评成批]|入选|列[入为]|国家级和省级/u
/** 最迅速的行动, 有计划, 五年计划, 打击行动和专项斗争, 这一战略; 省级以上工程: none is a name. */
const NO_MODIFIER =
  /(?:[的了有见打是按]|[^中总]和|[^参]与|[^普]及|[这那][一个项些]|该|重大|^.{0,3}重点)$|完成|^以[上下内外]/u
/** 甲、乙、丙三大战役: the numeral sums up a list. */
const SUMMED_UP = /[两三四五六七八九十][大项个]/u
/** 10处供水工程, 3个试点: so many are counted. */
const COUNTED = /[\d一二三四五六七八九十两][多余]?[个项家条处座件宗批]/u
const COUNTED_WORKS = /^[\d一二三四五六七八九十两][多余]?[个项]|[\d百千万][多余]?[处座件条公宗批家户]/u
/** Works that are built, not carried out as a programme. */
const BUILT =
  /(?:[扩改新续迁]建|改扩建|改造|建设|[一二三四五六七八九\d]期|供水|排水|引水|调水|管网|道路|公路|铁路|航道|机场|大?桥|隧道|枢纽|水库|电站|变电站?|污水处理|扩容|扩能|连通|联通|延伸|快速路|轨道|地铁|港口?|码头|泵站|堤防|灌区|大厦|场馆|中心|体育馆|基地|园区|小区|住房|电网|加固|整治|治理|修复)$/u
/** Works that the state builds everywhere are a trade, unless a place or a phase makes them one work. */
const TRADE =
  /^(?:农村|城市|城乡|城镇|全市|全县|市政|老旧小区|棚户区|中小学|校舍|学校|医院|[县市镇乡]级?)?(?:国省干线|国省道|干线|高速|饮水|供水|排水|供热|供气|污水处理|污水|垃圾处理|管网|道路|公路|住房|保障性住房|安居|危房|电网|水利|交通|绿化|环境|防洪|除险|水库除险|改水|改厕|亮化|美化|硬化|集中供水|集中供热|老旧小区|棚户区|校舍|土建|扩建|改建|新建|配套|安全|建设|改造|加固|整治|治理|修复)+$/u
/** What is said of an undertaking that opens its clause. */
const TOLD_OF =
  /^(?:[，、。；：:）\n”]|和|与|及|等|的|中|任务|成果|成效|工作|收官|扎实|深入|全面|取得|基本|持续|稳步|顺利|有序|圆满|实施|启动|推进|完成|加快|加速|进展|进入|纵深|见效|落地|落实|初见|收效|首战|告捷|打响|打赢|升级|项目|建设|目标|也?已|覆盖|$)/u
/** What is said of works that are built. */
const TOLD_OF_WORKS =
  /^(?:、|和|及|等|分别|如期|基本|全面|全部|顺利|正式|全线|加快|竣工|完工|建成|开工|投产|投用|投运|通过|启动|有序|扎实|主体|前期|进展|取得|正在|即将|实现|完成)/u
/** Projects that put something right are undertakings of the state; those that build are a firm's. */
const REMEDY = /(?:治理|修复|整治|加固|应急|抢险|防治)$/u
/** Activities that have a name without quotation marks. */
const NAMED_ACTIVITY = /(?:下乡|进校园|进社区|宣传[周月日]|推广[周月])$/u
/** 创建 of an honour that towns and bodies strive for. */
const STRIVEN_FOR =
  /(?:全国|国家|国家级|全省|省级)?(?:文明|卫生|园林|森林|环保模范|环境保护模范|双拥模范|食品安全示范|食品安全|全域旅游示范|民族团结进步(?:示范)?|无障碍|无废|节水型|生态园林|平安|慈善|公交都市|生态(?:文明建设)?示范|法治政府建设示范|质量强)(?:城市|城区|县城|城|单位|村镇|校园|家庭|示范市|示范州|示范区|区|县|市|州)$/u

/** Where the honour that is striven for begins, of a 创建 whose noun begins at `nounStart`; −1 if there is none. */
export function honourBefore(text: string, nounStart: number): number {
  const from = Math.max(0, nounStart - 20)
  const found = STRIVEN_FOR.exec(text.slice(from, nounStart))
  return found ? from + found.index : -1
}

/** A name that the words make: where it begins. `refused` says why they make none. */
export type Verdict = { readonly start: number } | { readonly refused: string }

const refuse = (refused: string): Verdict => ({ refused })

/** What stands between the beginning of a line and an item of a list of works: ——, 1., （二）. */
const BULLET =
  /(?:^|[\n；：])[ 　]{0,4}(?:[—-]{1,2}|\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,2}）|[①-⑳])[ 　]?$/u
const LONG_ENOUGH = 8

/** ——黑河流域综合治理工程，由…负责: an item of a list of works, told by its line and by what is built. */
const isListItem = (text: string, start: number, modifier: string, end: number): boolean =>
  modifier.length >= LONG_ENOUGH &&
  BUILT.test(modifier) &&
  !TRADE.test(modifier) &&
  /^(?:[，。；：（\n]|$)/u.test(text.slice(end, end + 1)) &&
  BULLET.test(text.slice(Math.max(0, start - 9), start))

function namedOnly(
  noun: TypeNoun,
  modifier: string,
  { start, edge, word }: Beginning,
  text: string,
): Verdict {
  const end = start + modifier.length + noun.noun.length
  if (noun.noun === '项目' && isListItem(text, start, modifier, end)) return { start }
  if (edge !== 'verb' && !(edge === 'joint' && word === noun.noun))
    return refuse('not known, and no verb governs it')
  if (noun.noun === '项目')
    return modifier.length >= 7 && REMEDY.test(modifier) && !COUNTED.test(modifier)
      ? { start }
      : refuse('a project at large')
  if (noun.noun === '活动')
    return NAMED_ACTIVITY.test(modifier) ? { start } : refuse('an activity of this sort has no name')
  if (noun.noun === '革命')
    return isGeneric(modifier, true) || modifier.length > 8 ? refuse('a revolution at large') : { start }
  // 工业供给侧结构性改革: a known one in a field of its own
  for (let at = start + 1; at <= start + 4; at++)
    if (campaignNamed(text.slice(at, end)) && !wordBefore(text, at, start, 'verb', 'opening', 'function'))
      return { start }
  return refuse('only known ones are names')
}

function works(noun: TypeNoun, modifier: string, { edge, word, start }: Beginning, behind: string): Verdict {
  if (COUNTED_WORKS.test(modifier)) return refuse('counted')
  if (noun.noun === '工程') {
    if (BUILT.test(modifier) && TRADE.test(modifier) && word !== '实施')
      return refuse('a trade, no work of its own')
    if (TAKEN_IN.has(word)) return refuse('taken into another')
    if (modifier.length >= 4 && edge !== 'verb' && !isGeneric(modifier, true) && TOLD_OF_WORKS.test(behind))
      return { start }
  }
  if (edge === 'verb') return modifier.length >= 3 ? { start } : refuse('too short')
  if (edge === 'joint' && modifier.length >= 4) return { start }
  return refuse('no verb governs it')
}

function trial(modifier: string, { edge, word, start }: Beginning, behind: string): Verdict {
  if (COUNTED.test(modifier)) return refuse('counted')
  const begun =
    edge === 'verb' ? TRIED.has(word) : edge === 'joint' || (edge === 'clause' && TOLD_OF.test(behind))
  if (!begun) return refuse('taken part in, not begun')
  if (OBTAINED.test(modifier)) return refuse('taken part in, not begun')
  if ([...TRIED].some((verb) => modifier.endsWith(verb))) return refuse('its verb stands right before it')
  return modifier.length >= 6 ? { start } : refuse('too short')
}

/** Whether the words from `begins` on, before `noun` at `nounStart`, are a name. */
export function judge(text: string, begins: Beginning, noun: TypeNoun, nounStart: number): Verdict {
  const { start, edge, word } = begins
  const modifier = text.slice(start, nounStart)
  const end = nounStart + noun.noun.length
  const behind = text.slice(end, end + 4)
  if (campaignNamed(text.slice(start, end))) return { start }
  if (noun.noun === '计划' && (/五年$|年度/u.test(modifier) || endsInRoutine(modifier)))
    return refuse('a plan of a year or of the state')
  if (NO_MODIFIER.test(modifier)) return refuse('the words are no modifier')
  if (endsInManner(modifier)) return refuse('the words say how it is done')
  if (edge === 'joint' && word === '、' && SUMMED_UP.test(modifier)) return refuse('a numeral sums up a list')
  if (edge === 'quotation') return refuse('a quotation stands before it')
  if (edge === 'none') return refuse('nothing bounds it')
  if (/^(?:\d{4}|[12]\d)年/u.test(modifier)) return refuse('begins with a date')
  if (/^[型类级式段化的]/u.test(modifier)) return refuse('begins inside a word')
  if (noun.noun.startsWith('试点')) return trial(modifier, begins, behind)
  if (noun.bare === 'named') return namedOnly(noun, modifier, begins, text)
  const carriedOut = noun.bare === 'verb' || noun.noun.endsWith('教育')
  if (isGeneric(modifier, carriedOut) || /^\d+[个项家条处座件宗]/u.test(modifier))
    return refuse('the words say what any undertaking could be')
  if (noun.noun === '工程' && isListItem(text, start, modifier, end)) return { start }
  if (carriedOut) return works(noun, modifier, begins, behind)
  if (edge === 'verb' || edge === 'joint') return modifier.length >= 2 ? { start } : refuse('too short')
  return modifier.length >= 4 && TOLD_OF.test(behind) ? { start } : refuse('nothing is said of it')
}

/** Whether `item` of a list could be a work or an undertaking whose noun is left out. */
export const isItem = (item: string): boolean =>
  item.length >= 2 &&
  item.length <= 24 &&
  !/[的了]|^[上下]述|^(?:重[大点]|主要|各[项类])/u.test(item) &&
  !endsWhole(item.replace(/建设$/u, ''))

/** Whether `item` ends in what is built or cared for, so that 工程 alone completes it: 天然林保护, 小河坝水库. */
export const isWork = (item: string): boolean =>
  BUILT.test(item) ||
  /(?:保护|保持|还林|还草|还湿|防护林|林网|恢复|治沙|绿化|搬迁|扶贫|普及|提升|饮水|通信|网络|电厂|水厂|热电|高速|国道|省道|环线|复线|专线|支线|干线|连接线|轻轨|水网|水源|应急|更新|景观|河道|水系|湿地)$/u.test(
    item,
  )
