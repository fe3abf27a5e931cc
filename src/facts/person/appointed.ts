/** Names behind 的 and a post told by a verb: 刚刚履新办公室主任的…, 身为支部书记的…. */
import { defineRule } from '../../rules/define.js'
import { person } from './fields.js'
import { nameFrom } from './name.js'
import { titleBefore } from './title.js'

/** Score a name needs: 的 is followed by all sorts of words. */
const BEHIND_DE = 3.5

const appointed = defineRule({
  id: 'person/appointed',
  kind: 'person',
  trigger: ['履新', '担任', '出任', '身为', '兼任', '当选', '升任', '调任', '曾任', '时任'],
  pattern:
    /(?:履新|担任|出任|身为|兼任|当选|升任|调任|曾任|时任)(?:了|过|为|着)?(\p{Script=Han}{2,16}?)(?:的|一职的)(?=\p{Script=Han})/u,
  produce: (match, context) => {
    const { text } = context
    const start = match.index + match[0].length
    const name = nameFrom(text, start)
    if (!name || name.score < BEHIND_DE) return null
    const post = start - match[0].length + match[0].indexOf(match[1]!) + match[1]!.length
    const title = titleBefore(text, post)
    return title ? person(context, name.start, name.end, title, true) : null
  },
  examples: [
    { text: '刚刚履新县政府办主任的何家平，', facts: [{ text: '何家平', title: '县政府办主任' }] },
    { text: '身为党支部书记的陈秀兰，', facts: [{ text: '陈秀兰', title: '党支部书记' }] },
    { text: '曾任副镇长的罗永刚，', facts: [{ text: '罗永刚', title: '副镇长' }] },
  ],
  nearMisses: ['担任组长的工作专班', '身为党员的责任', '当选代表的高素质农民'],
})

export const appointedRules = [appointed]
