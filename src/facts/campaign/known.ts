/** National undertakings whose noun no unquoted name is read by: 扫黑除恶斗争, 三讲教育, 依法治国方略. */
import { alternation } from '../../lexicon/pattern.js'
import { defineRule } from '../../rules/define.js'
import { campaignNamed } from '../phrase/campaigns.js'
import { knownNames } from './known-names.baked.js'
import type { CampaignFields } from './schema.js'

const names = () => knownNames().split('\t')

export const knownName = defineRule({
  id: 'campaign/known-name',
  kind: 'campaign',
  get trigger() {
    return names()
  },
  get pattern() {
    return new RegExp(alternation(names()), 'u')
  },
  produce: (match) => {
    const [name] = match
    const fields: CampaignFields = { name, type: campaignNamed(name)!.type }
    return { fields }
  },
  examples: [
    { text: '依法严厉开展反走私斗争', facts: [{ text: '反走私斗争', type: '斗争' }] },
    { text: '实施依法治国方略', facts: [{ text: '依法治国方略', type: '方略' }] },
    { text: '开展政法队伍教育整顿', facts: [{ text: '政法队伍教育整顿', type: '整顿' }] },
    { text: '深入开展打黑除恶斗争', facts: [{ text: '打黑除恶斗争', type: '斗争' }] },
    { text: '夺取抗震救灾斗争的胜利', facts: [{ text: '抗震救灾斗争', type: '斗争' }] },
  ],
  nearMisses: ['整顿教育队伍', '开展斗争', '治国方略', '严打犯罪', '教育整顿干部队伍'],
})
