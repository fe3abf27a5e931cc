/** What the passes over persons find beside the rules. */
import type { Derivation } from '../kind.js'

const TWICE = 'it needs the name twice'

export const personDerivations: readonly Derivation[] = [
  {
    id: 'person/of-body',
    examples: [
      {
        text: '绍兴银行罗强、市教育局秦俊获奖。',
        facts: [{ text: '罗强' }, { text: '秦俊' }],
      },
    ],
    nearMisses: ['市政府安全生产、环境保护工作', '市教育局高中教育。', '县委方志敏精神'],
  },
  {
    id: 'person/of-row',
    examples: [
      {
        text: '副县长傅建国、向往、邵丽华出席。',
        facts: [{ text: '向往' }],
      },
    ],
    nearMisses: [
      {
        text: '副县长傅建国、县委办、邵丽华出席。',
        facts: [{ text: '傅建国' }, { text: '邵丽华' }],
      },
      { text: '党建、招商、傅建国副县长出席。', facts: [{ text: '傅建国' }] },
    ],
  },
  {
    id: 'person/named-again',
    examples: [
      {
        text: '镇党委书记柳成荫当天到会。柳成荫的要求很明确。',
        facts: [{ text: '柳成荫', name: '柳成荫' }],
        unframed: TWICE,
      },
      {
        text: '记者 石磊 报道\n石磊的照片见第三版。',
        facts: [{ text: '石磊' }],
        unframed: TWICE,
      },
      {
        text: '市长孔令军出席。会前，大家问孔令军冷不冷。',
        facts: [{ text: '孔令军' }],
        unframed: TWICE,
      },
    ],
    nearMisses: ['柳成荫，花满园', { text: '局长高山说到高山流水', facts: [{ text: '高山' }] }],
  },
]
