import type { Derivation } from '../../kind.js'

export const change: Derivation = {
  id: 'indicator/change',
  examples: [
    {
      text: '地区生产总值增长6.5%',
      facts: [
        {
          name: '地区生产总值',
          value: 6.5,
          unit: '%',
          change: 'increase',
          canonical: '地区生产总值',
          code: 'gdp',
        },
      ],
    },
    {
      text: '居民消费价格涨幅3%左右',
      facts: [{ name: '居民消费价格', value: 3, mod: 'approx', change: 'increase', code: 'cpi' }],
    },
    {
      text: '刑事案件立案数同比下降17.3%',
      facts: [{ name: '刑事案件立案数', value: 17.3, change: 'decrease' }],
    },
    {
      text: '森林蓄积量比2015年增加240万立方米。',
      facts: [
        {
          text: '森林蓄积量比2015年增加240万立方米',
          name: '森林蓄积量',
          value: 2400000,
          change: 'increase',
          basis: '2015年',
        },
      ],
    },
    {
      text: '森林蓄积量对比2015年增加240万立方米',
      facts: [{ name: '森林蓄积量', value: 2400000, change: 'increase', basis: '2015年' }],
    },
    {
      text: '森林蓄积量对比增加240万立方米',
      facts: [{ name: '森林蓄积量', value: 2400000, change: 'increase' }],
    },
    {
      text: '煤炭销售额1—4月增长31%',
      facts: [{ text: '煤炭销售额1—4月增长31%', name: '煤炭销售额', period: '2020-01/2020-04' }],
    },
    {
      text: '价格同比上涨的城市个数增加20个，增幅扩大',
      facts: [
        { text: '价格同比上涨的城市个数增加20个', name: '价格同比上涨的城市个数', value: 20, unit: '个' },
      ],
    },
    {
      text: '电力业利润增长31%；税收增长8%',
      facts: [
        { text: '电力业利润增长31%', name: '电力业利润' },
        { text: '税收增长8%', name: '税收' },
      ],
    },
    {
      text: '户籍人口城镇化率提高1.2个百分点',
      facts: [{ name: '户籍人口城镇化率', value: 1.2, unit: '个百分点', change: 'increase' }],
    },
    {
      text: '工业总产值翻了近两番',
      facts: [{ name: '工业总产值', value: 2, unit: '番', mod: 'less', change: 'increase', period: null }],
    },
    {
      text: '茶叶产值比2015年翻了一番。',
      facts: [
        {
          text: '茶叶产值比2015年翻了一番',
          name: '茶叶产值',
          value: 1,
          unit: '番',
          change: 'increase',
          basis: '2015年',
        },
      ],
    },
    {
      text: '人均预期收入在2020年的基础上翻一番',
      facts: [{ name: '人均预期收入', value: 1, unit: '番', change: 'increase', basis: '2020年' }],
    },
    {
      text: '税收收入同比增长（下同）6.2%',
      facts: [
        {
          name: '税收收入',
          value: 6.2,
          unit: '%',
          change: 'increase',
          status: 'actual',
          code: 'tax-revenue',
        },
      ],
    },
    {
      text: '货运量负增长1.4%',
      facts: [{ name: '货运量', value: 1.4, unit: '%', change: 'decrease', period: null }],
    },
    {
      text: '预期今年全市农业增加值增长4%左右',
      facts: [
        {
          text: '农业增加值增长4%左右',
          name: '农业增加值',
          value: 4,
          unit: '%',
          mod: 'approx',
          change: 'increase',
          area: '全市',
        },
      ],
    },
    {
      text: '国营农场1990年棉花产量增长9.3%',
      facts: [{ name: '国营农场棉花产量', value: 9.3, unit: '%', change: 'increase', period: '1990' }],
    },
    {
      text: '在发电量下降1.5%的情况下，生产继续增长。',
      facts: [{ text: '发电量下降1.5%', name: '发电量', value: 1.5, change: 'decrease' }],
    },
    {
      text: '财政收入要力保增长5%',
      facts: [{ name: '财政收入', value: 5, unit: '%', change: 'increase' }],
    },
    {
      text: '主要预期目标为服务业增加值增长7%',
      facts: [{ text: '服务业增加值增长7%', name: '服务业增加值', value: 7, unit: '%', change: 'increase' }],
    },
    {
      text: '厦门市工业用电量增长3.3%',
      facts: [
        {
          text: '工业用电量增长3.3%',
          name: '工业用电量',
          value: 3.3,
          unit: '%',
          change: 'increase',
          area: '厦门市',
        },
      ],
    },
    {
      text: '重大项目加快建设，带动固定资产投资增长4.5%',
      facts: [{ text: '固定资产投资增长4.5%', name: '固定资产投资', value: 4.5, change: 'increase' }],
    },
    {
      text: '一般公共预算收入剔除一次性因素后下降2.3%',
      facts: [{ name: '一般公共预算收入', value: 2.3, change: 'decrease', code: 'general-budget-revenue' }],
    },
    {
      text: '进出口总额比2013年增长39%，出口总额增长46%',
      facts: [
        { text: '进出口总额比2013年增长39%', name: '进出口总额', value: 39, basis: '2013年' },
        { text: '出口总额增长46%', name: '出口总额', value: 46, basis: '2013年' },
      ],
    },
    {
      text: '粮食单产由上年下降2%转为增长5%',
      facts: [
        { text: '粮食单产由上年下降2%转为增长5%', name: '粮食单产', value: 5, unit: '%', change: 'increase' },
      ],
    },
    {
      text: '民间投资由增长3%转为下降1.5%',
      facts: [
        { text: '民间投资由增长3%转为下降1.5%', name: '民间投资', value: 1.5, unit: '%', change: 'decrease' },
      ],
    },
    {
      text: '力争技改投资在去年增长8%的基础上再增长10%左右',
      facts: [
        {
          text: '技改投资在去年增长8%的基础上再增长10%左右',
          name: '技改投资',
          value: 10,
          unit: '%',
          mod: 'approx',
          change: 'increase',
          status: 'target',
          commitment: 'strive',
        },
      ],
    },
  ],
  nearMisses: [
    '由下降2%转为增长5%',
    '大大超过计划增长4%的要求',
    '产值超额完成计划2.7%',
    '比调整后计划增加3亿元',
    '扣除生活费用指数上升5%的因素',
    '在增长8%的基础上',
    '大幅增长',
    '精简23个内设机构',
    '实现翻番',
  ],
}
