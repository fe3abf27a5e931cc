/** Lines of a roll that tell a division and who is of it, in columns: 　　青河区：应灵敏　　王　奕. */
import { divisionStart, isShortName } from '../../gazetteer/divisions.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { matchAt } from '../../lexicon/match-at.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { person } from './fields.js'
import { spacedName } from './list.js'
import type { NameReading } from './name.js'
import { WOMAN } from './woman.js'

interface Line {
  readonly text: string
  /** Where the label ends. */
  readonly label: number
  readonly names: readonly NameReading[]
  /** Where what is read of the line ends. */
  readonly end: number
}

/** What looks like such a line, and names nobody. */
const noRoll = defineGuards<[line: Line]>(
  'person/roll-by-area',
  [
    {
      id: 'no-area',
      unless: ({ text, label }) => divisionStart(text, label) === label && !organWordBefore(text, label),
      because: 'what stands before the colon is neither a division nor a body',
      example: '名单\n　　出席：应灵敏　　王志远\n',
    },
    {
      id: 'goes-on',
      unless: ({ text, end }) => !/^[ 　]*(?:\n|$)/u.test(text.slice(end, end + 8)),
      because: 'the line goes on with something else',
      example: '名单\n　　绍兴市：应灵敏　　王志远等人\n',
    },
    {
      id: 'of-places',
      unless: ({ text, names }) => names.some(({ start, end }) => isShortName(text.slice(start, end))),
      because: 'a division is among them',
      example: '名单\n　　浙江省：杭州　　应灵敏\n',
    },
  ],
  ({ label }) => label,
)

const NOTE = new RegExp(WOMAN, 'uy')
const GAP = /[ 　]{1,4}/uy

const after = (pattern: RegExp, text: string, at: number): number =>
  at + (matchAt(pattern, text, at)?.[0].length ?? 0)

/** The names that stand between blanks from `from` on, and where the last ends. */
function columns(text: string, from: number): { names: NameReading[]; end: number } {
  const names: NameReading[] = []
  let end = from
  for (let at = from; ; ) {
    const name = spacedName(text, at, true)
    if (!name) break
    names.push(name)
    end = after(NOTE, text, name.end)
    at = after(GAP, text, end)
    if (at === end) break
  }
  return { names, end }
}

export const rollByArea = defineRule({
  id: 'person/roll-by-area',
  kind: 'person',
  trigger: ['\n'],
  pattern: /\n[ 　]{0,6}\p{Script=Han}{2,16}[：:][ 　]{0,3}(?=\p{Script=Han})/u,
  produce: (match, context) => {
    const { text } = context
    const from = match.index + match[0].length
    const label = match.index + match[0].search(/[：:]/u)
    const { names, end } = columns(text, from)
    if (names.length === 0 || refusedBy(noRoll, { text, label, names, end })) return null
    return names.flatMap((name) => person(context, name.start, name.end, undefined) ?? [])
  },
  examples: [
    {
      text: '名单\n　　越城区：应灵敏　　王　奕　　蔡婉君\n　　柯桥区：牟新海　　符　丹\n',
      facts: [
        { text: '应灵敏' },
        { text: '王　奕', name: '王奕' },
        { text: '蔡婉君' },
        { text: '牟新海' },
        { text: '符　丹' },
      ],
      unframed: 'a roll has a line for each',
    },
    {
      text: '名单\n诸暨市：苏厚福\n新昌县：庞　炜（女）\n',
      facts: [{ text: '苏厚福' }, { text: '庞　炜', name: '庞炜' }],
      unframed: 'a roll has a line for each',
    },
    {
      text: '名单\n市教育局：江　波　阮玲素\n',
      facts: [{ text: '江　波', name: '江波' }, { text: '阮玲素' }],
      unframed: 'a roll has a line for each',
    },
  ],
  nearMisses: [
    '名单\n　　浙江省：杭州　　宁波\n',
    '名单\n　　绍兴市：高新区　　开发区\n',
    '名单\n时间：周一　　周五\n',
  ],
})
