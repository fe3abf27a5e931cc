/** Days told alone, and dates as headers write them. */
import { defineRule } from '../../../rules/define.js'
import type { AnyRule } from '../../../rules/rule.js'
import { exists } from '../calendar.js'
import { readClock } from '../clock.js'
import { draftOf } from '../draft.js'
import { DAY, numberOf, TO } from '../numerals.js'
import { matchAt, type ReadPoint } from '../point.js'
import { extend } from '../read.js'

/** What somebody did on the day: 省长19日主持召开会议. */
const ACTS =
  /^(?:[上下]午|晚|凌晨|主持|在|召开|举行|来到|赴|前往|发布|宣布|表示|会见|出席|通报|介绍|公布|印发|抵达|考察|调研|启动|开幕|闭幕)/u

const day = defineRule({
  id: 'date/day',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `(${DAY})(?:${TO}(${DAY}))?日(?![志记程常报夜均产用托内游化元本式照光出落后益趋前语军耳中])`,
    'u',
  ),
  produce: (match, { text, ...rest }) => {
    const context = { text, ...rest }
    const at = match.index
    const end = at + match[0].length
    const before = text.slice(Math.max(0, at - 3), at)
    const listed = /(?:[日号]|[日号]?\()[、和及]$/u.test(before)
    const led = /(?:[于在从自截本至到]|(?:^|[\n，。（(]))$/u.test(before) && /^[0-9]/u.test(match[0])
    const dateline =
      /(?:社|网|报|本报)[^，。；、\n]{0,8}$/u.test(text.slice(Math.max(0, at - 12), at)) &&
      /^(?:[讯电]|[上下]午)/u.test(text.slice(end, end + 2))
    const followed = /^(?:[上下中]午|凌晨|清晨|早|晚|起|[讯电，、至]|$)/u.test(text.slice(end, end + 2))
    const told =
      /^[0-9]/u.test(match[0]) &&
      /[\p{Script=Han}]$/u.test(before) &&
      !/[第每近过前后满了共数几个月年零]$/u.test(before) &&
      ACTS.test(text.slice(end, end + 3))
    if (!listed && !dateline && !told && !(led && followed)) return null
    const [first, last] = [numberOf(match[1]!), match[2] === undefined ? undefined : numberOf(match[2])]
    if (last !== undefined && last <= first) return null
    const clock = last === undefined ? readClock(text, end, true) : undefined
    const point = { day: first, ...(clock ? { clock: clock.value } : {}) }
    const read =
      last === undefined
        ? extend(text, point, at, clock?.end ?? end)
        : { expression: { from: point, to: { day: last } }, end }
    return draftOf(read, at, context)
  },
  examples: [
    { text: '新华社北京18日电', facts: [{ text: '18日', value: '2020-05-18' }] },
    { text: '本报25日讯', facts: [{ text: '25日', value: '2020-04-25' }] },
    { text: '3月5日、12日', facts: [{ text: '12日', value: '2020-03-12' }] },
    { text: '省长李明远18日主持召开专题会', facts: [{ text: '18日', value: '2020-05-18' }] },
    { text: '于18日上午9时', facts: [{ text: '18日上午9时', value: '2020-05-18T09:00' }] },
  ],
  nearMisses: ['32日，', '15日内办结', '一日之计', '三日游', '第10日'],
})

const SEPARATED = '[-/.]'
const NUMERIC_BEFORE = /(?:19|20)[0-9]{2}([-/.])[0-9]{1,2}\1[0-9]{1,2} ?(?:至|到|[-–—~～])$/u
const LAST_NUMERIC =
  / ?(?:至|到|[-–—~～]) ?((?:19|20)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9.\-/])/uy

/** The second end of 2018.1.10-2018.7.10. */
function readLastNumeric(text: string, at: number): ReadPoint | undefined {
  const match = matchAt(LAST_NUMERIC, text, at)
  if (!match) return undefined
  const [month, day] = [Number(match[3]), Number(match[4])]
  if (!exists(month, day, Number(match[1]))) return undefined
  const year = { by: 'stated', year: match[1]! } as const
  return { point: { year, month, day }, end: at + match[0].length }
}

const numeric = defineRule({
  id: 'date/numeric',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `((?:19|20)[0-9]{2})(?:(${SEPARATED})(0?[1-9]|1[0-2])\\2(0?[1-9]|[12][0-9]|3[01]))(?![0-9./]|-(?!(?:19|20)[0-9]{2}[-/.]))`,
    'u',
  ),
  produce: (match, context) => {
    const { text } = context
    if (/[-/.0-9A-Za-z_]/u.test(text.charAt(match.index - 1))) return null
    const [, yearDigits, , monthDigits, dayDigits] = match
    const [month, day] = [Number(monthDigits), Number(dayDigits)]
    if (!exists(month, day, Number(yearDigits))) return null
    const end = match.index + match[0].length
    if (/^(?:亿|万|%|元|吨|[A-Za-z_])/u.test(text.charAt(end)) && text[end] !== 'T') return null
    const before = NUMERIC_BEFORE.exec(text.slice(Math.max(0, match.index - 12), match.index))
    if (before) return null
    const clock = readClock(text, end, true)
    const point = {
      year: { by: 'stated', year: yearDigits! } as const,
      month,
      day,
      ...(clock ? { clock: clock.value } : {}),
    }
    const last = clock ? undefined : readLastNumeric(text, end)
    const expression = last ? { from: point, to: last.point } : { from: point }
    const read = { expression, end: last?.end ?? clock?.end ?? end, ...(last ? { firstEnd: end } : {}) }
    return draftOf(read, match.index, context)
  },
  examples: [
    { text: '2020-05-20 11:09:05', facts: [{ value: '2020-05-20T11:09:05', basis: 'stated' }] },
    { text: '2017-10-30 08:25', facts: [{ value: '2017-10-30T08:25' }] },
    { text: '2020.5.8', facts: [{ value: '2020-05-08' }] },
    { text: '2018.1.10-2018.7.10', facts: [{ value: '2018-01-10/2018-07-10' }] },
    { text: '2018/12/31', facts: [{ value: '2018-12-31' }] },
    { text: '2020-05-20T07:05', facts: [{ value: '2020-05-20T07:05' }] },
  ],
  nearMisses: [
    '2020-13-01',
    '2021.2.30',
    '0531-2020-05-20',
    'v2020.1.2.3',
    '2020-05-20-17',
    '2020.5亿元',
    'ID2020-05-20',
  ],
})

export const dayRules: readonly AnyRule[] = [day, numeric]
