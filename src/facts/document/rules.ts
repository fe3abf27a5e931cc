/** Cited texts: titles in 《》, and file numbers. */

import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { type DocumentFields, issuerOf, numberBehind, typeOf } from './fields.js'

/** Longest title read, in characters: one that is longer was never closed. */
const LONGEST_TITLE = 150

/** Where the title that opens at `open` closes; −1 if it does not. Titles inside it may use the same marks. */
function closingMark(text: string, open: number): number {
  let depth = 0
  const limit = Math.min(text.length, open + LONGEST_TITLE)
  for (let i = open; i < limit; i++) {
    const c = text[i]
    if (c === '\n') return -1
    if (c === '《') depth++
    else if (c === '》' && --depth === 0) return i
  }
  return -1
}

const titled = defineRule({
  id: 'document/titled',
  kind: 'document',
  trigger: ['《'],
  pattern: /《/u,
  produce: (match, { text }) => {
    const close = closingMark(text, match.index)
    if (close < 0) return null
    const title = text.slice(match.index + 1, close)
    if (title.trim() === '') return null
    const type = typeOf(title)
    const issuer = issuerOf(text, match.index, title)
    const number = numberBehind(text, close + 1)
    const fields: DocumentFields = {
      title,
      ...(type ? { type } : {}),
      ...(issuer ? { issuer } : {}),
      ...(number ? { number } : {}),
    }
    return { start: match.index + 1, end: close, fields }
  },
  examples: [
    {
      text: '县应急管理局印发的《防汛抢险应急处置办法》',
      facts: [
        { text: '防汛抢险应急处置办法', title: '防汛抢险应急处置办法', type: '办法', issuer: '县应急管理局' },
      ],
    },
    {
      text: '《关于印发〈城市公园管理规定〉的通知》',
      facts: [{ text: '关于印发〈城市公园管理规定〉的通知', type: '通知' }],
    },
    {
      text: '《国务院关于加强地质灾害防治工作的决定》（国发〔2011〕20号）',
      facts: [
        {
          text: '国务院关于加强地质灾害防治工作的决定',
          type: '决定',
          issuer: '国务院',
          number: '国发〔2011〕20号',
        },
      ],
    },
    { text: '长篇小说《平凡的世界》', facts: [{ text: '平凡的世界', title: '平凡的世界' }] },
  ],
  nearMisses: ['“放心消费”示范街', '〈附件〉', '《》', '《 》'],
})

const CODE_START = lazyPattern(() => anyOf('document/before-file-number'), 'gu')

const NUMBER_GUARDS = defineGuards<[before: string, start: number]>(
  'document/number',
  [
    {
      id: 'of-title',
      example: '《节约用水条例》（国令〔2024〕776号）',
      because: 'after a title the number is the document’s own',
      unless: (before) => /》（?$/u.test(before),
    },
  ],
  (_, start) => start,
)

const numbered = defineRule({
  id: 'document/file-number',
  kind: 'document',
  trigger: ['〔', '[', '【', '（', '('],
  pattern: /[〔[【（](?:19|20)\d{2}[〕\]】）]第?\d{1,5}号/u,
  produce: (match, { text }) => {
    const run = /\p{Script=Han}{1,12}$/u.exec(charsBefore(text, match.index, 12))?.[0]
    if (!run) return null
    let cut = 0
    for (const word of run.matchAll(CODE_START.regexp)) cut = word.index + word[0].length
    const start = match.index - run.length + cut
    const before = charsBefore(text, start, 2)
    if (start === match.index || refusedBy(NUMBER_GUARDS, before, start)) return null
    const end = match.index + match[0].length
    return { start, end, fields: { number: text.slice(start, end) } as DocumentFields }
  },
  examples: [
    { text: '国办发〔2017〕52号文件', facts: [{ text: '国办发〔2017〕52号', number: '国办发〔2017〕52号' }] },
    { text: '按照浙政发〔2013〕49号', facts: [{ text: '浙政发〔2013〕49号' }] },
    { text: '中发[2009]1号', facts: [{ text: '中发[2009]1号' }] },
  ],
  nearMisses: [
    {
      text: '《节约用水条例》（国令〔2024〕776号）',
      facts: [{ text: '节约用水条例', title: '节约用水条例', number: '国令〔2024〕776号' }],
    },
    '中央一号文件',
    '（2012）号线',
    '平安大街（2008）',
  ],
})

export const documentRules = [titled, numbered]
