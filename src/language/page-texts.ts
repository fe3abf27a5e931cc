/** What stands on pages beside the texts themselves, in English and in Chinese. */
import { type Bilingual, type Language, textsIn } from './language.js'

const PAGE_TEXTS = {
  // the frame
  report: ['Report', '报告'],
  skipText: ['Skip to the text', '跳到正文'],
  skipDocuments: ['Skip to the documents', '跳到文件列表'],
  onThisPage: ['On this page', '本页内容'],
  archive: ['Archive', '文件库'],
  allDocuments: ['← All documents', '← 全部文件'],
  // parts of a report's page
  text: ['Text', '正文'],
  source: ['Source', '原文'],
  timeline: ['Timeline', '时间线'],
  indicators: ['Indicators', '指标'],
  details: ['Details', '详情'],
  detailsAndSource: ['Details and source', '详情与原文'],
  legend: ['Legend', '图例'],
  factsByKind: ['Facts by kind', '各类事实'],
  noFacts: ['No facts.', '没有读出事实。'],
  all: ['All', '全选'],
  none: ['None', '全不选'],
  sections: ['Sections', '章节'],
  frontMatter: ['What stood before the text', '正文之前的文件头'],
  keys: [
    'Tab into the text, then {left} {right} step through the facts, {home} {end} go to the first and last, {escape} lets go.',
    '用 Tab 键进入正文，{left} {right} 逐条查看事实，{home} {end} 到第一条和最后一条，{escape} 离开。',
  ],
  hint: ['Point at a mark, or step to it with the keyboard.', '把鼠标移到划线处，或用键盘移到该处。'],
  nothingRepaired: ['As it was given; nothing had to be repaired.', '与所给文件一致，无需修复。'],
  repaired: ['Repaired: {list}.', '已修复：{list}。'],
  furniture: ['page furniture', '网页附带内容'],
  copy: ['repeated text', '重复文本'],
  table: ['table', '表格'],
  speech: ['direct speech', '讲话'],
  // metadata
  government: ['Government', '政府'],
  region: ['Region', '地区'],
  reviews: ['Reviews', '回顾年份'],
  plans: ['Plans', '部署年份'],
  session: ['Session', '会议届次'],
  speaker: ['Speaker', '报告人'],
  outlet: ['Outlet', '发布单位'],
  authors: ['Authors', '作者'],
  published: ['Published', '发布时间'],
  genre: ['Genre', '文体'],
  readAgainst: ['Dates read against', '日期推算基准'],
  year: ['Year', '年份'],
  // tables
  indicator: ['Indicator', '指标'],
  value: ['Value', '数值'],
  change: ['Change', '变化'],
  status: ['Status', '性质'],
  period: ['Period', '时期'],
  from: ['from {value}', '原为 {value}'],
  against: ['against {value}', '比 {value}'],
  notTold: ['not told', '未说明'],
  noIndicators: ['This text tells no indicator.', '文中没有读出指标。'],
  noDates: ['No date of this text lies on the calendar.', '文中没有可以落在日历上的日期。'],
  dates: ['dates', '处'],
  indicatorTable: ['Table of indicators', '指标表'],
  filter: ['Filter', '筛选'],
  copyCsv: ['Copy as CSV', '复制为 CSV'],
  copied: ['Copied', '已复制'],
  rows: ['{n} rows', '{n} 行'],
  // the pane of details
  amount: ['amount', '数值（原文）'],
  rule: ['rule', '规则'],
  offsets: ['offsets', '位置'],
  inSource: ['{from}–{to} in the source', '原文 {from}–{to}'],
  inClean: ['{from}–{to} in the clean text', '清洁文本 {from}–{to}'],
  comma: [', ', '，'],
  samePlace: ['At the same place: ', '同一处还有：'],
  previous: ['‹ Previous', '‹ 上一条'],
  next: ['Next ›', '下一条 ›'],
  close: ['Close', '关闭'],
  copyLink: ['Copy link', '复制链接'],
  repair: ['repair', '修复'],
  before: ['from', '原为'],
  after: ['to', '改为'],
  nothing: ['nothing', '（删去）'],
  certainty: ['certainty', '把握'],
  why: ['{field} was inferred', '{field} 的依据（推断）'],
  right: ['Right', '正确'],
  wrong: ['Wrong', '有误'],
  find: ['Find in the text', '在正文中查找'],
  found: ['{at} of {n}', '第 {at} 处，共 {n} 处'],
  foundNone: ['not found', '未找到'],
  // the index
  documents: ['Documents', '文件'],
  nDocuments: ['{n} documents', '{n} 份文件'],
  ofDocuments: ['{n} of {all} documents', '{n} 份文件（共 {all} 份）'],
  document: ['Document', '文件'],
  facts: ['Facts', '事实'],
  search: ['Find', '查找'],
  yearFrom: ['Years from', '年份自'],
  yearTo: ['to', '至'],
  anyRegion: ['all regions', '全部地区'],
  anyGenre: ['all genres', '全部文体'],
  reset: ['Reset', '重置'],
  filters: ['Filters', '筛选条件'],
  series: ['An indicator over the years', '指标历年变化'],
  slogans: ['Slogans over the years', '提法历年变化'],
  coverage: ['Documents by region and year', '各地区各年份文件数'],
  slogan: ['Slogan', '提法'],
  byYear: ['By year: share (documents of all)', '各年：占比（使用份数/全部份数）'],
  sloganCaption: [
    'The {n} slogans (提法) that the most documents use, the earliest on top: the darker a cell, the larger the share of the year’s documents. n is the number of documents of a year.',
    '使用最广的 {n} 个提法，先出现的在上；颜色越深，当年使用它的文件占比越大。n 为当年文件数。',
  ],
  share: ['Share of the year’s documents', '占当年文件的比例'],
  noSlogans: ['No document of a known year uses a slogan.', '没有年份明确的文件使用提法。'],
  seriesCaption: [
    'Each point is what one document tells, a bar a range as it is stated; a line joins successive years only. The thick line is the median, the band the middle half of the documents (of four or more), a range counted by its lower end. n is the number of values.',
    '每一点是一份文件的说法，竖线为原文所给的区间；折线只连接相邻年份。粗线为中位数，色带为中间一半（至少四份文件），区间按下限计。n 为数值个数。',
  ],
  noFigures: ['No document tells this figure for a year and a region.', '没有文件给出该指标某年某地的数值。'],
  bringOut: ['Bring out', '突出显示'],
  noRegion: ['no region', '不突出'],
  both: ['target and outcome', '目标与结果'],
  median: ['median', '中位数'],
  spread: ['middle half', '中间一半'],
  numbers: ['The numbers', '数据表'],
  stated: ['As stated', '原文'],
  more: ['{from}–{to} of {n}', '第 {from}–{to} 项，共 {n} 项'],
  pagePrevious: ['Previous page', '上一页'],
  pageNext: ['Next page', '下一页'],
  documentTable: ['Table of documents', '文件表'],
  matrix: ['Matrix of regions and years', '地区年份矩阵'],
  notes: ['Notes', '说明'],
} as const satisfies Record<string, Bilingual>

