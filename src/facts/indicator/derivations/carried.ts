import type { Derivation } from '../../kind.js'

export const carried: Derivation = {
  id: 'indicator/carried',
  examples: [
    {
      text: '优良天数312天，同比增加9天。',
      facts: [{ text: '增加9天', name: '优良天数', value: 9, unit: '天', change: 'increase' }],
    },
    {
      text: '工业投资增速比全省低0.6个百分点，高于全市1.2个百分点',
      facts: [
        { text: '高于全市1.2个百分点', name: '工业投资增速', value: 1.2, change: 'level', basis: '全市' },
      ],
    },
    {
      text: '规上工业增加值820亿元，增长9.1%',
      facts: [{ text: '增长9.1%', name: '规上工业增加值', value: 9.1, change: 'increase' }],
    },
    {
      text: '贷款余额820亿元，新增95亿元。',
      facts: [{ text: '新增95亿元', name: '新增贷款', value: 9500000000, change: 'level' }],
    },
    {
      text: '女职工2400名，约占职工总数的38%。',
      facts: [{ text: '约占职工总数的38%', value: 38, mod: 'approx' }],
    },
    {
      text: '服务业增加值比重为51.3%，首次超过50%。',
      facts: [{ text: '超过50%', name: '服务业增加值比重', value: 50, mod: 'more', change: 'level' }],
    },
    {
      text: '公路货运量2.1亿吨、水路货运量0.8亿吨，分别增长4%和11%。',
      facts: [
        { text: '增长4%和11%', name: '水路货运量', value: 11, change: 'increase' },
        { text: '增长4%', name: '公路货运量', value: 4, change: 'increase' },
      ],
    },
    {
      text: '技术合同成交额达到96亿元，是上年的1.6倍。',
      facts: [{ text: '是上年的1.6倍', name: '技术合同成交额', value: 1.6, unit: '倍', change: 'level' }],
    },
    {
      text: '服务业增加值占GDP的58%，增长7.1%。',
      facts: [{ text: '增长7.1%', name: '服务业增加值', value: 7.1, unit: '%', change: 'increase' }],
    },
    {
      text: '旅游业增加值占GDP的8%，提高0.6个百分点。',
      facts: [
        {
          text: '提高0.6个百分点',
          name: '旅游业增加值占GDP比重',
          value: 0.6,
          unit: '个百分点',
          change: 'increase',
        },
      ],
    },
    {
      text: '外贸进出口同比增长9.4%、突破700亿元。',
      facts: [
        {
          text: '突破700亿元',
          name: '外贸进出口',
          value: 70000000000,
          unit: '元',
          mod: 'more',
          change: 'level',
        },
      ],
    },
    {
      text: '工业投资增长12%，高于全省平均3.5个百分点。',
      facts: [
        {
          text: '高于全省平均3.5个百分点',
          name: '工业投资',
          value: 3.5,
          unit: '个百分点',
          change: 'level',
          basis: '全省平均',
        },
      ],
    },
    {
      text: '一般公共预算收入86亿元，完成预算的102%。',
      facts: [
        {
          text: '完成预算的102%',
          name: '一般公共预算收入占预算比重',
          value: 102,
          unit: '%',
          change: 'level',
        },
      ],
    },
    {
      text: '城镇居民人均可支配收入25600元，农民人均纯收入10410元，均增长16%。',
      facts: [
        { text: '增长16%', name: '城镇居民人均可支配收入', value: 16, change: 'increase' },
        { text: '增长16%', name: '农民人均纯收入', value: 16, change: 'increase' },
      ],
    },
    {
      text: '进出口总额770亿元，净增129亿元，增长20.1%。',
      facts: [
        { text: '净增129亿元', name: '净增进出口总额', value: 12900000000, change: 'level' },
        { text: '增长20.1%', name: '进出口总额', value: 20.1, change: 'increase' },
      ],
    },
    {
      text: '一般公共预算收入80亿元，扣除留抵退税因素后增长4.1%。',
      facts: [{ text: '增长4.1%', name: '一般公共预算收入', value: 4.1, change: 'increase' }],
    },
    {
      text: '工业投资增速高于全省2个百分点、达到9.5%。',
      facts: [{ text: '达到9.5%', name: '工业投资', value: 9.5, change: 'increase' }],
    },
    {
      text: '医生90万人（其中中医师20万人，西医师55万人），比上年增长3.2%。',
      facts: [{ text: '增长3.2%', name: '医生', value: 3.2, change: 'increase' }],
    },
    {
      text: '平均每人纯收入280元（包括出售产品的收入190元），比上年增长9.1%。',
      facts: [{ text: '增长9.1%', name: '平均每人纯收入', value: 9.1, change: 'increase' }],
    },
    {
      text: '城市零售物价上升2.3%，农村上升1.4%。',
      facts: [{ text: '农村上升1.4%', name: '农村零售物价', value: 1.4, change: 'increase' }],
    },
  ],
  nearMisses: ['增长9.1%', '首次超过50%', '分别增长4%和11%'],
}
