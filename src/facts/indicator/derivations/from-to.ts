import type { Derivation } from '../../kind.js'

export const fromTo: Derivation = {
  id: 'indicator/from-to',
  examples: [
    {
      text: '财政总收入由2010年的56亿元增加到130亿元',
      facts: [{ name: '财政总收入', value: 13000000000, from: 5600000000, unit: '元', change: 'level' }],
    },
    {
      text: '行政审批事项从412项精简至168项',
      facts: [{ name: '行政审批事项', value: 168, from: 412, unit: '项', change: 'level' }],
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
    {
      text: '护理补贴标准由每人每月80元提高到120元',
      facts: [{ name: '护理补贴标准', value: 120, from: 80, unit: '元', change: 'level', status: 'actual' }],
    },
    {
      text: '地区生产总值取得新突破，由769亿元增加到1103亿元',
      facts: [
        { text: '由769亿元增加到1103亿元', name: '地区生产总值', value: 110300000000, from: 76900000000 },
      ],
    },
    {
      text: '轻纺工业产值占全部产值的比重，由上年的41%上升到44%',
      facts: [{ name: '轻纺工业产值占全部产值的比重', value: 44, from: 41, unit: '%', change: 'level' }],
    },
    {
      text: '各部门投资所占比重，轻工业由上年的21%下降到20%，能源工业由24%上升到26%。',
      facts: [
        { text: '轻工业由上年的21%下降到20%', name: '轻工业比重', value: 20, from: 21 },
        { text: '能源工业由24%上升到26%', name: '能源工业比重', value: 26, from: 24 },
      ],
    },
  ],
  nearMisses: ['由12个部门组成', '增加到130亿元', '从3个方面入手'],
}
