/** Ratios: 0.3:36.6:63.1, 三分之二, 1/3. */
import { defineRule } from '../../rules/define.js'
import { readNumeral } from '../numeral/parse.js'
import { continues, perParts } from './amount.js'
import { boundBefore, boundBehind } from './bounds.js'
import type { QuantityFields } from './schema.js'

const CLOCK = /^(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9]$/u
const COMPARED = /(?:比|结构|调整|优化|构成|约|为)/u

const ratio = defineRule({
  id: 'quantity/ratio',
  kind: 'quantity',
  trigger: 'numeral',
  pattern: /[0-9]{1,6}(?:\.[0-9]{1,4})?(?: ?[:：∶比] ?[0-9]{1,6}(?:\.[0-9]{1,4})?){1,5}/u,
  produce: (match, { text }) => {
    const end = match.index + match[0].length
    if (continues(text, match.index) || /[0-9年月]/u.test(text.charAt(end))) return null
    if (/[表图第注]/u.test(text.charAt(match.index - 1))) return null
    const value = match[0].replace(/\s/gu, '').replace(/[：∶比]/gu, ':')
    // 10:30 is a time of day unless something is compared
    if (CLOCK.test(value) && !COMPARED.test(text.slice(Math.max(0, match.index - 12), match.index)))
      return null
    return { fields: { type: 'ratio', value, unit: null } as QuantityFields }
  },
  examples: [
    { text: '0.3:36.6:63.1', facts: [{ type: 'ratio', value: '0.3:36.6:63.1', unit: null }] },
    { text: '17.5∶40.7∶41.8', facts: [{ value: '17.5:40.7:41.8' }] },
    { text: '38 : 62', facts: [{ value: '38:62' }] },
    { text: '比例为1：3', facts: [{ text: '1：3', value: '1:3' }] },
  ],
  nearMisses: ['10:30', '20：15', 'T10:30', '2020-05-20T11:09:05'],
})

const CHINESE_FRACTION =
  /[0-9一二三四五六七八九十两百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,6}分之[0-9一二三四五六七八九十两百千壹贰叁肆伍陆柒捌玖拾]{1,6}/u

const fraction = defineRule({
  id: 'quantity/fraction',
  kind: 'quantity',
  trigger: 'numeral',
  pattern: CHINESE_FRACTION,
  produce: (match, { text }) => {
    const at = match.index
    if (perParts(text, at)) return null
    const lower = readNumeral(text, at)
    if (!lower?.value || !text.startsWith('分之', lower.end)) return null
    const upper = readNumeral(text, lower.end + 2)
    if (!upper?.value) return null
    const before = boundBefore(text, at, false)
    const behind = boundBehind(text, upper.end)
    const mod = before?.mod ?? behind?.mod ?? upper.mod
    return {
      start: before?.at ?? at,
      end: behind?.at ?? upper.end,
      fields: {
        type: 'ratio',
        value: `${upper.value}/${lower.value}`,
        unit: null,
        ...(mod ? { mod } : {}),
      } as QuantityFields,
    }
  },
  examples: [
    { text: '三分之一', facts: [{ type: 'ratio', value: '1/3', unit: null }] },
    { text: '近三分之二', facts: [{ value: '2/3', mod: 'less' }] },
    { text: '五分之四以上', facts: [{ value: '4/5', mod: 'more' }] },
    { text: '十分之一', facts: [{ value: '1/10' }] },
  ],
  nearMisses: ['百分之五', '十分之重要', '三部分之一'],
})

const slashed = defineRule({
  id: 'quantity/slashed-fraction',
  kind: 'quantity',
  trigger: 'numeral',
  pattern: /(?<upper>[1-9][0-9]?)[/／](?<lower>[1-9][0-9]?)(?![0-9/.])/u,
  produce: (match, { text }) => {
    const at = match.index
    const upper = Number(match.groups?.upper)
    const lower = Number(match.groups?.lower)
    if (continues(text, at) || upper >= lower) return null
    const end = at + match[0].length
    const before = boundBefore(text, at, false)
    const behind = boundBehind(text, end)
    // a bare 3/4 may be a page or a date
    if (!before && !behind && !text.startsWith('的', end) && !/[占达为的]/u.test(text.charAt(at - 1)))
      return null
    const mod = before?.mod ?? behind?.mod
    return {
      start: before?.at ?? at,
      end: behind?.at ?? end,
      fields: {
        type: 'ratio',
        value: `${upper}/${lower}`,
        unit: null,
        ...(mod ? { mod } : {}),
      } as QuantityFields,
    }
  },
  examples: [
    { text: '约1/3', facts: [{ type: 'ratio', value: '1/3', mod: 'approx' }] },
    { text: '占2/5', facts: [{ text: '2/5', value: '2/5' }] },
    { text: '3/4以上', facts: [{ value: '3/4', mod: 'more' }] },
  ],
  nearMisses: ['5/20', '2020/5/20', '第1/3页', '4/3'],
})

export const proportionRules = [ratio, fraction, slashed]
