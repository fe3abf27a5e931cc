import type { Derivation } from '../../kind.js'
import { COUNTED, RUNS_ON } from './reasons.js'

export const level: Derivation = {
  id: 'indicator/level',
  examples: [
    {
      text: '新增养老机构12家，总数达到86家',
      facts: [{ text: '总数达到86家', name: '养老机构总数', value: 86 }],
      unframed: COUNTED,
    },
    {
      text: '常住人口突破300万大关',
      facts: [
        {
          text: '常住人口突破300万',
          name: '常住人口',
          value: 3000000,
          unit: '人',
          mod: 'more',
          change: 'level',
        },
      ],
      unframed: RUNS_ON,
    },
    {
      text: '服务业增速比全省低0.6个百分点',
      facts: [{ name: '服务业增速', value: 0.6, unit: '个百分点', change: 'level', basis: '全省' }],
    },
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
    {
      text: '服务业增加值突破600亿大关',
      facts: [
        {
          text: '服务业增加值突破600亿',
          name: '服务业增加值',
          value: 60000000000,
          unit: '元',
          mod: 'more',
          change: 'level',
          status: 'actual',
        },
      ],
    },
    {
      text: '财政收入迈上千亿新台阶',
      facts: [{ text: '财政收入迈上千亿', name: '财政收入', value: 100000000000, unit: '元', mod: 'more' }],
    },
    {
      text: '地区生产总值突破6000亿元大关',
      facts: [
        {
          text: '地区生产总值突破6000亿元',
          name: '地区生产总值',
          value: 600000000000,
          unit: '元',
          mod: 'more',
          change: 'level',
          status: 'actual',
          period: null,
          code: 'gdp',
        },
      ],
      unframed: RUNS_ON,
    },
    {
      text: '人均住房面积迈过40平方米',
      facts: [
        { name: '人均住房面积', value: 40, unit: '平方米', mod: 'more', change: 'level', period: null },
      ],
      unframed: COUNTED,
    },
    {
      text: '港口吞吐量先后跨越2亿吨、3亿吨、4亿吨',
      facts: [
        { name: '港口吞吐量', value: 400000000, unit: '吨', mod: 'more', change: 'level', status: 'actual' },
      ],
    },
    {
      text: '农产品加工产值连续跨越800亿、900亿、1000亿元三个台阶。',
      facts: [
        {
          text: '农产品加工产值连续跨越800亿、900亿、1000亿元',
          name: '农产品加工产值',
          value: 100000000000,
          unit: '元',
          mod: 'more',
          change: 'level',
        },
      ],
    },
    {
      text: '林业总产值初步核算为420亿元',
      facts: [
        {
          name: '林业总产值',
          value: 42000000000,
          unit: '元',
          change: 'level',
          status: 'estimate',
        },
      ],
      unframed: RUNS_ON,
    },
    {
      text: '水稻总产量要保证380万吨。',
      facts: [
        { text: '水稻总产量要保证380万吨', name: '水稻总产量', value: 3800000, unit: '吨', change: 'level' },
      ],
    },
    {
      text: '固定资产投资完成年度计划的96%',
      facts: [{ name: '固定资产投资占计划比重', value: 96, unit: '%', change: 'level', status: 'actual' }],
      unframed: RUNS_ON,
    },
    {
      text: '国有土地出让收入为预算的104.5%',
      facts: [{ name: '国有土地出让收入占预算比重', value: 104.5, unit: '%', change: 'level', period: null }],
      unframed: RUNS_ON,
    },
    {
      text: '完成水利投资全年任务的88%',
      facts: [
        { text: '水利投资全年任务的88%', name: '水利投资占任务比重', value: 88, unit: '%', change: 'level' },
      ],
      unframed: RUNS_ON,
    },
    {
      text: '民营经济增加值占GDP的62%',
      facts: [{ name: '民营经济增加值占GDP比重', value: 62, unit: '%', change: 'level', period: null }],
    },
    {
      text: '高技术产业增速快于全国2.4个百分点',
      facts: [
        {
          name: '高技术产业增速',
          value: 2.4,
          unit: '个百分点',
          change: 'level',
          status: 'actual',
          period: null,
          basis: '全国',
        },
      ],
    },
    {
      text: '粮食生产再获丰收，总产量达到95万吨',
      facts: [
        { text: '总产量达到95万吨', name: '粮食总产量', value: 950000, unit: '吨', code: 'grain-output' },
      ],
      unframed: RUNS_ON,
    },
    {
      text: '地区生产总值迈上新台阶，总量突破500亿元',
      facts: [
        { text: '总量突破500亿元', name: '地区生产总值', value: 50000000000, mod: 'more', code: 'gdp' },
      ],
      unframed: RUNS_ON,
    },
  ],
  nearMisses: [
    '达到国家二级标准',
    '分为三个阶段',
    '增长12%',
    '为680户困难家庭',
    { text: '占路市场89个，', facts: [{ text: '占路市场89个', name: '占路市场', value: 89, unit: '个' }] },
    '分别控制在5%以内',
    '70%的县财政收入超过3亿元',
  ],
}
