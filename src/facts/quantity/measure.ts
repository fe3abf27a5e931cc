/** Physical measures, money, percentages, multiples: amounts whose unit says what they are. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import type { Amount } from './amount.js'
import { fieldsOf, isOfType, readsAmount } from './candidate.js'
import { ofAmount } from './count.js'
import { nounAt } from './noun.js'
import { boundHints } from './resolve.js'
import type { QuantityFields } from './schema.js'

/** Measures of these say nothing about what stands behind: 91岁, 3.5元/人. */
const WITHOUT_NOUN = new Set(['age', 'temperature'])

function draft(
  context: RuleContext,
  type: 'measure' | 'currency' | 'percent' | 'multiple',
  amount: Amount,
): Draft<QuantityFields> {
  const counts =
    (type === 'measure' || type === 'currency') &&
    !amount.rate &&
    !WITHOUT_NOUN.has(amount.row?.dimension ?? '')
  const noun = counts ? nounAt(context.text, amount.end) : undefined
  return {
    start: amount.start,
    end: amount.end,
    // 二元五角|钱 says nothing more
    fields: fieldsOf(type, amount, amount.unit ?? null, noun === '钱' ? undefined : noun),
    hints: boundHints(amount),
  }
}

const LATIN_UNIT = 'no line is broken within Latin letters'

const measure = defineRule({
  id: 'quantity/measure',
  kind: 'quantity',
  trigger: 'numeral',
  ...readsAmount(
    ({ row }) => row?.type === 'measure' && row.numerals !== 'level',
    (amount, context) => draft(context, 'measure', amount),
  ),
  guards: [
    {
      id: 'money',
      because: 'after a sign of money m is millions: US$ 500m',
      example: '合同金额$ 500m。',
      unless: ofAmount((text, { numeralStart }) => /[$￥¥€£] ?$/u.test(charsBefore(text, numeralStart, 2))),
    },
  ],
  examples: [
    { text: '12.5万亩', facts: [{ type: 'measure', value: 125000, unit: '亩' }] },
    { text: '约3200平方公里', facts: [{ value: 3200, unit: '平方公里', mod: 'approx' }] },
    { text: '1.39万亿斤', facts: [{ value: 1390000000000, unit: '斤' }] },
    { text: '860万千瓦', facts: [{ value: 8600000, unit: '千瓦' }] },
    { text: '一吨', facts: [{ value: 1, unit: '吨' }] },
    { text: '62岁', facts: [{ type: 'measure', value: 62, unit: '岁' }] },
    { text: '60周岁及以上', facts: [{ value: 60, unit: '周岁', mod: 'more' }] },
    { text: '28微克/立方米', facts: [{ value: 28, unit: '微克/立方米' }] },
    { text: '“五吨”', facts: [{ text: '五吨', value: 5, unit: '吨' }] },
    { text: '半百公里', facts: [{ value: 50, unit: '公里' }] },
    { text: '负 3200吨', facts: [{ value: -3200, unit: '吨' }] },
    { text: '0.42吨标准煤/万元', facts: [{ value: 0.42, unit: '吨标准煤/万元' }] },
    { text: '三斤半', facts: [{ value: 3.5, unit: '斤' }] },
    { text: '三百二十公里', facts: [{ value: 320, unit: '公里' }] },
    { text: '零下三十二度', facts: [{ value: -32, unit: '度' }] },
    { text: '零下10摄氏度', facts: [{ value: -10, unit: '摄氏度' }] },
    { text: '-5℃—3℃', facts: [{ value: null, min: -5, max: 3, unit: '℃' }] },
    { text: '零下5到零上3摄氏度', facts: [{ value: null, min: -5, max: 3 }] },
    { text: '25度以上坡耕地', facts: [{ text: '25度以上', value: 25, unit: '度', mod: 'more' }] },
    { text: '一米七五', facts: [{ value: 1.75, unit: '米' }] },
    { text: '三亩二分', facts: [{ value: 3.2, unit: '亩' }] },
    { text: '零下10至15摄氏度', facts: [{ value: null, min: -15, max: -10 }] },
    { text: '摄氏37度', facts: [{ value: 37, unit: '摄氏度' }] },
    { text: '平均气温15度', facts: [{ text: '15度', value: 15, unit: '度' }] },
    { text: '为-3200吨', facts: [{ text: '-3200吨', value: -3200, unit: '吨' }] },
    {
      text: '5.5mg/L',
      facts: [{ value: 5.5, unit: 'mg/L' }],
      unturned: { wrapped: LATIN_UNIT },
    },
    {
      text: '80km/h',
      facts: [{ value: 80, unit: 'km/h' }],
      unturned: { wrapped: LATIN_UNIT },
    },
    { text: '35微克每立方米', facts: [{ value: 35, unit: '微克每立方米' }] },
    { text: '3斤5两', facts: [{ value: 3.5, unit: '斤' }] },
    {
      text: '三十两',
      facts: [{ value: 30, unit: '两' }],
      unframed: 'before most words 两 is two of them',
    },
    { text: '两米半', facts: [{ value: 2.5, unit: '米' }] },
    {
      text: '一米八左右',
      facts: [{ value: 1.8, unit: '米', mod: 'approx' }],
    },
    { text: '三百万公方', facts: [{ value: 3000000, unit: '公方' }] },
    { text: '15—20公里', facts: [{ value: null, min: 15, max: 20, unit: '公里' }] },
  ],
  nearMisses: [
    '5G',
    '万里长城',
    '30万吨级航道',
    '三角洲',
    '四方合作',
    '千里之外',
    'C919',
    '3时',
    '360度全方位',
    '三度来访',
    '2023年度',
    '两市',
    '负一层',
    '打通“一公里”',
    '年过半百',
    'US$ 500m',
  ],
})

