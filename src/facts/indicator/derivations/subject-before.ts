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
      text: '县域经济保持较快发展，增速达到9.8%',
      facts: [{ text: '达到9.8%', name: '县域经济', value: 9.8, change: 'increase' }],
    },
    {
      text: '地方财政收入再创新高，突破80亿元',
      facts: [{ text: '突破80亿元', name: '地方财政收入', value: 8000000000, mod: 'more', change: 'level' }],
      unframed: RUNS_ON,
    },
  ],
  nearMisses: ['各项工作取得新进展，完成投资12亿元', '加强队伍建设，投入300万元'],
}
