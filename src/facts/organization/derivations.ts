/** What the passes over organizations find beside the rules. */
import type { Derivation } from '../kind.js'

const TWICE = 'it needs the name twice'

export const organizationDerivations: readonly Derivation[] = [
  {
    id: 'organization/introduced',
    examples: [
      {
        text: '绍兴市大数据局（以下简称“越数局”）负责。越数局每月通报。',
        facts: [
          { text: '越数局', name: '越数局', type: 'government', level: 'prefecture' },
          { text: '越数局', name: '越数局' },
        ],
        unframed: TWICE,
      },
    ],
    nearMisses: ['会议（以下简称“越数会”）在绍兴召开，越数会开了三天'],
  },
  {
    id: 'organization/named-again',
    examples: [
      {
        text: '绍兴市财政局组织学习。会后，财政局负责人表示满意。',
        facts: [{ text: '财政局', name: '绍兴市财政局', level: 'prefecture' }],
        unframed: TWICE,
      },
    ],
    nearMisses: ['各地财政局负责人参加', '绍兴市财政局、柯桥区财政局和各地财政局，财政局'],
  },
]