const currency = defineRule({
  id: 'quantity/currency',
  kind: 'quantity',
  trigger: 'numeral',
  ...readsAmount(isOfType('currency'), (amount, context) => draft(context, 'currency', amount)),
  examples: [
    { text: '6万余元', facts: [{ type: 'currency', value: 60000, unit: '元', mod: 'more' }] },
    { text: '超过126万亿元', facts: [{ value: 126000000000000, unit: '元', mod: 'more' }] },
    { text: '1，284亿元', facts: [{ value: 128400000000, unit: '元' }] },
    { text: '2亿5千万元', facts: [{ value: 250000000, unit: '元' }] },
    { text: '一亿元', facts: [{ value: 100000000, unit: '元' }] },
    { text: '3至5万元', facts: [{ value: null, min: 30000, max: 50000, unit: '元' }] },
    { text: '工资标准不低于800元', facts: [{ text: '不低于800元', value: 800, mod: 'more' }] },
    { text: '上千万元', facts: [{ value: 10000000, unit: '元', mod: 'more' }] },
    { text: '数百亿元', facts: [{ value: null, min: 1e10, max: 1e11, unit: '元' }] },
    { text: '76.5亿美元', facts: [{ value: 7650000000, unit: '美元' }] },
    { text: '十二元五角', facts: [{ value: 12.5, unit: '元' }] },
    { text: '八角五分', facts: [{ value: 8.5, unit: '角' }] },
    { text: '二元五角', facts: [{ value: 2.5, unit: '元' }] },
    { text: '两元五左右', facts: [{ type: 'currency', value: 2.5, unit: '元', mod: 'approx' }] },
    { text: '五块七毛八以上', facts: [{ type: 'currency', value: 5.78, unit: '块', mod: 'more' }] },
    { text: '壹佰贰拾叁元肆角伍分整', facts: [{ value: 123.45, unit: '元' }] },
    { text: '每度电价下调三分', facts: [{ text: '三分', type: 'currency', value: 3, unit: '分' }] },
    { text: '3元6角—5元', facts: [{ value: null, min: 3.6, max: 5, unit: '元' }] },
    { text: '3万4000元', facts: [{ value: 34000, unit: '元' }] },
    { text: '1万600元', facts: [{ value: 10600, unit: '元' }] },
    { text: '人民币3.14亿', facts: [{ value: 314000000, unit: '人民币' }] },
    { text: '港币2000万元', facts: [{ text: '港币2000万元', value: 2e7, unit: '港币' }] },
    { text: '500万元港币', facts: [{ text: '500万元港币', value: 5e6, unit: '港币' }] },
    { text: '300万元（美元）', facts: [{ value: 3e6, unit: '美元' }] },
    { text: '￥ 1,200', facts: [{ value: 1200, unit: '￥' }] },
    { text: '1200万人民币', facts: [{ value: 12000000, unit: '人民币' }] },
    { text: '两个亿', facts: [{ value: 200000000, unit: '元' }] },
    { text: '￥300', facts: [{ value: 300, unit: '￥' }] },
    { text: '四十九兆九千亿日元', facts: [{ value: 49.9e12, unit: '日元' }] },
    { text: '七到九千亿元', facts: [{ value: null, min: 7e11, max: 9e11, unit: '元' }] },
    { text: '2000与3000元之间', facts: [{ value: null, min: 2000, max: 3000, unit: '元' }] },
    { text: '1万元（含）至5万元', facts: [{ value: null, min: 10000, max: 50000, unit: '元' }] },
    { text: '5万元以上10万元以下', facts: [{ value: null, min: 50000, max: 100000 }] },
    { text: '三千元以上不满五千元', facts: [{ value: null, min: 3000, max: 5000 }] },
    { text: '不低于每人每年800元', facts: [{ value: 800, unit: '元', mod: 'more' }] },
    { text: '产值过300亿元', facts: [{ text: '过300亿元', value: 3e10, mod: 'more' }] },
    { text: '迈上万亿元新台阶', facts: [{ text: '迈上万亿元', value: 1e12, mod: 'more' }] },
    { text: '35000元/人', facts: [{ value: 35000, unit: '元/人' }] },
    { text: '节约1200万元', facts: [{ text: '1200万元', value: 12000000, unit: '元' }] },
  ],
  nearMisses: [
    '百亿元级产业',
    '二元结构',
    '三元里',
    '元宇宙',
    '万元户',
    '每万元',
    '五角大楼',
    { text: '减负的3方面', facts: [{ text: '3方面', value: 3, unit: '方面' }] },
    'US$ 500 million',
  ],
})

