/** Who came, each with the body they are of in brackets: 毛建国（市人大）、鲍宇（市发改委）. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { person } from './fields.js'
import { surnameLength, wholeName } from './name.js'

const ITEM = /(?:^|[\n，。；：、 　])(?<name>\p{Script=Han}{2,4})$/u
/** The bracket behind a name, and what shows that the next of the list follows, or that one went before. */
const NEXT = /^）、\p{Script=Han}{2,4}（/u
const LONGEST = 4

/** Whether `text` is the name of a body or of an area. */
function isBody(text: string): boolean {
  return (
    organWordBefore(text, text.length) !== undefined ||
    divisionEnd(text, 0, text.length) === text.length ||
    isBodyEnd(text.at(-1) ?? '')
  )
}

const isBodyEnd = hasRole('person/attends-for')

function isName(token: string): boolean {
  const given = token.length - surnameLength(token, 0)
  if (given === token.length || given === 0 || given > 2) return false
  return wholeName(token) || (token.length > 2 && !isCommonWord(token, 0))
}

const ofBody = defineRule({
  id: 'person/with-body',
  kind: 'person',
  trigger: ['（'],
  pattern: /（(?<body>\p{Script=Han}{2,24})(?=）)/u,
  produce: (match, context) => {
    const { text } = context
    const end = match.index
    const name = ITEM.exec(text.slice(Math.max(0, end - LONGEST - 1), end))?.groups?.name
    if (name === undefined || !isName(name) || !isBody(match.groups!.body!)) return null
    const close = end + match[0].length
    const start = end - name.length
    const inList =
      NEXT.test(text.slice(close, close + LONGEST + 4)) || text.slice(start - 2, start) === '）、'
    return inList ? person(context, start, end, undefined, name.length > 2) : null
  },
  examples: [
    {
      text: '列席：诸葛承志（绍兴军分区）、毛建国（市人大）、鲍宇（市发改委）。',
      facts: [{ text: '诸葛承志' }, { text: '毛建国' }, { text: '鲍宇' }],
      unframed: 'the list has a label',
    },
  ],
  nearMisses: [
    '：方案（市发改委）、意见（市教育局）',
    '：毛建国（市人大）出席',
    '：高铁（市铁路办）、机场（市交通局）',
  ],
})

export const attendanceRules = [ofBody]
