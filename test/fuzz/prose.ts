/** Fragments of a report, by a grammar: numerals, units, dates, names, quotations, brackets, headings, put together at random. */
import fc from 'fast-check'
import { wordsOf } from '../../src/lexicon/words-by-role.js'
import { column } from './rows.js'

const pick = (...words: readonly string[]) => fc.constantFrom(...words)
const join = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''))
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part)

const DIGITS = '〇一二三四五六七八九'
const wide = (text: string) => text.replace(/[0-9.]/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
const chinese = (text: string) => text.replace(/\d/gu, (d) => DIGITS.charAt(Number(d)))

const integer = fc.oneof(fc.nat(20), fc.nat(3000), fc.nat(9_999_999)).map(String)
const decimal = fc.tuple(integer, fc.nat(999)).map(([whole, part]) => `${whole}.${part}`)
const spoken = join(
  pick('', '十', '二十', '三百', '两千', '一百零', '数', '几', '上', '第'),
  pick('一', '二', '三', '五', '九', '十', '百', '千', '万', '半', '几', '余'),
)
const numeral = fc.oneof(
  integer,
  decimal,
  spoken,
  integer.map(wide),
  decimal.map(wide),
  integer.map(chinese),
  integer.map((n) => Number(n).toLocaleString('en')),
  integer.map((n) => n.replace(/0/gu, 'O').replace(/1/gu, 'l')),
  decimal.map((n) => n.replace('.', ' . ')),
  decimal.map((n) => n.replace('.', '\n.')),
)
const magnitude = maybe(pick('万', '亿', '万亿', '千', '百', '余', '多', '来', '.'))
const unit = fc.oneof(
  column('units.tsv'),
  pick('%', '％', '个百分点', '元', '人', '项', '倍', '成', '吨', '公里'),
)
const amount = join(maybe(column('bounds.tsv')), numeral, magnitude, maybe(unit))
const range = join(
  numeral,
  pick('—', '-', '至', '到', '~', '∶', ':', '：\n', '、', '和', '/', '比', '\n- '),
  numeral,
  unit,
)

const year = fc.oneof(
  fc.integer({ min: 1900, max: 2060 }).map(String),
  fc.integer({ min: 1949, max: 2035 }).map((n) => chinese(String(n))),
  fc.nat(99).map(String),
  fc.nat(12_000).map(String),
)
const small = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(9).map((n) => chinese(String(n))),
  pick('十', '廿', '初'),
)
const date = fc.oneof(
  join(year, pick('年', '年度', '', '/', '-', '.')),
  join(
    year,
    pick('年'),
    small,
    pick('月', '月份', '月底前', '季度'),
    maybe(join(small, pick('日', '号', ''))),
  ),
  join(year, pick('-', '.', '/', '－'), small, pick('-', '.', '/'), small),
  join(small, pick('月'), small, pick('日', '日至', '、', '—'), small, pick('日', '时', '时许')),
  join(year, pick('—', '-', '至', '～'), year, pick('年', '年间')),
  join(
    pick('农历', '公元', '公元前', '民国', '光绪', '腊月', '正月'),
    maybe(year),
    pick('年', '初', ''),
    small,
  ),
  pick(
    '去年',
    '今年以来',
    '上年末',
    '一季度',
    '昨日',
    '本月',
    '近年来',
    '“十四五”时期',
    '每周四',
    '三年前',
    '年底',
    '31日',
  ),
  join(pick('近', '过去', '连续', '未来', '每'), numeral, pick('年', '个月', '天', '小时', '周', '季度')),
)

const given = fc
  .tuple(column('surnames.tsv'), fc.integer({ min: 0x4e00, max: 0x9fa5 }))
  .map(([family, code]) => family + String.fromCodePoint(code))
const person = fc.oneof(
  join(maybe(column('titles.tsv')), given, maybe(pick('\n', ' ', '　')), maybe(column('titles.tsv'))),
  join(
    pick('国务院总理', '省委书记', '记者', '（记者 ', '责任编辑：', '作者：'),
    given,
    maybe(pick('）', '(摄)', '\n')),
  ),
  join(column('leaders.tsv'), maybe(column('titles.tsv'))),
  pick('习近平总书记', '王某\n笑着', '余<br>主任', '(李青)', '李鹏'),
)
const place = fc.oneof(column('divisions.tsv', 1), column('divisions.tsv', 3), column('divisions-former.tsv'))
const body = fc.oneof(
  column('organs.tsv'),
  join(maybe(place), column('organs.tsv'), maybe(column('organs.tsv'))),
)

