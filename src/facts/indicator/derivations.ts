/** The ways an indicator is read, each with examples. Its passes make them: see `derive.ts`. */
import type { Derivation } from '../kind.js'

/** A count before more text belongs to that text, so these cannot stand before 召开. */
const COUNTED = 'a count that runs on into other text belongs to that text'
const RUNS_ON = 'a bounded or plain level that runs on into other text belongs to that text'
const SENTENCE = 'it needs the indicator before it, which another derivation reads'

export const indicatorDerivations: readonly Derivation[] = [
  {
    id: 'indicator/bare',
    examples: [
      {
        text: '新建标准化卫生室218所',
        facts: [{ name: '新建标准化卫生室', value: 218, unit: '所', change: 'level', status: 'actual' }],
        unframed: COUNTED,
      },
      {
        text: '发放稳岗补贴3.6亿元',
        facts: [{ name: '发放稳岗补贴', value: 360000000, unit: '元', change: 'level' }],
      },
      {
        text: '完成低产林改造45万亩',
        facts: [{ text: '低产林改造45万亩', name: '低产林改造', value: 450000, unit: '亩', change: 'level' }],
        unframed: COUNTED,
      },
      {
        text: '全县工业用电量9.8亿千瓦时。',
        facts: [{ text: '工业用电量9.8亿千瓦时', name: '工业用电量', value: 980000000, area: '全县' }],
        unframed: COUNTED,
      },
      {
        text: '新增规上企业36家、专精特新企业8家。',
        facts: [
          { text: '新增规上企业36家', name: '新增规上企业', value: 36 },
          { text: '专精特新企业8家', name: '新增专精特新企业', value: 8 },
        ],
        unframed: COUNTED,
      },
    ],
    nearMisses: [
      '投入3000万元',
      '抽调12名业务骨干',
      '分3个批次',
      '紧急疏散480人',
      '1200吨级码头',
      '6个方面32条',
    ],
  },
  {
    id: 'indicator/level',
    examples: [
      {
        text: '有效灌溉面积达到126万亩',
        facts: [{ name: '有效灌溉面积', value: 1260000, unit: '亩', change: 'level' }],
        unframed: COUNTED,
      },
      {
        text: '村级集体经济收入突破5亿元',
        facts: [{ name: '村级集体经济收入', value: 500000000, unit: '元', mod: 'more', change: 'level' }],
        unframed: RUNS_ON,
      },
      {
        text: '单位能耗成本降至0.42元',
        facts: [{ name: '单位能耗成本', value: 0.42, unit: '元', change: 'level' }],
      },
      {
        text: '城镇调查失业率控制在5.5%左右',
        facts: [
          {
            name: '城镇调查失业率',
            value: 5.5,
            unit: '%',
            mod: 'approx',
            change: 'level',
            code: 'surveyed-unemployment',
          },
        ],
      },
      {
        text: '数字经济增加值占地区生产总值的比重为38.2%',
        facts: [{ name: '数字经济增加值占地区生产总值的比重', value: 38.2, change: 'level' }],
        unframed: RUNS_ON,
      },
    ],
    nearMisses: ['达到国家二级标准', '分为三个阶段', '增长12%', '为680户困难家庭'],
  },
  {
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
        unframed: COUNTED,
      },
      {
        text: '户籍人口城镇化率提高1.2个百分点',
        facts: [{ name: '户籍人口城镇化率', value: 1.2, unit: '个百分点', change: 'increase' }],
      },
    ],
    nearMisses: ['在增长8%的基础上', '大幅增长', '精简23个内设机构'],
  },
  {
    id: 'indicator/carried',
    examples: [
      {
        text: '规上工业增加值820亿元，增长9.1%',
        facts: [{ text: '增长9.1%', name: '规上工业增加值', value: 9.1, change: 'increase' }],
        unframed: SENTENCE,
      },
      {
        text: '贷款余额820亿元，新增95亿元。',
        facts: [{ text: '新增95亿元', name: '新增贷款', value: 9500000000, change: 'level' }],
        unframed: SENTENCE,
      },
      {
        text: '女职工2400名，约占职工总数的38%。',
        facts: [{ text: '约占职工总数的38%', value: 38, mod: 'approx' }],
        unframed: SENTENCE,
      },
      {
        text: '服务业增加值比重为51.3%，首次超过50%。',
        facts: [{ text: '超过50%', name: '服务业增加值比重', value: 50, mod: 'more', change: 'level' }],
        unframed: SENTENCE,
      },
      {
        text: '公路货运量2.1亿吨、水路货运量0.8亿吨，分别增长4%和11%。',
        facts: [
          { text: '增长4%和11%', name: '水路货运量', value: 11, change: 'increase' },
          { text: '增长4%', name: '公路货运量', value: 4, change: 'increase' },
        ],
        unframed: SENTENCE,
      },
      {
        text: '技术合同成交额达到96亿元，是上年的1.6倍。',
        facts: [{ text: '是上年的1.6倍', name: '技术合同成交额', value: 1.6, unit: '倍', change: 'level' }],
        unframed: SENTENCE,
      },
    ],
    nearMisses: ['增长9.1%', '首次超过50%', '分别增长4%和11%'],
  },
  {
    id: 'indicator/list',
    examples: [
      {
        text: '城乡居民收入分别增长8%和9.5%',
        facts: [
          { text: '城乡居民收入分别增长8%和9.5%', name: '农村居民收入', value: 9.5, change: 'increase' },
          { text: '城乡居民收入分别增长8%', name: '城镇居民收入', value: 8, change: 'increase' },
        ],
      },
      {
        text: '旅客、货物周转量分别增长5.2%、7.4%',
        facts: [
          { text: '旅客、货物周转量分别增长5.2%', name: '旅客周转量', value: 5.2 },
          { text: '货物周转量分别增长5.2%、7.4%', name: '货物周转量', value: 7.4 },
        ],
      },
      {
        text: '医保参保率和养老保险参保率分别达到97.5%和95%',
        facts: [
          {
            text: '医保参保率和养老保险参保率分别达到97.5%',
            name: '医保参保率',
            value: 97.5,
            change: 'level',
          },
          { text: '养老保险参保率分别达到97.5%和95%', name: '养老保险参保率', value: 95, change: 'level' },
        ],
      },
    ],
    nearMisses: ['分别增长8%和9.5%', '城乡居民收入增长8%'],
  },
  {
    id: 'indicator/from-to',
    examples: [
      {
        text: '财政总收入由2010年的56亿元增加到130亿元',
        facts: [{ name: '财政总收入', value: 13000000000, from: 5600000000, unit: '元', change: 'level' }],
      },
      {
        text: '行政审批事项从412项精简至168项',
        facts: [{ name: '行政审批事项', value: 168, from: 412, unit: '项', change: 'level' }],
        unframed: COUNTED,
      },
      {
        text: '三次产业结构由12.4:47.9:39.7调整为9.1:43.2:47.7',
        facts: [{ name: '三次产业结构', value: '9.1:43.2:47.7', from: '12.4:47.9:39.7', change: 'level' }],
      },
      {
        text: '将小型企业现行20%的税率降至10%',
        facts: [
          {
            text: '小型企业现行20%的税率降至10%',
            name: '小型企业税率',
            value: 10,
            from: 20,
            change: 'level',
          },
        ],
      },
    ],
    nearMisses: ['由12个部门组成', '增加到130亿元', '从3个方面入手'],
  },
  {
    id: 'indicator/subject-before',
    examples: [
      {
        text: '对外贸易持续回升，增长12.4%',
        facts: [{ text: '增长12.4%', name: '对外贸易', value: 12.4, change: 'increase' }],
      },
      {
        text: '县域经济保持较快发展，增速达到9.8%',
        facts: [{ text: '达到9.8%', name: '县域经济', value: 9.8, change: 'increase' }],
      },
      {
        text: '地方财政收入再创新高，突破80亿元',
        facts: [
          { text: '突破80亿元', name: '地方财政收入', value: 8000000000, mod: 'more', change: 'level' },
        ],
        unframed: RUNS_ON,
      },
    ],
    nearMisses: ['各项工作取得新进展，完成投资12亿元', '加强队伍建设，投入300万元'],
  },
  {
    id: 'indicator/pace',
    examples: [
      {
        text: '工业经济以年均12.5%的速度增长',
        facts: [{ text: '工业经济以年均12.5%', name: '工业经济', value: 12.5, change: 'increase' }],
      },
      {
        text: '耕地面积以每年0.8%的速度减少',
        facts: [{ text: '耕地面积以每年0.8%', name: '耕地面积', value: 0.8, change: 'decrease' }],
      },
      {
        text: '客运量按10%的速度递增',
        facts: [{ text: '客运量按10%', name: '客运量', value: 10, change: 'increase' }],
      },
    ],
    nearMisses: ['以15%的税率征收', '以年均12.5%的速度增长'],
  },
]
