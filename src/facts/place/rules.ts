/** Administrative divisions by full name (思明区) and by short name (厦门). */

import { divisionRows } from '../../lexicon/divisions.js'
import { defineRule } from '../../rules/define.js'
import type { AnyRule } from '../../rules/rule.js'
import { prefixes } from '../organization/prefix.js'
import { isCommonWord } from '../person/lexicon.js'
import { divisionIndex, divisionStart } from './divisions.js'
import { meant, type PlaceFields, placeFields } from './fields.js'

/** What the last character of a full name may begin instead: 厦门|市场, 长安|区域. */
const NO_UNIT =
  /^(?:市[场值容貌郊花话风属直]|市民(?![营政族主间用委革盟建进])|市政(?!府|协|法)|区[域块位间划别]|县[域城]|旗[帜下舰号袍]|盟[友约主国]|州长)/u
/** Names that are everyday words too; only beside a higher division or inside the document's own region. */
const EVERYDAY_FULL = new Set(
  '城区 郊区 矿区 滨海新区 东城区 西城区 东港区 东湖区 西湖区 解放区 前进区 向阳区 工农区 红旗区 新区 东区 西区 南区 和县 成县 文县 礼县 康县 徽县 宁县 富县 大县 通县 雄县 唐县 易县 景县 旬邑县 和平区 文化区 胜利区 建设区 东方市 河口区 港口区 港北区 港南区 城关区 市中区 市南区 市北区 新市区 老城区 经开区 南部县 东部县 南县 宁县'.split(
    ' ',
  ),
)

/** Counties called by what is a part of every town: only with the city before them. */
const PART_OF_TOWN = new Set(['城区', '郊区', '矿区'])

const fullName = defineRule({
  id: 'place/full-name',
  kind: 'place',
  trigger: ['省', '市', '县', '区', '州', '旗', '盟'],
  pattern: /[省市县区州旗盟]/u,
  produce: (match, context) => {
    const { text } = context
    const end = match.index + 1
    const start = divisionStart(text, end, false)
    if (start === end || NO_UNIT.test(text.slice(match.index, end + 2))) return null
    // 乐山|城区: its first character ends another name
    if (divisionStart(text, start + 1, true) < start) return null
    // 镇海|港区: likewise
    const around = divisionIndex().counties.has(text.slice(start - 1, start + 1))
    const name = text.slice(start, end)
    const found = meant(divisionIndex().full.get(name)!, context, start)
    if (PART_OF_TOWN.has(name) && divisionStart(text, start, true) === start) return null
    if (!found || (!found.near && (around || EVERYDAY_FULL.has(name) || name.length === 2))) return null
    if (name.length === 2 && isCommonWord(text, start - 1)) return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '湖北省', facts: [{ name: '湖北省', code: '420000', level: 'province' }] },
    {
      text: '福建省厦门市思明区',
      facts: [
        { text: '福建省', code: '350000' },
        { text: '厦门市', code: '350200', level: 'prefecture' },
        { text: '思明区', code: '350203', level: 'county' },
      ],
    },
    {
      text: '辽宁省沈阳市和平区',
      facts: [{ text: '辽宁省' }, { text: '沈阳市' }, { text: '和平区', code: '210102' }],
    },
    { text: '前郭县', facts: [{ name: '前郭尔罗斯蒙古族自治县', code: '220721' }] },
    { text: '襄樊市', facts: [{ name: '襄樊市', code: '420600', level: 'prefecture' }] },
    { text: '北京市崇文区', facts: [{ text: '北京市' }, { text: '崇文区', code: '110103' }] },
    { text: '新津县', facts: [{ name: '新津县', code: '510132' }] },
    {
      text: '广东省顺德市',
      facts: [{ text: '广东省' }, { text: '顺德市', code: '440681', level: 'county' }],
    },
    { text: '甘孜藏族自治州', facts: [{ code: '513300', level: 'prefecture' }] },
  ],
  nearMisses: ['老城区', '南部滨海新区', '和平区域', '各市县', '建成县级医院', '解放区', '示范区'],
})

/** Short names that are everyday words too: only where nothing else of a word stands around them. */
const EVERYDAY_SHORT = new Set(
  '来宾 日照 东方 白银 长治 大同 宜春 朝阳 和田 阿里 海西 海北 海东 山南 文山 红河 怒江 大理 安康 保山 黄山 黄石 中山 吉安 大庆 武威 资阳 金昌 兴安 北海 玉林 安阳 开封 中卫 济源 天门 仙桃 双河 北屯 昆玉 昌江 白沙 保亭 陵水 乐东 黑河 楚雄 黔南 黔西南 黔东南 通化 安顺 平凉 安庆 长安 巴中 河池 吴忠 黄南 玉树 果洛 延边 那曲 林芝 鹤岗 七台河 定西 临夏 甘南 固原 清远 云浮 阳江 茂名 铜仁 铜川 白山 白城 松原 四平 辽源 双鸭山 鸡西 伊春 三明 平顶山 五指山'.split(
    ' ',
  ),
)
/** What a river, a mountain or a brand of the same name goes on with. */
const OTHER_THING =
  /^(?:[河江湖海岛山渠湾]|镇(?!海|江|级)|乡(?![村镇级])|街道(?!办事处|和)|[\p{Script=Han}]?[疃屯庄寨堡店坪塘]村|石|洋|时|起义|会战|精神|产业|巴巴|久安|玉|小异|[东南西北中]?路|[东南西北]街|(?:[商晨早晚日]|都市|青年|法[制治])报|公司|集团|大道|大街|牌)/u
