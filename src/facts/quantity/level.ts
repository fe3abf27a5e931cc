/** Levels: 省市县三级联动 are counted, 阵风9级 and 6.2级地震 are measured. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import type { Amount } from './amount.js'
import { fieldsOf, readsAmount } from './candidate.js'
import { countDraft, ofAmount } from './count.js'
import { nounAt } from './noun.js'

const LEVEL_NETWORK = lazyPattern(() => `^(?:${anyOf('quantity/works-on-levels')})`)
const LEVEL_OWNERS = lazyPattern(() => anyOf('quantity/has-levels'))
const SHAKING = lazyPattern(
  () =>
    `^(?:${anyOf('quantity/bound-after-level')})?(?:(?:${anyOf('quantity/strong')})*(?:${anyOf('quantity/shakes-or-blows')}))`,
)
/** 阵风9级, 风力达到6至7级, 震级为5级. */
const FORCE = lazyPattern(
  () => `(?:${anyOf('quantity/told-in-levels')})(?:${anyOf('quantity/reaches-level')})?$`,
)
const LABELLED = lazyPattern(() => `^[${charactersOf('quantity/labelled-before-level')}]`)

const afterLevel = (text: string, { unitEnd }: Amount) => text.slice(unitEnd, unitEnd + 12)

/** Whether wind or an earthquake is told of: 阵风9级, 6.2级地震. */
const shakesOrBlows = (text: string, amount: Amount) =>
  FORCE.test(charsBefore(text, amount.start, 6)) || SHAKING.test(afterLevel(text, amount))

/** Whether it is measured in levels rather than made up of them. */
const isForce = (text: string, amount: Amount) =>
  shakesOrBlows(text, amount) ||
  amount.value === null ||
  !Number.isInteger(amount.value) ||
  text.slice(amount.numeralStart, amount.unitEnd).includes('.')

/** A guard of levels that are counted: 省市县三级. */
const ofLevels = (unless: (text: string, amount: Amount) => boolean) =>
  ofAmount((text, amount) => !isForce(text, amount) && unless(text, amount))

const countsLevels = ({ row }: Amount) => row?.numerals === 'level'

const level = defineRule({
  id: 'quantity/level',
  kind: 'quantity',
  trigger: 'numeral',
  ...readsAmount(countsLevels, (amount, context) => {
    const { text } = context
    const { start, end, row } = amount
    return isForce(text, amount)
      ? { start, end, fields: fieldsOf('measure', amount, row?.unit ?? null, nounAt(text, end)) }
      : countDraft(context, amount)
  }),
  guards: [
    {
      id: 'range-of-grades',
      because: 'from one grade to another, and no force of wind',
      example: '一级至四级标准',
      unless: ofAmount((text, amount) => amount.value === null && !shakesOrBlows(text, amount)),
    },
    {
      id: 'too-many',
      because: 'a state has two to six levels',
      example: '八级联动',
      unless: ofLevels((_, { value }) => value !== null && (value < 2 || value > 6)),
    },
    {
      id: 'labelled',
      because: 'a grade, as what follows shows: 三级甲等',
      example: '全市四级医院',
      unless: ofLevels((text, amount) => LABELLED.test(afterLevel(text, amount))),
    },
    {
      id: 'second-grade',
      because: '二 labels where 两 counts, and 二、三级 are grades',
      example: '二、三级联动',
      unless: ofLevels(
        (text, { numeralStart, start }) =>
          text[numeralStart] === '二' || NUMBERED_BEFORE.test(text.slice(start - 2, start)),
      ),
    },
    {
      id: 'no-levels',
      because: 'neither those who have levels nor what works on several stand beside it',
      example: '五级台账',
      unless: ofLevels(
        (text, amount) =>
          !LEVEL_NETWORK.test(afterLevel(text, amount)) && !LEVEL_OWNERS.test(text.charAt(amount.start - 1)),
      ),
    },
  ],
  examples: [
    { text: '省市县三级', facts: [{ text: '三级', type: 'count', value: 3, unit: '级' }] },
    { text: '三级督办网络', facts: [{ text: '三级', value: 3, unit: '级', noun: '督办网络' }] },
    {
      text: '6至7级大风',
      facts: [{ text: '6至7级', type: 'measure', value: null, min: 6, max: 7, noun: '大风' }],
    },
    { text: '阵风八级', facts: [{ text: '八级', type: 'measure', value: 8, unit: '级' }] },
    { text: '5.8级', facts: [{ type: 'measure', value: 5.8, unit: '级' }] },
    { text: '12级台风', facts: [{ text: '12级', type: 'measure', value: 12, unit: '级', noun: '台风' }] },
  ],
  nearMisses: ['三级甲等医院', '二级公路', '一级主任科员', '四级响应', '一级至四级标准'],
})
const NUMBERED_BEFORE = lazyPattern(() => `[${charactersOf('figure/one-to-four')}]、$`)

export const levelRules = [level]
