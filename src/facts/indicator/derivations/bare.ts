import type { Derivation } from '../../kind.js'
import { COUNTED } from './reasons.js'

export const bare: Derivation = {
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
    },
    {
      text: '新增规上企业36家、专精特新企业8家。',
      facts: [
        { text: '新增规上企业36家', name: '新增规上企业', value: 36 },
        { text: '专精特新企业8家', name: '新增专精特新企业', value: 8 },
      ],
    },
    {
      text: '成都市社会消费品零售总额9500亿元',
      facts: [
        {
          text: '社会消费品零售总额9500亿元',
          name: '社会消费品零售总额',
          value: 950000000000,
          unit: '元',
          change: 'level',
          status: 'actual',
          period: null,
          area: '成都市',
          code: 'retail-sales',
        },
      ],
    },
    {
      text: '预计全年实现GDP960亿元',
      facts: [
        { text: 'GDP960亿元', name: 'GDP', value: 96000000000, unit: '元', change: 'level', code: 'gdp' },
      ],
    },
    {
      text: '建成高标准农田40万亩',
      facts: [{ text: '高标准农田40万亩', name: '高标准农田', value: 400000, unit: '亩' }],
      unframed: COUNTED,
    },
    {
      text: '累计投入救灾资金3亿元',
      facts: [{ text: '投入救灾资金3亿元', name: '投入救灾资金', value: 300000000 }],
    },
    {
      text: '全国性报纸出版110亿份。',
      facts: [{ text: '全国性报纸出版110亿份', name: '全国性报纸出版', value: 11000000000, unit: '份' }],
    },
  ],
  nearMisses: [
    '投入3000万元',
    '累计投入3000万元',
    '抽调12名业务骨干',
    '分3个批次',
    '紧急疏散480人',
    '1200吨级码头',
    '6个方面32条',
  ],
}