const OPEN_BEFORE = /[在从到赴至往与和及、对向于由是的，。；：“（(\s]/u
const OPEN_AFTER = /[、，。；：！？”）)\s的和与及等至到在市省区县州]/u

const shortNames = [
  ...new Set(
    divisionRows().flatMap((d) =>
      d.level === 'nation' ? [] : d.short.filter((name) => name.length === 2 || !/[州旗盟]$/u.test(name)),
    ),
  ),
]

const shortName = defineRule({
  id: 'place/short-name',
  kind: 'place',
  trigger: prefixes(shortNames),
  pattern: /\p{Script=Han}{2,6}/u,
  produce: (match, context) => {
    const { text } = context
    const start = match.index
    const { short } = divisionIndex()
    let length = Math.min(6, match[0].length)
    while (length > 1 && !short.has(text.slice(start, start + length))) length--
    const end = start + length
    const name = text.slice(start, end)
    if (length < 2 || OTHER_THING.test(text.slice(end, end + 2))) return null
    if (isCommonWord(text, start - 1) || (isCommonWord(text, end - 1) && !/[省市州县区]/u.test(text[end]!)))
      return null
    // 峨|眉山, 小|凉山: a mountain, not the city named for it
    if (/山$/u.test(name) && /[峨大小]/u.test(text[start - 1] ?? '')) return null
    const found = meant(short.get(name)!, context, start)
    if (!found) return null
    if (
      !found.near &&
      EVERYDAY_SHORT.has(name) &&
      !(OPEN_BEFORE.test(text[start - 1] ?? ' ') && OPEN_AFTER.test(text[end] ?? ' '))
    )
      return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '绵阳', facts: [{ name: '绵阳市', code: '510700', level: 'prefecture' }] },
    { text: '兰州', facts: [{ name: '兰州市', code: '620100' }] },
    { text: '成都、德阳', facts: [{ text: '成都' }, { text: '德阳' }] },
    { text: '内蒙古', facts: [{ name: '内蒙古自治区', code: '150000', level: 'province' }] },
  ],
  nearMisses: [
    '和田间管理',
    '杭州湾新区',
    '长治久安',
    '日照时数',
    '大理石',
    '嘉宾来宾席',
    '阿里巴巴',
    '朝阳产业',
    '金华镇',
    '吉林镇',
    '河南疃村',
    '深圳晨报',
    '天津路',
  ],
})

/** Counties whose short names are everyday words, or lakes and mountains that more than one county lies at. */
const EVERYDAY_COUNTY = new Set(
  '东方 东海 中方 乐业 会同 公安 共和 兴国 同心 和平 友谊 台前 合作 大方 大城 大名 太和 太湖 富民 富裕 平原 平和 平定 建平 惠民 南部 新兴 方正 方城 永安 江山 江口 洞口 清水 温泉 滨海 白玉 白河 石棉 石门 石台 资源 莲花 长子 高台 威信 德安 沙河 比如 庐山 衡山 祁连 商城 新河 故城 龙门 三江 城固 民和 互助 化隆 信宜 永福 康乐 乐安'.split(
    ' ',
  ),
)
/** What may follow the short name of a county: the end of a phrase, the next of a list, or how many they are. */
const BEHIND_COUNTY =
  /^(?:[、，。；：！？”）)\s的和与及等至到两二三四五六七八九十—·－-]|召开|举行|境内|城区|县城|片区|新城|老城|高速|铁路|机场|$)/u

const countyName = defineRule({
  id: 'place/county-short-name',
  kind: 'place',
  trigger: prefixes([...divisionIndex().counties.keys()]),
  pattern: /\p{Script=Han}{2,5}/u,
  produce: (match, context) => {
    const { text } = context
    const start = match.index
    const { counties } = divisionIndex()
    let length = match[0].length
    while (length > 1 && !counties.has(text.slice(start, start + length))) length--
    const end = start + length
    if (
      length < 2 ||
      EVERYDAY_COUNTY.has(text.slice(start, end)) ||
      !BEHIND_COUNTY.test(text.slice(end, end + 2))
    )
      return null
    const found = meant(counties.get(text.slice(start, end))!, context, start)
    if (!found?.near) return null
    const named = divisionStart(text, start, true) < start
    if (!named && !OPEN_BEFORE.test(text[start - 1] ?? ' ')) return null
    return { start, end, fields: placeFields(found.division) as PlaceFields }
  },
  examples: [
    { text: '浙江省德清', facts: [{ text: '德清', name: '德清县', code: '330521', level: 'county' }] },
    { text: '浙江景宁', facts: [{ text: '景宁', name: '景宁畲族自治县' }] },
  ],
  nearMisses: ['德清', '江苏德清', '浙江德清人'],
})

export const placeRules: readonly AnyRule[] = [fullName, shortName, countyName]
