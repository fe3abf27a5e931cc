/** Somebody who speaks: 王建国说, 李秀英告诉记者. */
import { alternation } from '../../lexicon/pattern.js'
import { defineRule } from '../../rules/define.js'
import { person } from './fields.js'
import { nameUpTo } from './name.js'
import { titleOf } from './title.js'

const VERBS =
  '说 表示 介绍 介绍说 告诉 坦言 感慨 感叹 笑着 激动地 高兴地 深有感触 回忆 坦言道 直言 说道 告诉记者 赞不绝口 感慨万千 深情地 动情地 由衷地 兴奋地 自豪地 连连 解释 补充道'.split(
    ' ',
  )

const speaker = defineRule({
  id: 'person/speaker',
  kind: 'person',
  trigger: VERBS,
  pattern: new RegExp(`(?:${alternation(VERBS)})(?!明|法|服|教|理)`, 'u'),
  produce: (match, context) => {
    const { text } = context
    const name = nameUpTo(text, match.index)
    if (!name || name.end - name.start < 2 || /\p{Script=Han}/u.test(text[name.start - 1] ?? '')) return null
    if (name.score < (name.end - name.start === 2 ? 4.5 : 3.5)) return null
    return person(context, name.start, name.end, titleOf(text, name.start, name.end))
  },
  examples: [
    { text: '，蒋玉梅说：“很方便。”', facts: [{ text: '蒋玉梅', name: '蒋玉梅' }], unframed: 'holds speech' },
    { text: '刘长河告诉记者', facts: [{ text: '刘长河' }], unframed: 'the clause begins with the name' },
    { text: '“好！”孙丽表示', facts: [{ text: '孙丽' }], unframed: 'holds speech' },
  ],
  nearMisses: ['古人说', '常言说得好', '许多人表示', '有关方面介绍', '通知说明', '方案介绍'],
})

export const speechRules = [speaker]
