import type { Derivation } from '../../kind.js'
import { RUNS_ON } from './reasons.js'

export const subjectBefore: Derivation = {
  id: 'indicator/subject-before',
  examples: [
    {
      text: '对外贸易持续回升，增长12.4%',
      facts: [{ text: '增长12.4%', name: '对外贸易', value: 12.4, change: 'increase' }],
    },
    {
      text: '民间投资逐季回升、全年增长6.2%',
      facts: [{ text: '增长6.2%', name: '民间投资', value: 6.2, change: 'increase' }],
    },
    {
      text: '县域经济保持较快发展，增速达到9.8%',
      facts: [{ text: '达到9.8%', name: '县域经济', value: 9.8, change: 'increase' }],
    },
    {
      text: '地方财政收入再创新高，突破80亿元',
      facts: [{ text: '突破80亿元', name: '地方财政收入', value: 8000000000, mod: 'more', change: 'level' }],
      unframed: RUNS_ON,
    },
    {
      text: '地区生产总值连跨两个千亿元台阶，达到4243亿元。',
      facts: [
        { text: '达到4243亿元', name: '地区生产总值', value: 424300000000, change: 'level', code: 'gdp' },
      ],
    },
    {
      text: '一般公共预算收入升至全省第4位，增长11.1%。',
      facts: [{ text: '增长11.1%', name: '一般公共预算收入', value: 11.1, change: 'increase' }],
    },
    {
      text: '粮食产量再创新高，虽然遭受旱灾，仍达到76.7万吨。',
      facts: [{ text: '达到76.7万吨', name: '粮食产量', value: 767000, unit: '吨', change: 'level' }],
    },
  ],
  nearMisses: [
    {
      text: '各项工作取得新进展，完成投资12亿元',
      facts: [{ text: '完成投资12亿元', name: '完成投资', value: 1200000000, unit: '元' }],
    },
    '加强队伍建设，投入300万元',
  ],
}
