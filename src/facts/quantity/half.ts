/** Half a unit: 半个百分点, 半斤, 半成. */

import { boundBefore, boundBehind, PLAIN_FIGURE } from '../../gazetteer/bounds.js'
import { unitAt } from '../../gazetteer/units.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import type { QuantityFields } from './schema.js'

/** What 半 belongs to where one of these stands before it: 一半, 多半, 两年半, 下半. */
const BEFORE_HALF = lazyPattern(() => `[0-9${charactersOf('quantity/before-half')}]`)
/** Units that are halved in figures; the rest (半个, 半级, 半里) are words. */
const TYPES = new Set(['measure', 'percent'])
/** 半方, 半角, 半度, 半里, 半成品: units of one character that make words with 半. */
const makesWord = hasRole('quantity/unit-makes-word-with-half')

const half = defineRule({
  id: 'quantity/half',
  kind: 'quantity',
  trigger: ['半'],
  guards: [
    {
      id: 'of-word-before',
      because: '半 belongs to what stands before it: 一半, 大半',
      example: '大半斤',
      unless: ({ index }, { text }) =>
        BEFORE_HALF.test(text.charAt(index - 1)) && !boundBefore(text, index, PLAIN_FIGURE),
    },
    {
      id: 'word',
      because: '半 and the unit are a word: 半点, 半方',
      example: '半里',
      unless: ({ index }, { text }) => makesWord(unitAt(text, index + 1)?.unit ?? ''),
    },
  ],
  pattern: /半/u,
  produce: (match, { text }) => {
    const at = match.index
    const unit = unitAt(text, at + 1)
    if (!unit || !TYPES.has(unit.type)) return null
    const end = at + 1 + unit.unit.length
    const before = boundBefore(text, at, PLAIN_FIGURE)
    const behind = boundBehind(text, end)
    const mod = before?.mod ?? behind?.mod
    return {
      start: before?.at ?? at,
      end: behind?.at ?? end,
      fields: {
        type: unit.type,
        value: 0.5,
        unit: unit.unit,
        ...(mod ? { mod } : {}),
      } as QuantityFields,
    }
  },
  examples: [
    { text: '半个百分点', facts: [{ type: 'percent', value: 0.5, unit: '个百分点' }] },
    { text: '半斤', facts: [{ type: 'measure', value: 0.5, unit: '斤' }] },
    { text: '不到半公里', facts: [{ value: 0.5, unit: '公里', mod: 'less' }] },
    { text: '半吨以上', facts: [{ value: 0.5, unit: '吨', mod: 'more' }] },
    { text: '半成', facts: [{ type: 'percent', value: 0.5, unit: '成' }] },
  ],
  nearMisses: ['半年', '半导体', '半成品', '一半', '多半', '半个世纪', '半岛', '大半斤斤计较'],
})

export const halfRules = [half]
