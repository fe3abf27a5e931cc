/** Who came, each with the body they are of in brackets: 毛建国（市人大）、鲍宇（市发改委）. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
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

/** What stands before a bracket as an attendant does, and is none. */
const elseAttending = defineGuards<[string, { start: number; end: number; body: string }]>(
  'person/with-body',
  [
    {
      id: 'no-name',
      unless: (text, { start, end }) => !isName(text.slice(start, end)),
      because: 'no surname, or a word',
      example: '：方案（市发改委）、意见（市教育局）',
    },
    {
      id: 'no-body',
      unless: (_, { body }) => !isBody(body),
      because: 'neither a body nor an area is named in the bracket',
      example: '：毛建国（组长）、鲍宇亮（组员）',
    },
    {
      id: 'alone',
      unless: (text, { start, end, body }) => {
        const close = end + body.length + 1
        return !NEXT.test(text.slice(close, close + LONGEST + 4)) && text.slice(start - 2, start) !== '）、'
      },
      because: 'no list of such goes on, and none went before',
      example: '：毛建国（市人大）出席',
    },
  ],
  (_, { start }) => start,
)

const ofBody = defineRule({
  id: 'person/with-body',
  kind: 'person',
  trigger: ['（'],
  pattern: /（(?<body>\p{Script=Han}{2,24})）/u,
  produce: (match, context) => {
    const { text } = context
    const end = match.index
    const name = ITEM.exec(text.slice(Math.max(0, end - LONGEST - 1), end))?.groups?.name
    if (name === undefined) return null
    const start = end - name.length
    return refusedBy(elseAttending, text, { start, end, body: match.groups!.body! })
      ? null
      : person(context, start, end, undefined, name.length > 2)
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