/** The texts of pages in one language, by key. */
export type PageTexts = Readonly<Record<keyof typeof PAGE_TEXTS, string>>

export const pageTexts = (language: Language): PageTexts => textsIn(PAGE_TEXTS, language)

/** Values that facts and metadata have, as people say them. */
const VALUE_TEXTS: Readonly<Record<string, Bilingual>> = {
  date: ['date', '时间'],
  quantity: ['quantity', '数量'],
  indicator: ['indicator', '指标'],
  slogan: ['slogan', '提法'],
  campaign: ['campaign', '行动'],
  term: ['term', '政策用语'],
  document: ['document', '文件'],
  meeting: ['meeting', '会议'],
  person: ['person', '人物'],
  organization: ['organization', '机构'],
  place: ['place', '地点'],
  increase: ['increase', '增长'],
  decrease: ['decrease', '下降'],
  level: ['level', '水平'],
  growth: ['growth', '增速'],
  target: ['target', '目标'],
  actual: ['actual', '实际'],
  estimate: ['estimate', '预计'],
  report: ['report', '工作报告'],
  communique: ['communique', '统计公报'],
  plan: ['plan', '规划'],
  feature: ['feature', '专题'],
  news: ['news', '新闻'],
  figures: ['Figures', '时间与数字'],
  phrases: ['Phrases', '用语'],
  names: ['Names', '名称'],
  own: ['Of your own', '自定义'],
  proved: ['proved', '已证实'],
  likely: ['likely', '很可能'],
  unresolved: ['unresolved', '未解决'],
}

const pick = (pair: Bilingual | undefined, language: Language): string | undefined =>
  pair?.[language === 'zh' ? 1 : 0]

/** A value of a closed set (kinds, statuses, genres …) in words; anything else as it is. */
export function valueText(value: string, language: Language): string {
  return pick(Object.hasOwn(VALUE_TEXTS, value) ? VALUE_TEXTS[value] : undefined, language) ?? value
}

const REPAIR_TEXTS: Readonly<Record<string, Bilingual>> = {
  gloss: ['gloss taken out', '去掉注音'],
  torn: ['torn characters put together', '拼合断裂的字'],
  escape: ['escape undone', '还原转义'],
  entity: ['entity undone', '还原实体'],
  markup: ['markup taken out', '去掉标记'],
  width: ['width put right', '统一全半角'],
  mark: ['mark put right', '更正标点'],
  digit: ['digit put right', '更正数字'],
  space: ['space put right', '整理空格'],
  mojibake: ['bytes read in another encoding', '更正编码'],
  unresolved: ['damaged, left as it stands', '有损坏，保持原样'],
}

/** What a repair did, in words. */
export function repairText(type: string, language: Language): string {
  return pick(REPAIR_TEXTS[type], language) ?? type
}