const percent = defineRule({
  id: 'quantity/percent',
  kind: 'quantity',
  trigger: 'numeral',
  ...readsAmount(
    ({ row, unit }) => (row ? row.type === 'percent' : Boolean(unit)),
    (amount, context) => draft(context, 'percent', amount),
  ),
  examples: [
    { text: '6%—6.5%', facts: [{ type: 'percent', value: null, min: 6, max: 6.5, unit: '%' }] },
    { text: '7.5%左右', facts: [{ value: 7.5, unit: '%', mod: 'approx' }] },
    { text: '一个半百分点', facts: [{ value: 1.5, unit: '个百分点' }] },
    { text: '不得超过工资总额的8%', facts: [{ text: '8%', value: 8, mod: 'less' }] },
    { text: '0.2个百分点', facts: [{ value: 0.2, unit: '个百分点' }] },
    { text: '两个百分点', facts: [{ value: 2, unit: '个百分点' }] },
    { text: '百分之十二点五', facts: [{ text: '百分之十二点五', value: 12.5, unit: '%' }] },
    { text: '百分之八到百分之十', facts: [{ value: null, min: 8, max: 10, unit: '%' }] },
    { text: '百分之百', facts: [{ value: 100, unit: '%' }] },
    { text: '千分之三', facts: [{ value: 3, unit: '‰' }] },
    { text: '九成五', facts: [{ value: 9.5, unit: '成' }] },
    { text: '八成以上', facts: [{ value: 8, unit: '成', mod: 'more' }] },
    { text: '突破50%', facts: [{ value: 50, unit: '%', mod: 'more' }] },
    { text: '增速负3.9%', facts: [{ text: '负3.9%', value: -3.9, unit: '%' }] },
    { text: '约占三成', facts: [{ text: '约占三成', value: 3, unit: '成', mod: 'approx' }] },
    { text: '三成多', facts: [{ value: 3, unit: '成', mod: 'more' }] },
    { text: '不能高于百分之三十', facts: [{ value: 30, unit: '%', mod: 'less' }] },
    {
      text: '分别控制在5%和4%以内',
      facts: [
        { text: '5%', value: 5, mod: 'less' },
        { text: '4%以内', value: 4, mod: 'less' },
      ],
    },
    { text: '为-1.5%', facts: [{ text: '-1.5%', value: -1.5, unit: '%' }] },
  ],
  nearMisses: ['PM2.5', '三成立', '一成不变', '负担', '１$1.$2％', '百分制', '十分', '第三方'],
})

const multiple = defineRule({
  id: 'quantity/multiple',
  kind: 'quantity',
  trigger: 'numeral',
  ...readsAmount(isOfType('multiple'), (amount, context) => draft(context, 'multiple', amount)),
  guards: [
    {
      id: 'not-doubled',
      because: '番 multiplies only after 翻 or 翻了; else it is once: 解释一番',
      example: '经过一番努力',
      unless: ofAmount(
        (text, { row, start }) => row?.unit === '番' && !DOUBLED.test(charsBefore(text, start, 2)),
      ),
    },
  ],
  examples: [
    { text: '1.5倍', facts: [{ type: 'multiple', value: 1.5, unit: '倍' }] },
    { text: '5—8倍', facts: [{ value: null, min: 5, max: 8, unit: '倍' }] },
    { text: '翻两番', facts: [{ text: '两番', value: 2, unit: '番' }] },
    { text: '翻了近两番', facts: [{ text: '近两番', value: 2, unit: '番', mod: 'less' }] },
    { text: '翻一番半', facts: [{ text: '一番半', value: 1.5, unit: '番' }] },
    { text: '近三倍', facts: [{ value: 3, unit: '倍', mod: 'less' }] },
    { text: '三倍多', facts: [{ value: 3, unit: '倍', mod: 'more' }] },
  ],
  nearMisses: ['倍增计划', '三番五次', '一番事业', '百倍努力'],
})
const DOUBLED = lazyPattern(() => `(?:${anyOf('quantity/doubled')})$`)

export const measureRules = [measure, currency, percent, multiple]