const phrase = fc.oneof(
  column('slogans.tsv'),
  column('terms.tsv'),
  column('mottos.tsv'),
  column('campaigns.tsv'),
  column('words.tsv'),
  column('meetings.tsv'),
)
const quoted = fc.oneof(
  join(
    pick('“', '‘', '"', '「', '『'),
    fc.oneof(phrase, numeral),
    maybe(phrase),
    pick('”', '’', '"', '」', '』', ''),
  ),
  join(
    pick('《', '〈', '<<'),
    fc.oneof(phrase, body),
    column('document-types.tsv'),
    pick('》', '〉', '>>', ''),
  ),
  join(body, pick('〔', '[', '（', '【'), year, pick('〕', ']', '）', '】'), integer, pick('号', '号文件')),
)
const indicator = join(
  column('indicators.tsv'),
  pick('增长', '达到', '为', '完成', '下降', '分别提高了', '由', '，其中'),
  amount,
)
const campaign = join(fc.oneof(quoted, phrase, numeral), column('type-nouns.tsv'))
const meeting = join(
  pick('第', '党的', '省第', '全国'),
  spoken,
  pick('届', '次', '大'),
  column('meetings.tsv'),
)

const heading = join(
  pick(
    '\n一、',
    '\n（二）',
    '\n1. ',
    '\n# ',
    '\n第三章 ',
    '\n——',
    '\ntitle: ',
    '\n来源：',
    '\n相关新闻\n',
    '\n---\n',
  ),
  maybe(fc.oneof(phrase, body, date)),
  pick('\n', '\n\n', ''),
)
const noise = fc.oneof(
  column('furniture.tsv'),
  pick('&nbsp;', '&#99999999', '&#x4e00;', '&amp;lt;', '&frac12;', '&#x22;', '<br>', '<b>', '</p>', '<!--'),
  pick('**', '\\*', '_', '`', '~~', '[', '](http://a)', '\\n', '\\', '?', '\ufffd', '锟斤拷', '|', '\t'),
  pick(
    '機(jī)',
    '關(guān)',
    '展(zhan)',
    '(jīng)',
    '長(zha\u030cng)',
    'é',
    '鈥',
    'ä¸\u00ad',
    '銆�',
    '﹝',
    '⒈',
    '①',
  ),
  pick('分享到：', '责任编辑：', '来源：', '发布时间：2009-02-55', '2020/2020', '零下0', '-0', '负0.0%'),
)
const verb = fc.oneof(
  pick(...wordsOf('speech/strong-verb'), ...wordsOf('speech/weak-verb')),
  pick(
    '召开',
    '推进',
    '实施',
    '开展',
    '同比',
    '比上年',
    '预计',
    '力争',
    '截至',
    '印发',
    '任命',
    '会见',
    '其中',
  ),
)
const stop = fc.oneof(
  { weight: 5, arbitrary: pick('，', '。', '、', '；', '：', '。', '，') },
  { weight: 1, arbitrary: pick('\n', '\r\n', '\n\n', '\r', '\u2028', '。\n', '，\n', '  ') },
  { weight: 1, arbitrary: pick('（', '）', '“', '”', '《', '》', '(', ')', '…', '——', '') },
)

const fragment = fc.oneof(
  { weight: 3, arbitrary: amount },
  { weight: 1, arbitrary: range },
  { weight: 3, arbitrary: date },
  { weight: 2, arbitrary: person },
  { weight: 2, arbitrary: body },
  { weight: 1, arbitrary: place },
  { weight: 2, arbitrary: quoted },
  { weight: 2, arbitrary: indicator },
  { weight: 1, arbitrary: campaign },
  { weight: 1, arbitrary: meeting },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: noise },
  { weight: 2, arbitrary: verb },
  { weight: 1, arbitrary: phrase },
)

/** A text of at most `length` fragments, each with what parts it from the next. */
export const prose = (length: number): fc.Arbitrary<string> =>
  fc.array(join(fragment, maybe(stop)), { minLength: 1, maxLength: length }).map((parts) => parts.join(''))
