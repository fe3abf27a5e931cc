import type { Derivation } from '../../kind.js'

export const pace: Derivation = {
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
    {
      text: '数字产业实现21%的快速增长',
      facts: [
        { text: '数字产业实现21%', name: '数字产业', value: 21, unit: '%', change: 'increase', period: null },
      ],
      unframed: 'what follows the word of growth may be another matter',
    },
    {
      text: '技术改造投资保持13.5%的较快增长',
      facts: [{ text: '技术改造投资保持13.5%', name: '技术改造投资', value: 13.5, change: 'increase' }],
      unframed: 'what follows the word of growth may be another matter',
    },
  ],
  nearMisses: ['以15%的税率征收', '以年均12.5%的速度增长', '实现29%的增长目标'],
}
